"""Rows whose figures stand one column further left or right than their sums allow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports import findings as f
from govinfo_reports.forms import TOTAL, Sum

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ._sums import Figures, Number

    Paths = tuple[str, ...]

_TO_THE_LEFT: Final = f.Message("左移一栏才与合计相符", "one column further left they fit the sums")
_TO_THE_RIGHT: Final = f.Message("右移一栏才与合计相符", "one column further right they fit the sums")
_NO_TOTAL: Final = f.Message("有数值而总计空白", "it has figures and no total")
_NO_FIRST: Final = f.Message("各行第一栏都空白，总计都不符", "the first column is blank in each row, and no total fits")
_TOTAL_FIRST: Final = f.Message("第一栏才是其余各栏之和", "the first column is the sum of the others")
_ENOUGH: Final = 2  # sums that agree
_FEWEST_COLUMNS: Final = 3
_FEWEST_ROWS: Final = 5  # of a table that shows one column without any figure
_FEWEST_LENGTHS: Final = 3  # of rows that end in blank cells, and have none between figures
_MOST_TORN: Final = 3  # rows that fail, if the part behind some cell has moved in one of them


def rows_moved_by_a_column(figures: Figures) -> dict[Paths, f.Message]:
    """Return the rows that may have moved by a column, each with the reason."""
    rows = [
        tuple(slot.path for slot in row.slots)
        for row in figures.form.rows
        if len(row.slots) >= _FEWEST_COLUMNS and all(slot.path in figures.values for slot in row.slots)
    ]
    filled = [row for row in rows if any(figures.values[path] for path in row)]
    found: dict[Paths, f.Message] = dict.fromkeys(_without_totals(figures, rows), _NO_TOTAL)
    if len(found) >= _FEWEST_ROWS:  # blank cells were lost in more tables than one
        found |= {row: _NO_TOTAL for row in filled if row[-1] in figures.blank and row[-1].endswith(f".{TOTAL}")}
    found |= dict.fromkeys(_without_first(figures, rows), _NO_FIRST)
    found |= dict.fromkeys(_with_total_first(figures, rows), _TOTAL_FIRST)
    torn = [row for row in filled if _fails_across(figures, row)]
    for row in torn if len(torn) <= _MOST_TORN else ():
        for reason, moved in _with_a_part_moved(figures, row):
            if figures.mended(moved) >= _ENOUGH:
                found[row] = reason
    for reason, end, step in ((_TO_THE_LEFT, 0, 1), (_TO_THE_RIGHT, -1, -1)):
        suspects = [row for row in filled if row[end] in figures.blank and _fails(figures, row)]
        apart = [_moved(figures, row, step) for row in suspects]
        together = {path: value for row in apart for path, value in row.items()}
        if figures.mended(together) >= _ENOUGH:
            found |= dict.fromkeys(suspects, reason)
        else:
            found |= {
                row: reason for row, alone in zip(suspects, apart, strict=True) if figures.mended(alone) >= _ENOUGH
            }
    return found


def _fails(figures: Figures, row: Paths) -> bool:
    return any(number in figures.failing for number in figures.sums_with(row)[:1])


def _fails_across(figures: Figures, row: Paths) -> bool:
    return any(figures.sums[number].kind is Sum.ROW for number in figures.failing.intersection(figures.sums_with(row)))


def _moved(figures: Figures, row: Paths, step: int) -> dict[str, Number | None]:
    """Return the figures of a row as they would stand by one column further left, if *step* is 1, or right."""
    places = range(len(row))
    return {
        path: figures.values[row[place + step]] if place + step in places else None for place, path in enumerate(row)
    }


def _with_a_part_moved(figures: Figures, row: Paths) -> Iterator[tuple[f.Message, dict[str, Number | None]]]:
    """Yield the figures of a *row* as they would stand if the part behind some cell had moved, with the reason.

    It has moved to the right where a cell is printed twice, and to the left where one is lost and the last is blank.
    """
    values = [figures.values[path] for path in row]
    places = range(1, len(row))
    for place in places:
        if values[place - 1] == values[place]:
            yield _TO_THE_LEFT, {**dict(zip(row[place:], values[place + 1 :], strict=False)), row[-1]: None}
    for place in places if row[-1] in figures.blank else ():
        yield _TO_THE_RIGHT, {row[place]: None, **dict(zip(row[place + 1 :], values[place:], strict=False))}


def _tables(rows: Sequence[Paths]) -> Iterator[list[Paths]]:
    """Yield the *rows* of each table whose rows end with their total."""
    tables: dict[str, list[Paths]] = {}
    for row in rows:
        section, _, _ = row[0].partition(".")
        if row[-1].endswith(f".{TOTAL}") and len({path.rpartition(".")[0] for path in row}) == 1:
            tables.setdefault(section, []).append(row)
    yield from tables.values()


def _without_totals(figures: Figures, rows: Sequence[Paths]) -> Iterator[Paths]:
    """Yield the rows with figures and no total, where the others have right ones, or where none has a total.

    Those of nothing but zeros count where others lack their totals, too. So do all where blank cells only end rows.
    """
    for table in _tables(rows):
        without = [row for row in table if row[-1] in figures.blank and not figures.empty.issuperset(row)]
        lacking = [row for row in without if any(figures.values[path] for path in row)]
        if not lacking:
            continue
        sums = [figures.agrees(row) for row in table if row[-1] not in figures.blank]
        told = [agrees for agrees in sums if agrees is not None]
        if (
            (not sums and len(table) >= _FEWEST_ROWS)
            or (len(told) >= _ENOUGH and all(told))
            or _stand_on_the_left(figures, table)
        ):
            yield from without if len(lacking) >= _ENOUGH else lacking


def _stand_on_the_left(figures: Figures, table: Sequence[Paths]) -> bool:
    """Whether the rows of a *table* end in blank cells, more of them or fewer, and have none between figures."""
    lengths: set[int] = set()
    for row in table:
        filled = [path not in figures.empty for path in row]
        length = sum(filled)
        if not all(filled[:length]):
            return False
        if 0 < length < len(row):
            lengths.add(length)
    return len(lengths) >= _FEWEST_LENGTHS


def _without_first(figures: Figures, rows: Sequence[Paths]) -> Iterator[Paths]:
    """Yield the rows of a table whose first column is blank throughout, and of whose totals none is right."""
    for table in _tables(rows):
        if len(table) < _FEWEST_ROWS or any(row[0] not in figures.blank for row in table):
            continue
        told = [row for row in table if figures.agrees(row) is not None]
        if len(told) >= _ENOUGH and not any(figures.agrees(row) for row in told):
            yield from (row for row in table if not figures.lack(row))


def _with_total_first(figures: Figures, rows: Sequence[Paths]) -> Iterator[Paths]:
    """Yield the rows of a table in each of which the first figure, and not the last, is the sum of the others."""
    for table in _tables(rows):
        told = [row for row in table if any(figures.values[path] for path in row)]
        if any(figures.agrees((*row[1:], row[0])) is False for row in told):
            continue
        if sum(figures.agrees(row) is False for row in told) >= _ENOUGH:
            yield from told
