"""`grammars/claims.lark` -> the patterns that find words and figures in a sentence."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from ._figures import NUMERALS
from ._kinds import classes
from ._trie import longest
from ._wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterable

PERCENT: Final = "%"
_BREAK: Final = r"[,;()。!?]|\.(?!\d)"
# Spans of months but the whole year's, and of years.
_TO: Final = "[至到~-]"
_SPAN: Final = (
    rf"(?<!\d)(?:(?!0?1月?{_TO}12月)\d{{1,2}}月?{_TO}\d{{1,2}}月|(?:20\d\d年?|[历上]年)度?{_TO}(?:20\d\d|本)年)"
)
# In front of a figure these show that it is an ordinal, a part of another figure, or the end of a range.
_BEFORE_DIGITS: Final = r"(?<![\d.第几/~-])(?<!\d[,\s至到])"
_BEFORE_NUMERALS: Final = rf"(?<![\d.第几数上成{NUMERALS}])"
_SCALE: Final = r"[十百千]?[万亿](?!元)|[十百千]"
_DIGITS: Final = rf"{_BEFORE_DIGITS}(?:\d{{1,3}}(?:,\d{{3}}){{1,5}}(?!\d)|\d{{1,12}}(?![\d,]\d))(?:\.\d{{1,6}})?"


@cache
def words_and_figures() -> re.Pattern[str]:
    """Return the pattern for all that matters in a sentence; its groups are span, figure, word and break."""
    known = wording()
    words = {*known.keys, *known.columns, *(word for name in classes() for word in known.classes[name])}
    numbers = [*NUMERALS, *known.classes["before_figure"]]
    return re.compile(
        rf"(?P<span>(?=[\d历上]){_SPAN})|(?P<figure>(?=[\d{_first(numbers)}]){_figure()})"
        rf"|(?P<word>(?=[{_first(words)}]){longest(words)})|(?P<break>{_BREAK}|:)"
    )


@cache
def stating() -> re.Pattern[str]:
    """Return a pattern for what every claim has: a figure with its unit, or a word that denies."""
    known = wording().classes
    units = "".join(sorted({unit[0] for name in ("units_of_items", "units_of_money") for unit in known[name]}))
    within = "".join(sorted(known["within_figure"]))
    return re.compile(rf"[\d{NUMERALS}]\s?[{within}]?\s?[{units}]|{longest(known['denial'])}|\d\s?[,;)。]|0、")


@cache
def names() -> re.Pattern[str]:
    """Return a pattern for the words that name something."""
    return re.compile(longest(wording().keys))


@cache
def values() -> re.Pattern[str]:
    """Return a pattern for the words that name something that can be claimed."""
    known = wording()
    counted = {word for word, keys in known.keys.items() if any(key.claimable for key in keys)}
    return re.compile(longest({*counted, *known.columns} - known.classes["adjacent"]))


def _figure() -> str:
    known = wording().classes
    units = _any([*known["units_of_items"], *known["units_of_money"], PERCENT])
    before, within, behind = (_any(known[f"{place}_figure"]) for place in ("before", "within", "behind"))
    unit = rf"(?:{units})(?!{_any(known['not_units'])})"
    bare = rf"(?=[,;)。])|(?<=0)(?=、)|(?<=零)(?=[,;)。、])|(?=[、和]\d{{1,9}}(?:{units}))"
    number = rf"{_DIGITS}|{_BEFORE_NUMERALS}[{NUMERALS}]{{1,20}}"
    return (
        rf"(?P<before>{before})?(?P<number>{number})(?P<inner>{within})?"
        rf"(?P<scale>{_SCALE})?(?P<after>{within})?(?:(?P<unit>{unit})(?P<behind>{behind})?|{bare})"
    )


def _first(words: Iterable[str]) -> str:
    """Return the first characters of *words*, for a set that refuses the others at once."""
    return "".join(sorted({re.escape(word[0]) for word in words}))


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
