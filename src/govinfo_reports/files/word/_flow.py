"""The body of a document -> paragraphs and tables, each with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define

from govinfo_reports.files.canonical import UNREAD, Part
from govinfo_reports.files.document import Note
from govinfo_reports.files.places import WordPlace
from govinfo_reports.files.refusals import refusal

from ._grounds import PAPER, UNKNOWN, ground_of
from ._names import MC, R, W
from ._tables import is_layout, rows_of
from ._words import chosen, notes_words, paragraph_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from xml.etree.ElementTree import Element

    from govinfo_reports.files.canonical import Writer

    from ._numbers import Numbering
    from ._styles import Styles
    from ._words import Picture, Words

_PARAGRAPH: Final = f"{W}p"
_TABLE: Final = f"{W}tbl"
_WRAPS: Final = frozenset(
    {f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}moveTo", f"{MC}AlternateContent"}
)


@define
class Counts:
    """How many paragraphs, tables and documents inside were met, so that each has a place of its own."""

    paragraphs: int = 0
    tables: int = 0
    chunks: int = 0


class Flow:
    """Writes one document."""

    def __init__(  # noqa: PLR0913, PLR0917 - all that a document has beside its body
        self,
        writer: Writer,
        styles: Styles,
        numbering: Numbering,
        nesting: int,
        counts: Counts,
        foreign: Callable[[str, str], list[Note] | None],
        seen: Callable[[str, WordPlace, int], list[Note]] | None = None,
    ) -> None:
        self.writer = writer
        self.notes: list[Note] = []
        self._styles = styles
        self._numbering = numbering
        self._nesting = nesting
        self._counts = counts
        self._foreign = foreign
        self._seen = seen
        self._depth = 0

    def blocks(self, parent: Element, ground: str = PAPER) -> None:
        """Write the paragraphs and tables in *parent*, which stand on a *ground*, in their order."""
        self._deeper()
        before: list[Part] = []
        for block in _blocks(parent):
            if block.tag == _PARAGRAPH:
                self._counts.paragraphs += 1
                place = WordPlace(paragraph=self._counts.paragraphs)
                words = self._words(block, place, ground)
                before.append(Part(words.text, place))
                if not words.open:
                    self.writer.paragraph(*before)
                    before = []
                self._show(words.pictures, place)
                for box in words.boxes:
                    self.blocks(box, UNKNOWN)
            elif block.tag == _TABLE:
                self._table(block, ground)
            else:
                self._chunk(block)
        self.writer.paragraph(*before)
        self._depth -= 1

    def footnotes(self, *roots: Element | None) -> None:
        """Note the foot notes and end notes."""
        self.notes += [Note("note", words.strip()) for root in roots for words in notes_words(root) if words.strip()]

    def _table(self, table: Element, behind: str) -> None:
        rows = rows_of(table)
        if is_layout(rows):
            for row in rows:
                for cell in row:
                    self.blocks(cell.element, ground_of(cell.element, table, self._styles, behind))
            return
        self._counts.tables += 1
        number = self._counts.tables
        self.writer.table(
            [
                self._part(
                    cell.element,
                    WordPlace(table=number, row=i, cell=j),
                    ground_of(cell.element, table, self._styles, behind),
                )
                for j, cell in enumerate(row, 1)
            ]
            for i, row in enumerate(rows, 1)
        )

    def _part(self, cell: Element, place: WordPlace, ground: str) -> tuple[Part]:
        noted = len(self.notes)
        words = "\n".join(self._cell_words(cell, place, ground))
        if not words.strip() and any(note.kind == "picture" for note in self.notes[noted:]):
            words = UNREAD
        return (Part(words, place),)

    def _cell_words(self, parent: Element, place: WordPlace, ground: str) -> Iterator[str]:
        """Yield the words of a cell, those of tables and text boxes in it included."""
        self._deeper()
        before = ""
        for block in _blocks(parent):
            if block.tag == _PARAGRAPH:
                words = self._words(block, place, ground)
                before += words.text
                if not words.open:
                    yield before
                    before = ""
                for box in words.boxes:
                    yield from self._cell_words(box, place, UNKNOWN)
            elif block.tag == _TABLE:
                for row in rows_of(block):
                    for cell in row:
                        inner = ground_of(cell.element, block, self._styles, ground)
                        yield from self._cell_words(cell.element, place, inner)
        if before:
            yield before
        self._depth -= 1

    def _words(self, paragraph: Element, place: WordPlace, ground: str) -> Words:
        words = paragraph_words(paragraph, self._styles, self._numbering, ground)
        self.notes += [Note("mark", mark, place) for mark in words.marks]
        self.notes += [Note("picture", picture.name, place) for picture in words.pictures]
        return words

    def _show(self, pictures: Sequence[Picture], place: WordPlace) -> None:
        """Write the words on the pictures of a paragraph; the note that one was not read stays where there are none."""
        for number, picture in enumerate(pictures, 1):
            if self._seen and (found := self._seen(picture.relation, place, number)):
                self.notes.remove(Note("picture", picture.name, place))
                self.notes += found

    def _chunk(self, block: Element) -> None:
        """Write another document that stands in this one; note it where it cannot be read."""
        self._counts.chunks += 1
        notes = self._foreign(block.get(f"{R}id", ""), f"/altChunk[{self._counts.chunks}]")
        if notes is None:
            notes = [Note("elsewhere", "altChunk", WordPlace(paragraph=self._counts.paragraphs))]
        self.notes += notes

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
