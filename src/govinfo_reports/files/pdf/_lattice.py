"""The rules of a page -> its tables, as the boxes of their cells."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import define, field

from govinfo_reports.files.refusals import refusal

from ._marks import Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ._marks import Box, Page

NEAR: Final = 3.0  # points: rules that are nearer are one
_AT, _FIRST = attrgetter("at"), attrgetter("first")
#: Fields between the rules of a file; an annual report has a few hundred.
MOST_FIELDS: Final = 200_000
_MOST: Final = 1_000_000  # crossings of rules on a page
_SIDES: Final = 3


class Slot(NamedTuple):
    """The box of a cell, and the rows and columns of the lattice that it covers: first, and behind the last."""

    box: Box
    rows: tuple[int, int]
    columns: tuple[int, int]
    ruled: int
    """How many of its four sides have a rule."""


@define
class Lattice:
    """One ruled table."""

    xs: list[float]
    ys: list[float]
    slots: list[Slot] = field(factory=lambda: [])
    slot_of: dict[tuple[int, int], int] = field(factory=lambda: {})
    """The number of the slot of each field, by row and column."""

    @property
    def box(self) -> Box:
        """The box around it."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]

    def field_at(self, x: float, y: float) -> tuple[int, Box] | None:
        """Return the number of the slot at a point, and the field of it that the point stands in."""
        column, row = bisect_right(self.xs, x), bisect_right(self.ys, y)
        slot = self.slot_of.get((row - 1, column - 1))
        return None if slot is None else (slot, (self.xs[column - 1], self.ys[row - 1], self.xs[column], self.ys[row]))


def lattices(page: Page, left: int = MOST_FIELDS) -> list[Lattice]:
    """Return the ruled tables of *page*, from the top: at least two rules each way that meet.

    Raises:
        Unreadable: they have more fields than are *left*.
    """
    across, down = _merged(page.across), _merged(page.down)
    found: list[Lattice] = []
    for rows, columns in _together(across, down):
        xs = _places(
            [*(rule.at for rule in columns), *(end for rule in rows for end in (rule.first, rule.last))], columns
        )
        ys = _places([*(rule.at for rule in rows), *(end for rule in columns for end in (rule.first, rule.last))], rows)
        if len(xs) > 1 and len(ys) > 1 and len(xs) + len(ys) > 4:  # noqa: PLR2004 - one box is a frame, no table
            left -= (len(xs) - 1) * (len(ys) - 1)
            if left < 0:
                raise refusal("too_large", detail=f"> {MOST_FIELDS} fields between rules")
            lattice = Lattice(xs, ys)
            _fill(lattice, rows, columns)
            found.append(lattice)
    return sorted(found, key=lambda lattice: lattice.ys[0])


def _merged(rules: Iterable[Rule]) -> list[Rule]:
    """Return *rules* with those that lie on one line and touch made one."""
    found: list[Rule] = []
    line: list[Rule] = []
    first = last = 0.0
    for rule in sorted(rules, key=_AT):
        at = rule.at
        if line and (at - last > NEAR / 2 or at - first > NEAR):
            found += _touching(line)
            line = []
        if not line:
            first = at
        line.append(rule)
        last = at
    return found + _touching(line) if line else found


def _touching(line: list[Rule]) -> list[Rule]:
    """Return rules that lie on one line with those that touch made one."""
    found: list[Rule] = []
    places, _, _ = zip(*line, strict=True)
    at = sum(places) / len(line)
    line.sort(key=_FIRST)
    _, first, last = line[0]
    for _, begin, end in line:
        if end > last:
            if begin > last + NEAR:
                found.append(Rule(at, first, last))
                first = begin
            last = end
    return [*found, Rule(at, first, last)]


def _together(across: Sequence[Rule], down: Sequence[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Return the groups of rules that meet."""
    parent = list(range(len(across) + len(down)))

    def root(item: int) -> int:
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    order = sorted(range(len(down)), key=lambda index: down[index].at)
    places = [down[index].at for index in order]
    crossings = 0
    for i, rule in enumerate(across):
        low, high = bisect_left(places, rule.first - NEAR), bisect_right(places, rule.last + NEAR)
        crossings += high - low
        if crossings > _MOST:
            raise refusal("too_large", detail=f"> {_MOST} rules")
        for index in order[low:high]:
            if down[index].first - NEAR <= rule.at <= down[index].last + NEAR:
                parent[root(len(across) + index)] = root(i)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for i, rule in enumerate((*across, *down)):
        groups.setdefault(root(i), ([], []))[i >= len(across)].append(rule)
    return [(rows, columns) for rows, columns in groups.values() if rows and columns]


def _places(values: Iterable[float], rules: Sequence[Rule]) -> list[float]:
    """Return the places at which cells may end: those of *rules*, and the outermost of all *values*."""
    ordered = sorted(values)
    wanted = sorted([ordered[0], *(rule.at for rule in rules), ordered[-1]])
    places = [wanted[0]]
    for value in wanted[1:]:
        if value - places[-1] > NEAR:
            places.append(value)
    return places


def _fill(lattice: Lattice, rows: Sequence[Rule], columns: Sequence[Rule]) -> None:
    """Join the fields of a lattice between which there is no rule into slots."""
    across = _covered(lattice.ys, lattice.xs, rows)
    down = _covered(lattice.xs, lattice.ys, columns)
    height, width = len(lattice.ys) - 1, len(lattice.xs) - 1
    closed_across = [set(range(width)), *across[1:-1], set(range(width))]
    closed_down = [set(range(height)), *down[1:-1], set(range(height))]
    for row in range(height):
        for column in range(width):
            if (row, column) not in lattice.slot_of:
                fields = _joined(lattice, (row, column), closed_across, closed_down)
                lattice.slots.append(_slot(lattice, fields, across, down))


def _joined(
    lattice: Lattice, first: tuple[int, int], across: Sequence[set[int]], down: Sequence[set[int]]
) -> list[tuple[int, int]]:
    """Return the fields that no rule parts from the *first*, and tell the lattice that they are its next slot."""
    seen, number = lattice.slot_of, len(lattice.slots)
    fields = [first]
    seen[first] = number
    for row, column in fields:
        around: list[tuple[int, int]] = []
        if column not in across[row + 1]:
            around.append((row + 1, column))
        if column not in across[row]:
            around.append((row - 1, column))
        if row not in down[column + 1]:
            around.append((row, column + 1))
        if row not in down[column]:
            around.append((row, column - 1))
        for other in around:
            if other not in seen:
                seen[other] = number
                fields.append(other)
    return fields


def _covered(places: Sequence[float], between: Sequence[float], rules: Sequence[Rule]) -> list[set[int]]:
    """Return which rules there are: of each place that they lie at, the fields that they run along."""
    found: list[set[int]] = [set() for _ in places]
    middles = [(first + last) / 2 for first, last in pairwise(between)]
    for at, begin, end in rules:
        low, high = bisect_left(places, at - NEAR), bisect_right(places, at + NEAR)
        if low < high:
            place = min(range(low, high), key=lambda index: abs(places[index] - at))
            found[place].update(range(bisect_left(middles, begin), bisect_right(middles, end)))
    return found


def _slot(
    lattice: Lattice, fields: Sequence[tuple[int, int]], across: Sequence[set[int]], down: Sequence[set[int]]
) -> Slot:
    top, left = fields[0]
    bottom, right = top + 1, left + 1
    if len(fields) > 1:
        rows, columns = zip(*fields, strict=True)
        top, bottom, left, right = min(rows), max(rows) + 1, min(columns), max(columns) + 1
    box = lattice.xs[left], lattice.ys[top], lattice.xs[right], lattice.ys[bottom]
    ruled = (left in across[top]) + (left in across[bottom]) + (top in down[left]) + (top in down[right])
    return Slot(box, (top, bottom), (left, right), ruled)
