"""The body of a text document -> paragraphs and tables, each with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports.files.canonical import UNREAD, Part
from govinfo_reports.files.document import Note
from govinfo_reports.files.places import WordPlace
from govinfo_reports.files.refusals import refusal

from ._lists import Lists
from ._names import TABLE, TEXT, number
from ._styles import UNKNOWN
from ._tables import CELL, ROW, hidden_columns, is_hidden, parts, slots
from ._words import paragraph_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from xml.etree.ElementTree import Element

    from govinfo_reports.files.canonical import Writer

    from ._styles import Styles
    from ._words import Picture, Words

    #: Writes the words on a picture, given the part that it is, its paragraph and its number; returns notes on them.
    Seen = Callable[[str, WordPlace, int], list[Note]]

_PARAGRAPHS: Final = frozenset({f"{TEXT}p", f"{TEXT}h"})
_TABLE: Final = f"{TABLE}table"
_LIST: Final = f"{TEXT}list"
_ITEMS: Final = frozenset({f"{TEXT}list-item", f"{TEXT}list-header"})
_UNREAD: Final = frozenset({f"{TEXT}tracked-changes", f"{TEXT}sequence-decls", f"{TEXT}list-style"})


class Flow:
    """Writes one document."""

    def __init__(self, writer: Writer, styles: Styles, nesting: int, seen: Seen) -> None:
        self.writer = writer
        self.notes: list[Note] = []
        self._styles = styles
        self._lists = Lists(styles)
        self._nesting = nesting
        self._seen = seen
        self._paragraphs = 0
        self._tables = 0

    def blocks(self, parent: Element, depth: int = 0, ground: str | None = None) -> None:
        """Write the paragraphs and tables in *parent*, in their order; without a *ground* they stand on paper."""
        ground = self._styles.paper if ground is None else ground
        for block, printed in self._inside(parent, depth):
            if block.tag == _TABLE:
                self._table(block, depth, ground)
                continue
            self._paragraphs += 1
            place = WordPlace(paragraph=self._paragraphs)
            words = self._words(block, place, ground)
            self.writer.paragraph(Part(printed + words.text if words.text.strip() else "", place))
            self._show(words.pictures, place)
            for box in words.boxes:
                self.blocks(box, depth + 1, UNKNOWN)

    def _inside(self, parent: Element, depth: int, list_: str = "", level: int = 0) -> Iterator[tuple[Element, str]]:
        """Yield the paragraphs and tables in *parent*, with the number before a paragraph; wraps are entered."""
        if depth > self._nesting:
            raise refusal("too_large", detail=f"nesting > {self._nesting}")
        printed = self._lists.next(list_, level) if parent.tag == f"{TEXT}list-item" and _starts(parent) else ""
        for block in parent:
            if block.tag in _PARAGRAPHS:
                outline = number(block, f"{TEXT}outline-level") if block.tag == f"{TEXT}h" and not list_ else 0
                yield block, printed or (self._lists.next("Outline", outline) if outline else "")
                printed = ""
            elif block.tag == _TABLE:
                yield block, ""
            elif block.tag == _LIST:
                name = block.get(f"{TEXT}style-name", list_)
                if not level:
                    on = (f"{TEXT}continue-numbering", f"{TEXT}continue-list")
                    self._lists.begin(name, goes_on=any(block.get(each, "false") != "false" for each in on))
                yield from self._inside(block, depth + 1, name, level + 1)
            elif block.tag not in _UNREAD and block.get(f"{TEXT}display") != "none":
                yield from self._inside(block, depth + 1, list_, level)

    def _table(self, table: Element, depth: int, behind: str) -> None:
        gone = hidden_columns(table)
        rows = [
            [
                (slot.element, self._ground(table, row, slot.element, behind))
                for slot in slots(row)
                if slot.element.tag == CELL and slot.column not in gone
            ]
            for row in parts(table, ROW)
            if not is_hidden(row)
        ]
        cells = [cell for row in rows for cell in row]
        if len(cells) == 1 or any(_holds_figures(cell) for cell, _ in cells):
            for cell, ground in cells:
                self.blocks(cell, depth + 1, ground)
            return
        self._tables += 1
        self.writer.table(
            [
                self._part(cell, WordPlace(table=self._tables, row=i, cell=j), depth, ground)
                for j, (cell, ground) in enumerate(row, 1)
            ]
            for i, row in enumerate(rows, 1)
        )

    def _ground(self, table: Element, row: Element, cell: Element, behind: str) -> str:
        """Return the colour that the words in a cell stand on."""
        for family, each in (("table", table), ("table-row", row), ("table-cell", cell)):
            behind = self._styles.ground(family, each.get(f"{TABLE}style-name"), behind)
        return behind

    def _part(self, cell: Element, place: WordPlace, depth: int, ground: str) -> tuple[Part]:
        noted = len(self.notes)
        words = "\n".join(self._cell_words(cell, place, depth + 1, ground))
        if not words.strip() and any(note.kind == "picture" for note in self.notes[noted:]):
            words = UNREAD
        return (Part(words, place),)

    def _cell_words(self, parent: Element, place: WordPlace, depth: int, ground: str) -> Iterator[str]:
        """Yield the words of a cell, those of tables and text boxes in it included."""
        for block, printed in self._inside(parent, depth):
            if block.tag == _TABLE:
                for row in parts(block, ROW):
                    for slot in slots(row):
                        inner = self._ground(block, row, slot.element, ground)
                        yield from self._cell_words(slot.element, place, depth + 1, inner)
                continue
            words = self._words(block, place, ground)
            yield printed + words.text if words.text.strip() else ""
            for box in words.boxes:
                yield from self._cell_words(box, place, depth + 1, UNKNOWN)

    def _show(self, pictures: Sequence[Picture], place: WordPlace) -> None:
        """Write the words on the pictures of a paragraph; the note that one was not read stays where there are none."""
        for which, picture in enumerate(pictures, 1):
            if found := self._seen(picture.part, place, which):
                self.notes.remove(Note("picture", picture.name, place))
                self.notes += found

    def _words(self, paragraph: Element, place: WordPlace, ground: str) -> Words:
        words = paragraph_words(paragraph, self._styles, ground)
        self.notes += [Note("mark", mark, place) for mark in words.marks]
        self.notes += [Note("note", note, place) for note in words.notes if note]
        self.notes += [Note("picture", picture.name, place) for picture in words.pictures]
        return words


def _starts(item: Element) -> bool:
    """Whether an item of a list has words of its own, and so a number."""
    return any(child.tag in _PARAGRAPHS for child in item)


def _holds_figures(cell: Element) -> bool:
    """Whether a cell holds a table of more than one row and column, and so only arranges the page."""
    for table in cell.iter(_TABLE):
        rows = [sum(slot.element.tag == CELL for slot in slots(row)) for row in parts(table, ROW)]
        if len(rows) > 1 and max(rows) > 1:
            return True
    return False
