"""A printed figure -> its number, and how coarse it is where the prose only says it roughly."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from govinfo_reports.text.ordinals import DIGITS
from govinfo_reports.text.patterns import lazy

_DIGITS: Final = {char: value for value, char in enumerate(DIGITS)} | {"两": 2}
_SMALL: Final = {"十": 10, "百": 100, "千": 1000}
_LARGE: Final = {"万": 10**4, "亿": 10**8}
_PRINTED: Final = lazy(r"([\d,.]*)([^\d,.]*)")

#: Every character of a Chinese numeral.
NUMERALS: Final = "".join((*_DIGITS, *_SMALL, *_LARGE))


def number(printed: str) -> int | Decimal | None:
    """Return the number that a spelled figure prints, in digits, in characters, or in both; None if it is none.

    >>> number("1,431"), number("3.2万"), number("一百零三"), number("两千三百"), number("380.50")
    (1431, 32000, 103, 2300, Decimal('380.50'))
    """
    match = _PRINTED.fullmatch(printed)
    if not match:
        return None
    digits, characters = match.groups()
    if not digits:
        return _spoken(characters)
    value = Decimal(digits.replace(",", ""))
    for character in characters:
        value *= _SMALL.get(character) or _LARGE[character]
    return int(value) if value == int(value) and (characters or "." not in digits) else value


def precision(printed: str, value: int | Decimal, *, rough: bool) -> int | Decimal:
    """Return how far the number meant may lie from *value*: the worth of the last digit said; 0 where it is exact.

    A figure such as 3.2万 is rounded by itself; any other is *rough* where the words beside it say so.

    >>> precision("1400", 1400, rough=True), precision("3.2万", 32000, rough=False), precision("45", 45, rough=False)
    (100, 1000, 0)
    """
    if rough and value:
        return _worth(value)
    return _worth(value) if printed[-1:] in _LARGE and printed[:1].isdigit() and "." in printed else 0


def _worth(value: int | Decimal) -> int | Decimal:
    """Return the worth of the last digit of *value* that is not a zero at its end."""
    if value != int(value):
        return Decimal(1).scaleb(int(Decimal(value).as_tuple().exponent))
    worth = 1
    while value and int(value) % (worth * 10) == 0:
        worth *= 10
    return worth


def _spoken(characters: str) -> int | None:
    """Read a Chinese numeral: units and their multipliers, or digit after digit."""
    if all(character in _DIGITS for character in characters):
        return int("".join(str(_DIGITS[character]) for character in characters)) if characters else None
    whole = section = digit = 0
    for character in characters:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in _SMALL:
            section += (digit or 1) * _SMALL[character]
            digit = 0
        else:
            whole = (
                (whole + (section + digit or 1)) * _LARGE[character]
                if character == "亿"
                else (whole + (section + digit or 1) * _LARGE[character])
            )
            section = digit = 0
    return whole + section + digit
