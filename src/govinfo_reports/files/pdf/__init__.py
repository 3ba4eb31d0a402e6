"""A PDF file made by a program -> its text and places, by pypdfium2.

Ruled tables are read by their rules, others by the positions of their words. Heads, feet and numbers of pages are left
out; a table that goes on over a page break is joined, and so is a row that the break tears.
"""

from __future__ import annotations

from contextlib import nullcontext
from importlib import import_module
from math import sqrt
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from govinfo_reports.files.canonical import Remarks
from govinfo_reports.files.document import Note
from govinfo_reports.files.places import PdfPlace
from govinfo_reports.files.refusals import refusal

from ._breaks import joined
from ._edges import without_edges
from ._flow import write
from ._items import items_of_all
from ._marks import Box, Letter, Page, Rule, area, around
from ._pages import pages
from ._sheets import side_by_side
from ._stand_in import stand_in
from ._unruled import tabulated

if TYPE_CHECKING:
    from collections.abc import Callable

    from govinfo_reports.files.canonical import Writer
    from govinfo_reports.files.limits import Limits

__all__ = ["Box", "Letter", "Page", "Rule", "around", "read_pdf", "write_pages"]

_SCALE: Final = 200 / 72  # pixels for one point in which a page is drawn to be recognised
_LEAST: Final = 1.0  # pixels for one point: scans are set so large that a pixel is a point, and no larger
_LARGE: Final = 0.02  # parts of a page: a picture that is smaller is no table
_ALONE: Final = Lock()  # pdfium mixes up files that two threads read at once


def read_pdf(content: bytes, writer: Writer, limits: Limits, *, ocr: bool = False) -> Remarks:
    """Write what the PDF file *content* shows; with *ocr*, what is recognised on its pictures too."""
    notes: list[Note] = []
    with _ALONE, nullcontext() if ocr else stand_in():
        found = list(pages(content, limits, _looker(notes, limits) if ocr else None))
    for page in found:
        if page.recognised and not any(note.kind == "recognised" for note in notes):
            notes.append(Note("recognised", "", PdfPlace(page.number, page.shown((0, 0, page.width, page.height)))))
        seen = {note.place for note in notes if note.kind == "recognised"}
        places = [PdfPlace(page.number, page.shown(box)) for box in _large(page)]
        notes += [] if page.recognised else [Note("picture", "", place) for place in places if place not in seen]
    return write_pages(found, writer, notes)


def write_pages(found: list[Page], writer: Writer, notes: list[Note]) -> Remarks:
    """Write the pages *found*, and return the *notes* with what was done on the way."""
    if not any(page.letters for page in found):
        raise refusal("scanned" if any(page.pictures for page in found) else "empty")
    found = [part for page in found for part in side_by_side(page)]
    shown = without_edges(items_of_all(found), found, notes)
    read = [tabulated(page, items) for page, items in zip(found, shown, strict=True)]
    write(joined(read, notes), writer, notes)
    return Remarks(notes, recognised=any(note.kind == "recognised" for note in notes))


def _large(page: Page) -> list[Box]:
    return [box for box in page.pictures if area(box) > _LARGE * page.width * page.height]


def _scale(page: Page, limits: Limits) -> float:
    """Return how many pixels for one point *page* is drawn in, so that it has no more of them than the limits allow."""
    scale = min(_SCALE, sqrt(limits.pixels / max(1.0, page.width * page.height)))
    if scale < _LEAST:
        raise refusal("too_large", detail=f"{page.width:.0f} x {page.height:.0f} points on page {page.number}")
    return scale


def _looker(notes: list[Note], limits: Limits) -> Callable[[Page, Callable[[float], Any]], None]:
    """Return what recognises the pictures of a page: the whole page where it has no letters."""
    recognise = import_module("govinfo_reports.files.ocr").recognise

    def look(page: Page, draw: Callable[[float], Any]) -> None:
        boxes = _large(page)
        if page.turned or page.recognised or not boxes:
            return
        if not page.letters:
            boxes = [(0.0, 0.0, page.width, page.height)]
        scale = _scale(page, limits)
        picture = draw(scale)
        for box in boxes:
            left, top, right, bottom = (max(0, round(side * scale)) for side in box)
            part = picture[top:bottom, left:right]
            if part.size and recognise(page, part, scale, (left / scale, top / scale)):
                notes.append(Note("recognised", "", PdfPlace(page.number, page.shown(box))))

    return look
