"""A form -> the sums that must hold in it, read off its structure: totals beside their parts, and the balance."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.text.ordinals import FIRST_TEN, ordinal
from govinfo_reports.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from . import Form, Path

TOTAL: Final = "total"
_ITEM: Final = rf"第({FIRST_TEN})项"
_BALANCE: Final = lazy(rf"{_ITEM}加{_ITEM}之和，等于{_ITEM}加{_ITEM}之和")


class Sum(StrEnum):
    """Which way a sum runs."""

    ROW = "row"  #: across the columns of a row
    COLUMN = "column"  #: down the rows of a group
    BALANCE = "balance"  #: what came in is what went out and what is left


@frozen
class SumConstraint:
    """A sum that must hold: the figures on the left add up to the same as those on the right."""

    kind: Sum
    left: tuple[Path, ...]
    right: tuple[Path, ...]

    @property
    def paths(self) -> tuple[Path, ...]:
        """All its paths, those on the left first."""
        return self.left + self.right


@cache
def constraints_of(form: Form) -> tuple[SumConstraint, ...]:
    """Return the sums that must hold in *form*: 42 in the form of 2021, 40 in that of 2020, 7 in that of 2014."""
    return (*_rows(form), *_columns(form), *_balances(form))


def _rows(form: Form) -> Iterator[SumConstraint]:
    """Find the totals beside their parts in one row, and the totals of rows whose parts are in the rows below.

    The innermost come first: a part that is itself a total comes before the total that includes it.
    """
    together = {slot.path: number for number, row in enumerate(form.rows) for slot in row.slots}
    found: list[SumConstraint] = []
    for total in form.paths:
        parts = tuple(_parts(form, total.row)) if total.column == TOTAL else ()
        if parts:
            across = len({together[path] for path in (*parts, total)}) == 1
            found.append(SumConstraint(Sum.ROW if across else Sum.COLUMN, parts, (total,)))
    yield from sorted(found, key=lambda constraint: -len(constraint.right[0].keys))


def _parts(form: Form, group: Path) -> Iterator[Path]:
    """Yield what the total of *group* adds up: for each child its figure, its own total, or else all that it holds."""
    for path in form.paths:
        if not path.below(group) or path == group / TOTAL:
            continue
        inner = [within / TOTAL for within in path.groups if within.below(group)]
        totals = [total for total in inner if total in form.slots]
        if not totals or totals[0] == path:
            yield path


def _columns(form: Form) -> Iterator[SumConstraint]:
    for row in form.value_rows:
        parts = [other for other in form.value_rows if other.below(row.row) and other != row]
        if row.column != TOTAL or not parts:
            continue
        for path in form.paths:
            if path.row == row:
                yield SumConstraint(Sum.COLUMN, tuple(part / path.column for part in parts), (path,))


def _balances(form: Form) -> Iterator[SumConstraint]:
    """Read the balance that the corner of a table prints: items one and two equal items three and four."""
    for label in form.labels:
        if not (printed := _BALANCE.search(label.spellings[0])):
            continue
        items = dict.fromkeys(path.groups[0] for path in form.paths if path.below(label.path))
        numbered = {ordinal(number): item for number, item in enumerate(items, 1)}
        rows = [_figures_of(form, numbered[each]) for each in printed.groups()]
        columns = [path.column for path in form.paths if path.row == rows[0]]
        for column in columns:
            first, second, third, fourth = (row / column for row in rows)
            yield SumConstraint(Sum.BALANCE, (first, second), (third, fourth))


def _figures_of(form: Form, item: Path) -> Path:
    """Return the row that holds the figures of an item: its own row, or its total."""
    return item if item in form.value_rows else item / TOTAL
