"""A query of media -> whether it holds for a desktop browser that shows the page in a light window of 1280 pixels.

What a browser does not know does not hold, and neither does its opposite.
"""

from __future__ import annotations

import operator
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ._conditions import met

if TYPE_CHECKING:
    from collections.abc import Callable

_WIDTH: Final = 1280.0
_HEIGHT: Final = 800.0
#: Features that are measured, and what they measure: pixels, dots for a pixel, bits of a colour.
_MEASURED: Final = {
    **dict.fromkeys(("width", "device-width"), _WIDTH),
    **dict.fromkeys(("height", "device-height"), _HEIGHT),
    **dict.fromkeys(("aspect-ratio", "device-aspect-ratio"), _WIDTH / _HEIGHT),
    **dict.fromkeys(("resolution", "device-pixel-ratio"), 1.0),
    "color": 8.0, "color-index": 0.0, "monochrome": 0.0, "grid": 0.0,
}  # fmt: skip
#: Features that are named, and what they are.
_NAMED: Final = {
    "orientation": "landscape", "hover": "hover", "any-hover": "hover", "pointer": "fine", "any-pointer": "fine",
    "prefers-color-scheme": "light", "prefers-reduced-motion": "no-preference", "prefers-contrast": "no-preference",
    "prefers-reduced-data": "no-preference", "prefers-reduced-transparency": "no-preference", "forced-colors": "none",
    "inverted-colors": "none", "scripting": "enabled", "display-mode": "browser", "update": "fast",
    "overflow-block": "scroll", "overflow-inline": "scroll", "scan": "progressive", "color-gamut": "srgb",
    "dynamic-range": "standard", "video-dynamic-range": "standard",
}  # fmt: skip
_NO: Final = frozenset({"none", "no-preference"})
_UNITS: Final = {
    "": 1.0, "px": 1.0, "em": 16.0, "rem": 16.0, "pt": 4 / 3, "cm": 96 / 2.54, "mm": 96 / 25.4, "in": 96.0,
    "vw": _WIDTH / 100, "vh": _HEIGHT / 100, "dppx": 1.0, "x": 1.0, "dpi": 1 / 96, "dpcm": 2.54 / 96,
}  # fmt: skip
_SIGNS: Final[dict[str, Callable[[float, float], bool]]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "=": operator.eq,
}  # fmt: skip
_NUMBER: Final = re.compile(r"([+-]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9}))([a-z]*)(?:\s*/\s*(\d{1,9}))?")
_RANGE: Final = re.compile(r"([<>]=?|=)")
_LONGEST: Final = 500  # characters of a query


@lru_cache(maxsize=512)
def holds(media: str) -> bool:
    """Whether one of the queries of *media*, which commas part, holds.

    >>> [holds(media) for media in ("", "screen and (width >= 48em)", "not all", "print", "(hover: none)")]
    [True, True, False, False, False]
    """
    return len(media) <= _LONGEST and (not media.strip() or any(map(_holds, media.lower().split(","))))


def _holds(query: str) -> bool:
    query = " ".join(query.split())
    if query[:1] == "(" or query[:5] == "not (" or query[:4] == "not(":
        return bool(met(query, _feature))
    words, _, condition = query.partition(" and ")
    medium = words.removeprefix("only ").removeprefix("not ").strip()
    held = met(condition, _feature) if condition else True
    if not medium or held is None:
        return False
    return (medium in {"all", "screen"} and held) is not words.startswith("not ")


def length(text: str) -> float | None:
    """Return how many pixels, or dots for a pixel, *text* means; None where that cannot be told.

    >>> [length(text) for text in ("-2em", "10vw", "3 / 2", "calc(1px)")]
    [-32.0, 128.0, 1.5, None]
    """
    found = _NUMBER.fullmatch(text.strip())
    if found is None or found.group(2) not in _UNITS:
        return None
    return float(found.group(1)) * _UNITS[found.group(2)] / (int(found.group(3) or 1) or 1)


def _feature(text: str) -> bool | None:
    """Whether a feature is as *text* asks; None where a browser does not know it."""
    name, colon, value = (part.strip() for part in text.partition(":"))
    if not colon:
        return _ranges(text)
    bare = name.removeprefix("-webkit-")
    side, asked = bare[:4], bare[4:] if bare[:4] in {"min-", "max-"} else bare
    if asked not in _MEASURED:
        return _NAMED[name] == value if name in _NAMED else None
    bound, real = length(value), _MEASURED[asked]
    if bound is None:
        return None
    return real >= bound if side == "min-" else real <= bound if side == "max-" else real == bound


def _ranges(text: str) -> bool | None:
    """Whether a feature is there at all, or lies in the range that *text* gives."""
    words = [word.strip() for word in _RANGE.split(text)]
    if len(words) == 1:
        return bool(_MEASURED[text]) if text in _MEASURED else _NAMED[text] not in _NO if text in _NAMED else None
    told = [_MEASURED.get(word, length(word)) for word in words[::2]]
    held = True
    for first, sign, second in zip(told, words[1::2], told[1:], strict=False):
        if first is None or second is None:
            return None
        held = held and _SIGNS[sign](first, second)
    return held
