"""A picture inside a web page or a document -> what is recognised on it, written where the picture stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve

from govinfo_reports.errors import Unreadable
from govinfo_reports.files.document import Note
from govinfo_reports.files.pdf import Page, write_pages
from govinfo_reports.files.places import PdfPlace, PicturePlace

from ._image import WIDTH, pictures
from ._pages import recognise

if TYPE_CHECKING:
    from govinfo_reports.files.canonical import Writer
    from govinfo_reports.files.limits import Limits
    from govinfo_reports.files.looking import Look
    from govinfo_reports.files.places import HtmlPlace, Place, WordPlace

_SMALL: Final = 100  # pixels: a picture that is lower or narrower is no table


def looker(writer: Writer, limits: Limits) -> Look:
    """Return what writes the pictures of one file to *writer*."""
    left = iter(range(limits.pages))

    def look(content: bytes, within: HtmlPlace | WordPlace, number: int) -> list[Note]:
        if next(left, None) is None:
            return []
        try:
            first, wide = next(pictures(content, limits))
        except Unreadable as error:
            if error.code == "missing_extra":
                raise
            return []  # a page is shown although a picture on it is damaged
        height, width = first.shape[:2]
        page = Page(1, WIDTH, WIDTH * height / width)
        pixels = wide / WIDTH
        if min(wide, page.height * pixels) < _SMALL or not recognise(page, first, width / WIDTH):
            return []

        def inside(place: Place) -> Place:
            return PicturePlace(within, number, _scaled(place, pixels))

        whole = PdfPlace(1, (0.0, 0.0, page.width, page.height))
        start = len(writer.regions)
        notes = write_pages([page], writer, [Note("recognised", "", whole)]).notes
        writer.regions[start:] = [each._replace(place=inside(each.place)) for each in writer.regions[start:]]
        return [evolve(note, place=inside(note.place)) if note.place else note for note in notes]

    return look


def _scaled(place: Place, by: float) -> tuple[float, float, float, float]:
    """Return the box of a place of a page in pixels of its picture."""
    assert isinstance(place, PdfPlace)  # noqa: S101 - the pages of a picture have no other places
    left, top, right, bottom = place.box
    return left * by, top * by, right * by, bottom * by
