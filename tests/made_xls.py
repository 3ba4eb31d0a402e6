"""Spreadsheets as Excel wrote them until 2003: a compound file of sectors, with the records of one sheet in it."""

from __future__ import annotations

from itertools import count
from struct import pack
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

_SECTOR: Final = 512
_SMALL: Final = 4096
_NONE, _LAST, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
Value = tuple[str | float | bytes, str]


def compound(stream: bytes, name: str = "Workbook") -> bytes:
    """Return a compound file with one stream, in small sectors where it is small."""
    small = len(stream) < _SMALL
    body = stream.ljust((len(stream) // _SECTOR + 1) * _SECTOR, b"\0")
    sectors = len(body) // _SECTOR
    chain = [*range(4, 3 + sectors), _LAST]  # sectors 0 to 2: the table, the directory, the table of small sectors
    table = [_TABLE, _LAST, _LAST, *chain]
    minor = [*range(1, len(body) // 64), _LAST] if small else []
    root = _entry("Root Entry", 5, 3 if small else _LAST, len(body) if small else 0)
    own = _entry(name, 2, 0 if small else 3, len(stream))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + pack("<5H", 62, 3, 0xFFFE, 9, 6) + bytes(10)
    header += pack("<9L", 1, 1, 0, _SMALL, 2 if small else _LAST, int(small), _LAST, 0, 0)
    header = header.ljust(_SECTOR, b"\xff")
    return (
        header
        + b"".join(pack("<L", each) for each in table).ljust(_SECTOR, b"\xff")
        + (root + own).ljust(_SECTOR, b"\0")
        + b"".join(pack("<L", each) for each in minor).ljust(_SECTOR, b"\xff")
        + body
    )


def _entry(name: str, kind: int, start: int, size: int) -> bytes:
    raw = name.encode("utf-16-le") + b"\0\0"
    links = pack("<BB3L", kind, 1, _NONE, _NONE, 1 if kind == 5 else _NONE)
    return raw.ljust(64, b"\0") + pack("<H", len(raw)) + links + bytes(36) + pack("<2L", start, size) + bytes(4)


def records(  # noqa: PLR0913 - all that a sheet may say
    rows: Sequence[Sequence[Value]],
    *,
    hidden_rows: Collection[int] = (),
    hidden_columns: Collection[int] = (),
    zeros: bool = True,
    version: int = 0x600,
    colours: Mapping[str, tuple[int, int]] | None = None,
    palette: bytes = b"",
    conditions: bool = False,
) -> bytes:
    """Return the stream of a book with one sheet.

    Each cell is a number, words or the bytes of an error, and its format. For some formats, *colours* has the numbers
    of the colours of words and of their cell.
    """
    formats = list(dict.fromkeys(code for row in rows for _, code in row))
    number = dict(zip(formats, count(164), strict=False))
    book = _record(0x809, pack("<2H", version, 5) + bytes(12))
    book += b"".join(_record(0x41E, pack("<2HB", number[c], len(c), 1) + c.encode("utf-16-le")) for c in formats)
    looks = [(colours or {}).get(code, (0x7FFF, 0)) for code in formats]
    book += b"".join(_record(0x31, pack("<3H", 200, 0, colour) + bytes(10)) for colour, _ in looks)
    for index, (code, (_, fill)) in enumerate(zip(formats, looks, strict=True)):
        font = index + (index > 3)  # fonts are counted without number 4
        book += _record(0xE0, pack("<2H", font, number[code]) + bytes(13) + pack("<3B", 4 * bool(fill), fill, 0))
    book += _record(0x92, pack("<H", len(palette) // 4) + palette) if palette else b""
    name = _record(0x85, pack("<L4B", len(book) + 4 + 12 + 4, 0, 0, 2, 1) + "年报".encode("utf-16-le"))
    sheet = _record(0x809, pack("<2H", version, 16) + bytes(12))
    for column in hidden_columns:
        sheet += _record(0x7D, pack("<5H", column, column, 2000, 0, 1) + bytes(2))
    for y in range(len(rows)):
        sheet += _record(0x208, pack("<4H", y, 0, 9, 300) + bytes(4) + pack("<L", 0x20 if y in hidden_rows else 0))
    for y, row in enumerate(rows):
        for x, (value, code) in enumerate(row):
            at = pack("<3H", y, x, formats.index(code))
            if isinstance(value, bytes):
                sheet += _record(0x205, at + value)
            elif isinstance(value, str):
                words = pack("<HB", len(value), 1) + value.encode("utf-16-le")
                sheet += _record(0x204, at + words) if value else _record(0x201, at)
            else:
                sheet += _record(0x203, at + pack("<d", value))
    sheet += _record(0x1B0, bytes(14)) if conditions else b""
    sheet += _record(0x23E, pack("<H", 0x10 if zeros else 0) + bytes(16)) + _record(0x0A, b"")
    return book + name + _record(0x0A, b"") + sheet


def _record(kind: int, data: bytes) -> bytes:
    return pack("<2H", kind, len(data)) + data
