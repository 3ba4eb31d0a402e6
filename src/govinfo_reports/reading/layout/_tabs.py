"""Lines with tabs -> pieces: one cell a line led by a tab, rows closed by a blank line; or one row a line."""

from __future__ import annotations

from itertools import chain, groupby, pairwise
from operator import attrgetter, eq
from typing import TYPE_CHECKING, Final

from govinfo_reports.text.patterns import lazy

from ._piece import Line, Piece, Values, pieces_of, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BETWEEN: Final = lazy(r"(?<=[^\t ])[ ]*(\t+)(?=[^\t\n])")
#: Cells of which any two are parted by blank ones; no row of a table has so many.
_MANY: Final = 20
_HALF: Final = _MANY // 2


def read(lines: Sequence[Line], original: str, row: int) -> Iterator[Piece]:
    """Yield the pieces of *lines*.

    A line without a tab goes on with the cell of the line before it, as a line break inside a cell does.
    """
    del original
    found = _values(lines, row)
    rows = [number for _, _, _, number, _ in found]
    made = pieces_of(found)
    # A row of so many cells holds one of the first, 11th, 21st … and the nine behind it: on most pages it is enough to
    # compare these.
    long = any(map(eq, rows[::_HALF], rows[_HALF - 1 :: _HALF])) and any(map(eq, rows, rows[_MANY - 1 :]))
    if not long:
        return made
    return chain.from_iterable(_without_gaps(list(cells)) for _, cells in groupby(made, key=attrgetter("row")))


def _without_gaps(cells: list[Piece]) -> list[Piece]:
    """Return cells that stand on lines of their own without the blank ones that part any two of them.

    Markup that is indented leaves such lines around each cell, and more of them where a row ends: no line is a blank
    cell for certain.
    """
    there = [place for place, cell in enumerate(cells) if cell.text]
    left_out: set[int] = set()
    implied: set[int] = set()
    first = 0
    for last in range(1, len(there) + 1):
        if last == len(there) or there[last] == there[last - 1] + 1:
            if last - first >= _MANY:
                apart = there[first:last]
                least = min(after - before - 1 for before, after in pairwise(apart))
                left_out.update(place for before in apart for place in range(before + 1, before + 1 + least))
                implied.update(range(apart[0], apart[-1] + 1))
            first = last
    if not left_out:
        return cells
    return [
        cell._replace(implied=not cell.text) if place in implied else cell
        for place, cell in enumerate(cells)
        if place not in left_out
    ]


def _values(lines: Sequence[Line], row: int) -> list[Values]:
    separator = ""  # not yet known: a page of cells led by tabs needs none
    found: list[Values] = []
    led = False  # whether the last piece is a cell led by a tab, which may go on
    for text, start in lines:
        last = text.rfind("\t")
        if last < 0:
            if not (bare := text.strip()):
                row += 1
                led = False
            elif led and (words := found[-1][0]) and not words[-1].isdigit():
                found[-1] = (words + bare, found[-1][1], start + len(text.rstrip()), row, False)
            else:
                found.append(trimmed(text, start, row))
                led = False
        elif last == 0 or (text[0] == "\t" and "\t" not in text[1:-1]):  # another tab may close the cell
            bare = text.strip()
            # Nearly all of these cells have nothing but the tab before them. To call `trimmed` took a third longer.
            at = start
            if bare:
                at += 1 if len(bare) + 1 == len(text) else len(text) - len(text.lstrip())
            found.append((bare, at, at + len(bare), row, False))
            led = True
        else:
            separator = separator or _separator(lines)
            row += 1
            at = start
            for cell in text.split(separator):
                bare = cell.strip()
                begin = at + len(cell) - len(cell.lstrip()) if 0 < len(bare) < len(cell) else at
                found.append((bare, begin, begin + len(bare), row, False))
                at += len(cell) + len(separator)
            row += 1
            led = False
    return found


def _separator(lines: Sequence[Line]) -> str:
    """Return two tabs where no two cells of the region stand apart by one, else one."""
    runs = (run for text, _ in lines if text.rfind("\t") > 0 for run in _BETWEEN.findall(text))
    first = next(runs, "\t")
    return "\t" if len(first) % 2 or any(len(run) % 2 for run in runs) else "\t\t"
