"""Spreadsheets as Excel writes them in binary (XLSB): parts in a ZIP file, each a sequence of records."""

from __future__ import annotations

import io
import zipfile
from struct import pack
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def xlsb(
    cells: Mapping[tuple[int, int], str | float | bytes],
    *,
    hidden_rows: Collection[int] = (),
    hidden_columns: Collection[int] = (),
    end: int | None = None,
) -> bytes:
    """Return a book with one sheet of *cells*, by row and column from 0; its part breaks off at *end*.

    A cell holds words, a number, or the byte of an error.
    """
    sheet = record(129) + record(148, pack("<4L", 0, 0, 0, 0))
    for column in hidden_columns:
        sheet += record(60, pack("<4LH", column, column, 2560, 0, 1))
    sheet += record(145)
    for row in sorted({row for row, _ in cells}):
        sheet += record(0, pack("<2LHBBB", row, 0, 300, 0, 0x10 if row in hidden_rows else 0, 0) + pack("<L", 0))
        for (_, column), value in sorted(
            (each for each in cells.items() if each[0][0] == row), key=lambda each: each[0]
        ):
            said = pack("<2L", column, 0)
            if isinstance(value, bytes):
                sheet += record(3, said + value)
            elif isinstance(value, str):
                sheet += record(6, said + text(value))
            else:
                sheet += record(5, said + pack("<d", value))
    sheet += record(146) + record(130)
    book = record(131) + record(143) + record(156, pack("<2L", 0, 1) + text("rId1") + text("年报"))
    book += record(144) + record(132)
    return _zipped(book, sheet[:end])


def record(kind: int, data: bytes = b"") -> bytes:
    """Return a record: its kind and its length in bytes of seven bits, and its data."""
    head = bytes([kind & 0x7F | 0x80, kind >> 7]) if kind > 0x7F else bytes([kind])
    length = len(data)
    return head + (bytes([length & 0x7F | 0x80, length >> 7]) if length > 0x7F else bytes([length])) + data


def text(words: str) -> bytes:
    """Return a text with its length before it."""
    return pack("<L", len(words)) + words.encode("utf-16-le")


def _zipped(book: bytes, sheet: bytes) -> bytes:
    kind = "application/vnd.ms-excel"
    types = (
        f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="bin" ContentType="{kind}.sheet.binary.macroEnabled.main"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", types)
        archive.writestr("_rels/.rels", _relation("officeDocument", "xl/workbook.bin"))
        archive.writestr("xl/workbook.bin", book)
        archive.writestr("xl/_rels/workbook.bin.rels", _relation("worksheet", "worksheets/sheet1.bin"))
        archive.writestr("xl/worksheets/sheet1.bin", sheet)
    return out.getvalue()


def _relation(kind: str, target: str) -> str:
    return (
        f'{_HEAD}<Relationships xmlns="{_RELATIONS}">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/{kind}" Target="{target}"/></Relationships>'
    )
