"""The text of a page, as pdfium has it -> its letters, each in the box that its line gives it."""

# pypdfium2 has no stubs, and its functions are made from a C header.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from math import nan
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pypdfium2.raw as pdfium  # pyright: ignore[reportMissingTypeStubs]  # pypdfium2 has no stubs

from govinfo_reports.files.canonical import made

from ._calls import address_of, loose_box_of, numbers, origin_of
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
    if len(whole) != count:
        whole = [chr(pdfium.FPDFText_GetUnicode(text.raw, index) or 0x20) for index in range(count)]
    names = {letter: usual(letter) for letter in set(whole) if not letter.isspace() and letter >= " "}
    (box, (to_box, *_)), (point, to_point) = numbers("f", 4), numbers("d", 2)
    at = address_of(text.raw)
    x, y, far, deep = reach.left, reach.top, 2 * reach.width, 2 * reach.height
    found: list[Letter] = []
    last_high = last_low = top = bottom = tall = base = nan
    for index, name in enumerate(map(names.get, whole)):
        if name is None or not loose_box_of(at, index, to_box):
            continue
        if unseen and pdfium.FPDFTextObj_GetTextRenderMode(pdfium.FPDFText_GetTextObject(text.raw, index)) == UNSEEN:
            continue
        left, high, right, low = box
        if right - left > _WIDE and high - low > _WIDE:
            left, low, right, high = text.get_charbox(index)
        left, right = left - x, right - x
        if turn or high != last_high or low != last_low:  # else it stands on the line of the letter before it
            origin_of(at, index, *to_point)
            last_high, last_low = high, low
            top, bottom, base = y - high, y - low, y - point[1]
            if turn:
                across = point[0] - x
                left, top, right, bottom = turn((left, top, right, bottom))
                base = turn((across, base, across, base))[1]
            tall = bottom - top
        if 0 <= left + right <= far and 0 <= top + bottom <= deep:
            size = max(tall, right - left)
            found.append(made(Letter, (name, left, top, right, bottom, base, size)))
    return found
