"""A PDF file made by a program -> its text and places, by pypdfium2.

Ruled tables are read by their rules, others by the positions of their words. Heads, feet and numbers of pages are left
out; a table that goes on over a page break is joined, and so is a row that the break tears.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govinfo_reports.files.canonical import Remarks
from govinfo_reports.files.document import Note
from govinfo_reports.files.places import PdfPlace
from govinfo_reports.files.refusals import refusal

from ._breaks import joined
from ._edges import without_edges
from ._flow import write
from ._items import items_of
from ._marks import area
from ._pages import pages
from ._unruled import tabulated

if TYPE_CHECKING:
    from govinfo_reports.files.canonical import Writer
    from govinfo_reports.files.limits import Limits

_LARGE = 0.02  # parts of a page: a picture that is smaller is no table


def read_pdf(content: bytes, writer: Writer, limits: Limits) -> Remarks:
    """Write what the PDF file *content* shows."""
    notes: list[Note] = []
    found = list(pages(content, limits))
    if not any(page.letters for page in found):
        raise refusal("scanned" if any(page.pictures for page in found) else "empty")
    for page in found:
        large = [box for box in page.pictures if area(box) > _LARGE * page.width * page.height]
        notes += (
            [] if page.recognised else [Note("picture", "", PdfPlace(page.number, page.shown(box))) for box in large]
        )
    shown = without_edges([items_of(page) for page in found], found, notes)
    read = [tabulated(page, items) for page, items in zip(found, shown, strict=True)]
    write(joined(read, notes), writer, notes)
    return Remarks(notes, recognised=any(page.recognised for page in found))
