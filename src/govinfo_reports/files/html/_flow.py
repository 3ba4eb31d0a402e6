"""The blocks of a page -> paragraphs and tables in reading order; blocks of links are left out and noted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import define

from govinfo_reports.files.canonical import UNREAD, Part, made
from govinfo_reports.files.document import Note
from govinfo_reports.text.spelling import INVISIBLE

from ._block import Block
from ._grids import grid_rows, is_stray_row, rows_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from govinfo_reports.files.canonical import Writer

_HEADINGS: Final = frozenset({"h1", "h2", "h3"})
_PLAIN: Final = 40  # letters without a link that make more than the date or the heading of a list
_UNIT: Final = 2  # letters behind a figure
#: What takes no room, between the digits and the marks of a figure.
_BROKEN: Final = re.compile(rf"(?<=[\d.,，．]){INVISIBLE.pattern}+(?=[\d.,，．])")
_LONG: Final = 200  # letters of a cell that hold running text


@define
class Flow:
    """Writes the blocks of one page."""

    writer: Writer
    notes: list[Note]
    show: Callable[[Block], list[Note]] | None = None
    """What writes the words on a picture, and returns the notes on them."""

    def block(self, block: Block) -> None:
        """Write *block*: its words as paragraphs, its tables as tables."""
        if _is_links(block):
            self.notes.append(Note("links", " ".join(_words(block).split())[:_LONG], block.place))
            return
        line: list[str] = []
        rows: list[list[Block]] = []
        for child in block.children:
            if isinstance(child, str):
                if child.strip() or not rows:
                    line.append(child)
                continue
            if rows and child.role not in {"row", "flex"}:
                self._rows(rows)
                rows = []
            self._line(block, line)
            line = []
            if is_stray_row(child):
                rows.append(_cells(child))
            else:
                self._child(child)
        self._rows(rows)
        self._line(block, line)

    def _child(self, block: Block) -> None:
        if block.role == "picture":
            self._picture(block)
        elif block.role == "grid" and (rows := grid_rows(block)):
            self._rows(rows)
        elif block.role != "table" or _is_layout(block):
            self.block(block)
        else:
            for caption in block.children:
                if isinstance(caption, Block) and caption.role == "caption":
                    self.block(caption)
            self._rows([_cells(row) for row in rows_of(block)])

    def _picture(self, block: Block) -> None:
        """Write the words on a picture; the note that it was not read stays where there are none."""
        if self.show and (found := self.show(block)):
            self.notes[:] = [note for note in self.notes if note.kind != "picture" or note.place != block.place]
            self.notes += found

    def _line(self, block: Block, line: list[str]) -> None:
        words = "".join(line)
        if words.strip():
            if not words.isprintable():
                words = _BROKEN.sub("", words)
            self.writer.paragraph(made(Part, (words, block.place, False)))

    def _rows(self, rows: list[list[Block]]) -> None:
        if rows:
            self.writer.table([[(made(Part, (self._text(cell), cell.place, False)),) for cell in row] for row in rows])

    def _text(self, cell: Block) -> str:
        text = str(cell.children[0]) if _is_plain(cell) else _words(cell)
        if not text.isprintable():
            text = _BROKEN.sub("", text)
        if cell.unread and _is_unread(cell, text):
            self.notes.append(Note("unread", " ".join(text.split()), cell.place))
            return f"{text.strip()}{UNREAD}"
        return text


def _is_links(block: Block) -> bool:
    """Whether a block leads to other pages rather than says something."""
    return (
        2 * block.linked >= block.letters > 0
        and block.plain < _PLAIN
        and not block.tables
        and block.tag not in _HEADINGS
        and block.depth > 0
    )


def _is_layout(table: Block) -> bool:
    """Whether a table only arranges the page: it holds tables of figures, or one cell, or running text in blocks."""
    rows = rows_of(table)
    cells = [cell for row in rows for cell in row.children if isinstance(cell, Block)]
    if table.tables or len(cells) == 1:
        return True
    return any(
        cell.letters > _LONG and sum(isinstance(child, Block) and child.letters > 0 for child in cell.children) > 1
        for cell in cells
    )


def _cells(row: Block) -> list[Block]:
    """Return the cells of a row; those of a table of one row inside a cell stand in its place."""
    found: list[Block] = []
    for cell in row.children:
        if isinstance(cell, Block):
            if _is_plain(cell):
                found.append(cell)
                continue
            inner = [child for child in cell.children if isinstance(child, Block) or child.strip()]
            only = inner[0] if len(inner) == 1 else None
            if isinstance(only, Block) and only.role == "table" and len(nested := rows_of(only)) == 1:
                found += _cells(nested[0])
            else:
                found.append(cell)
    return found


def _is_unread(cell: Block, text: str) -> bool:
    """Whether a cell shows, where it has no words, or beside the digits of its figure, what was not read."""
    bare = text.strip()
    if cell.unread < 2 or not bare:  # noqa: PLR2004 - what may be a digit
        return bool(cell.unread) and not bare
    return any(map(str.isdigit, bare)) and sum(map(str.isalpha, bare)) <= _UNIT


def _is_plain(cell: Block) -> bool:
    """Whether a cell holds nothing but one stretch of words."""
    return len(cell.children) == 1 and isinstance(cell.children[0], str)


def _words(block: Block) -> str:
    """Return the words of a block and those inside it, which begin on new lines."""
    found: list[str] = []
    _add_words(block, found)
    return "".join(found)


def _add_words(block: Block, found: list[str]) -> None:
    for child in block.children:
        if isinstance(child, str):
            found.append(child)
        else:
            found.append("\n")
            _add_words(child, found)
            found.append("\n")
