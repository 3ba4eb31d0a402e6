"""A record of an XLS file -> the cells in it: their places, their styles, their numbers and errors."""

from __future__ import annotations

from struct import pack, unpack, unpack_from
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

NUMBER, SHORT, SHORTS, FORMULA, WORDS, SHARED, BLANK, BLANKS, ERROR = (
    0x203,
    0x27E,
    0xBD,
    0x06,
    0x204,
    0xFD,
    0x201,
    0xBE,
    0x205,
)
#: The records of cells, and those of several cells in a row.
PLACED: Final = frozenset({NUMBER, SHORT, FORMULA, WORDS, SHARED, BLANK, ERROR, 0xD6, 0x406})
SEVERAL: Final = frozenset({SHORTS, BLANKS})
_IS_ERROR: Final = 2  # the kind of what a formula comes to


def cells_of(kind: int, data: bytes) -> Iterator[tuple[int, int, int, float | None]]:
    """Yield the row, the column and the style of the cells in a record, and the number in each, if one is."""
    if kind in {NUMBER, FORMULA}:
        row, column, style, value = unpack_from("<3Hd", data)
        yield row, column, style, value if kind == NUMBER or data[12:14] != b"\xff\xff" else None
    elif kind == SHORT:
        row, column, style, short = unpack_from("<3HL", data)
        yield row, column, style, _long(short)
    elif kind == SHORTS:
        row, column = unpack_from("<2H", data)
        for index in range((len(data) - 6) // 6):
            style, short = unpack_from("<HL", data, 4 + 6 * index)
            yield row, column + index, style, _long(short)
    elif kind in {WORDS, SHARED, BLANK, ERROR}:
        yield *unpack_from("<3H", data), None
    elif kind == BLANKS:
        row, column = unpack_from("<2H", data)
        for index in range((len(data) - 6) // 2):
            yield row, column + index, unpack_from("<H", data, 4 + 2 * index)[0], None


def errors_of(kind: int, data: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield the row, the column and the number of the error that a record holds, if it holds one."""
    if kind == ERROR and data[7]:
        yield *unpack_from("<2H", data), data[6]
    elif kind == FORMULA and data[12:14] == b"\xff\xff" and data[6] == _IS_ERROR:
        yield *unpack_from("<2H", data), data[8]


def _long(short: int) -> float:
    """Return the number that is kept in four bytes: a whole one, or the upper half of another; maybe times 100.

    >>> _long(0x3FF00000), _long(12 << 2 | 2), _long(12 << 2 | 3)
    (1.0, 12, 0.12)
    """
    number: float
    if short & 2:
        (whole,) = unpack("<l", pack("<L", short))
        number = whole >> 2
    else:
        (number,) = unpack("<d", pack("<2L", 0, short & ~3))
    return number / 100 if short & 1 else number
