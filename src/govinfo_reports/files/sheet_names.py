"""Numbers of row and column -> the name of a cell in a spreadsheet, and back."""

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


def column_of(letters: str) -> int:
    """Return the number of a column from 0.

    >>> column_of("A"), column_of("AB")
    (0, 27)
    """
    number = 0
    for letter in letters:
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number - 1
