"""Letters that a document keeps in other ways than as text: symbols of fonts, and formulas -> what they show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govinfo_reports.files.canonical import UNREAD

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_PRIVATE: Final = 0xF000  # fonts of symbols keep their letters from here on
_POINT: Final = re.compile(r"[0-9A-Fa-f]{1,6}")
_LETTER: Final = f"{M}t"
_RUN: Final = f"{M}r"
_OF_MATH: Final = f"{M}oMath"
_PLAIN: Final = {ord(letter): letter for letter in "0123456789 ,./:;%+-=<>()[]|"}
_CIRCLED: Final = {0x81 + index: letter for index, letter in enumerate("①②③④⑤⑥⑦⑧⑨⑩")}
_BOXES: Final = {0x6F: "□", 0x71: "❑", 0xA8: "◻", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x6C: "●", 0x6E: "■"}
#: What the letters of a font look like, by their numbers in it.
_FONTS: Final[dict[str, dict[int, str]]] = {
    "symbol": {**_PLAIN, 0xB4: "×", 0xB7: "•", 0xB1: "±", 0xB8: "÷"},
    "wingdings": {**_CIRCLED, **_BOXES},
    "wingdings 2": {0x50: "✓", 0x52: "☑", 0xA3: "☐"},
}


def symbol(font: str, code: str) -> str:
    """Return the letter that a symbol shows; a mark that it was not read, where that cannot be told.

    >>> symbol("Symbol", "F033"), symbol("Wingdings", "F0FE"), symbol("宋体", "2460"), symbol("Webdings", "F033")
    ('3', '☑', '①', '\ufffd')
    """
    point = int(code, 16) if _POINT.fullmatch(code) else 0
    known = _FONTS.get(font.strip().lower())
    if known is not None and (point >= _PRIVATE or point < 0x100):  # noqa: PLR2004 - numbers within the font
        return known.get(point % 0x100, UNREAD)
    return chr(point) if 0x20 <= point < 0xD800 else UNREAD  # noqa: PLR2004 - below the private use area


def formula(math: Element) -> str:
    """Return the letters of a formula that sets them in a row; a mark that it was not read, for any other."""
    words = ""
    for part in math:
        letters = "".join(letter.text or "" for letter in part.iter(_LETTER))
        if letters and part.tag != _RUN:
            return UNREAD
        words += letters
    return words


def formulas(element: Element) -> list[Element]:
    """Return the formulas of an element that is one, or holds some."""
    return [element] if element.tag == _OF_MATH else list(element.iter(_OF_MATH))
