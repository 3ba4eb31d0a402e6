"""The body of a document -> paragraphs and tables, each with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports.files.canonical import Part
from govinfo_reports.files.document import Note
from govinfo_reports.files.places import WordPlace
from govinfo_reports.files.refusals import refusal

from ._names import MC, W
from ._tables import Cell, is_layout, rows_of
from ._words import chosen, notes_words, paragraph_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from govinfo_reports.files.canonical import Writer

    from ._numbers import Numbering
    from ._styles import Styles

_PARAGRAPH: Final = f"{W}p"
_TABLE: Final = f"{W}tbl"
_WRAPS: Final = frozenset(
    {f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}moveTo", f"{MC}AlternateContent"}
)


class Flow:
    """Writes one document."""

    def __init__(self, writer: Writer, styles: Styles, numbering: Numbering, nesting: int) -> None:
        self.writer = writer
        self.notes: list[Note] = []
        self._styles = styles
        self._numbering = numbering
        self._nesting = nesting
        self._depth = 0
        self._paragraphs = 0
        self._tables = 0

    def blocks(self, parent: Element) -> None:
        """Write the paragraphs and tables in *parent*, in their order."""
        self._deeper()
        for block in _blocks(parent):
            if block.tag == _PARAGRAPH:
                self._paragraphs += 1
                place = WordPlace(paragraph=self._paragraphs)
                text, boxes = self._words(block, place)
                self.writer.paragraph(Part(text, place))
                for box in boxes:
                    self.blocks(box)
            elif block.tag == _TABLE:
                self._table(block)
            else:
                self.notes.append(Note("elsewhere", "altChunk", WordPlace(paragraph=self._paragraphs)))
        self._depth -= 1

    def footnotes(self, *roots: Element | None) -> None:
        """Note the foot notes and end notes."""
        self.notes += [Note("note", words.strip()) for root in roots for words in notes_words(root) if words.strip()]

    def _table(self, table: Element) -> None:
        rows = rows_of(table)
        if is_layout(rows):
            for row in rows:
                for cell in row:
                    self.blocks(cell.element)
            return
        self._tables += 1
        number = self._tables
        self.writer.table(
            [self._part(cell, WordPlace(table=number, row=i, cell=j)) for j, cell in enumerate(row, 1)]
            for i, row in enumerate(rows, 1)
        )

    def _part(self, cell: Cell, place: WordPlace) -> tuple[Part]:
        return (Part("\n".join(self._cell_words(cell.element, place)), place),)

    def _cell_words(self, parent: Element, place: WordPlace) -> Iterator[str]:
        """Yield the words of a cell, those of tables and text boxes in it included."""
        self._deeper()
        for block in _blocks(parent):
            if block.tag == _PARAGRAPH:
                text, boxes = self._words(block, place)
                yield text
                for box in boxes:
                    yield from self._cell_words(box, place)
            elif block.tag == _TABLE:
                for row in rows_of(block):
                    for cell in row:
                        yield from self._cell_words(cell.element, place)
        self._depth -= 1

    def _words(self, paragraph: Element, place: WordPlace) -> tuple[str, list[Element]]:
        words = paragraph_words(paragraph, self._styles, self._numbering)
        self.notes += [Note("mark", mark, place) for mark in words.marks]
        self.notes += [Note("picture", picture, place) for picture in words.pictures]
        return words.text, words.boxes

    def _deeper(self) -> None:
        self._depth += 1
        if self._depth > self._nesting:
            raise refusal("too_large", detail=f"nesting > {self._nesting}")


def _blocks(parent: Element) -> Iterator[Element]:
    """Yield the paragraphs, tables and foreign parts in *parent*; content controls and insertions are entered."""
    waiting = list(reversed(parent))
    while waiting:
        block = waiting.pop()
        if block.tag in {_PARAGRAPH, _TABLE, f"{W}altChunk"}:
            yield block
        elif block.tag in _WRAPS:
            for inner in chosen(block):
                waiting.extend(reversed(inner))
