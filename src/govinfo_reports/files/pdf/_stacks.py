"""Parts of lines, some below one another -> the words of cells: a label may go on in the next line.

Rows can stand as close as the lines of a label do. A line beside figures is then a row of its own, unless something
tells that it goes on with the line above: the numbers that labels begin with, or lines closer than any two rows.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from attrs import define

from govinfo_reports.files.figures import is_figure

from ._marks import around

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ._lines import Line
    from ._marks import Box

#: Parts of the size of letters between two lines of one cell, at most.
STACKED: Final = 1.6
_SAME: Final = 0.25  # parts of it by which a label and its figures may differ in height
_CLOSER: Final = 0.9  # parts of the least distance of two rows that two lines of a label may have
_NUMBERED: Final = re.compile(r"[（(][\d一二三四五六七八九十]+[）)]|[\d一二三四五六七八九十]+[、.．](?!\d)")
_ABOVE: Final = 0.9  # parts of it by which a head stands higher than the first row
_LEAST: Final = 3  # labels that begin with numbers, in a table that numbers them
_MOST: Final = 0.8  # parts of its rows of figures that are as many
_NEAR: Final = 60  # labels before and behind one that tell how wide its column is
_BACK: Final = 24  # cells that a part may go on with


@define
class Words:
    """What becomes one cell: words on one line or on several."""

    lines: list[Line]
    figure: bool
    size: float

    @property
    def text(self) -> str:
        return "".join(line.text for line in self.lines)

    @property
    def box(self) -> Box:
        return around([line.box for line in self.lines])

    @property
    def middle(self) -> float:
        return (base_of(self.lines[0]) + base_of(self.lines[-1])) / 2


def base_of(line: Line) -> float:
    """Return the height that a line stands on."""
    return line.letters[0].base


def overlap(one: Line, other: Line) -> bool:
    """Whether two lines stand, in part, below one another."""
    return one.left < other.right and other.left < one.right


def stacked(parts: Sequence[Line]) -> list[Words]:
    """Return the words of cells: parts below one another made one, but for figures and for labels of their own rows."""
    found: list[Words] = []
    stacks = _Stacks(parts)
    for part in parts:
        if is_figure(part.text):
            found.append(Words([part], figure=True, size=part.size))
            continue
        near = (words for words in reversed(found[-_BACK:]) if not words.figure and _below(words, part))
        above = next((words for words in near if stacks.goes_on(words, part)), None)
        if above:
            above.lines.append(part)
        else:
            found.append(Words([part], figure=False, size=part.size))
    return found


def _below(words: Words, part: Line) -> bool:
    distance = base_of(part) - base_of(words.lines[-1])
    return 0 < distance < STACKED * part.size and any(overlap(part, line) for line in words.lines)


class _Stacks:
    """What the figures of a table and the numbers of its labels tell of where labels end."""

    def __init__(self, parts: Sequence[Line]) -> None:
        figures = sorted((part for part in parts if is_figure(part.text)), key=base_of)
        self._labels = [part for part in parts if not is_figure(part.text)]
        self._places = {id(part): place for place, part in enumerate(self._labels)}
        self._rows: list[tuple[float, float]] = []  # the height of each row of figures, and where its figures begin
        for part in figures:
            if self._rows and base_of(part) - self._rows[-1][0] <= _SAME * part.size:
                self._rows[-1] = self._rows[-1][0], min(self._rows[-1][1], part.left)
            else:
                self._rows.append((base_of(part), part.left))
        self._heights = [height for height, _ in self._rows]
        self._beside = self._labels_beside()
        self._pitch = self._least_pitch()
        edge = min((left for _, left in self._rows), default=0.0)
        numbers = sum(part.left < edge and _NUMBERED.match(part.text) is not None for part in self._labels)
        self._numbered = numbers >= max(_LEAST, _MOST * len(self._rows))

    def _labels_beside(self) -> dict[float, Line]:
        """Return the label beside each row of figures: the last one before them on their height."""
        found: dict[float, Line] = {}
        for part in self._labels:
            row = self._row_near(base_of(part), _SAME * part.size)
            if row is None or part.left >= row[1]:
                continue
            if row[0] not in found or found[row[0]].left < part.left:
                found[row[0]] = part
        return found

    def _least_pitch(self) -> float:
        """Return the least distance of two rows that have no line of a label between them; 0 where there are none."""
        ordered = sorted(self._labels, key=base_of)
        own = [(part, self._own(part)) for part in ordered]
        return min(
            (
                base_of(lower) - base_of(upper)
                for (upper, first), (lower, second) in pairwise(own)
                if first is not None and second is not None
            ),
            default=0.0,
        )

    def _row_near(self, height: float, reach: float) -> tuple[float, float] | None:
        first = bisect_left(self._heights, height - reach)
        return min(
            (row for row in self._rows[first : first + 3] if abs(row[0] - height) <= reach),
            key=lambda row: abs(row[0] - height),
            default=None,
        )

    def _own(self, part: Line) -> float | None:
        """Return the height of the row whose label a part is, or a line of."""
        row = self._row_near(base_of(part), _SAME * part.size)
        return row[0] if row and self._beside.get(row[0]) is part else None

    def goes_on(self, words: Words, part: Line) -> bool:
        """Whether the label *words* goes on with *part*, close below."""
        above, own = [self._own(line) for line in words.lines], self._own(part)
        if own is not None and any(row is not None for row in above):
            return False
        if self._numbered and _NUMBERED.match(part.text):
            return False
        last = words.lines[-1]
        between = self._row_near((base_of(last) + base_of(part)) / 2, _SAME * part.size)
        alone = own is None and above[-1] is None
        if between and alone and between[0] not in self._beside and part.left < between[1]:
            return True
        if self._numbered and _NUMBERED.match(words.text):
            return True
        close = not self._pitch or base_of(part) - base_of(last) < _CLOSER * self._pitch
        if not self._heights or base_of(part) < self._heights[0] - _ABOVE * part.size:
            return close
        return close and self._pitch > 0 and self._is_full(last, part)

    def _is_full(self, line: Line, more: Line) -> bool:
        """Whether the next letter finds no room behind *line*, as far as the labels of its column nearby tell."""
        at = self._places[id(line)]
        near = self._labels[max(0, at - _NEAR) : at + _NEAR]
        room = max(label.right - label.left for label in near if overlap(label, line))
        first = more.letters[0]
        return line.right - line.left + (first.right - first.left) > room
