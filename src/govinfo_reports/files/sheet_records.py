"""The records of an XLS file -> what calamine does not tell: what is hidden, ruled, and shown by formats."""

from __future__ import annotations

import struct
from struct import unpack_from
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import define, field

from .compound import stream_of
from .refusals import refusal
from .sheet_errors import error_word
from .sheet_extent import Extent
from .sheet_formats import shown_number
from .sheet_parts import SheetParts, hidden_notes
from .sheet_record_cells import BLANK, BLANKS, PLACED, SEVERAL, cells_of, errors_of
from .sheet_record_colours import RecordColours
from .sheet_styles import BUILT_IN, GENERAL, Style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .document import Note
    from .limits import Limits

_STREAMS: Final = ("Workbook", "Book")
_ROWS, _COLUMNS = 65_536, 256
_END, _BEGIN, _LOCKED, _SINCE_1904, _FORMAT, _STYLE, _SHEET = 0x0A, 0x809, 0x2F, 0x22, 0x41E, 0xE0, 0x85
_ROW, _COLUMN, _VIEW = 0x208, 0x7D, 0x23E
_EXTENT, _STRINGS, _MERGES, _CONDITIONS = 0x200, 0xFC, 0xE5, 0x1B0
_VERSION: Final = 0x600
_OLD_EXTENT: Final = 10  # bytes
_HIDDEN_ROW, _ZEROS = 0x20, 0x10


class _Record(NamedTuple):
    kind: int
    data: bytes


def parts_of_records(content: bytes, limits: Limits) -> tuple[dict[str, SheetParts], list[Note]]:
    """Return what is said of each sheet by its name, and notes on what is hidden; nothing for files before Excel 97.

    Raises:
        Unreadable: the file is damaged, protected by a password, or has more cells than the limits allow.
    """
    stream = stream_of(content, _STREAMS)
    try:
        book = _Book.of(stream)
        for _, at in book.sheets:
            _check(stream, at, limits)
        found = {} if book.old else {name: book.said(stream, at) for name, at in book.sheets}
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise refusal("damaged", detail="XLS") from error
    return found, hidden_notes(found)


def _check(stream: bytes, at: int, limits: Limits) -> None:
    """Refuse a sheet whose records claim more than it can hold: calamine makes room for all of it at once."""
    extent = Extent()
    for kind, data in _records(stream, at):
        if kind == _EXTENT:
            layout = "<2L2H" if len(data) > _OLD_EXTENT else "<4H"
            first_row, last_row, first_column, last_column = unpack_from(layout, data)
            if not (first_row <= last_row <= _ROWS and first_column <= last_column <= _COLUMNS):
                raise IndexError(last_row)
        elif kind in PLACED or kind in SEVERAL:
            row, column = unpack_from("<2H", data)
            last = unpack_from("<H", data, len(data) - 2)[0] if kind in SEVERAL else column
            if max(column, last) >= _COLUMNS:
                raise IndexError(column)
            if kind not in {BLANK, BLANKS}:
                extent.add(row, column, last)
        elif kind == _MERGES and 2 + 8 * unpack_from("<H", data)[0] > len(data):
            raise IndexError(kind)
    extent.check(limits)


def _records(stream: bytes, at: int) -> Iterator[_Record]:
    """Yield the records of one part of the file, without those of charts inside it."""
    depth, start = 1, at  # the first record begins the part, and none asks whether it says so
    while at + 4 <= len(stream):
        kind, length = unpack_from("<2H", stream, at)
        depth += (kind == _BEGIN and at > start) - (kind == _END)
        if depth <= 1:
            yield _Record(kind, stream[at + 4 : at + 4 + length])
        if depth <= 0:
            return
        at += 4 + length


@define
class _Book:
    """What holds for all sheets."""

    old: bool = False
    """Whether it was written before Excel 97."""
    from_1904: bool = False
    styles: list[Style] = field(factory=list[Style])
    sheets: list[tuple[str, int]] = field(factory=list[tuple[str, int]])
    """The names of the sheets, and where their records begin."""

    @classmethod
    def of(cls, stream: bytes) -> _Book:
        book, formats = cls(), dict(BUILT_IN)
        colours = RecordColours()
        for kind, data in _records(stream, 0):
            colours.take(kind, data)
            if kind == _BEGIN:
                book.old = unpack_from("<H", data)[0] != _VERSION
            elif kind == _SHEET:
                at, _, _, length, wide = unpack_from("<L4B", data)
                book.sheets.append(("" if book.old else _text(data[8:], length, wide), at))
            elif book.old:
                continue
            elif kind == _LOCKED:
                raise refusal("encrypted")
            elif kind == _SINCE_1904:
                book.from_1904 = data[:1] == b"\1"
            elif kind == _FORMAT:
                number, length, wide = unpack_from("<2HB", data)
                formats[number] = _text(data[5:], length, wide)
            elif kind == _STYLE:
                (number,), (border,) = unpack_from("<H", data, 2), unpack_from("<H", data, 10)
                left, right, top, bottom = (border >> shift & 15 for shift in (0, 4, 8, 12))
                ruled = bool((left and right) or (top and bottom))
                book.styles.append(Style(formats.get(number, GENERAL), ruled))
            elif kind == _STRINGS and unpack_from("<L", data, 4)[0] > len(stream):
                raise IndexError(kind)
        book.styles = [style._replace(look=look) for style, look in zip(book.styles, colours.looks(), strict=False)]
        return book

    def said(self, stream: bytes, at: int) -> SheetParts:
        """Return what is said of the sheet whose records begin *at* a place."""
        found, zeros = SheetParts(), True
        unseen, kinds = set[tuple[int, int]](), set[int]()
        numbers: list[tuple[int, int, float]] = []
        for kind, data in _records(stream, at):
            kinds.add(kind)
            if kind == _ROW and unpack_from("<L", data, 12)[0] & _HIDDEN_ROW:
                found.rows.add(unpack_from("<H", data)[0])
            elif kind == _COLUMN:
                first, last, width, _, said = unpack_from("<5H", data)
                if said & 1 or not width:
                    found.columns.update(range(first, min(last + 1, _COLUMNS)))
            elif kind == _VIEW:
                zeros = bool(unpack_from("<H", data)[0] & _ZEROS)
            else:
                for row, column, style, value in cells_of(kind, data):
                    self._add(found, row, column, style, kind, unseen)
                    if value is not None:
                        numbers.append((row, column, value))
                found.shown |= {(row, column): error_word(error) for row, column, error in errors_of(kind, data)}
        self._show(found, numbers, zeros=zeros)
        if _CONDITIONS not in kinds:  # a format that holds under a condition may give cells another ground
            found.shown |= dict.fromkeys(unseen, "")
            found.words = {cell: code for cell, code in found.words.items() if cell not in unseen}
        return found

    def _show(self, found: SheetParts, numbers: list[tuple[int, int, float]], *, zeros: bool) -> None:
        """Add what cells with *numbers* show; *zeros* says whether the sheet shows zeros."""
        for row, column, value in numbers:
            code = found.words.pop((row, column), GENERAL)
            if not zeros and not value:
                found.shown[row, column] = ""
            elif code != GENERAL and (shown := shown_number(repr(value), code, from_1904=self.from_1904)) is not None:
                found.shown[row, column] = shown

    def _add(  # noqa: PLR0913, PLR0917 - the cell, and what is told of it
        self, found: SheetParts, row: int, column: int, style: int, kind: int, unseen: set[tuple[int, int]]
    ) -> None:
        code, ruled, look = self.styles[style] if style < len(self.styles) else Style()
        if ruled:
            found.ruled.setdefault(row, set()).add(column)
        if code != GENERAL and kind not in {BLANK, BLANKS}:
            found.words[row, column] = code
        if look.hides and kind not in {BLANK, BLANKS}:
            unseen.add((row, column))


def _text(data: bytes, length: int, wide: int) -> str:
    return data[: 2 * length].decode("utf-16-le") if wide & 1 else data[:length].decode("latin-1")
