"""A piece of a page: what stands between two separators, with its place."""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


class Piece(NamedTuple):
    """One cell of a table, or one line of prose; `text` is spelled and trimmed, and empty for a blank cell.

    Pieces with the same `row` stand side by side in one row of the page; those of a page that shows no rows
    share one number for the whole stretch.
    """

    text: str
    start: int
    end: int
    row: int
    implied: bool = False
    """Whether it is a blank cell of which the page shows nothing but blank lines."""


#: One line of a page: its text, spelled, without its line break, and where it begins. A page has hundreds of lines, and
#: named tuples take three times as long to make.
Line = tuple[str, int]

#: What a piece holds, before it is made one.
Values = tuple[str, int, int, int, bool]

# A page has hundreds of pieces, and the constructor of a named tuple takes twice as long; the type stub of tuples says
# nothing of what they hold.
_new = cast("Callable[[type[Piece], Values], Piece]", tuple.__new__)  # pyright: ignore[reportUnknownMemberType]


def pieces_of(found: Iterable[Values]) -> Iterator[Piece]:
    """Yield the pieces of what was *found*: one call for each of many takes a third longer."""
    return map(_new, repeat(Piece), found)


def lines_of(spelled: str) -> list[Line]:
    """Return the lines of a page."""
    lines: list[Line] = []
    start = 0
    for text in spelled.split("\n"):
        lines.append((text, start))
        start += len(text) + 1
    return lines


def blank(start: int, row: int) -> Piece:
    """Return a blank cell at *start*."""
    return _new(Piece, ("", start, start, row, False))


def trimmed(text: str, start: int, row: int) -> Piece:
    """Return the piece that *text* is, which begins at *start*, without the white space around it."""
    ended = text.rstrip()
    bare = ended.lstrip()
    if not bare:
        return blank(start, row)
    start += len(ended) - len(bare)  # `find` takes longer than all the rest
    return _new(Piece, (bare, start, start + len(bare), row, False))
