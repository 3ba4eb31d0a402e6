"""Complete rows of a table -> where its other rows have empty cells that belong to no column."""

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
    """What the rows of a table that have all their values show of its empty cells."""

    seen: Counter[tuple[int, int, int]] = field(factory=Counter[tuple[int, int, int]])
    """How many values a row has, how many empty cells stand before and behind them, and in how many rows."""
    width: int | None = None
    """How many cells each row of the page has, if nearly all have the same number."""
    fronts: dict[int, set[int]] = field(factory=lambda: {})
    """How many empty cells stand before the values, by how many cells the row has up to and with its label."""

    def usual(self, count: int) -> set[tuple[int, int]]:
        """Return the numbers of empty cells around *count* values that are no exception, or all there is to go by."""
        pairs = {(before, behind): rows for (values, before, behind), rows in self.seen.items() if values == count}
        few = sum(pairs.values()) <= _FEW
        return {pair for pair, rows in pairs.items() if rows > 1 or few}


NO_PADDING: Final = Padding()


def learn_padding(words: Stream, rows: Sequence[tuple[ValueRun, Row]], labels: Sequence[LabelMatch]) -> Padding:
    """Learn from the *rows* of a table, each with its run, and from where its *labels* stand."""
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
    """Return the pieces of a run, those of one row of the page together."""
    pieces = [words.pieces[number] for number in run.pieces]
    if pieces and pieces[0].row == pieces[-1].row:  # as nearly always; rows are numbered in the order of the pieces
        return [pieces]
    return [list(part) for _, part in groupby(pieces, key=attrgetter("row"))]


def filled(part: Sequence[Piece]) -> list[int]:
    """Return the places in *part* of the pieces that are not blank."""
    return [place for place, piece in enumerate(part) if piece.text]
