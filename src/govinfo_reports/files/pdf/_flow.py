"""Tables and lines in order -> paragraphs and tables of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports.files.canonical import Part
from govinfo_reports.files.document import Note
from govinfo_reports.files.places import PdfPlace

from ._breaks import Whole
from ._lines import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.files.canonical import Writer

    from ._items import Item
    from ._tables import Cell

_ALIKE: Final = 0.15  # parts of their height by which letters of one paragraph may differ


def write(items: Sequence[Whole | Item], writer: Writer, notes: list[Note]) -> None:
    """Write *items*; the notes tell of raised marks that were left out."""
    paragraph: list[Line] = []
    edge = max((item.right for item in items if isinstance(item, Line)), default=0.0)
    for item in items:
        if isinstance(item, Line):
            if paragraph and not _goes_on(paragraph, item, edge):
                _write_paragraph(paragraph, writer, notes)
                paragraph = []
            paragraph.append(item)
            continue
        _write_paragraph(paragraph, writer, notes)
        paragraph = []
        if isinstance(item, Whole):
            writer.table([[_parts(cell) for cell in row] for row in item.rows])
            for part in item.parts:
                notes += [
                    Note("mark", mark, PdfPlace(part.page.number, part.page.shown(box))) for mark, box in part.marks
                ]
    _write_paragraph(paragraph, writer, notes)


def _goes_on(paragraph: Sequence[Line], line: Line, edge: float) -> bool:
    """Whether a line goes on with a paragraph: its last line reaches the right edge, and this one is not indented."""
    last, first = paragraph[-1], paragraph[0]
    return (
        edge - last.right < 1.5 * last.size
        and line.left <= min(first.left, last.left) + line.size / 2
        and abs(line.size - last.size) <= _ALIKE * last.size
    )


def _write_paragraph(lines: Sequence[Line], writer: Writer, notes: list[Note]) -> None:
    if lines:
        writer.paragraph(*(Part(line.text, _place(line)) for line in lines))
        notes += [Note("mark", line.marks, _place(line)) for line in lines if line.marks]


def _parts(cell: Cell) -> list[Part]:
    found = [Part(cell.words, PdfPlace(cell.page.number, cell.page.shown(cell.box)))]
    before = cell
    for more in cell.more:
        first, *others = _parts(more)
        found += [first._replace(joins=before.cut), *others]
        before = more
    return found


def _place(line: Line) -> PdfPlace:
    return PdfPlace(line.page.number, line.page.shown(line.box))
