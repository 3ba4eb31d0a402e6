"""A colour as style sheets write it -> its red, green and blue, and how much of it is seen."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

_NAMES: Final = {
    "white": "#fff", "black": "#000", "red": "#f00", "lime": "#0f0", "blue": "#00f", "yellow": "#ff0", "aqua": "#0ff",
    "cyan": "#0ff", "fuchsia": "#f0f", "magenta": "#f0f", "silver": "#c0c0c0", "gray": "#808080", "grey": "#808080",
    "maroon": "#800000", "green": "#008000", "navy": "#000080", "olive": "#808000", "purple": "#800080",
    "teal": "#008080", "orange": "#ffa500", "whitesmoke": "#f5f5f5", "gainsboro": "#dcdcdc", "snow": "#fffafa",
    "lightgray": "#d3d3d3", "lightgrey": "#d3d3d3", "ghostwhite": "#f8f8ff", "ivory": "#fffff0",
    "floralwhite": "#fffaf0", "azure": "#f0ffff", "transparent": "#0000",
}  # fmt: skip
_HEX: Final = re.compile(r"#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})")
_CALLED: Final = re.compile(r"(rgb|hsl)a?\(([^()]*)\)")
_PART: Final = re.compile(r"[-+]?[\d.]{1,12}")


class Colour(NamedTuple):
    """Red, green and blue from 0 to 255, or a hue below 0 with its saturation and lightness; how much is seen, to 1."""

    parts: tuple[float, float, float]
    seen: float


@lru_cache(maxsize=1024)
def colour_of(text: str) -> Colour | None:
    """Return the colour that *text* means; None where that cannot be told.

    >>> colour_of("#fff") == colour_of("rgb(100% 100% 100%)") == colour_of("White")
    True
    """
    text = text.strip().lower()
    text = _NAMES.get(text, text)
    if found := _HEX.fullmatch(text):
        digits = found.group(1)
        digits = "".join(digit * 2 for digit in digits) if len(digits) < 6 else digits  # noqa: PLR2004 - two for each
        red, green, blue, seen = (float(int(digits[at : at + 2] or "ff", 16)) for at in (0, 2, 4, 6))
        return Colour((red, green, blue), seen / 255)
    if not (called := _CALLED.fullmatch(text)):
        return None
    said = called.group(2).replace(",", " ").replace("/", " ").split()
    numbers = [_number(word, called.group(1) == "rgb" and place < 3) for place, word in enumerate(said)]  # noqa: PLR2004
    if len(numbers) not in {3, 4} or None in numbers:
        return None
    first, second, third, *rest = (number or 0.0 for number in numbers)
    seen = rest[0] if rest else 1.0
    if called.group(1) == "hsl":
        first, second, third = (255 * third,) * 3 if third in {0.0, 1.0} else (first - 361, second, third)
    return Colour((first, second, third), seen)


def alpha(text: str) -> float:
    """Return how much of the colour *text* is seen, from 0 to 1; 1 where that cannot be told."""
    colour = colour_of(text)
    return 1.0 if colour is None else colour.seen


def _number(word: str, of_255: bool) -> float | None:  # noqa: FBT001 - which of two scales
    found = _PART.match(word)
    if word == "none":
        return 0.0
    if found is None:
        return None
    try:
        value = float(found.group())
    except ValueError:
        return None
    if word.endswith("%"):
        value /= 100
        return round(value * 255) if of_255 else value
    return value
