"""Ordinals as headings and rows print them: 一, 二, … 十, 十一, …; their numbers, and patterns to find them by."""

from __future__ import annotations

from typing import Final

#: The digits in Chinese, each at the place of its value.
DIGITS: Final = "零一二三四五六七八九"
_TEN: Final = "十"

#: Every character of an ordinal.
CHARACTERS: Final = DIGITS + _TEN
#: A pattern for one of the first ten ordinals: 一 to 十.
FIRST_TEN: Final = f"[{CHARACTERS[1:]}]"
#: A pattern for one of the first ten ordinals, or a number of one or two digits.
FIRST_TEN_OR_NUMBER: Final = rf"(?:{FIRST_TEN}|\d{{1,2}})"


def ordinal(number: int) -> str:
    """Return the ordinal of a *number* from 1 to 99.

    >>> ordinal(3), ordinal(10), ordinal(12), ordinal(30)
    ('三', '十', '十二', '三十')
    """
    tens, ones = divmod(number, 10)
    ten = (DIGITS[tens] if tens > 1 else "") + _TEN if tens else ""
    return ten + (DIGITS[ones] if ones else "")


def number_of(printed: str) -> int | None:
    """Return the number that an ordinal prints, in characters or in digits; None for what is no ordinal.

    >>> number_of("三"), number_of("十二"), number_of("三十"), number_of("4"), number_of("第")
    (3, 12, 30, 4, None)
    """
    if printed.isascii() and printed.isdigit():
        return int(printed)
    return _NUMBERS.get(printed)


_NUMBERS: Final = {ordinal(number): number for number in range(1, 100)}
