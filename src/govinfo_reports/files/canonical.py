"""Paragraphs and tables -> the canonical text of a document, with the place of each stretch.

A paragraph is a line. A row of a table is a line, with one tab between its cells; a merged cell stands once, where it
begins, and the slots that it covers are left out. A blank line stands before and behind each table. No cell holds a
tab or a line break.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from .document import Region
from .refusals import beyond

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .document import Note
    from .places import Place

_GAP: Final = re.compile(r"[\t\n\x0b\x0c\r\x1c-\x1f\x85\u2028\u2029 ]+")
_LINES: Final = re.compile(r"[\n\x0b\x0c\r\x85\u2028\u2029]+")


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

    def __init__(self, most: int) -> None:
        self.most = most
        self.lines: list[str] = []
        self.regions: list[Region] = []
        self._kept = ""
        self._length = 0
        self._behind_table = False

    def paragraph(self, *parts: Part) -> None:
        """Write a paragraph; one with line breaks becomes several, and an empty one nothing."""
        if len(parts) == 1:
            text, place, _ = parts[0]
            for line in _LINES.split(text) if not text.isprintable() else (text,):
                self._write(((Part(line, place),),), table=False)
        else:
            self._write((parts,), table=False)

    def table(self, rows: Iterable[Sequence[Sequence[Part]]]) -> None:
        """Write a table: rows of cells, a cell being the parts of its words. Rows without a word are left out."""
        self._behind_table = bool(self.lines)
        for row in rows:
            self._write(row, table=True)
        self._behind_table = True

    def keep(self, text: str) -> None:
        """Take a whole text as it stands, whose regions are known."""
        self._kept = text

    def text(self) -> str:
        """Return the text."""
        return self._kept or "".join(f"{line}\n" for line in self.lines)

    def _write(self, cells: Sequence[Sequence[Part]], *, table: bool) -> None:
        words = [[(tidy(text), place, joins) for text, place, joins in cell] for cell in cells]
        if not any(text for cell in words for text, _, _ in cell):
            return
        if len(self.regions) + len(words) > self.most:
            raise beyond(self.most, "cells")
        if self._behind_table and self.lines[-1:] != [""] and self.lines:
            self._put("")
        if not table or self._behind_table:
            self._behind_table = False
        at = self._length
        line: list[str] = []
        for cell in words:
            line.append(self._cell(cell, at))
            at += len(line[-1]) + 1
        self._put("\t".join(line))

    def _cell(self, parts: Sequence[tuple[str, Place, bool]], at: int) -> str:
        if len(parts) == 1:
            ((whole, place, _),) = parts
            self.regions.append(Region(at, at + len(whole), place))
            return whole
        whole = ""
        for text, place, joins in parts:
            if not text:
                continue
            gap = " " if whole and text and not joins and not meet(whole[-1], text[0]) else ""
            whole += gap + text
            self.regions.append(Region(at + len(whole) - len(text), at + len(whole), place))
        return whole

    def _put(self, line: str) -> None:
        self.lines.append(line)
        self._length += len(line) + 1


def tidy(text: str) -> str:
    r"""Return *text* on one line, with single spaces; none where two Chinese characters meet at a line break.

    >>> tidy(" 松\n  柏 12\n3\t米 ")
    '松柏 12 3 米'
    """
    if text.isprintable() and "  " not in text:
        return text.strip(" ")
    return _GAP.sub(_narrowed, text).strip(" ")


def meet(before: str, behind: str) -> bool:
    """Whether two characters that stand on two lines belong together without a space: not if both are Latin."""
    return not (before.isascii() and behind.isascii())


def _narrowed(gap: re.Match[str]) -> str:
    first, last = gap.span()
    if gap.group().isprintable() or not 0 < first <= last < len(gap.string):
        return " "
    if "\t" in gap.group() or not meet(gap.string[first - 1], gap.string[last]):
        return " "
    return "" if "\n" in gap.group() or "\r" in gap.group() else " "
