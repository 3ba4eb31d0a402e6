"""How wide the columns of a table are, as far as the parts in them show: a figure that fits is not broken.

Digits are of one width, and so are the marks between them. Nothing is said of how the two compare.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ._parts import Part
    from ._ways import Stack, Ways

_Size = tuple[int, int]


@frozen
class Widths:
    """What is known of the width of each column."""

    shown: tuple[frozenset[_Size], ...]
    """The sizes of parts that fit into the column."""
    broken: tuple[frozenset[_Size], ...]
    """The sizes that do not."""

    def allow(self, column: int, stack: Stack) -> bool:
        """Whether a column may hold a stack: each part fits, and no two of them would fit on one line."""
        if any(_holds(part.size, size) for size in self.broken[column] for part in stack):
            return False
        if len(stack) == 1:
            return True
        shown = self.shown[column]
        return not any(_holds(size, together) for together in _joined(stack) for size in shown)


def widths_of(rows: Iterable[tuple[Sequence[Part], Ways]], count: int) -> Widths:
    """Return what *rows* show of the widths of their *count* columns, each with its complete line and its ways."""
    shown = [set[_Size]() for _ in range(count)]
    broken = [set[_Size]() for _ in range(count)]
    for complete, ways in rows:
        for column, (part, stacks) in enumerate(zip(complete, ways, strict=True)):
            shown[column].add(part.size)
            if len(stacks) == 1:
                (stack,) = stacks
                shown[column].update(each.size for each in stack)
                broken[column].update(_joined(stack))
    return Widths(tuple(frozenset(each) for each in shown), tuple(frozenset(each) for each in broken))


def _joined(stack: Stack) -> list[_Size]:
    """Return the size that each two neighbours of a stack would have on one line."""
    sizes = [part.size for part in stack]
    return [(one[0] + other[0], one[1] + other[1]) for one, other in pairwise(sizes)]


def _holds(size: _Size, other: _Size) -> bool:
    """Whether what holds a part of one *size* also holds the *other*."""
    return size[0] >= other[0] and size[1] >= other[1]
