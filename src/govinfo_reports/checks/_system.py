"""The sums of a report as equations -> which corrections of which cells make them all hold.

Each sum has a residual: what its left side has more than its right. Correcting a cell moves the residuals of the sums
it stands in, so a set of corrections repairs a report when it brings every residual to nothing.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from attrs import frozen

from govinfo_reports.forms import row_of
from govinfo_reports.forms.sum_constraints import Sum, SumConstraint

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from govinfo_reports.forms import Path

    Number = int | Decimal
    Residuals = dict[int, Number]
    Moves = dict[str, Number]


@frozen(slots=False)
class System:
    """The sums of a report, and for every cell those it stands in, with +1 for the left side and -1 for the right."""

    sums: tuple[SumConstraint, ...]
    places: Mapping[str, tuple[tuple[int, int], ...]]
    parts: tuple[tuple[int, ...], ...]
    """The sums that hang together by the cells they share: an error in one part never shows in another."""

    @cached_property
    def order(self) -> Mapping[str, int]:
        """The number of each cell among the cells, by its path."""
        return {path: place for place, path in enumerate(self.places)}

    @cached_property
    def rows(self) -> Mapping[str, Sequence[str]]:
        """The cells of each row, in their order."""
        rows: dict[str, list[str]] = {}
        for path in self.places:
            rows.setdefault(row_of(path), []).append(path)
        return rows

    def residuals(self, values: Mapping[str, Number]) -> Residuals:
        """Return the residual of every sum all of whose figures are known."""
        return {
            number: sum(values[path] for path in each.left) - sum(values[path] for path in each.right)
            for number, each in enumerate(self.sums)
            if all(path in values for path in each.paths)
        }

    def moved(self, residuals: Residuals, path: str, by: Number) -> Residuals:
        """Return the *residuals* with the cell at *path* corrected *by* so much."""
        after = dict(residuals)
        for number, sign in self.places[path]:
            if number in after:
                after[number] += sign * by
        return after

    def single(self, residuals: Residuals) -> Iterator[Moves]:
        """Yield every correction of one cell that brings all *residuals* to nothing."""
        failing = {number for number, rest in residuals.items() if rest}
        if not failing:
            return
        for path in self.sums[min(failing)].paths:
            places = [(number, sign) for number, sign in self.places[path] if number in residuals]
            if {number for number, _ in places} == failing:
                moves = {-sign * residuals[number] for number, sign in places}
                if len(moves) == 1:
                    yield {path: moves.pop()}

    def several(self, residuals: Residuals, values: Mapping[str, Number], most: int) -> Iterator[Moves]:
        """Yield corrections of up to *most* cells; more than one cell only where no figure becomes negative.

        Some cell of the first sum that fails must be wrong, and unless its other sums are hidden by a further wrong
        cell, one of them tells by how much.
        """
        if most == 1:
            yield from self.single(residuals)
            return
        first = min((number for number, rest in residuals.items() if rest), default=None)
        if first is None:
            return
        for path in self.sums[first].paths:
            steps = {-sign * residuals[number] for number, sign in self.places[path] if residuals.get(number)}
            for step in steps:
                if values[path] + step < 0:
                    continue
                for rest in self.several(self.moved(residuals, path, step), values, most - 1):
                    if path not in rest and all(values[other] + by >= 0 for other, by in rest.items()):
                        yield {path: step, **rest}

    def exchanged(self, residuals: Residuals, values: Mapping[str, Number], *, rows: bool) -> Iterator[Moves]:
        """Yield the corrections by which two whole rows change places, or two columns, so that all sums hold.

        An exchange leaves the sums along the lines as they are, so it explains nothing where one of those fails.
        """
        along = Sum.ROW if rows else Sum.COLUMN
        if any(rest for number, rest in residuals.items() if self.sums[number].kind is along):
            return
        lines: dict[str, dict[str, Path]] = {}
        for path in dict.fromkeys(path for number in residuals for path in self.sums[number].paths):
            line, place = (path.row, path.column) if rows else (path.column, path.row)
            lines.setdefault(line, {})[place] = path
        whole = [line for line in lines.values() if len(line) > 1 and values.keys() >= set(line.values())]
        for one, other in combinations(whole, 2):
            if one.keys() != other.keys():
                continue
            moves: Moves = {}
            for place, path in one.items():
                if gap := values[other[place]] - values[path]:
                    moves |= {path: gap, other[place]: -gap}
            if moves and self._repaired(residuals, moves):
                yield moves

    def _repaired(self, residuals: Residuals, moves: Moves) -> bool:
        after = dict(residuals)
        for path, by in moves.items():
            for number, sign in self.places[path]:
                if number in after:
                    after[number] += sign * by
        return not any(after.values())

    def along(self, residuals: Residuals, values: Mapping[str, Number], line: SumConstraint) -> Moves | None:
        """Return the corrections that keep to the cells of one *line*, a row or a column, if there are such."""
        moves: Moves = {}
        for path in line.paths:
            steps = {
                -sign * residuals[number]
                for number, sign in self.places[path]
                if residuals.get(number) and self.sums[number].kind is not line.kind
            }
            if len(steps) > 1:
                return None
            if steps:
                moves[path] = steps.pop()
        after = residuals
        for cell, by in moves.items():
            if values[cell] + by < 0:
                return None
            after = self.moved(after, cell, by)
        return None if any(after.values()) else moves


@lru_cache(maxsize=16)
def system(sums: tuple[SumConstraint, ...]) -> System:
    """Return the system of *sums*."""
    places: dict[str, list[tuple[int, int]]] = {}
    for number, each in enumerate(sums):
        for side, sign in ((each.left, 1), (each.right, -1)):
            for path in side:
                places.setdefault(path, []).append((number, sign))
    return System(sums, {path: tuple(found) for path, found in places.items()}, tuple(_parts(sums, places)))


def _parts(sums: tuple[SumConstraint, ...], places: Mapping[str, list[tuple[int, int]]]) -> Iterator[tuple[int, ...]]:
    left = set(range(len(sums)))
    while left:
        part: set[int] = set()
        waiting = [min(left)]
        while waiting:
            number = waiting.pop()
            if number not in part:
                part.add(number)
                waiting += [other for path in sums[number].paths for other, _ in places[path]]
        left -= part
        yield tuple(sorted(part))
