"""The text of a page, as pdfium has it -> its letters, each in the box that its line gives it."""

# pypdfium2 has no stubs, and its functions are made from a C header.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import ctypes
from math import hypot, inf, nan, pi
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pypdfium2.raw as pdfium  # pyright: ignore[reportMissingTypeStubs]  # pypdfium2 has no stubs

from govinfo_reports.files.canonical import made

from ._calls import address_of, angle_of, loose_box_of, numbers, origin_of, text_object_of
from ._letters import usual
from ._marks import Letter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ._marks import Box

_WIDE: Final = 60.0  # points: no letter of a report is as large

_SLANTED: Final = 0.17  # of a circle's radius, some ten degrees: letters that lean more are a mark over the page
_ALL: Final = (-inf, -inf, inf, inf)
_LOW: Final = 1.5  # points: boxes of letters of some fonts are as low where they are set large
_TINY: Final = 1.0  # points: nobody reads letters that are set smaller


class Reach(NamedTuple):
    """The part of the content that a page shows, and how large it is read: in points."""

    left: float
    top: float
    width: float
    height: float


def characters_of(text: Any, count: int) -> Sequence[str]:  # noqa: ANN401 - pypdfium2 has no types
    """Return the *count* characters of a page, one by one."""
    whole = text.get_text_range(0, count) if count else ""
    if len(whole) == count:
        return whole
    return [chr(pdfium.FPDFText_GetUnicode(text.raw, index) or 0x20) for index in range(count)]


def letters_of(
    text: Any,  # noqa: ANN401 - pypdfium2 has no types
    whole: Sequence[str],
    reach: Reach,
    turn: Callable[[Box], Box] | None,
    hidden: Mapping[int, Box | None],
) -> list[Letter]:
    """Return the letters that leave ink, in the boxes that lines of text are set with.

    Args:
        text: the text of the page, as pdfium has it.
        whole: its characters, one by one.
        reach: what the page shows of it.
        turn: turns a box on the page, where that is to be read turned.
        hidden: the text objects that are not shown, and the boxes in the content that others show in alone.

    Letters that lean, as those of watermarks do, and letters too small to be seen are left out. The boxes that pdfium
    gives to letters set one below the other are many times too large; theirs are drawn tightly.
    """
    names = {letter: usual(letter) for letter in set(whole) if not letter.isspace() and letter >= " "}
    (box, (to_box, *_)), (point, to_point) = numbers("f", 4), numbers("d", 2)
    at = address_of(text.raw)
    x, y, far, deep = reach.left, reach.top, 2 * reach.width, 2 * reach.height
    found: list[Letter] = []
    last_high = last_low = top = bottom = tall = base = nan
    for index, name in enumerate(map(names.get, whole)):
        if name is None or not loose_box_of(at, index, to_box):
            continue
        left, high, right, low = box
        if hidden and not _shows(hidden.get(text_object_of(at, index), _ALL), left + right, low + high):
            continue
        if right - left > _WIDE and high - low > _WIDE:
            left, low, right, high = text.get_charbox(index)
        left, right = left - x, right - x
        if turn or high != last_high or low != last_low:  # else it stands on the line of the letter before it
            origin_of(at, index, *to_point)
            last_high, last_low = high, low
            if _is_slanted(angle_of(at, index)):
                last_high = nan
                continue
            top, bottom, base = y - high, y - low, y - point[1]
            if turn:
                across = point[0] - x
                left, top, right, bottom = turn((left, top, right, bottom))
                base = turn((across, base, across, base))[1]
            tall = bottom - top
        size = max(tall, right - left)
        if 0 <= left + right <= far and 0 <= top + bottom <= deep and (size >= _LOW or not _is_tiny(text, index)):
            found.append(made(Letter, (name, left, top, right, bottom, base, size)))
    return found


def _shows(box: Box | None, x: float, y: float) -> bool:
    """Whether a box of the content holds the middle of a letter; *x* and *y* are twice its."""
    return box is not None and 2 * box[0] <= x <= 2 * box[2] and 2 * box[1] <= y <= 2 * box[3]


def _is_slanted(angle: float) -> bool:
    """Whether a letter stands neither upright nor turned by quarters; an unknown angle is below 0."""
    return angle > 0 and _SLANTED < angle % (pi / 2) < pi / 2 - _SLANTED


def _is_tiny(text: Any, index: int) -> bool:  # noqa: ANN401 - pypdfium2 has no types
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text.raw, index, ctypes.byref(matrix))
    size: float = pdfium.FPDFText_GetFontSize(text.raw, index) * hypot(matrix.c, matrix.d)
    return size < _TINY
