"""`grammars/claims.lark` -> the patterns that find the figures of a sentence, and where it breaks."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from ._figures import NUMERALS
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
# A month, the time before or behind a day, and the year up to a day; but not the year up to its end.
_MONTH: Final = r"(?:0?[1-9]|1[012])月"
_PART: Final = (
    rf"前\d{{1,2}}个月|截[至止]到?(?:本年)?(?!12月){_MONTH}\d{{1,2}}日"
    rf"|(?<![\d至到止~-]){_MONTH}\d{{1,2}}日(?:之|以)?[前后]"
    rf"|(?<![\d~-])(?:(?<![至到止])12月(?![\d底末])|(?!12月){_MONTH}(?![\d至到~-]))"
)
# In front of a figure these show that it is an ordinal, a part of another figure, or the end of a range.
_BEFORE_DIGITS: Final = r"(?<![\d.第几/~-])(?<!\d[,\s至到])"
_BEFORE_NUMERALS: Final = rf"(?<![\d.第几数上成{NUMERALS}])"
_SCALE: Final = r"[十百千]?[万亿](?!元)|[十百千]"
_DIGITS: Final = rf"{_BEFORE_DIGITS}(?:\d{{1,3}}(?:,\d{{3}}){{1,5}}(?!\d)|\d{{1,12}}(?![\d,]\d))(?:\.\d{{1,6}})?"


@cache
def marks() -> re.Pattern[str]:
    """Return the pattern for all that matters in a sentence and is no word; its groups are span, figure and break.

    As for `stating`, what it may begin with is looked at first: most characters are nothing of the kind.
    """
    numbers = "".join(sorted({*NUMERALS, *(word[0] for word in wording().words_in("before_figure"))}))
    span = rf"(?P<span>(?=[\d历上截前])(?:{_SPAN}|{_PART}))"
    figure = rf"(?P<figure>(?=[\d{numbers}]){_figure()})"
    return re.compile(rf"(?=[\d历上截前{numbers},;()。!?.:])(?:{span}|{figure}|(?P<break>{_BREAK}|:))")


@cache
def stating() -> re.Pattern[str]:
    """Return a pattern for what every claim has: a figure with its unit, or a word that denies."""
    known = wording()
    units = {unit[0] for name in ("units_of_items", "units_of_money") for unit in known.words_in(name)}
    within = "".join(sorted(known.words_in("within_figure")))
    denying = "".join(sorted({word[0] for word in known.words_in("denial")}))
    counting = rf"[\d{NUMERALS}]\s?[{within}]?\s?[{''.join(sorted(units))}]"
    return re.compile(rf"(?=[\d{NUMERALS}{denying}])(?:{counting}|{_any(known.words_in('denial'))}|\d\s?[,;)。]|0、)")


def _figure() -> str:
    words = wording().words_in
    units = _any([*words("units_of_items"), *words("units_of_money"), PERCENT])
    before, within, behind = (_any(words(f"{place}_figure")) for place in ("before", "within", "behind"))
    unit = rf"(?:{units})(?!{_any(words('not_units'))})"
    bare = rf"(?=[,;)。])|(?<=0)(?=、)|(?<=零)(?=[,;)。、])|(?=[、和]\d{{1,9}}(?:{units}))"
    number = rf"{_DIGITS}|{_BEFORE_NUMERALS}[{NUMERALS}]{{1,20}}"
    return (
        rf"(?P<before>{before})?(?P<number>{number})(?P<inner>{within})?"
        rf"(?P<scale>{_SCALE})?(?P<after>{within})?(?:(?P<unit>{unit})(?P<behind>{behind})?|{bare})"
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
