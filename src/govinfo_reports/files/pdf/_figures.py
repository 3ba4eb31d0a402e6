"""Parts of lines -> the same, with figures apart that stand so close to other words that they pass for one part."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from govinfo_reports.files.figures import is_figure

from ._lines import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

_GAP: Final = 0.1  # parts of the size of letters between two figures, at least
_NEAR: Final = 20  # lines above and below that are looked at
_MOST: Final = 40  # columns of a table

Pair = tuple[Line, Line]


def figures_apart(lines: Sequence[list[Line]]) -> list[list[Line]]:
    """Return the parts of each of *lines*, those with figures of several columns made one part for each.

    The columns are those of a line nearby: one of its parts stands in line with what comes before the gap alone, and
    the figure that follows it with the figure behind the gap.
    """
    pairs = [[(one, other) for one, other in pairwise(parts[:_MOST]) if is_figure(other.text)] for parts in lines]
    found: list[list[Line]] = []
    for index, parts in enumerate(lines):
        near = [pair for own in pairs[max(0, index - _NEAR) : index + _NEAR + 1] for pair in own]
        found.append([piece for part in parts for piece in _pieces(part, near)] if near else parts)
    return found


def _pieces(part: Line, pairs: Sequence[Pair]) -> list[Line]:
    letters = part.letters
    cuts = [
        index
        for index, (last, letter) in enumerate(pairwise(letters), 1)
        if letter.text.isdecimal() and (not last.text.isascii() or letter.left - last.right > _GAP * letter.size)
    ]
    if not 0 < len(cuts) < _MOST:
        return [part]
    found = [Line(part.page, letters[first:end]) for first, end in pairwise([0, *cuts, len(letters)])]
    apart = all(any(_in_line(one, other, *pair) for pair in pairs) for one, other in pairwise(found))
    return found if apart and all(is_figure(piece.text) for piece in found[1:]) else [part]


def _in_line(one: Line, other: Line, left: Line, right: Line) -> bool:
    """Whether two parts stand in the columns of *left* and *right*, each in its own alone."""
    return one.left < left.right < other.left < right.right and left.left < one.right < right.left < other.right
