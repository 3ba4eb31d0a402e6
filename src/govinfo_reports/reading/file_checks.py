"""Checks of a page that was read from a file: are its tables pictures, was any of it recognised from pictures?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govinfo_reports import findings as f
from govinfo_reports.files.places import PdfPlace, PicturePlace
from govinfo_reports.text.source import NOWHERE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.files.document import Document
    from govinfo_reports.files.places import Place
    from govinfo_reports.findings import Finding
    from govinfo_reports.forms import Template
    from govinfo_reports.models import Cell
    from govinfo_reports.text.source import Span

    from .result import ParseResult

    _Cells = Sequence[tuple[str, Cell]]


def judge_file(document: Document, result: ParseResult, cells: _Cells, judged: Sequence[Finding]) -> list[Finding]:
    """Return what is *judged* of a page with these *cells*, and what its file adds.

    Its tables may be pictures, and its rows recognised from pictures.
    """
    found = [*judged, *_recognised(document, result.template, cells)]
    pictures = [note for note in document.notes if note.kind == "picture"]
    if not pictures or any(cell.value is not None for _, cell in cells):
        return found
    kept = [finding for finding in found if finding.code != f.FORM_EMPTY.code]
    return [*kept, f.TABLES_ARE_PICTURES.at(document.text, NOWHERE, None, count=len(pictures))]


def _recognised(document: Document, template: Template, cells: _Cells) -> list[Finding]:
    """Return a finding for each row with a cell that was recognised from a picture."""
    pictures = [note.place for note in document.notes if note.kind == "recognised"]
    rows: dict[str, Span] = {}
    for path, cell in cells if pictures else ():
        row = path.rpartition(".")[0]
        if not rows.get(row) and any(_is_within(document.place(cell.span), picture) for picture in pictures):
            rows[row] = cell.span
    labels = template.form.row_labels
    return [f.RECOGNISED.at(document.text, span, row, row=labels.get(row, row)) for row, span in rows.items()]


def _is_within(place: Place | None, picture: Place | None) -> bool:
    """Whether a place lies in a picture; None is a picture of all."""
    if picture is None:
        return True
    if isinstance(place, PicturePlace) and isinstance(picture, PicturePlace):
        return (place.within, place.number) == (picture.within, picture.number)
    if not isinstance(place, PdfPlace) or not isinstance(picture, PdfPlace) or place.page != picture.page:
        return False
    (left, top, right, bottom), around = place.box, picture.box
    return around[0] <= (left + right) / 2 <= around[2] and around[1] <= (top + bottom) / 2 <= around[3]
