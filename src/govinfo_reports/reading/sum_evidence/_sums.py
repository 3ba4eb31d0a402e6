"""The figures of a page beside the sums of its form: which fail, and which would hold if figures stood elsewhere."""

from __future__ import annotations

from functools import cache, cached_property
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from govinfo_reports.forms import Sum, constraints_of
from govinfo_reports.text.values import State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from decimal import Decimal

    from govinfo_reports.forms import Form, SumConstraint
    from govinfo_reports.models import Cell

    Number = int | Decimal
    Adder = Callable[[Mapping[str, Number]], Number]


_ONE_ROW: Final = 8  # cells; if more are not there, no row of the page was lost between others


class Figures:
    """The figures that were read of a page, with the sums of its form."""

    def __init__(self, form: Form, values: Mapping[str, Number], blank: frozenset[str], empty: frozenset[str]) -> None:
        self.form = form
        self.values = values
        """What was read, by path; a blank cell adds nothing to a sum."""
        self.blank = blank
        """The paths of the cells without a figure."""
        self.empty = empty
        """The paths of those in which nothing is printed at all."""

    def with_nothing_in(self, row: Sequence[str]) -> Figures:
        """Return these figures with nothing in the cells of a *row* that were not read."""
        return Figures(self.form, {**dict.fromkeys(row, 0), **self.values}, self.blank, self.empty)

    @cached_property
    def sums(self) -> tuple[SumConstraint, ...]:
        """The sums that must hold."""
        return constraints_of(self.form)

    @cached_property
    def failing(self) -> frozenset[int]:
        """The numbers of the sums that fail as the page was read."""
        there = self.values.keys()  # most sums of a page with few figures lack one, often the first
        return frozenset(
            number
            for number, each in enumerate(self.sums)
            if each.left[0] in there and self._difference(number, self.values)
        )

    def failing_without(self, row: Sequence[str]) -> frozenset[int]:
        """Return the numbers of the sums that fail if a *row* that was not read adds nothing to them.

        Only the sums with its cells can fail besides. A page with few figures has many such rows.
        """
        values = {**dict.fromkeys(row, 0), **self.values}
        numbers = {number for path in row for number in _places(self.form).get(path, ())}
        return self.failing.union(number for number in numbers if self._difference(number, values))

    @property
    def mostly_agree(self) -> bool:
        """Whether no more than half of the sums fail."""
        return 2 * len(self.failing) <= len(self.sums)

    def sums_with(self, paths: Iterable[str]) -> list[int]:
        """Return the numbers of the sums with any of these cells, those that fail first."""
        numbers = {number for path in paths for number in _places(self.form).get(path, ())}
        return sorted(numbers, key=lambda number: (number not in self.failing, number))

    def hold(self, numbers: Iterable[int], moved: Mapping[str, Number]) -> bool:
        """Whether the sums of these *numbers* hold if the figures at some paths were those in *moved*."""
        values = {**self.values, **moved}
        return not any(self._difference(number, values) for number in numbers)

    def mended(self, moved: Mapping[str, Number | None]) -> int:
        """Return how many sums that fail would hold if the figures at some paths were those in *moved*.

        None there is a figure that is not on the page: a sum with it says what it was, and other sums must agree. The
        answer is 0 if any sum fails.
        """
        values = {**self.values}
        lost: list[str] = []
        for path, value in moved.items():
            if value is None:
                lost.append(path)
                values.pop(path, None)
            else:
                values[path] = value
        numbers = self.sums_with(moved)
        for number in numbers:  # nearly always one of those that fail still fails
            if number not in self.failing:
                break
            if self._difference(number, values):
                return 0
        spent = self._restored(values, lost)
        if spent is None:
            return 0
        count = 0
        for number in numbers:
            difference = self._difference(number, values)
            if difference:
                return 0
            count += difference is not None and number in self.failing and number not in spent
        return count

    def _restored(self, values: dict[str, Number], lost: Iterable[str]) -> frozenset[int] | None:
        """Add to *values* the *lost* figures that sums ask for. Return these sums; None if one asks for less than 0."""
        spent: set[int] = set()
        for path in lost:
            for number in self.sums_with([path]):
                difference = self._difference(number, {**values, path: 0})
                if difference is None:
                    continue
                values[path] = -difference if path in self.sums[number].left else difference
                spent.add(number)
                if values[path] < 0:
                    return None
                break
        return frozenset(spent)

    def lack(self, row: Iterable[str]) -> bool:
        """Whether a row has no figure."""
        return all(path not in self.values or path in self.blank for path in row)

    def added_up(self, path: str) -> int | None:
        """Return the number of the sum down the column that adds up the cell at *path*; None if there is none."""
        numbers = (number for number in self.sums_with([path]) if self.sums[number].kind is Sum.COLUMN)
        return next((number for number in numbers if path in self.sums[number].left), None)

    def lacking(self, number: int) -> Number:
        """Return what the parts of a sum lack; less than nothing if that is not certain."""
        difference = self._difference(number, self.values)
        return -1 if difference is None else -difference

    def agrees(self, row: Sequence[str]) -> bool | None:
        """Return whether the last cell of a row is the sum of the others; None if all of them are nothing."""
        *parts, total = (self.values[path] for path in row)
        return sum(parts) == total if any(parts) or total else None

    def _difference(self, number: int, values: Mapping[str, Number]) -> Number | None:
        """Return by how much a sum fails; None if one of its figures is not there."""
        left, right = _adders(self.form)[number]
        try:
            return left(values) - right(values)
        except KeyError:
            return None


@cache
def _places(form: Form) -> Mapping[str, Sequence[int]]:
    """Return the numbers of the sums that each cell stands in, by its path."""
    places: dict[str, list[int]] = {}
    for number, each in enumerate(constraints_of(form)):
        for path in each.paths:
            places.setdefault(path, []).append(number)
    return places


@cache
def _adders(form: Form) -> Sequence[tuple[Adder, Adder]]:
    """Return what adds up the left side of each sum of *form*, and its right side."""
    return [(_adder(each.left), _adder(each.right)) for each in constraints_of(form)]


def _adder(paths: Sequence[str]) -> Adder:
    plain = [str(path) for path in paths]  # a dictionary finds a plain string twice as fast
    figures: Callable[[Mapping[str, Number]], Iterable[Number]] = itemgetter(*plain)
    return itemgetter(*plain) if len(plain) == 1 else lambda values: sum(figures(values))


@cache
def _across(form: Form) -> tuple[Callable[[Sequence[object]], Iterable[Number]], ...] | None:
    """Return what takes from the cells of *form* the parts of all sums across rows, and their totals; None if few."""
    order = {path: number for number, path in enumerate(form.slots)}
    sums = [each for each in constraints_of(form) if each.kind is Sum.ROW]
    parts = [order[path] for each in sums for path in each.left]
    totals = [order[path] for each in sums for path in each.right]
    return (itemgetter(*parts), itemgetter(*totals)) if len(totals) > 1 else None


@cache
def _totals(form: Form) -> frozenset[str]:
    """Return the paths of the figures that others add up to."""
    return frozenset(str(path) for each in constraints_of(form) for path in each.right)


def figures_of(form: Form, cells: Sequence[tuple[str, Cell]]) -> Figures | None:
    """Return the figures in *cells*; None if no sum fails and no row is lost, or if a row of another form is there."""
    if len(cells) == len(form.slots) and (across := _across(form)):
        printed = [cell.value for _, cell in cells]
        try:
            if sum(across[0](printed)) == sum(across[1](printed)):
                return None  # a shortcut for pages with all their figures
        except TypeError:  # some are blank
            pass
    values: dict[str, Number] = {path: cell.value or 0 for path, cell in cells}
    if _totals(form).isdisjoint(values):
        return None  # a shortcut for pages with one table or none
    blank = frozenset([path for path, cell in cells if cell.value is None])
    figures = Figures(form, values, blank, frozenset([path for path, cell in cells if cell.state is State.BLANK]))
    if not figures.failing and not 0 < len(form.slots) - len(cells) <= _ONE_ROW:
        return None
    return None if any(path not in form.slots for path in values) else figures
