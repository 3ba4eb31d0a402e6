"""The text of a page, as pdfium has it -> its letters, each in the box that its line gives it."""

# pypdfium2 has no stubs, and its functions are made from a C header.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import ctypes
from array import array
from math import nan
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pypdfium2.raw as pdfium  # pyright: ignore[reportMissingTypeStubs]  # pypdfium2 has no stubs

from ._letters import usual
from ._marks import Letter

if TYPE_CHECKING:
    from collections.abc import Callable

    from ._marks import Box

#: The mode of drawing letters that leaves no ink.
UNSEEN: Final = 3
_WIDE: Final = 60.0  # points: no letter of a report is as large


class Reach(NamedTuple):
    """The part of the content that a page shows, and how large it is read: in points."""

    left: float
    top: float
    width: float
    height: float


def letters_of(
    text: Any,  # noqa: ANN401 - pypdfium2 has no types
    count: int,
    reach: Reach,
    turn: Callable[[Box], Box] | None,
    *,
    unseen: bool,
) -> list[Letter]:
    """Return the letters that leave ink, in the boxes that lines of text are set with.

    Args:
        text: the text of the page, as pdfium has it.
        count: how many characters it has.
        reach: what the page shows of it.
        turn: turns a box on the page, where that is to be read turned.
        unseen: whether some letters are drawn without ink.

    The boxes that pdfium gives to letters set one below the other are many times too large; theirs are drawn tightly.
    """
    whole = text.get_text_range(0, count) if count else ""
    even = len(whole) == count
    # Arrays for pdfium to write into are read at once, where a structure is read field by field.
    box, point = array("f", bytes(16)), array("d", bytes(16))
    to_box = ctypes.cast(box.buffer_info()[0], ctypes.POINTER(pdfium.FS_RECTF))
    to_x = ctypes.cast(point.buffer_info()[0], ctypes.POINTER(ctypes.c_double))
    to_y = ctypes.cast(point.buffer_info()[0] + point.itemsize, ctypes.POINTER(ctypes.c_double))
    box_of, origin_of, raw = pdfium.FPDFText_GetLooseCharBox, pdfium.FPDFText_GetCharOrigin, text.raw
    x, y, width, height = reach
    found: list[Letter] = []
    last_top = last_bottom = across = base = nan
    for index in range(count):
        letter = whole[index] if even else chr(pdfium.FPDFText_GetUnicode(raw, index) or 0x20)
        if letter.isspace() or letter < " " or not box_of(raw, index, to_box):
            continue
        if unseen and pdfium.FPDFTextObj_GetTextRenderMode(pdfium.FPDFText_GetTextObject(raw, index)) == UNSEEN:
            continue
        left, top, right, bottom = box
        if right - left > _WIDE and top - bottom > _WIDE:
            left, bottom, right, top = text.get_charbox(index)
        if turn or top != last_top or bottom != last_bottom:  # else it stands on the line of the letter before it
            origin_of(raw, index, to_x, to_y)
            last_top, last_bottom = top, bottom
            across, base = point[0] - x, y - point[1]
        left, top, right, bottom = left - x, y - top, right - x, y - bottom
        if turn:
            left, top, right, bottom = turn((left, top, right, bottom))
            base = turn((across, base, across, base))[1]
        if 0 <= left + right <= 2 * width and 0 <= top + bottom <= 2 * height:
            wide, high = right - left, bottom - top
            found.append(Letter(usual(letter), left, top, right, bottom, base, max(high, wide)))
    return found
