"""A grid -> lines of text that draw it, with rules between its cells and none inside merged cells."""

from __future__ import annotations

from itertools import accumulate, product
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len, chop_cells, get_character_cell_size

from ._printing import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.writing.grid import Grid, GridCell

_NARROWEST: Final = 4  # columns of a terminal: two Chinese characters
_NARROWEST_STUB: Final = 12
_WIDEST: Final = 40
#: The character where rules meet, by whether there is a rule upwards, downwards, to the left and to the right.
_CROSSINGS: Final = dict(zip(product((False, True), repeat=4), " ╶╴─╷┌┐┬╵└┘┴│├┤┼", strict=True))


def drawing(table: Grid, width: int) -> list[str]:
    """Return lines that draw *table*, no wider than *width* if possible."""
    widths = _widths(table, width)
    lefts = [0, *accumulate(wide + 1 for wide in widths)]
    tops = [0, *accumulate(high + 1 for high in _heights(table, widths))]
    canvas = [[" "] * (lefts[-1] + 1) for _ in range(tops[-1] + 1)]
    _rule(canvas, table, lefts, tops)
    for cell in table.cells:
        for down, text in enumerate(_wrapped(cell, widths), tops[cell.row] + 1):
            across = lefts[cell.column] + 1
            for char in text:
                wide = get_character_cell_size(char)
                canvas[down][across : across + wide] = [char, *[""] * (wide - 1)]
                across += wide
    return ["".join(line) for line in canvas]


def _widths(table: Grid, width: int) -> list[int]:
    """Return the width of each column: as wide as its labels, or narrower if all together exceed *width*."""
    least = [_NARROWEST_STUB if column < table.stub else _NARROWEST for column in range(table.columns)]
    widths = list(least)
    for cell in table.cells:
        if cell.columns == 1:
            widths[cell.column] = min(_WIDEST, max(widths[cell.column], cell_len(cell.text)))
    while sum(widths) + table.columns + 1 > width and widths != least:
        widest = max(range(table.columns), key=lambda column: widths[column] - least[column])
        widths[widest] -= min(2, widths[widest] - least[widest])  # a Chinese character is two wide
    return widths


def _wrapped(cell: GridCell, widths: Sequence[int]) -> list[str]:
    """Return the text of *cell*, wrapped to its width."""
    wide = sum(widths[cell.column : cell.column + cell.columns]) + cell.columns - 1
    return chop_cells(visible(cell.text), wide) if cell.text else []


def _heights(table: Grid, widths: Sequence[int]) -> list[int]:
    """Return how many lines each row takes. If a cell of several rows needs more, its last row grows."""
    heights = [1] * table.rows
    for cell in sorted(table.cells, key=lambda cell: cell.row + cell.rows):
        room = sum(heights[cell.row : cell.row + cell.rows]) + cell.rows - 1
        heights[cell.row + cell.rows - 1] += max(0, len(_wrapped(cell, widths)) - room)
    return heights


def _rule(canvas: list[list[str]], table: Grid, lefts: Sequence[int], tops: Sequence[int]) -> None:
    """Draw the rules between different cells, and around the table."""
    owners = {
        (row, column): number
        for number, cell in enumerate(table.cells)
        for row in range(cell.row, cell.row + cell.rows)
        for column in range(cell.column, cell.column + cell.columns)
    }

    def across(row: int, column: int) -> bool:
        return owners.get((row - 1, column)) != owners.get((row, column))

    def down(row: int, column: int) -> bool:
        return owners.get((row, column - 1)) != owners.get((row, column))

    for (row, top), (column, left) in product(enumerate(tops), enumerate(lefts)):
        rules = (down(row - 1, column), down(row, column), across(row, column - 1), across(row, column))
        canvas[top][left] = _CROSSINGS[rules]
        if rules[3]:
            canvas[top][left + 1 : lefts[column + 1]] = "─" * (lefts[column + 1] - left - 1)
        for line in range(top + 1, tops[row + 1]) if rules[1] else ():
            canvas[line][left] = "│"
