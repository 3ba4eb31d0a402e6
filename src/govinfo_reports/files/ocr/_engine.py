"""A picture -> the words that are seen on it, each with its corners in pixels."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

from govinfo_reports.files.refusals import refusal

Corner = tuple[float, float]


class Word(NamedTuple):
    """Words on one line, and their corners: upper left, upper right, lower right, lower left."""

    text: str
    corners: tuple[Corner, Corner, Corner, Corner]


def words_on(picture: Any) -> list[Word]:  # noqa: ANN401 - an array of numpy, which has no plain type
    """Return what is written on *picture*, an array of rows, columns and colours.

    Raises:
        Unreadable: RapidOCR is not installed.
    """
    found = engine()(picture)
    boxes: Any = found.boxes if found.boxes is not None else ()
    return [
        Word(text, tuple((float(x), float(y)) for x, y in corners))  # type: ignore[arg-type]  # a box has four corners
        for text, corners in zip(found.txts or (), boxes, strict=True)
        if text.strip()
    ]


@cache
def engine() -> Any:  # noqa: ANN401 - RapidOCR has no types
    """Return RapidOCR, with its models loaded."""
    try:
        made: Any = import_module("rapidocr").RapidOCR
    except ModuleNotFoundError as error:
        raise refusal("missing_extra", kind="OCR", extra="ocr") from error
    # A word that is hardly legible is kept: left out, its cell would pass for a blank one.
    return made(params={"Global.log_level": "critical", "Global.use_cls": False, "Global.text_score": 0.05})
