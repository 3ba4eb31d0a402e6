"""Numbers of row and column -> the name of a cell in a spreadsheet."""

from functools import lru_cache
from typing import Final

_LETTERS: Final = 26


def address(row: int, column: int) -> str:
    """Return the name of a cell; row and column count from 0.

    >>> address(2, 1), address(0, 27)
    ('B3', 'AB1')
    """
    return f"{_letters(column)}{row + 1}"


@lru_cache(maxsize=256)  # the columns of most sheets
def _letters(column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters
