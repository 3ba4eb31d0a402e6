"""Lines of a page without rules -> tables by the positions of their words.

Words that stand far apart on a line are cells. Words below one another, close, are one cell on several lines. A line of
figures is a row; its label stands beside it, and the label of a group beside the middle of the rows of the group.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from govinfo_reports.files.figures import is_figure

from ._figures import figures_apart
from ._lattice import Slot
from ._lines import Line
from ._marks import around
from ._rows import filled, rows_of
from ._stacks import STACKED, overlap, stacked
from ._tables import Cell, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ._items import Item
    from ._marks import Page

_APART: Final = 0.8  # parts of the size of letters that keep two cells apart


def tabulated(page: Page, items: Sequence[Item]) -> list[Item]:
    """Return the *items* of a page, the lines among them that are rows of a table made tables."""
    found: list[Item] = []
    run: list[Line] = []
    for item in items:
        if isinstance(item, Line):
            run.append(item)
        else:
            found += [*_blocks(page, run), item]
            run = []
    return [*found, *_blocks(page, run)]


def _blocks(page: Page, lines: Sequence[Line]) -> list[Item]:
    split = figures_apart([_split(line) for line in lines])
    within = _in_tables(split)
    found: list[Item] = []
    start = 0
    for index in range(len(lines) + 1):
        if index < len(lines) and within[index]:
            continue
        zone = [part for line in split[start:index] for part in line]
        if any(is_figure(part.text) for part in zone):
            found.append(_table(page, zone))
        else:
            found += lines[start:index]
        found += lines[index : index + 1]
        start = index + 1
    return found


def _split(line: Line) -> list[Line]:
    """Return the parts of a line that stand far apart."""
    apart = _APART * line.size
    if line.gap <= apart:
        return [line]
    letters = line.letters
    ends = [index for index, (last, letter) in enumerate(pairwise(letters), 1) if letter.left - last.right > apart]
    return [Line(line.page, letters[first:end]) for first, end in pairwise([0, *ends, len(letters)])]


def _in_tables(split: Sequence[list[Line]]) -> list[bool]:
    """Tell of each line whether it belongs to a table.

    It does if it has several parts, if it stands between the lines of a label and those of its figures, or if it goes
    on with a cell of such a line.
    """
    within = [len(parts) > 1 for parts in split]
    width = max((parts[-1].right - parts[0].left for parts in split), default=0.0)
    for step in (1, -1):
        order = range(len(split)) if step > 0 else range(len(split) - 1, -1, -1)
        for index in order:
            if within[index] or (own := split[index][0]).right - own.left > width / 2:
                continue
            for other in (index - step, index - 2 * step):
                if 0 <= other < len(split) and within[other] and _meets(own, split[other]):
                    within[index] = True
    return within


def _meets(line: Line, parts: Sequence[Line]) -> bool:
    distance = abs(parts[0].letters[0].base - line.letters[0].base)
    return distance < line.size or (distance < STACKED * line.size and any(overlap(line, part) for part in parts))


def _table(page: Page, parts: Sequence[Line]) -> Table:
    words = stacked(parts)
    cells = [
        [Cell(each.text, page, each.box, Slot(each.box, (i, i + 1), (j, j + 1), 4)) for j, each in enumerate(row)]
        for i, row in enumerate(filled(rows_of(words)))
    ]
    return Table(page, [], around([each.box for each in words]), cells)
