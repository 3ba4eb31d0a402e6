"""The records of an XLS file that tell colours -> how the cells of each style look."""

from __future__ import annotations

from struct import unpack_from
from typing import TYPE_CHECKING, Final

from attrs import define, field

from .sheet_colours import PAPER, UNKNOWN, Look

if TYPE_CHECKING:
    from collections.abc import Iterator

_FONT, _STYLE, _PALETTE = 0x31, 0xE0, 0x92
_FIRST: Final = 8  # the first colour that a palette tells
_WHITE: Final = frozenset({1, 9})  # colours that are white, if no palette changes them
_AUTOMATIC: Final = frozenset({0x40, 0x41, 0x51, 0x7FFF})
_MISSING_FONT: Final = 4  # fonts are counted without this number
_NONE, _SOLID = 0, 1
_OLD_STYLE: Final = 20  # bytes of a style with its fill


@define
class RecordColours:
    """The fonts, the styles and the palette of a book."""

    fonts: list[int] = field(factory=list[int])
    """The number of the colour of each."""
    styles: list[bytes] = field(factory=list[bytes])
    palette: dict[int, str] = field(factory=dict[int, str])

    def take(self, kind: int, data: bytes) -> None:
        """Take a record that tells a font, a style or the palette; others are passed over."""
        if kind == _FONT:
            self.fonts.append(unpack_from("<H", data, 4)[0])
        elif kind == _STYLE:
            self.styles.append(data)
        elif kind == _PALETTE:
            (count,) = unpack_from("<H", data)
            colours = (data[at : at + 3].hex().upper() for at in range(2, min(len(data) - 3, 2 + 4 * count), 4))
            self.palette = dict(enumerate(colours, _FIRST))

    def looks(self) -> Iterator[Look]:
        """Yield how the cells of each style look; all records must have been taken, as the palette comes last."""
        for style in self.styles:
            (font,) = unpack_from("<H", style)
            pattern, fore = (style[17] >> 2, style[18] & 0x7F) if len(style) >= _OLD_STYLE else (-1, 0)
            number = font - (font > _MISSING_FONT)
            colour = self._colour(self.fonts[number]) if number < len(self.fonts) else UNKNOWN
            ground = self._colour(fore) if pattern == _SOLID else PAPER if pattern == _NONE else UNKNOWN
            yield Look(colour, ground)

    def _colour(self, number: int) -> str:
        if number in _AUTOMATIC:
            return UNKNOWN
        return self.palette.get(number, PAPER if number in _WHITE else f"palette {number}")
