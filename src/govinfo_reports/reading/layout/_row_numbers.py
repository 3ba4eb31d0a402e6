"""Numbers that count the rows of a table, each in a cell of its own before the label: they are no values.

Typists count from 1, below the head of a column: such a cell is left blank. Programs count all rows from 0, and the
columns in a row of its own above them: there the column is left out.
"""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from govinfo_reports.text.values import State, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ._piece import Piece

_BY_PROGRAM: Final = "0"
_FEWEST: Final = {_BY_PROGRAM: 3, "1": 5}  # rows; fewer figures may count up from there by chance
_FEWEST_COLUMNS: Final = 3


def left_out(pieces: list[Piece], original: str) -> list[Piece]:
    r"""Return *pieces* of the *original* page without the numbers that count up before the words of their rows.

    Where only spaces stand behind such a number, it may be a figure that was set out with them.

    >>> from govinfo_reports.reading.layout import pieces
    >>> [piece.text for piece in pieces("".join(f"{number}\t甲\t7\n" for number in range(1, 6)))][:4]
    ['', '甲', '7', '']
    >>> [piece.text for piece in pieces("".join(f"{number}\t甲\t7\n" for number in range(3)))][:4]
    ['甲', '7', '甲', '7']
    """
    if not _any_may_count(pieces, original):
        return pieces
    counts = [count for count in _counts(pieces, original) if len(count) >= _FEWEST[pieces[count[0]].text]]
    if not counts:
        return pieces
    by_hand = {place for count in counts for place in count if pieces[count[0]].text != _BY_PROGRAM}
    by_program = {place for count in counts for place in count} - by_hand
    if by_program:
        by_program.update(_numbers_of_columns(pieces))
    return [
        piece._replace(text="", end=piece.start) if place in by_hand else piece
        for place, piece in enumerate(pieces)
        if place not in by_program
    ]


def _any_may_count(pieces: Sequence[Piece], original: str) -> bool:
    """Whether any row opens with a number from which others may count; its row is looked at first, as few pieces do."""
    row = -1
    for number, piece in enumerate(pieces):
        if piece.row != row:
            row = piece.row
            if piece.text in _FEWEST and _opens_row(pieces, number, original):
                return True
    return False


def _opens_row(pieces: Sequence[Piece], number: int, original: str) -> bool:
    """Whether a piece is the first of its row, with words behind it, and more than spaces between."""
    row = pieces[number].row
    if number and pieces[number - 1].row == row:
        return False
    behind = number + 1
    while behind < len(pieces) and pieces[behind].row == row and not pieces[behind].text:
        behind += 1
    if behind == len(pieces) or pieces[behind].row != row or read(pieces[behind].text).state is not State.WORDS:
        return False
    return original[pieces[number].end : pieces[behind].start].strip(" \u00a0\u3000") != ""


def _counts(pieces: Sequence[Piece], original: str) -> Iterator[list[int]]:
    """Yield the places of the figures before the words of their rows, as far as each counts up from the first.

    A row of nothing but figures is numbered where those above it are.
    """
    counted: list[int] = []
    first = row = -1
    for place, piece in enumerate(pieces):
        if piece.row == row:
            continue
        row = piece.row
        if not piece.text.isdecimal():
            continue
        worded = _opens_row(pieces, place, original)
        if counted and piece.text == str(first + len(counted)) and (worded or len(counted) > 1):
            counted.append(place)
        elif worded:
            if counted:
                yield counted
            counted = [place] if piece.text in _FEWEST else []
            first = int(piece.text) if counted else -1
    if counted:
        yield counted


def _numbers_of_columns(pieces: Sequence[Piece]) -> Iterator[int]:
    """Yield the places of the numbers in rows that count their cells from 0, behind a blank one."""
    place = 0
    for _, cells in groupby(pieces, key=attrgetter("row")):
        corner, *rest = [piece.text for piece in cells]
        if not corner and len(rest) >= _FEWEST_COLUMNS and rest == [str(number) for number in range(len(rest))]:
            yield from range(place, place + 1 + len(rest))
        place += 1 + len(rest)
