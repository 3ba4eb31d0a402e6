"""A picture on a page -> letters and rules of the page, which is then read as any other."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, Any, Final

from govinfo_reports.files.pdf import Letter, Rule, around

from . import _engine
from ._lines import dark_parts, runs
from ._straight import slant_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govinfo_reports.files.pdf import Box, Page

_RULE: Final = 1.5  # heights of letters: what is shorter is a stroke of one
_UPRIGHT: Final = 1.6  # times as high as wide: words that run downwards
_NARROW: Final = 0.5  # parts of the width of others that a Latin letter has
_APART: Final = 0.12  # parts of its width by which a letter is cut where a rule crosses its word


def recognise(page: Page, picture: Any, scale: float, corner: tuple[float, float] = (0, 0)) -> bool:  # noqa: ANN401 - an array of numpy
    """Add to *page* what is seen on *picture*, and return whether there is a word.

    Args:
        page: the page that the picture stands on.
        picture: rows, columns and colours.
        scale: pixels for one point.
        corner: where on the page its upper left corner stands.
    """
    words = _engine.words_on(picture)
    if not words:
        return False
    slant = slant_of(words)
    boxes = [around([(x, y, x, y) for x, y in map(slant.straight, word.corners)]) for word in words]
    height = median(min(bottom - top, right - left) for left, top, right, bottom in boxes)
    dark = slant.straightened(dark_parts(picture))
    left, top = corner
    least = max(2, int(_RULE * height))
    down = [Rule(left + at / scale, top + a / scale, top + b / scale) for at, a, b in runs(dark.T, least)]
    page.across += [Rule(top + at / scale, left + a / scale, left + b / scale) for at, a, b in runs(dark, least)]
    page.down += down
    for word, box in zip(words, boxes, strict=True):
        placed = tuple(side / scale + shift for side, shift in zip(box, (left, top, left, top), strict=True))
        page.letters += _letters(word.text, placed, down)  # type: ignore[arg-type]  # a box has four sides
    return True


def _letters(text: str, box: Box, down: list[Rule]) -> Iterator[Letter]:
    """Yield the letters of a word, spread over its box as wide as letters of their kind are."""
    left, top, right, bottom = box
    upright = len(text) > 1 and bottom - top > _UPRIGHT * (right - left)
    widths = [1.0 if upright or not letter.isascii() else _NARROW for letter in text]
    unit = ((bottom - top) if upright else (right - left)) / sum(widths)
    crossed = any(left < rule.at < right and rule.first < (top + bottom) / 2 < rule.last for rule in down)
    at = top if upright else left
    for letter, width in zip(text, widths, strict=True):
        end = at + width * unit
        inset = _APART * width * unit if crossed else 0.0
        own = (left, at, right, end) if upright else (at + inset, top, end - inset, bottom)
        if not letter.isspace():
            yield Letter(letter, *own, base=own[3], size=right - left if upright else bottom - top)
        at = end
