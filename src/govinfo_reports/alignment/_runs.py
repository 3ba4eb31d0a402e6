"""Values that follow one another -> the slots of a row, where it is certain which value belongs in which."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from attrs import field, frozen

from govinfo_reports.values import State, read

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from govinfo_reports.forms import Row
    from govinfo_reports.layout import Piece

    from ._stream import Stream


@frozen
class Run:
    """Values and blank cells between two words of the page."""

    pieces: tuple[int, ...]
    """The numbers of the pieces."""
    letter: int
    """Where in the letters of the page the run stands."""
    values: tuple[int, ...] = ()
    """The numbers of those that are not blank."""
    digits: tuple[int, int] | None = None
    """For figures that ran into their label: where on the page they begin and end."""


def runs(words: Stream) -> list[Run]:
    """Return the runs of a page in order."""
    found: list[Run] = []
    current: list[int] = []
    for number, piece in enumerate(words.pieces):
        if words.values[number] or not piece.text:
            current.append(number)
            continue
        if current:
            found.append(_run(words, current, words.begins[number]))
            current = []
        if number in words.glued:
            place, letter = words.glued[number]
            found.append(Run((), letter, digits=(place, piece.end)))
    if current:
        found.append(_run(words, current, len(words.letters)))
    return found


def _run(words: Stream, numbers: list[int], letter: int) -> Run:
    return Run(tuple(numbers), letter, tuple(number for number in numbers if words.values[number]))


@frozen
class Fillers:
    """How many empty cells stand before and behind the values of the full rows of a table; None while unknown."""

    before: frozenset[int] = field(factory=frozenset)
    behind: frozenset[int] = field(factory=frozenset)


def fillers(words: Stream, full: Sequence[tuple[Run, Row]]) -> Fillers:
    """Learn from the rows that have all their values where a table keeps its empty cells."""
    before: set[int] = set()
    behind: set[int] = set()
    for run, row in full:
        for part in _parts(words, run):
            there = [place for place, piece in enumerate(part) if piece.text]
            if len(there) == len(row.slots):
                before.add(there[0])
                behind.add(len(part) - 1 - there[-1])
    return Fillers(frozenset(before), frozenset(behind))


def fit(  # noqa: PLR0913 - all the evidence there is
    words: Stream, run: Run, row: Row, beside: int, known: Fillers, repeats: Callable[[Row], Sequence[int]]
) -> list[Piece] | None:
    """Return a piece for every slot of *row*, or None where the columns are not certain.

    *beside* is the page's row that the label stands in; *repeats* tells how often the label of
    each column of a row is printed.
    """
    parts = _parts(words, run)
    filled = [part for part in parts if any(piece.text for piece in part)]
    if not filled:
        return _blank(parts, row, beside)
    count = len(row.slots)
    own = next((part for part in parts if part[0].row == beside), None)
    if len(filled) == 1:
        if own is not None and own is not filled[0] and len(own) > len(known.behind and {0}):
            return None
        return _within(filled[0], row, known, repeats)
    together = [piece for part in filled for piece in part]
    if own is None and len(together) == count and all(piece.text for piece in together):
        return together
    first = own if own is not None and own is filled[0] else filled[0] if own is None else []
    values = [piece for piece in first if piece.text]
    return values if len(values) == count else None


def _parts(words: Stream, run: Run) -> list[list[Piece]]:
    """Return the pieces of a run, those of one row of the page together."""
    pieces = [words.pieces[number] for number in run.pieces]
    return [list(part) for _, part in groupby(pieces, key=lambda piece: piece.row)]


def _blank(parts: list[list[Piece]], row: Row, beside: int) -> list[Piece] | None:
    """Return blank cells for a row that shows nothing else, if it shows enough of them."""
    for part in parts:
        if part[0].row == beside or len(parts) == 1:
            return part[: len(row.slots)] if len(part) >= len(row.slots) else None
    return None


def _within(
    part: list[Piece], row: Row, known: Fillers, repeats: Callable[[Row], Sequence[int]]
) -> list[Piece] | None:
    """Return the cells of *row* that are among the cells of *part*."""
    count = len(row.slots)
    values = [piece for piece in part if piece.text]
    if len(values) == count:
        return values
    if len(values) > count:
        return _once(values, repeats(row))
    if len(part) == count:
        return part
    spare = len(part) - count
    there = [place for place, piece in enumerate(part) if piece.text]
    if spare < 0 or (there == [0] and count > 1 and known.before != {0}):
        return None  # too few cells; or one figure at the front, which may stand for all columns
    fitting = [first for first in range(spare + 1) if first <= there[0] and there[-1] < first + count]
    if len(known.before) == 1 and min(known.before) in fitting:
        fitting = [min(known.before)]
    elif len(known.behind) == 1 and spare - min(known.behind) in fitting:
        fitting = [spare - min(known.behind)]
    return part[fitting[0] : fitting[0] + count] if len(fitting) == 1 else None


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
