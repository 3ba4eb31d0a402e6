"""The values and blank cells that follow one another on a page, between two words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
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
    values = words.values
    for number, piece in enumerate(words.pieces):
        if values[number] or not piece.text:
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
    return Run(tuple(numbers), letter, tuple([number for number in numbers if words.values[number]]))
