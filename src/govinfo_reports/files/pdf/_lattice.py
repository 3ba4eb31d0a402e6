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
_FIRST: Final = attrgetter("first")
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


def lattices(page: Page) -> list[Lattice]:
    """Return the ruled tables of *page*, from the top: at least two rules each way that meet."""
    across, down = _merged(page.across), _merged(page.down)
    found: list[Lattice] = []
    for rows, columns in _together(across, down):
        xs = _places(
            [*(rule.at for rule in columns), *(end for rule in rows for end in (rule.first, rule.last))], columns
        )
        ys = _places([*(rule.at for rule in rows), *(end for rule in columns for end in (rule.first, rule.last))], rows)
        if len(xs) > 1 and len(ys) > 1 and len(xs) + len(ys) > 4:  # noqa: PLR2004 - one box is a frame, no table
            lattice = Lattice(xs, ys)
            _fill(lattice, rows, columns)
            found.append(lattice)
    return sorted(found, key=lambda lattice: lattice.ys[0])


def _merged(rules: Iterable[Rule]) -> list[Rule]:
    """Return *rules* with those that lie on one line and touch made one."""
    found: list[Rule] = []
    line: list[Rule] = []
    first = last = 0.0
    for rule in sorted(rules):
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
    at = sum([rule.at for rule in line]) / len(line)
    line.sort(key=_FIRST)
    _, first, last = line[0]
    for _, begin, end in line:
        if begin > last + NEAR:
            found.append(Rule(at, first, last))
            first, last = begin, end
        elif end > last:
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
    if height * width > _MOST:
        raise refusal("too_large", detail=f"> {_MOST} cells")
    seen: dict[tuple[int, int], int] = {}
    for row in range(height):
        for column in range(width):
            if (row, column) in seen:
                continue
            number = len(lattice.slots)
            fields = [(row, column)]
            seen[row, column] = number
            for r, c in fields:
                around = (
                    r + 1 < height and (r + 1, c) not in across and (r + 1, c),
                    r and (r, c) not in across and (r - 1, c),
                    c + 1 < width and (c + 1, r) not in down and (r, c + 1),
                    c and (c, r) not in down and (r, c - 1),
                )
                for other in around:
                    if other and other not in seen:
                        seen[other] = number
                        fields.append(other)
            lattice.slots.append(_slot(lattice, fields, across, down))
    lattice.slot_of = seen


def _covered(places: Sequence[float], between: Sequence[float], rules: Sequence[Rule]) -> set[tuple[int, int]]:
    """Return which rules there are: the number of the place they lie at, and the field that they run along."""
    found: set[tuple[int, int]] = set()
    middles = [(first + last) / 2 for first, last in pairwise(between)]
    for rule in rules:
        low, high = bisect_left(places, rule.at - NEAR), bisect_right(places, rule.at + NEAR)
        at = min(range(low, high), key=lambda index: abs(places[index] - rule.at), default=None)
        if at is not None:
            found.update(
                (at, field) for field in range(bisect_left(middles, rule.first), bisect_right(middles, rule.last))
            )
    return found


def _slot(
    lattice: Lattice, fields: Sequence[tuple[int, int]], across: set[tuple[int, int]], down: set[tuple[int, int]]
) -> Slot:
    row, column = fields[0]
    rows, columns = (row, row + 1), (column, column + 1)
    if len(fields) > 1:
        rows = min(r for r, _ in fields), max(r for r, _ in fields) + 1
        columns = min(c for _, c in fields), max(c for _, c in fields) + 1
    box = lattice.xs[columns[0]], lattice.ys[rows[0]], lattice.xs[columns[1]], lattice.ys[rows[1]]
    sides = (
        (rows[0], columns[0]) in across,
        (rows[1], columns[0]) in across,
        (columns[0], rows[0]) in down,
        (columns[1], rows[0]) in down,
    )
    return Slot(box, rows, columns, sum(sides))
