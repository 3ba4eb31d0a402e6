"""The rows of a table -> where their columns begin: the blank cells that belong to no column, if the table shows them.

A blank cell of a row may be a column without a figure, or padding: a label that is merged over several columns leaves
blank cells, and so does a table that is wider elsewhere. No row tells this of itself; other rows of its table do, or
the heads over it.
"""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from attrs import frozen

from ._runs import filled, first_cell, first_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.forms import Row
    from govinfo_reports.reading.layout import Piece

    from ._runs import ValueRun
    from ._stream import Stream

_LEEWAY: Final = 1  # rows; where one is damaged, what explains all but one more row may be right
_SHARE: Final = 12  # of so many rows one may be damaged
_STEPS: Final = 3  # figures that count up by chance are fewer
_NEARLY_ALL: Final = 0.75
_LONG: Final = 9  # digits; no number of a row has so many
_MANY: Final = 2  # wide rows; one may be damaged
_FEW: Final = 3  # columns; what has more of them than the form is not its table with a column more


@frozen
class RowShape:
    """The cells behind the label of a row of the page."""

    place: int
    """Where on the page it begins."""
    filled: tuple[int, ...]
    """The places of those that are not blank."""
    cells: int
    """How many there are."""
    slots: int
    """How many columns the row of the form has."""
    outer: int
    """How many levels it stands above the innermost rows of its table."""
    width: int
    """How many cells the row of the page has in all; 0 in running text, which shows no rows."""
    ends_blank: bool
    """Whether the page itself shows a blank cell at its end."""

    @property
    def is_complete(self) -> bool:
        """Whether it has a value for each column, side by side."""
        return len(self.filled) == self.slots == self.filled[-1] - self.filled[0] + 1

    def is_merged_like(self, other: RowShape, first: int) -> bool:
        """Whether it is as wide as another row, with its columns, from the place *first*, below those of the other.

        Or its label is merged over as many cells as it has to spare, as that of the other is.
        """
        if self.width != other.width or not self.width:
            return False
        below = self.width - self.cells + first == other.width - other.cells + other.filled[0]
        return below or all(row.cells - row.slots == row.outer > 0 for row in (self, other))

    @property
    def is_wide(self) -> bool:
        """Whether it has more values than columns, and about as many."""
        return 0 < len(self.filled) - self.slots <= _FEW


@frozen
class Offset:
    """One way to set a table: how many blank cells stand between the labels of its rows and their columns."""

    blanks: int
    merged: bool
    """Whether outer labels are merged over the cells in which inner ones stand, one cell for each level."""

    def before(self, shape: RowShape) -> int:
        """Return how many blank cells stand before the columns of a row."""
        return self.blanks + (shape.outer if self.merged else 0)

    def explains(self, shape: RowShape, *, stripped: bool) -> bool:
        """Whether the values of a row lie in its columns; *stripped* if blank cells at its end may be lost."""
        first = self.before(shape)
        end = first + shape.slots
        return first <= shape.filled[0] and shape.filled[-1] < end and (stripped or end <= shape.cells)


_OFFSETS: Final = (Offset(0, merged=False), Offset(1, merged=False), Offset(2, merged=False), Offset(0, merged=True))


@frozen(slots=False, eq=False)
class Offsets:
    """What the rows of a table show of its blank cells; it is found out where a row asks for it."""

    words: Stream
    rows: Sequence[tuple[ValueRun, Row]]
    """The rows of the table, each with its run."""
    innermost: int
    """How many keys the paths of the innermost rows of the form's table have; 0 for a table without rows."""

    @cached_property
    def shapes(self) -> tuple[RowShape, ...]:
        """The rows that have values."""
        return tuple(
            shape_of(self.words, first_line(self.words, run), row, self.innermost - len(row.path.keys))
            for run, row in self.rows
            if run.values
        )

    @cached_property
    def stripped(self) -> bool:
        """Whether blank cells at the ends of rows may be lost: no row shows one."""
        return not any(shape.ends_blank for shape in self.shapes)

    @cached_property
    def kept(self) -> tuple[Offset, ...]:
        """The offsets that explain the rows."""
        narrow = [shape for shape in self.shapes if not shape.is_wide]
        stripped = self.stripped
        whole = [offset for offset in _OFFSETS if all(offset.explains(shape, stripped=stripped) for shape in narrow)]
        if whole:
            return tuple(whole)  # so it is with most tables; to count what each offset fails to explain takes longer
        failures = {
            offset: sum(not offset.explains(shape, stripped=stripped) for shape in narrow) for offset in _OFFSETS
        }
        fewest = min(failures.values())
        most = fewest + _LEEWAY
        settled = fewest <= max(_LEEWAY, len(narrow) // _SHARE)
        return tuple(offset for offset in _OFFSETS if settled and failures[offset] <= most)

    @cached_property
    def wide(self) -> int:
        """How many rows have more values than columns."""
        runs = [run for run, _ in self.rows if run.values]
        if len(runs) > _STEPS and _count_up([_number(self.words, run) for run in runs]):
            return len(runs)
        if all(len(run.values) <= len(row.slots) for run, row in self.rows):
            return 0  # a shortcut: so it is on nearly every page
        return sum(shape.is_wide for shape in self.shapes)

    @property
    def shows_a_column_more(self) -> bool:
        """Whether most rows with all their values have more of them than columns."""
        if self.wide < _MANY:
            return False
        return self.wide >= sum(shape.is_complete for shape in self.shapes if shape.cells == shape.slots)

    def first(self, shape: RowShape) -> int | None:
        """Return how many cells stand before the columns of a row; None if that is not certain."""
        spare = shape.cells - shape.slots
        if self.wide >= (1 if spare else _MANY):
            return None  # the table may have a column more, which this row leaves blank
        firsts: set[int] = set()
        for offset in self.kept:
            first = offset.before(shape)
            if offset.explains(shape, stripped=self.stripped and shape.width > 0):
                if first + shape.slots > shape.cells:
                    return None  # blank cells at its end may be lost: then its columns begin further on
                firsts.add(first)
        if len(firsts) != 1:
            return None
        (first,) = firsts
        return first if not spare or self._is_shown(shape, first) else None

    def centre(self, shape: RowShape) -> int | None:
        """Return the place of a value in the middle of a row that is as wide as one with more columns.

        Its cell is merged over all of theirs, and its figure is set in the middle.
        """
        first, behind = shape.filled[0], shape.cells - shape.filled[-1] - 1
        if shape.slots > 1 or first != behind or self.wide:
            return None
        as_wide = any(other.is_complete and other.cells == other.slots == shape.cells for other in self.shapes)
        return first if as_wide else None

    def _is_shown(self, shape: RowShape, first: int) -> bool:
        """Whether another row, with all its values, shows the same padding, or is as wide as this one."""
        behind = shape.cells - first - shape.slots
        if shape.is_complete and first in {0, shape.outer} and first + behind == shape.outer >= _MANY:
            return True  # as many cells as its label is merged over
        offsets = [offset for offset in self.kept if offset.before(shape) == first]
        return any(
            other.is_complete
            and any(offset.before(other) == other.filled[0] for offset in offsets)
            and (other.cells - other.filled[-1] - 1 == behind or shape.is_merged_like(other, first))
            for other in self.shapes
            if other.place != shape.place
        )


def _count_up(numbers: Sequence[int]) -> bool:
    """Whether *numbers* in the first cells of the rows are those of the rows: each is one more than the one above."""
    steps = sum([other == one + 1 > 1 for one, other in pairwise(numbers)])
    return steps >= _STEPS and steps >= _NEARLY_ALL * (len(numbers) - 1)


def _number(words: Stream, run: ValueRun) -> int:
    """Return the figure in the first cell of a row; -1 if there is none."""
    cell = first_cell(words, run).text
    return int(cell) if cell.isdecimal() and len(cell) < _LONG else -1


def shape_of(words: Stream, cells: Sequence[Piece], row: Row, outer: int) -> RowShape:
    """Return the shape of a row whose values are among *cells* of one row of the page."""
    number = cells[0].row
    return RowShape(
        cells[0].start,
        tuple(filled(cells)),
        len(cells),
        len(row.slots),
        outer,
        0 if number in words.flat else words.width(number),
        not cells[-1].text and not cells[-1].implied,
    )
