"""The number that a spreadsheet keeps for a day and a time -> the text that it shows."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .sheet_formats import Token

#: The kinds of pieces that make a format one of dates or times.
DATES: Final = frozenset({"date", "noon", "hours"})
_FIRST_1904: Final = datetime(1904, 1, 1)  # noqa: DTZ001 - spreadsheets know no zones of time
_FIRST_1900: Final = datetime(1899, 12, 30)  # noqa: DTZ001 - spreadsheets know no zones of time
_LAST: Final = 2_958_466  # the first day of the year 10000
_MARCH_1900: Final = 61  # below it, days are counted as if 1900 had been a leap year
_DAY: Final = 86_400
_NOON: Final = 12
_MORNINGS: Final = {"上午/下午": ("上午", "下午"), "A/P": ("A", "P")}


def dated(number: Decimal, tokens: Sequence[Token], *, from_1904: bool) -> str | None:
    """Return what a date format shows of *number*; None where that cannot be told."""
    seconds = int((number * _DAY).to_integral_value(ROUND_HALF_UP)) if 0 <= number < _LAST else -1
    if seconds < 0 or (not from_1904 and _DAY <= seconds < _MARCH_1900 * _DAY):
        return None
    moment = (_FIRST_1904 if from_1904 else _FIRST_1900) + timedelta(seconds=seconds)
    twelve = any(token.kind == "noon" for token in tokens)
    kinds = [(token.kind, token.text.lower()[:1]) for token in tokens]
    words = ""
    for index, (kind, text) in enumerate(tokens):
        if kind == "end":  # the rest repeats, for other programs, what the system's own format says
            return words
        if kind == "literal" or (kind in {"odd", "digits"} and not text.isalnum()):
            words += text
        elif kind == "hours":
            words += str(seconds // 3600).rjust(len(text), "0")
        elif kind == "noon":
            words += _MORNINGS.get(text.upper(), ("AM", "PM"))[moment.hour >= _NOON]
        elif kind == "date":
            shown = _shown(moment, text.lower(), minutes=_is_minutes(kinds, index), twelve=twelve)
            if shown is None:
                return None
            words += shown
        else:
            return None
    return words


def _is_minutes(kinds: Sequence[tuple[str, str]], index: int) -> bool:
    """Whether an m stands behind hours or before seconds, and so for minutes."""
    before = next((letter for kind, letter in reversed(kinds[:index]) if kind in {"date", "hours"}), "")
    behind = next((letter for kind, letter in kinds[index + 1 :] if kind == "date"), "")
    return before == "h" or behind == "s"


def _shown(moment: datetime, field: str, *, minutes: bool, twelve: bool) -> str | None:
    wide = len(field) > 1
    match field[0]:
        case "y":
            return f"{moment.year:04}" if len(field) > 2 else f"{moment.year % 100:02}"  # noqa: PLR2004 - yy is two digits
        case "h":
            value = (moment.hour % 12 or 12) if twelve else moment.hour
        case "s" if "." not in field:
            value = moment.second
        case "d":
            value = moment.day
        case "m":
            value = moment.minute if minutes else moment.month
        case _:
            return None
    if len(field) > 2:  # noqa: PLR2004 - names of months and days differ from system to system
        return None
    return f"{value:02}" if wide else str(value)
