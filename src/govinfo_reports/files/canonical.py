"""Paragraphs and tables -> the canonical text of a document, with the place of each stretch.

A paragraph is a line. A row of a table is a line, with one tab between its cells; a merged cell stands once, where it
begins, and the slots that it covers are left out. A blank line stands before and behind each table. No cell holds a
tab or a line break.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol, TypeVar, cast

from .document import Region
from .refusals import beyond

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .document import Note
    from .places import Place

#: Stands in the text for what a file shows and no reader can tell, so that nobody takes its place for a blank one.
UNREAD: Final = "\ufffd"

_WHITE: Final = "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\u2028\u2029 "
_GAP: Final = re.compile(f"[{_WHITE}]+")
_LINES: Final = re.compile(r"[\n\x0b\x0c\r\x85\u2028\u2029]+")


_T = TypeVar("_T")


class _Make(Protocol):
    def __call__(self, kind: type[_T], values: tuple[Any, ...], /) -> _T: ...


#: Makes a part or a region of its values at a third of what calling it costs: ``made(Part, (text, place, False))``.
made: Final = cast("_Make", tuple.__new__)  # pyright: ignore[reportUnknownMemberType]


class Part(NamedTuple):
    """Words of a cell or a paragraph that stand in one place."""

    text: str
    place: Place
    joins: bool = False
    """Whether it goes on with the word that the part before it ends with."""


class Remarks(NamedTuple):
    """What a reader says of a file beside its text."""

    notes: list[Note]
    encoding: str | None = None
    recognised: bool = False


class Writer:
    """Takes paragraphs and tables in the order of the file, and gives the text and its regions."""

    def __init__(self, cells: int, characters: int) -> None:
        self._most_cells = cells
        self._most_characters = characters
        self.lines: list[str] = []
        self.regions: list[Region] = []
        self._kept = ""
        self._length = 0
        self._behind_table = False

    def paragraph(self, *parts: Part) -> None:
        """Write a paragraph; one with line breaks becomes several, and an empty one nothing."""
        if len(parts) == 1:
            text, place, _ = parts[0]
            for line in (text,) if text.isprintable() else _LINES.split(text):
                self._write(((made(Part, (line, place, False)),),))
        else:
            self._write((parts,))

    def table(self, rows: Iterable[Sequence[Sequence[Part]]]) -> None:
        """Write a table: rows of cells, a cell being the parts of its words. Rows without a word are left out."""
        self._behind_table = bool(self.lines)
        for row in rows:
            self._write(row)
        self._behind_table = True

    def keep(self, text: str) -> None:
        """Take a whole text as it stands, whose regions are known."""
        self._kept = text

    def text(self) -> str:
        """Return the text."""
        return self._kept or "".join(f"{line}\n" for line in self.lines)

    def _write(self, cells: Sequence[Sequence[Part]]) -> None:
        blank = self._behind_table and bool(self.lines) and bool(self.lines[-1])
        at = self._length + blank
        line: list[str] = []
        regions: list[Region] = []
        for cell in cells:
            if len(cell) == 1:
                text, place, _ = cell[0]
                whole = tidy(text)
                end = at + len(whole)
                regions.append(made(Region, (at, end, place)))
            else:
                whole = _joined(cell, at, regions)
                end = at + len(whole)
            line.append(whole)
            at = end + 1
        if not any(line):
            return
        if len(self.regions) + len(line) > self._most_cells:
            raise beyond(self._most_cells, "cells")
        if at - 1 > self._most_characters:
            raise beyond(self._most_characters, "characters")
        if blank:
            self._put("")
        self._behind_table = False
        self.regions += regions
        self._put("\t".join(line))

    def _put(self, line: str) -> None:
        self.lines.append(line)
        self._length += len(line) + 1


def _joined(parts: Sequence[Part], at: int, regions: list[Region]) -> str:
    """Return the words of a cell that begins at a place of the text; the region of each part is added."""
    whole = ""
    for given, place, joins in parts:
        if text := tidy(given):
            gap = " " if whole and not joins and not meet(whole[-1], text[0]) else ""
            whole += gap + text
            regions.append(Region(at + len(whole) - len(text), at + len(whole), place))
    return whole


def tidy(text: str) -> str:
    r"""Return *text* on one line, with single spaces; none where two Chinese characters meet at a line break.

    >>> tidy(" 松\n  柏 12\n3\t米 ")
    '松柏 12 3 米'
    """
    text = text.strip(_WHITE)
    return text if text.isprintable() and "  " not in text else _GAP.sub(_narrowed, text)


def meet(before: str, behind: str) -> bool:
    """Whether two characters that stand on two lines belong together without a space: not if both are Latin."""
    return not (before.isascii() and behind.isascii())


def _narrowed(gap: re.Match[str]) -> str:
    first, last = gap.span()
    white = gap.group()
    broken = "\t" not in white and ("\n" in white or "\r" in white)
    return "" if broken and meet(gap.string[first - 1], gap.string[last]) else " "
