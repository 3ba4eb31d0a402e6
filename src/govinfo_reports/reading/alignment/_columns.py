"""A run of values -> the cells for the slots of a row, if it is certain which cell belongs in which slot."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from ._assignment import ColumnEvidence
from ._merged_cells import copies_of_heads, without_copies
from ._padding import filled, parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.forms import Row
    from govinfo_reports.reading.layout import Piece

    from ._padding import Padding
    from ._page import MatchedPage
    from ._runs import ValueRun

    _Columns = tuple[list[Piece], ColumnEvidence]


@frozen
class _Line:
    """The values and blank cells of a run in one row of the page, with what is known about that row."""

    cells: list[Piece]
    slots: int
    """How many columns the row of the form has."""
    labelled: bool
    """Whether the row of the form has a label."""
    width: int
    """How many cells the row of the page has in all."""
    as_wide: bool
    """Whether it is as wide as the other rows of the table: then none of its cells is lost."""
    last: bool
    """Whether the table ends here."""


def match_columns(page: MatchedPage, run: ValueRun, row: Row, beside: int, padding: Padding) -> _Columns | None:
    """Return a piece for each slot of *row*, with the evidence; None if the columns are not certain.

    Args:
        page: the page.
        run: the values and blank cells behind the row's label.
        row: the row of the form.
        beside: the row of the page that the label stands in; -1 for a row without one.
        padding: the padding seen in other rows of the table.
    """
    lines = parts(page.words, run)
    with_values = [line for line in lines if any(piece.text for piece in line)]
    if not with_values:
        return _blank(lines, row, beside)
    own = next((line for line in lines if line[0].row == beside), None)
    if len(with_values) > 1 and own is None:
        together = list(chain.from_iterable(with_values))
        if len(together) == len(row.slots) == len(filled(together)):
            return together, ColumnEvidence.COUNT
    cells = with_values[0]
    if own is not None and own is not cells:
        return None  # the label's own row holds only blank cells: are the figures below it the row's?
    if len(with_values) > 1 and cells and not cells[0].text and len(filled(cells)) < len(row.slots):
        return None  # the row may go on in the next line: are the blank cells its own, or those beside a merged label?
    return match_cells(page, cells, row, padding, last=page.closes_table(run) and len(with_values) == 1)


def match_cells(page: MatchedPage, cells: list[Piece], row: Row, padding: Padding, *, last: bool) -> _Columns | None:
    """Return those of the *cells* of one row of the page that are the values of *row*; *last* if they end the table."""
    number = cells[0].row
    width = page.words.width(number)
    as_wide = width == padding.width and number not in page.words.flat
    line = _Line(cells, len(row.slots), row.label is not None, width, as_wide, last)
    copies = copies_of_heads(page, row)
    if sum(copies) > line.slots and sum(copies) == len(cells):
        return _unmerged(cells, copies)
    if len(filled(cells)) > line.slots:
        return _unmerged([piece for piece in cells if piece.text], copies)
    return _complete(line, padding) if len(filled(cells)) == line.slots else _with_blanks(line, padding)


def _blank(lines: list[list[Piece]], row: Row, beside: int) -> _Columns | None:
    """Return the cells of a row that has only blank ones, if there is one for each column."""
    for line in lines:
        if line[0].row == beside or len(lines) == 1:
            return (line[: len(row.slots)], ColumnEvidence.COUNT) if len(line) >= len(row.slots) else None
    return None


def _unmerged(cells: list[Piece], copies: Sequence[int]) -> _Columns | None:
    """Return each value once, if the page prints it as often as the head of its column."""
    kept = without_copies(cells, copies)
    return (kept, ColumnEvidence.HEADS) if kept is not None else None


def _complete(line: _Line, padding: Padding) -> _Columns | None:
    """Return the cells of a row with a value for each column. Any blank cells around them must be padding."""
    there = filled(line.cells)
    before, behind = there[0], len(line.cells) - 1 - there[-1]
    cells = line.cells[before : before + line.slots]
    if line.slots == 1:
        return cells, ColumnEvidence.COUNT
    if there[-1] - before + 1 != line.slots:
        return None
    if not before + behind or (not before and line.last and line.cells[-1].implied):
        return cells, ColumnEvidence.COUNT
    if (before, behind) in padding.usual(line.slots):
        return cells, ColumnEvidence.PADDING
    twice = before and any(one.text == other.text for one, other in pairwise(cells))
    return (cells, ColumnEvidence.PADDING) if line.as_wide and not twice else None


def _with_blanks(line: _Line, padding: Padding) -> _Columns | None:
    """Return the cells of a row with blank cells, if other rows show which of these belong to columns."""
    part, count = line.cells, line.slots
    if line.last:
        while part[-1].implied:
            part = part[:-1]  # layout cannot tell the blank lines behind a table from cells
    there = filled(part)
    spare = len(part) - count
    pairs = padding.usual(count)
    spares = {front + back for front, back in pairs}
    padded = padding.width is not None and bool(spares - {0})
    alike = padding.fronts.get(line.width - len(part), set[int]()) if line.as_wide else set[int]()
    if spare < 0 or (pairs and not line.as_wide and (padded or spare not in spares)):
        return None
    if not line.labelled and (there[0] or there[-1] < len(part) - 1) and not len(part) == count == line.width:
        return None  # nothing marks where the row begins or ends: a blank cell, or none?
    fronts, backs = ({pair[side] for pair in pairs} for side in (0, 1))
    if spare and there == [0] and count > 1 and {0} not in (fronts, alike):
        return None  # one figure at the front: it may stand for all columns
    fitting = {first for first in range(spare + 1) if first <= there[0] and there[-1] < first + count}
    if len(alike) == 1:
        fitting &= alike
    elif line.as_wide and len(backs) == 1:  # what is wider than in other rows stands where they have another label
        fitting &= {spare - back for back in backs}
    elif len(fronts) == 1:
        fitting = fitting & fronts or fitting
    first = min(fitting, default=0)
    if len(fitting) != 1:
        return None
    return part[first : first + count], ColumnEvidence.PADDING if spare else ColumnEvidence.COUNT
