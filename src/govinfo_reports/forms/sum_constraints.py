"""A form -> the sums that must hold in it, read off its structure: totals beside their parts, and the balance."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.text.ordinals import FIRST_TEN, ordinal
from govinfo_reports.text.patterns import lazy

from .column_meanings import ratios

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
    """Return the sums that must hold in *form*: 42 in the form of 2021, 40 in that of 2020, 7 in that of 2014.

    Shares and rates are in none of them. Of sums inside one another the innermost come first.
    """
    no_sum = ratios(form)
    found = (*_innermost_first(_rows(form)), *_innermost_first(_columns(form)), *_balances(form))
    return tuple(constraint for constraint in found if no_sum.isdisjoint(constraint.right))


def _innermost_first(found: Iterator[SumConstraint]) -> list[SumConstraint]:
    """A part that is itself a total comes before the total that includes it."""
    return sorted(found, key=lambda constraint: -len(constraint.right[0].keys))


@cache
def _by_group(form: Form) -> dict[str, list[Path]]:
    """Return the paths of *form* by each section, group and row that they lie in."""
    found: dict[str, list[Path]] = {}
    for path in form.paths:
        for group in (path.section, *path.groups):
            found.setdefault(group, []).append(path)
    return found


def _figures_in(form: Form, row: Path) -> list[Path]:
    """Return the paths of the figures that stand in *row* itself."""
    return [path for path in _by_group(form).get(row, ()) if path.row == row]


def _rows(form: Form) -> Iterator[SumConstraint]:
    """Find the totals beside their parts in one row, and the totals of rows whose parts are in the rows below."""
    together = {slot.path: number for number, row in enumerate(form.rows) for slot in row.slots}
    no_sum = ratios(form)
    inside = _by_group(form)
    for total in form.paths:
        if total.column != TOTAL:
            continue
        group = total.row
        parts = tuple(path for path in inside.get(group, ()) if _counts(form, path, group) and path not in no_sum)
        if parts:
            across = len({together[path] for path in (*parts, total)}) == 1
            yield SumConstraint(Sum.ROW if across else Sum.COLUMN, parts, (total,))


def _counts(form: Form, path: Path, group: Path) -> bool:
    """Whether the total of *group* counts the figure at *path*: for each child its figure, its total, or all in it."""
    inner = [within / TOTAL for within in path.groups if within.below(group)]
    totals = [total for total in inner if total in form.slots]
    return path != group / TOTAL and (totals[0] == path if totals else not _is_part(form, path, group))


def _is_part(form: Form, path: Path, group: Path) -> bool:
    """Whether a row of *group* has the figure at *path* in its own already, because it holds that row."""
    return any(within / path.column in form.slots for within in path.row.groups if within.below(group))


def _columns(form: Form) -> Iterator[SumConstraint]:
    """Find the rows that total the rows beside them, column by column."""
    for row in form.value_rows:
        if row.column != TOTAL:
            continue
        beside = [other for other in form.value_rows if other.below(row.row) and other != row]
        for total in _figures_in(form, row):
            figures = (other / total.column for other in beside)
            parts = tuple(path for path in figures if path in form.slots and _adds_to(form, path, row.row))
            if parts:
                yield SumConstraint(Sum.COLUMN, parts, (total,))


def _adds_to(form: Form, path: Path, group: Path) -> bool:
    """Whether the total row of *group* counts the figure at *path*: a group with a total row is counted by that."""
    totals = [within / TOTAL / path.column for within in path.row.groups if within.below(group)]
    own = next((total for total in totals if total in form.slots), path)
    return own == path and not _is_part(form, path, group)


def _balances(form: Form) -> Iterator[SumConstraint]:
    """Read the balance that the corner of a table prints: items one and two equal items three and four."""
    for label in form.labels:
        if not (printed := _BALANCE.search(label.spellings[0])):
            continue
        items = dict.fromkeys(path.groups[0] for path in form.paths if path.below(label.path))
        numbered = {ordinal(number): item for number, item in enumerate(items, 1)}
        if not numbered.keys() >= set(printed.groups()):
            continue  # the corner names an item that the table does not have
        rows = [_figures_of(form, numbered[each]) for each in printed.groups()]
        for column in (path.column for path in _figures_in(form, rows[0])):
            first, second, third, fourth = (row / column for row in rows)
            if form.slots.keys() >= {first, second, third, fourth}:
                yield SumConstraint(Sum.BALANCE, (first, second), (third, fourth))


def _figures_of(form: Form, item: Path) -> Path:
    """Return the row that holds the figures of an item: its own row, or its total."""
    return item if item in form.value_rows else item / TOTAL
