"""Where parts stand in their lines, as evidence of their columns.

Converters count the places of a line so that it keeps what stands left and right, and not how far. One count holds for
a stretch of a page, and nothing shows where the next one begins. So a place speaks for a column only between two rows
whose columns are certain without it and that agree twice on where a column stands, and where every certain part of the
rows between and around them agrees.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ._parts import Part
    from ._ways import Stack, Ways

    Bounds = tuple[int, int]

_REACH: Final = 8  # rows
_AGREEING: Final = 2  # places that rows on both sides have for the same column
_SLACK: Final = 1  # places by which parts of one column may be off
_FAR: Final = 1 << 16


class _Witness(NamedTuple):
    """A part whose column is certain."""

    left: int
    size: tuple[int, int]
    column: int

    def bounds(self, part: Part | _Witness) -> Bounds:
        """Return the first and the last column in which a *part* may stand, for all that this one says.

        Of two parts as wide as one another, that further right stands in a column further right, and none stands half
        in the place of another. If one is wider, it begins no further right than the other in the same column.
        """
        further = part.left - self.left
        if abs(further) <= _SLACK and (further or part.size != self.size):
            return 0, _FAR
        if part.size == self.size:
            if not further:
                return self.column, self.column
            if abs(further) <= sum(self.size):
                return _FAR, 0
            return (self.column + 1, _FAR) if further > 0 else (0, self.column - 1)
        if part.size > self.size:
            return (self.column, _FAR) if further > 0 else (0, self.column)
        return (0, self.column) if further < 0 else (self.column, _FAR)


class Row(NamedTuple):
    """A row: its complete line, and the stacks that each of its columns may have."""

    complete: Sequence[Part]
    ways: Ways


def columns_by_place(rows: Sequence[Row | None]) -> dict[Part, Bounds]:
    """Return the first and the last column for parts of uncertain *rows*, where their places tell."""
    certain = [list(_witnesses(row)) if row else [] for row in rows]
    found: dict[Part, Bounds] = {}
    for number, row in enumerate(rows):
        doubtful = set(_doubtful(row)) if row else None
        if not doubtful or not (scale := _scale(rows, certain, number)):
            continue
        for part in doubtful:
            bounds = [witness.bounds(part) for witness in scale]
            first, last = max(bound[0] for bound in bounds), min(bound[1] for bound in bounds)
            if first <= last:
                found[part] = first, last
    return found


def allowed(pins: Mapping[Part, Bounds], column: int, stack: Stack) -> bool:
    """Whether the places of the parts in a *stack* allow it in a *column*."""
    return not pins or all(first <= column <= last for part in stack for first, last in [pins.get(part, (0, _FAR))])


def _witnesses(row: Row) -> Iterator[_Witness]:
    for column, (part, stacks) in enumerate(zip(row.complete, row.ways, strict=True)):
        if len(stacks) == 1:
            (stack,) = stacks
            yield from (_Witness(each.left, each.size, column) for each in stack if each.apart and each is not part)


def _doubtful(row: Row) -> Iterator[Part]:
    for part, stacks in zip(row.complete, row.ways, strict=True):
        if len(stacks) > 1:
            yield from (each for stack in stacks for each in stack if each.apart and each is not part)


def _scale(rows: Sequence[Row | None], certain: Sequence[list[_Witness]], number: int) -> list[_Witness]:
    """Return the certain parts around row *number* that share one count of places; none where that is not evident."""
    scale = list(certain[number])
    if not _runs_on(rows[number]) or not _agree(scale, scale):
        return []
    sides: list[set[_Witness]] = [set(), set()]
    ahead = [
        list(_near(rows, certain, range(number - 1, -1, -1))),
        list(_near(rows, certain, range(number + 1, len(rows)))),
    ]
    while any(ahead):
        for side, waiting in zip(sides, ahead, strict=True):
            if waiting:
                row = waiting.pop(0)
                if _agree(row, [*scale, *row]):
                    scale += row
                    side.update(row)
                else:
                    waiting.clear()
    return scale if len(sides[0] & sides[1]) >= _AGREEING else []


def _near(rows: Sequence[Row | None], certain: Sequence[list[_Witness]], numbers: range) -> Iterator[list[_Witness]]:
    """Yield the certain parts of the rows *numbers* that are near, up to a row that begins another stretch."""
    for number in numbers[:_REACH]:
        if not _runs_on(rows[number]):
            return
        if certain[number]:
            yield certain[number]


def _runs_on(row: Row | None) -> bool:
    """Whether the converter saw the figures of a row as one run of words: where it did not, a stretch may begin."""
    return row is not None and not any(part.apart for part in row.complete[1:])


def _agree(ones: Iterable[_Witness], others: Sequence[_Witness]) -> bool:
    """Whether the columns of *ones* lie where the *others* say."""
    return all(first <= one.column <= last for one in ones for other in others for first, last in [other.bounds(one)])
