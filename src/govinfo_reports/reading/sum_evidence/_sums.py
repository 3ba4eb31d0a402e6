"""The figures of a page beside the sums of its form: which fail, and which would hold if figures stood elsewhere."""

from __future__ import annotations

from functools import cache, cached_property
from operator import itemgetter
from typing import TYPE_CHECKING

from attrs import frozen

from govinfo_reports.forms import Sum, constraints_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from decimal import Decimal

    from govinfo_reports.forms import Form, SumConstraint
    from govinfo_reports.models import Cell

    Number = int | Decimal


@frozen(slots=False)
class Figures:
    """The figures that were read of a page, with the sums of its form."""

    form: Form
    values: Mapping[str, Number]
    """What was read, by path; a blank cell adds nothing to a sum."""
    blank: frozenset[str]
    """The paths of the cells without a figure."""

    @cached_property
    def sums(self) -> tuple[SumConstraint, ...]:
        """The sums that must hold."""
        return constraints_of(self.form)

    @cached_property
    def failing(self) -> frozenset[int]:
        """The numbers of the sums that fail as the page was read."""
        return frozenset(number for number in range(len(self.sums)) if self._difference(number, self.values))

    @cached_property
    def mostly_agree(self) -> bool:
        """Whether at least as many sums hold as fail, of those that add up anything."""
        telling = [each for each in self.sums if any(self.values.get(path) for path in each.paths)]
        return 2 * len(self.failing) <= len(telling)

    def sums_with(self, paths: Iterable[str]) -> list[int]:
        """Return the numbers of the sums with any of these cells, those that fail first."""
        numbers = {number for path in paths for number in _places(self.form).get(path, ())}
        return sorted(numbers, key=lambda number: (number not in self.failing, number))

    def mended(self, moved: Mapping[str, Number | None]) -> int:
        """Return how many sums that fail would hold if the figures at some paths were those in *moved*.

        None there is a figure that is not on the page: sums with it prove nothing. The answer is 0 if any sum fails.
        """
        values = {**self.values, **{path: value for path, value in moved.items() if value is not None}}
        for path, value in moved.items():
            if value is None:
                values.pop(path, None)
        count = 0
        for number in self.sums_with(moved):
            difference = self._difference(number, values)
            if difference:
                return 0
            count += (
                difference is not None and number in self.failing and any(values[p] for p in self.sums[number].right)
            )
        return count

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
        each = self.sums[number]
        try:
            return sum([values[path] for path in each.left]) - sum([values[path] for path in each.right])
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
def _across(form: Form) -> Sequence[tuple[Callable[[Sequence[object]], tuple[Number, ...]], int]]:
    """Return for each sum across a row where its parts and its total stand among the slots."""
    order = {path: number for number, path in enumerate(form.slots)}
    return [
        (itemgetter(*(order[path] for path in each.left)), order[each.right[0]])
        for each in constraints_of(form)
        if each.kind is Sum.ROW and len(each.left) > 1
    ]


def figures_of(form: Form, cells: Sequence[tuple[str, Cell]]) -> Figures | None:
    """Return the figures in *cells*; None if they need no second look, or if a row of another form is among them.

    A page with a figure in each cell of its form, and with rows that add up, needs none.
    """
    if len(cells) == len(form.slots):
        values = [cell.value for _, cell in cells]
        if None not in values and all(sum(parts(values)) == values[total] for parts, total in _across(form)):
            return None
    if any(path not in form.slots for path, _ in cells):
        return None
    blank = frozenset(path for path, cell in cells if cell.value is None)
    return Figures(form, {path: cell.value or 0 for path, cell in cells}, blank)
