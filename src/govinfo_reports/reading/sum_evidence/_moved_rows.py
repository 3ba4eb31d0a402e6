"""Blocks of rows whose figures stand one row above or below their labels, as their sums show."""

from __future__ import annotations

from functools import cache
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING, Final

from govinfo_reports import findings as f
from govinfo_reports.forms import Sum

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.forms import Form

    from ._sums import Figures, Number

    Paths = tuple[str, ...]

_BELOW: Final = f.Message("下移一行才与合计相符", "one row further down they fit the sums")
_ABOVE: Final = f.Message("上移一行才与合计相符", "one row further up they fit the sums")
_LOST: Final = f.Message(
    "合计中有一行的数不在表内，又有一行空白", "the totals lack the figures of one row, and one row has none"
)
_ENOUGH: Final = 2  # sums that agree
_FEWEST: Final = 3  # rows


def rows_moved_by_a_row(figures: Figures) -> dict[Paths, f.Message]:
    """Return the rows that may have moved by a row, each with the reason.

    Such a block leaves a row without a figure, where it begins or ends. Which of its rows it is that lost its figures
    is often uncertain: then every row that may have moved is returned. No row is if one of the table does not add up:
    a row that moves as a whole keeps its own total.
    """
    found: dict[Paths, f.Message] = {}
    for table in _tables(figures.form):
        if figures.values.keys().isdisjoint(path for row in table for path in row):
            continue  # so it is with most tables of an excerpt
        empty = [place for place, row in enumerate(table) if figures.lack(row)]
        own = figures.sums_with(path for each in table for path in each) if empty else ()
        for place in empty:
            row = table[place]
            unread = row[0] not in figures.values
            failing = (figures.failing_without(row) if unread else figures.failing).intersection(own)
            if len(failing) < _ENOUGH or any(figures.sums[number].kind is Sum.ROW for number in failing):
                continue
            shown = figures.with_nothing_in(row) if unread else figures
            for reason, step in ((_BELOW, -1), (_ABOVE, 1)):
                found |= dict.fromkeys(_moved(shown, table, place, step), reason)
            if len(empty) == 1 and not found:
                found |= dict.fromkeys(_beside_a_lost_row(shown, table, place), _LOST)
    return {row: reason for row, reason in found.items() if not figures.lack(row)}


def cells_moved_by_a_row(figures: Figures) -> dict[str, f.Message]:
    """Return the cells of the columns that may have moved by a row, each with the reason: their first cell is blank."""
    found: dict[str, f.Message] = {}
    for table in _tables(figures.form):
        for column in zip(*table, strict=True):
            for reason, edge, moved in ((_ABOVE, column[0], column[1:]), (_BELOW, column[-1], (None, *column[:-1]))):
                if edge in figures.blank and figures.mended(_elsewhere(figures, column, moved)) >= _ENOUGH:
                    found |= {path: reason for path in column if path in figures.values}
    return found


def _elsewhere(figures: Figures, column: Paths, sources: Sequence[str | None]) -> dict[str, Number | None]:
    """Return the figures of a *column* as they would stand if each was that of its source; None where it has none."""
    return {path: figures.values.get(source or "") for path, source in zip_longest(column, sources)}


@cache
def _tables(form: Form) -> Sequence[list[Paths]]:
    """Return the rows of each table of *form*, as far as they have the same columns."""
    rows = [tuple(slot.path for slot in row.slots) for row in form.rows if row.label]
    groups = groupby(rows, key=lambda row: (row[0].partition(".")[0], len(row)))
    tables: list[list[Paths]] = [list(table) for _, table in groups]
    return [table for table in tables if len(table) >= _FEWEST]


def _beside_a_lost_row(figures: Figures, table: Sequence[Paths], place: int) -> Sequence[Paths]:
    """Return the rows whose totals lack the figures of one row, where the row at *place* is the only one without any.

    Those figures may be its own, or those of a neighbour that has the figures of the next one instead.
    """
    numbers = [number for path in table[place] if (number := figures.added_up(path)) is not None]
    if len(numbers) < max(_FEWEST, len(table[place])) or not figures.failing <= {*numbers}:
        return []
    *parts, total = lost = [figures.lacking(number) for number in numbers]
    if min(lost) < 0 or sum(parts) != total:
        return []
    added = {path for number in numbers for path in figures.sums[number].left}
    return [row for row in table if row[0] in added]


def _moved(figures: Figures, table: Sequence[Paths], place: int, step: int) -> Sequence[Paths]:
    """Return the rows from the empty one at *place* to the farthest that may have moved with its neighbour.

    The figures of each stand in the next row in the direction *step*; those of the last one are lost.
    """
    block: list[Paths] = []
    moved: dict[str, Number | None] = {}
    far: list[Paths] = []
    while 0 <= place + step < len(table):
        source = table[place + step]
        moved |= {path: figures.values.get(other) for path, other in zip(table[place], source, strict=True)}
        block.append(table[place])
        place += step
        if not block[1:] and all(figures.values.get(path, 0) == 0 for path in source):
            return []
        if figures.mended({**moved, **dict.fromkeys(table[place])}) >= _ENOUGH:
            far = [*block, table[place]]
    return far
