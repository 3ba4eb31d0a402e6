"""Lines that state the values behind a label -> pieces: ``label：0、0、0``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports.text.patterns import lazy

from ._piece import Line, Piece, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_VALUE: Final = r"(?:[+-]?\d[\d.]*+|[-/]+)?"
_STATED: Final = lazy(rf"([^:]*+(?::(?=[^:]*:)[^:]*+)*+):\s*+({_VALUE}(?:\s*+[、]\s*+{_VALUE})*+)\s*+[;,。]?\s*")
_PART: Final = lazy(r"[^、]*+")
_ENDS: Final = frozenset("0123456789、/-;。")
_BULLETS: Final = "-*•· "
_ENOUGH: Final = 3  # lines that state several values, or that are items of a list


def claim(lines: Sequence[Line], families: list[str], plain: Iterable[str]) -> None:
    """Name the lines that state values, where enough of them state several; *plain* are the texts of bare lines."""
    stated = {text for text in plain if ":" in text and text.rstrip()[-1] in _ENDS and _STATED.fullmatch(text)}
    if not stated:
        return
    stating = [number for number, (text, _) in enumerate(lines) if text in stated and families[number] == "lines"]
    if sum(_is_evident(lines[number][0]) for number in stating) >= _ENOUGH:
        for number in stating:
            families[number] = "stated"


def _is_evident(text: str) -> bool:
    return "、" in text.rpartition(":")[2] or (
        text[0] in _BULLETS and bool(text.lstrip(_BULLETS)[:1].strip("0123456789"))
    )


def read(lines: Sequence[Line], original: str, row: int) -> Iterator[Piece]:
    """Yield the pieces of *lines*, one row each: the label, then the values."""
    del original
    for text, start in lines:
        stated = _STATED.fullmatch(text)
        row += 1
        if stated is None:
            if text.strip():
                yield trimmed(text, start, row)
            continue
        label = stated.group(1).lstrip(_BULLETS)
        if label.strip():
            yield trimmed(label, start + len(stated.group(1)) - len(label), row)
        first = start + stated.start(2)
        for value in stated.group(2).split("、"):
            yield trimmed(value, first, row)
            first += len(value) + 1
