"""The slots of a sheet -> paragraphs and tables, where the sheet marks neither.

A run of rows between blank ones is a region. A row with words in its first slot alone is a line of its own; the others
make tables, as wide as their widest row. A sheet that tells which cells are merged tells which slots are covered. One
that does not, such as CSV, shows covered slots as blank: then a blank slot is covered where it stands among the labels
of a row, and a blank cell where it stands in a column of figures, or is told by the rules around it.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from attrs import define, field

from .canonical import Part
from .figures import is_figure
from .places import SheetPlace
from .sheet_names import address

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .canonical import Writer

_FEW: Final = 5  # times as many words as marks that a column of figures may have: its heads


@define
class Row:
    """One row of a sheet: the words of each slot, by its column."""

    words: list[str]
    number: int = 0
    """Its number on the sheet, from 0."""
    columns: Sequence[int] = ()
    """The numbers of its columns on the sheet, from 0, hidden ones left out."""
    sheet: str | None = None
    covered: set[int] = field(factory=set[int])
    """Columns whose slots belong to a cell that begins elsewhere."""
    reach: dict[int, int] = field(factory=lambda: {})
    """For merged cells, the column behind the last that they cover."""
    told: frozenset[int] = frozenset()
    """Columns whose slots are cells even if blank: they have rules around them, or hide a zero."""

    @property
    def filled(self) -> list[int]:
        """The columns with words."""
        return [column for column, words in enumerate(self.words) if words]

    @property
    def cells(self) -> list[int]:
        """The columns of its cells, as far as they are told."""
        told = self.told - self.covered
        return [column for column, words in enumerate(self.words) if words or column in told]

    @property
    def width(self) -> int:
        """How many columns the row reaches over, blank slots at its end not counted."""
        return max((self.reach.get(column, column + 1) for column in self.filled), default=0)

    def part(self, column: int) -> tuple[Part]:
        """Return the cell in *column*; the place is made now, as most slots of a sheet are blank and need none."""
        return (Part(self.words[column], SheetPlace(address(self.number, self.columns[column]), self.sheet)),)


def write_slots(rows: Sequence[Row], writer: Writer, *, merges: bool) -> None:
    """Write *rows*; *merges* says whether they tell which slots are covered."""
    for filled, region in groupby(rows, key=lambda row: bool(row.filled)):
        if filled:
            lines = list(region)
            alone: list[bool] = []
            below_table = False
            for row in lines:
                alone.append(_is_line(row, below_table=below_table, merges=merges))
                below_table |= not alone[-1]
            start = 0
            for end in range(1, len(lines) + 1):
                if end == len(lines) or alone[end] != alone[start]:
                    _write(lines[start:end], writer, alone=alone[start], merges=merges)
                    start = end


def _is_line(row: Row, *, below_table: bool, merges: bool) -> bool:
    """Whether a row holds one cell that reaches over its whole line, as a paragraph or the head of a part does.

    Below a table, a figure that stands alone is a row with blank cells; so is a label, if the sheet merges the cells of
    its lines.
    """
    if row.filled != [0] or len(row.cells) > 1:
        return False
    return not below_table or 0 in row.reach or not (merges or is_figure(row.words[0]))


def _write(rows: Sequence[Row], writer: Writer, *, alone: bool, merges: bool) -> None:
    if alone:
        for row in rows:
            writer.paragraph(*row.part(0))
        return
    width = max(row.width for row in rows)
    figures = _figure_columns(rows, width)
    writer.table([row.part(column) for column in _real(row, width, figures, merges=merges)] for row in rows)


def _figure_columns(rows: Sequence[Row], width: int) -> frozenset[int]:
    """Return the columns of figures: all from the first that has figures.

    Marks such as —— among many words do not make a column of units one of figures.
    """
    longest = sorted(rows, key=lambda row: len(row.words), reverse=True)
    for column in range(1, width):
        while longest and len(longest[-1].words) <= column:
            longest.pop()  # else each column of a wide row would cost a look at all narrow ones
        words = [row.words[column] for row in longest if row.words[column]]
        figures = [each for each in words if is_figure(each)]
        digits = any(any(letter.isdecimal() for letter in each) for each in figures)
        if figures and (digits or _FEW * len(figures) >= len(words)):
            return frozenset(range(column, width))
    return frozenset()


def _real(row: Row, width: int, figures: frozenset[int], *, merges: bool) -> Iterator[int]:
    """Yield the columns of the row's cells, covered slots left out."""
    columns = range(min(width, len(row.words)))
    if merges:
        yield from (column for column in columns if column not in row.covered)
        return
    heads = any(row.words[column] and not is_figure(row.words[column]) for column in columns if column in figures)
    valued = any(row.words[column] and is_figure(row.words[column]) for column in columns if column in figures)
    for column in columns:
        if row.words[column] or column in row.told or (column in figures and (valued or not heads)):
            yield column
