"""Rows that lost a blank cell and have a figure from elsewhere in its stead, such as the number of the page.

The row then has as many figures as it has columns, and those between the two stand one column off.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports import findings as f
from govinfo_reports.forms import Sum

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ._sums import Figures, Number

    Paths = tuple[str, ...]

_MADE_UP: Final = f.Message(
    "别处有行少了数值，而这一行去掉一个数、补上一个空格才与合计相符",
    "other rows lack values, and without one figure and with a blank cell this one fits the sums",
)
_FEWEST: Final = 3  # columns: with fewer, any figures fit without one of them


def rows_made_up(figures: Figures) -> dict[Paths, f.Message]:
    """Return the rows that fit their own sums if one figure is none of theirs and one of their cells is blank.

    This proves something only of a page that loses blank cells, as its other rows show, and whose sums hold elsewhere.
    """
    found: dict[Paths, f.Message] = {}
    if not figures.mostly_agree:
        return found
    for row in figures.form.rows:
        paths = tuple(slot.path for slot in row.slots)
        if len(paths) < _FEWEST or any(path not in figures.values or path in figures.blank for path in paths):
            continue
        own = [number for number in figures.sums_with(paths) if figures.sums[number].kind is Sum.ROW]
        if figures.failing.isdisjoint(own):
            continue
        if any(figures.hold(own, moved) for moved in _with_one_out(paths, [figures.values[path] for path in paths])):
            found[paths] = _MADE_UP
    return found


def _with_one_out(paths: Paths, values: Sequence[Number]) -> Iterator[dict[str, Number]]:
    """Yield the figures of a row without one of them and with nothing in one cell, those between them moved."""
    for out in range(len(values)):
        rest = [*values[:out], *values[out + 1 :]]
        for blank in range(len(values)):
            if blank != out:
                yield dict(zip(paths, [*rest[:blank], 0, *rest[blank:]], strict=True))
