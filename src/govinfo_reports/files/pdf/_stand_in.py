"""One font for all fonts that a PDF file names and does not bring along, the same on every machine.

A file says itself how wide its letters are and where they stand. Their shapes pdfium asks of the machine, and what it
takes for text depends on them: letters without a shape, as on a machine without Chinese fonts, may pass for repeats of
those above them and are dropped; and a large font takes long to load. No shape is ever looked at here.
"""

from __future__ import annotations

import ctypes
from contextlib import contextmanager
from functools import cache
from struct import pack
from typing import TYPE_CHECKING, Any, Final

import pypdfium2.raw  # pyright: ignore[reportMissingTypeStubs]  # it has none

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

_pdfium: Any = pypdfium2.raw

_EM: Final = 1000
_HALF, _FULL = 1, 2  # glyphs: as wide as a Latin letter, and as a Chinese one
_CHINESE: Final = 0x2E  # the first block of 256 characters that are as wide as Chinese ones
_BLOCKS: Final = 256
_CHARSET: Final = 134  # simplified Chinese
_HANDLE: Final = 1


@contextmanager
def stand_in() -> Generator[None]:
    """Give pdfium the one font wherever it asks the machine for a font."""
    fonts = _fonts()
    fonts.given = True
    try:
        yield
    finally:
        fonts.given = False


@cache
def _fonts() -> _Fonts:
    fonts = _Fonts()
    _pdfium.FPDF_SetSystemFontInfo(ctypes.byref(fonts.table))
    return fonts


class _Fonts:
    """What pdfium asks for fonts: it hands on to what pdfium asks otherwise, but while the one font is given."""

    def __init__(self) -> None:
        self.given = False
        self.font = _font()
        self.usual = _pdfium.FPDF_GetDefaultSystemFontInfo()
        self.table = _pdfium.FPDF_SYSFONTINFO(version=1)
        kinds = dict(_pdfium.FPDF_SYSFONTINFO._fields_)
        for name in ("EnumFonts", "MapFont", "GetFont", "GetFontData", "GetFaceName", "GetFontCharset", "DeleteFont"):
            setattr(self.table, name, kinds[name](self._answer(name)))

    def _answer(self, name: str) -> Any:  # noqa: ANN401 - functions of several types
        usual = getattr(self.usual.contents, name)
        answers: dict[str, Callable[..., Any]] = {
            "GetFontData": self._data,
            "GetFaceName": lambda *_: 0,
            "GetFontCharset": lambda *_: _CHARSET,
            "DeleteFont": lambda *_: None,
        }
        own = answers.get(name)

        def answer(_: object, *questions: Any) -> Any:  # noqa: ANN401 - as pdfium asks
            if name in {"MapFont", "GetFont"} and self.given:
                return _HANDLE
            if own and questions[0] == _HANDLE:
                return own(*questions)
            return usual(self.usual, *questions)

        return answer

    def _data(self, _: int, table: int, buffer: Any, size: int) -> int:  # noqa: ANN401 - a pointer
        if table:
            return 0
        if size >= len(self.font):
            ctypes.memmove(buffer, self.font, len(self.font))
        return len(self.font)


def _font() -> bytes:
    """Return a TrueType font that draws every letter as a box, smaller than most letters, so that no two touch."""
    box = pack(">5h 2H 4B 8h", 1, 50, 0, 450, 700, 3, 0, 1, 1, 1, 1, 50, 0, 400, 0, 0, 700, 0, -700)
    box += bytes(-len(box) % 4)
    tables = {
        b"cmap": _characters(),
        b"glyf": 3 * box,
        b"head": pack(">3L L 2H 2Q 4h 2H 3h", 0x10000, 0, 0, 0x5F0F3CF5, 0, _EM, 0, 0, 50, 0, 450, 700, 0, 8, 2, 1, 0),
        b"hhea": pack(">L 3h H 11h H", 0x10000, 880, -120, 0, _EM, 50, 50, 450, 1, 0, 0, 0, 0, 0, 0, 0, 3),
        b"hmtx": pack(">HhHhHh", _EM, 50, _EM // 2, 50, _EM, 50),
        b"loca": pack(">4L", *(number * len(box) for number in range(4))),
        b"maxp": pack(">L 14H", 0x10000, 3, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
    }
    head, body = pack(">L 4H", 0x10000, len(tables), 64, 2, 48), b""
    for name, table in tables.items():
        head += name + pack(">3L", 0, 12 + 16 * len(tables) + len(body), len(table))
        body += table + bytes(-len(table) % 4)
    return head + body


def _characters() -> bytes:
    """Return the table of characters: each block of them looks its glyphs up in one of the same two rows."""
    count = _BLOCKS + 1
    ends = [*(256 * block + 255 for block in range(_BLOCKS - 1)), 0xFFFE, 0xFFFF]
    starts = [*(256 * block for block in range(_BLOCKS)), 0xFFFF]
    rows = [2 * (count - block) + (0 if block < _CHINESE else 512) for block in range(_BLOCKS)]
    segments = pack(f">{count}H H {count}H", *ends, 0, *starts) + pack(
        f">{count}H {count}H", *[0] * _BLOCKS, 1, *rows, 0
    )
    glyphs = pack(">512H", *[_HALF] * 256, *[_FULL] * 256)
    body = pack(">4H", 2 * count, 512, 8, 2 * count - 512) + segments + glyphs
    return pack(">2H 2H L", 0, 1, 3, 1, 12) + pack(">3H", 4, 6 + len(body), 0) + body
