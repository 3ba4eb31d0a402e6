"""Pictures inside web pages and documents -> their words; what recognises them is loaded with the first picture."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from .kinds import is_picture
from .refusals import refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from .canonical import Writer
    from .document import Note
    from .limits import Limits
    from .places import HtmlPlace, WordPlace

    #: Writes the words that are recognised on a picture, given its bytes, the place that it stands in, and which of the
    #: pictures there it is. Returns notes on them, and none where nothing is recognised.
    Look = Callable[[bytes, HtmlPlace | WordPlace, int], list[Note]]


def looker(writer: Writer, limits: Limits) -> Look:
    """Return what writes the pictures of one file to *writer*."""

    @cache
    def loaded() -> Look:
        try:
            found: Look = import_module("govinfo_reports.files.ocr").looker(writer, limits)
        except ModuleNotFoundError as error:
            raise refusal("missing_extra", kind="OCR", extra="ocr") from error
        return found

    def look(content: bytes, within: HtmlPlace | WordPlace, number: int) -> list[Note]:
        return loaded()(content, within, number) if is_picture(content) else []

    return look
