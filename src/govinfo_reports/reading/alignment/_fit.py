"""A run of values -> the slots of a row, where it is certain which value belongs in which."""

from __future__ import annotations

from collections import Counter
from itertools import chain, groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from attrs import field, frozen

from govinfo_reports.text.values import State, read

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from govinfo_reports.forms import Row

    from ..layout import Piece
    from ._lexicon import Found
    from ._runs import Run
    from ._stream import Stream

_NEARLY_ALL = 0.75
_FEW = 2


@frozen
class Habits:
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


def habits(words: Stream, rows: Sequence[tuple[Run, Row]], labels: Sequence[Found]) -> Habits:
    """Learn from the *rows* of a table, each with its run, and from where its *labels* stand."""
    numbers = {words.pieces[label.piece].row for label in labels}
    numbers |= {words.pieces[run.values[0]].row for run, _ in rows if run.values}
    widths = Counter(map(words.width, numbers))
    width, times = widths.most_common(1)[0] if widths else (0, 0)
    learned = Habits(width=width if times > 1 and times >= _NEARLY_ALL * len(numbers) else None)
    for run, row in rows:
        if len(run.values) < len(row.slots):
            continue
        for part in _parts(words, run):
            there = _filled(part)
            if len(there) == len(row.slots):
                learned.seen[len(there), there[0], len(part) - 1 - there[-1]] += 1
                learned.fronts.setdefault(words.width(part[0].row) - len(part), set()).add(there[0])
    return learned


def fit(  # noqa: PLR0913, PLR0917 - all the evidence there is
    words: Stream,
    run: Run,
    row: Row,
    beside: int,
    learned: Habits,
    repeats: Callable[[Row], Sequence[int]],
    *,
    last: bool,
) -> list[Piece] | None:
    """Return a piece for every slot of *row*, or None where the columns are not certain.

    Args:
        words: the page.
        run: the values and blank cells behind the row's label.
        row: the row of the form.
        beside: the row of the page that the label stands in.
        learned: what the other rows of the table show.
        repeats: tells how often the label of each column of a row is printed.
        last: whether the run closes its table.
    """
    parts = _parts(words, run)
    filled = [part for part in parts if any(piece.text for piece in part)]
    if not filled:
        return _blank(parts, row, beside)
    own = next((part for part in parts if part[0].row == beside), None)
    if len(filled) > 1 and own is None:
        together = list(chain.from_iterable(filled))
        if len(together) == len(row.slots) == len(_filled(together)):
            return together
    if own is not None and own is not filled[0]:
        return None  # the label's own row holds only blank cells: are the figures below it the row's?
    line = filled[0][0].row
    return _within(
        filled[0], row, learned, repeats, words.width(line), flat=line in words.flat, last=last and len(filled) == 1
    )


def _parts(words: Stream, run: Run) -> list[list[Piece]]:
    """Return the pieces of a run, those of one row of the page together."""
    pieces = [words.pieces[number] for number in run.pieces]
    if pieces and pieces[0].row == pieces[-1].row:  # as nearly always; rows are numbered in the order of the pieces
        return [pieces]
    return [list(part) for _, part in groupby(pieces, key=attrgetter("row"))]


def _filled(part: Sequence[Piece]) -> list[int]:
    return [place for place, piece in enumerate(part) if piece.text]


def _blank(parts: list[list[Piece]], row: Row, beside: int) -> list[Piece] | None:
    """Return blank cells for a row that shows nothing else, if it shows enough of them."""
    for part in parts:
        if part[0].row == beside or len(parts) == 1:
            return part[: len(row.slots)] if len(part) >= len(row.slots) else None
    return None


def _within(  # noqa: PLR0913 - all the evidence there is, and each doubt ends it
    part: list[Piece],
    row: Row,
    learned: Habits,
    repeats: Callable[[Row], Sequence[int]],
    width: int,
    *,
    flat: bool,
    last: bool,
) -> list[Piece] | None:
    """Return the cells of *row* that are among the cells of *part*, a stretch of one row of the page."""
    count = len(row.slots)
    there = _filled(part)
    before, behind = there[0], len(part) - 1 - there[-1]
    if len(there) > count:
        return _once([part[place] for place in there], repeats(row))
    if len(there) == count == 1:
        return [part[before]]
    as_wide = width == learned.width and not flat  # as all rows of the table: none of its cells is lost
    if len(there) == count:
        whole = there[-1] - there[0] + 1 == count
        trailing = not before and last and part[-1].implied
        usual = not before + behind or trailing or (before, behind) in learned.usual(count)
        return part[before : before + count] if whole and (usual or as_wide) else None
    if last:
        while part[-1].implied:
            part = part[:-1]  # blank lines behind a table are not cells
    return _among_blanks(part, row, learned, width, as_wide=as_wide)


def _among_blanks(part: list[Piece], row: Row, learned: Habits, width: int, *, as_wide: bool) -> list[Piece] | None:
    """Return the cells of a row some of which are blank, where other rows show which of them are its own."""
    count = len(row.slots)
    there = _filled(part)
    spare = len(part) - count
    pairs = learned.usual(count)
    spares = {front + back for front, back in pairs}
    padded = learned.width is not None and bool(spares - {0})
    alike = learned.fronts.get(width - len(part), set[int]()) if as_wide else set[int]()
    if spare < 0 or (pairs and not as_wide and (padded or spare not in spares)):
        return None
    if row.label is None and (there[0] or there[-1] < len(part) - 1) and not len(part) == count == width:
        return None  # nothing marks where the row begins or ends: a blank cell, or none?
    fronts, backs = ({pair[side] for pair in pairs} for side in (0, 1))
    if spare and there == [0] and count > 1 and {0} not in (fronts, alike):
        return None  # one figure at the front: it may stand for all columns
    fitting = {first for first in range(spare + 1) if first <= there[0] and there[-1] < first + count}
    if len(alike) == 1:
        fitting &= alike
    elif as_wide and len(backs) == 1:  # what is wider than in other rows stands where they have another label
        fitting &= {spare - back for back in backs}
    elif len(fronts) == 1:
        fitting = fitting & fronts or fitting
    first = min(fitting, default=0)
    return part[first : first + count] if len(fitting) == 1 else None


def _once(values: list[Piece], repeats: Sequence[int]) -> list[Piece] | None:
    """Return each value once, where the page repeats merged cells as often as it repeats their column's label."""
    if sum(repeats) != len(values):
        return None
    kept: list[Piece] = []
    place = 0
    for times in repeats:
        same = values[place : place + times]
        if any(piece.text != same[0].text for piece in same):
            return None
        kept.append(same[0])
        place += times
    return kept


def figures(pieces: Sequence[Piece]) -> tuple[object, ...]:
    """Return how the pieces read, to compare two prints of one row."""
    readings = [read(piece.text) for piece in pieces]
    return tuple(reading.value if reading.state is State.FIGURE else reading.state for reading in readings)
