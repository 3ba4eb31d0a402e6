"""Runs: values and blank cells that stand side by side on a page, between two words."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from govinfo_reports.reading.layout import Piece

    from ._stream import Stream


@frozen(eq=False)
class ValueRun:
    """Values and blank cells between two words of the page."""

    pieces: tuple[int, ...]
    """The numbers of the pieces."""
    letter: int
    """The place of the run among the letters of the page."""
    values: tuple[int, ...] = ()
    """The numbers of those that are not blank."""
    digits: tuple[int, int] | None = None
    """For figures that ran into their label, where they begin and end on the page."""


def value_runs(words: Stream, glued: Mapping[int, tuple[int, int]]) -> tuple[ValueRun, ...]:
    """Return the runs of a page in order.

    Args:
        words: the page.
        glued: pieces whose label runs into digits: where the digits begin, on the page and in the letters.
    """
    found: list[ValueRun] = []
    current: list[int] = []
    filled: list[int] = []
    for number, (piece, is_value) in enumerate(zip(words.pieces, words.values, strict=True)):
        if is_value:
            current.append(number)
            filled.append(number)
            continue
        if not piece.text:
            current.append(number)
            continue
        if current:
            found.append(ValueRun(tuple(current), words.begins[number], tuple(filled)))
            current, filled = [], []
        if number in glued:
            place, letter = glued[number]
            found.append(ValueRun((), letter, digits=(place, piece.end)))
    if current:
        found.append(ValueRun(tuple(current), len(words.letters), tuple(filled)))
    return tuple(found)


def lines(words: Stream, run: ValueRun) -> list[list[Piece]]:
    """Return the pieces of a run, grouped by the rows of the page."""
    pieces = [words.pieces[number] for number in run.pieces]
    if pieces and pieces[0].row == pieces[-1].row:  # a shortcut: nearly every run lies in one row
        return [pieces]
    return [list(line) for _, line in groupby(pieces, key=attrgetter("row"))]


def first_line(words: Stream, run: ValueRun) -> list[Piece]:
    """Return the pieces of the first row of the page in which a run has a value."""
    return next(line for line in lines(words, run) if any(piece.text for piece in line))


def first_cell(words: Stream, run: ValueRun) -> Piece:
    """Return the first of the pieces in the first row of the page in which a run has a value."""
    first = words.pieces[run.pieces[0]]
    return first if first.row == words.pieces[run.values[0]].row else first_line(words, run)[0]


def filled(line: Sequence[Piece]) -> list[int]:
    """Return the places in *line* of the pieces that are not blank."""
    return [place for place, piece in enumerate(line) if piece.text]
