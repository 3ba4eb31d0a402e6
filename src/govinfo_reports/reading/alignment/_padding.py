"""Complete rows of a table -> its padding: the empty cells that belong to no column."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.forms import Row
    from govinfo_reports.reading.layout import Piece

    from ._lexicon import LabelMatch
    from ._runs import ValueRun
    from ._stream import Stream

_NEARLY_ALL: Final = 0.75
_FEW: Final = 2


@frozen
class Padding:
    """Padding seen in complete rows."""

    seen: Counter[tuple[int, int, int]] = field(factory=Counter[tuple[int, int, int]])
    """The number of rows with so many values, so many empty cells before them, and so many behind them."""
    width: int | None = None
    """The number of cells in a row of the page, if nearly all rows have the same number."""
    fronts: dict[int, set[int]] = field(factory=lambda: {})
    """The numbers of empty cells before the values, by the number of cells up to and including the label."""

    def usual(self, count: int) -> set[tuple[int, int]]:
        """Return how many empty cells stand before and behind *count* values, leaving out exceptions if possible."""
        pairs = {(before, behind): rows for (values, before, behind), rows in self.seen.items() if values == count}
        few = sum(pairs.values()) <= _FEW
        return {pair for pair, rows in pairs.items() if rows > 1 or few}


NO_PADDING: Final = Padding()


def learn_padding(words: Stream, rows: Sequence[tuple[ValueRun, Row]], labels: Sequence[LabelMatch]) -> Padding:
    """Learn the padding of a table from its *rows*, each with its run, and from the places of its *labels*."""
    numbers = {words.pieces[label.piece].row for label in labels}
    numbers |= {words.pieces[run.values[0]].row for run, _ in rows if run.values}
    widths = Counter(map(words.width, numbers))
    width, times = widths.most_common(1)[0] if widths else (0, 0)
    learned = Padding(width=width if times > 1 and times >= _NEARLY_ALL * len(numbers) else None)
    for run, row in rows:
        if len(run.values) < len(row.slots):
            continue
        for part in parts(words, run):
            there = filled(part)
            if len(there) == len(row.slots):
                learned.seen[len(there), there[0], len(part) - 1 - there[-1]] += 1
                learned.fronts.setdefault(words.width(part[0].row) - len(part), set()).add(there[0])
    return learned


def parts(words: Stream, run: ValueRun) -> list[list[Piece]]:
    """Return the pieces of a run, grouped by the rows of the page."""
    pieces = [words.pieces[number] for number in run.pieces]
    if pieces and pieces[0].row == pieces[-1].row:  # a shortcut: nearly every run lies in one row
        return [pieces]
    return [list(part) for _, part in groupby(pieces, key=attrgetter("row"))]


def filled(part: Sequence[Piece]) -> list[int]:
    """Return the places in *part* of the pieces that are not blank."""
    return [place for place, piece in enumerate(part) if piece.text]
