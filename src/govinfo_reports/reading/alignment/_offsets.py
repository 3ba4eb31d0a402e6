"""The rows of a table -> where their columns begin: the blank cells that belong to no column, if the table shows them.

A blank cell of a row may be a column without a figure, or padding: a label that is merged over several columns leaves
blank cells, and so does a table that is wider elsewhere. No row tells this of itself; other rows of its table do, or
the heads over it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from attrs import frozen

from ._runs import filled, first_line

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
    number: int
    """The figure in its first cell; -1 if there is none."""

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


@frozen
class Offsets:
    """What the rows of a table show of its blank cells."""

    innermost: int = 0
    """How many keys the paths of the innermost rows have."""
    shapes: tuple[RowShape, ...] = ()
    kept: tuple[Offset, ...] = _OFFSETS
    """The offsets that explain the rows."""
    stripped: bool = True
    """Whether blank cells at the ends of rows may be lost: no row shows one."""
    wide: int = 0
    """How many rows have more values than columns."""

    @property
    def shows_a_column_more(self) -> bool:
        """Whether most rows with all their values have more of them than columns."""
        complete = sum(shape.is_complete for shape in self.shapes if shape.cells == shape.slots)
        return self.wide >= max(_MANY, complete)

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
        as_wide = any(other.is_complete and other.cells == other.slots == shape.cells for other in self.shapes)
        return first if shape.slots == 1 and first == behind and as_wide and not self.wide else None

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


def learn_offsets(words: Stream, rows: Sequence[tuple[ValueRun, Row]], innermost: int) -> Offsets:
    """Learn where the columns of a table begin.

    Args:
        words: the page.
        rows: the rows of the table, each with its run.
        innermost: how many keys the paths of the innermost rows of the form's table have.
    """
    shapes = tuple(
        shape
        for run, row in rows
        if run.values and (shape := shape_of(words, first_line(words, run), row, innermost - len(row.path.keys)))
    )
    narrow = [shape for shape in shapes if not shape.is_wide]
    stripped = not any(shape.ends_blank for shape in shapes)
    failures = {offset: sum(not offset.explains(shape, stripped=stripped) for shape in narrow) for offset in _OFFSETS}
    fewest = min(failures.values())
    most = fewest + _LEEWAY if fewest else 0
    settled = fewest <= max(_LEEWAY, len(narrow) // _SHARE)
    kept = tuple(offset for offset in _OFFSETS if settled and failures[offset] <= most)
    wide = len(shapes) if _count_up(shapes) else len(shapes) - len(narrow)
    return Offsets(innermost, shapes, kept, stripped, wide)


def _count_up(shapes: Sequence[RowShape]) -> bool:
    """Whether the first cells of the rows are numbers of the rows: each is one more than that of the row above it."""
    steps = sum(other.number == one.number + 1 > 1 for one, other in pairwise(shapes))
    return steps >= _STEPS and steps >= _NEARLY_ALL * (len(shapes) - 1)


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
        int(cells[0].text) if cells[0].text.isdecimal() and len(cells[0].text) < _LONG else -1,
    )


NO_OFFSETS: Final = Offsets()
