"""The parts of an XLSB file -> what calamine does not tell: which rows and columns are hidden, and errors.

A sheet is a sequence of records. Formats of figures are not read: a cell shows what the file keeps.
"""

from __future__ import annotations

import struct
from collections import deque
from struct import pack, unpack_from
from typing import TYPE_CHECKING

from .refusals import refusal
from .sheet_errors import error_word
from .sheet_extent import Extent
from .sheet_parts import SheetParts, hidden_notes, part_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .document import Note
    from .limits import Limits
    from .sheet_archive import SheetArchive

_ROWS, _COLUMNS = 1_048_576, 16_384
_ERRORS = frozenset({3, 11})  # an error that stands in a cell, and one that a formula comes to
_ROW, _BLANK, _LAST_CELL, _COLUMN, _SHEET = 0, 1, 11, 60, 156
_FORMAT, _CELL_FORMATS, _CELL_FORMAT = 0x2C, 0x269, 0x2F
_FORMATS_HEAD, _CELLS_HEAD = b"\xe7\x04\x04", b"\xe9\x04\x04"  # kinds 0x267 and 0x269, each with a number
_SHARED, _STYLES = "xl/sharedStrings.bin", "xl/styles.bin"
_HIDDEN_ROW, _HIDDEN_COLUMN = 0x10, 0x01
_FLAGS_OF_ROW, _FLAGS_OF_COLUMN = 11, 16  # bytes before them


def parts_of_binary(parts: SheetArchive, limits: Limits) -> tuple[dict[str, SheetParts], list[Note]]:
    """Return what is hidden on each sheet by its name, and notes on it.

    All parts that calamine reads are walked through: it makes room for as much as a record claims to hold.

    Raises:
        Unreadable: the file is damaged, or its cells lie further apart than the limits allow.
    """
    relations = "xl/_rels/workbook.bin.rels"
    targets = {each.get("Id"): each.get("Target", "") for each in parts.xml(relations)} if relations in parts else {}
    found: dict[str, SheetParts] = {}
    try:
        for relation, name in _sheets(parts.read("xl/workbook.bin")):
            part = part_at(targets.get(relation, ""))
            if part in parts:
                found[name] = _said(parts.read(part), limits)
        if _SHARED in parts:
            deque(_records(parts.read(_SHARED)), maxlen=0)
        if _STYLES in parts:
            parts.put(_STYLES, _formats(parts.read(_STYLES)))
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise refusal("damaged", detail="XLSB") from error
    return found, hidden_notes(found)


def _formats(styles: bytes) -> bytes:
    """Return the formats of figures and of cells alone: calamine takes the insides of other records for records."""
    formats: list[bytes] = []
    cells: list[bytes] = []
    in_cells = False
    for kind, first, _, end in _bounds(styles):
        in_cells |= kind == _CELL_FORMATS
        if kind == _FORMAT:
            formats.append(styles[first:end])
        elif kind == _CELL_FORMAT and in_cells:
            cells.append(styles[first:end])
    return b"".join((_FORMATS_HEAD, pack("<L", len(formats)), *formats, _CELLS_HEAD, pack("<L", len(cells)), *cells))


def _sheets(book: bytes) -> Iterator[tuple[str, str]]:
    """Yield the relation and the name of each sheet."""
    for kind, data in _records(book):
        if kind == _SHEET:
            relation, behind = _text(data, 8)
            yield relation, _text(data, behind)[0]


def _said(sheet: bytes, limits: Limits) -> SheetParts:
    """Return what is hidden; refuse a sheet whose cells lie further apart than the limits allow."""
    found, extent, row = SheetParts(), Extent(), 0
    for kind, data in _records(sheet):
        if kind == _ROW:
            (row,) = unpack_from("<L", data)
            if data[_FLAGS_OF_ROW] & _HIDDEN_ROW:
                found.rows.add(row)
        elif kind == _COLUMN:
            first, last, width = unpack_from("<3L", data)
            if data[_FLAGS_OF_COLUMN] & _HIDDEN_COLUMN or not width:
                found.columns.update(range(first, min(last + 1, _COLUMNS)))
        elif _BLANK < kind <= _LAST_CELL:
            (column,) = unpack_from("<L", data)
            if row >= _ROWS or column >= _COLUMNS:
                raise IndexError(column)
            extent.add(row, column)
            if kind in _ERRORS:
                found.shown[row, column] = error_word(data[8])
    extent.check(limits)
    return found


def _records(part: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the records of a part: the kind of each, and its data."""
    for kind, _, at, end in _bounds(part):
        yield kind, part[at:end]


def _bounds(part: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Yield the kind of each record of a part, where it begins, where its data begin, and where it ends."""
    end = 0
    while end < len(part):
        first = end
        kind, at = part[first], first + 1
        if kind & 0x80:
            kind, at = kind & 0x7F | (part[at] & 0x7F) << 7, at + 1
        length, shift = 0, 0
        while shift < 28:  # noqa: PLR2004 - four bytes of seven bits
            byte, at = part[at], at + 1
            length |= (byte & 0x7F) << shift
            shift = shift + 7 if byte & 0x80 else 28
        end = at + length
        if end > len(part):
            raise IndexError(length)
        yield kind, first, at, end


def _text(data: bytes, at: int) -> tuple[str, int]:
    """Return the text at a place of a record, and where it ends."""
    (length,) = unpack_from("<L", data, at)
    end = at + 4 + 2 * length
    return data[at + 4 : end].decode("utf-16-le"), end
