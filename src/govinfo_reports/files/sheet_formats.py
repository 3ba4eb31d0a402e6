"""A number and the format of its cell -> the text that a spreadsheet shows.

A format has up to four parts, for numbers above zero, below zero, zero, and for words. What cannot be told exactly,
such as fractions and digits of other scripts, is left to the caller.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation, localcontext
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from .sheet_dates import DATES, dated

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOKEN: Final = re.compile(
    r"\"(?P<quoted>[^\"]*+)\"?|[\\!](?P<escaped>.)|_(?P<wide>.)|\*(?P<filling>.)|\[(?P<bracket>[^\[\]]*+)\]"
    r"|(?P<general>General|G/通用格式)|(?P<noon>AM/PM|A/P|上午/下午)|(?P<date>y+|m+|d+|h+|s+(?:\.0+)?)"
    r"|(?P<digits>[0#?.,]+)|(?P<percent>%)|(?P<words>@)|(?P<literal>.)",
    re.IGNORECASE | re.DOTALL,
)
_LITERALS: Final = {"quoted", "escaped", "literal"}
_PLAIN: Final = frozenset(" -+():$<>=~'^&{}")  # what stands for itself without quotes
_COLOUR: Final = re.compile(
    r"(?:black|blue|cyan|green|magenta|red|white|yellow|color\s*\d+|[黑蓝青绿洋红白黄]+色?|颜色\s*\d+)", re.IGNORECASE
)
_CURRENCY: Final = re.compile(r"\$([^-]*+)(?:-([0-9A-Fa-f]*+).*+)?")
_CONDITION: Final = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)")
_SYSTEM: Final = {"F800": 'yyyy"年"m"月"d"日"', "F400": "h:mm:ss"}
_MOST: Final = 200  # characters of a format
_PARTS: Final = 4
_DIGITS: Final = 15  # that a spreadsheet keeps of a number
_LARGE: Final = 40  # digits before the point


class Token(NamedTuple):
    """A piece of a format: its kind, and what it says."""

    kind: str
    text: str


class _Part(NamedTuple):
    tokens: tuple[Token, ...]
    condition: tuple[str, Decimal] | None


def shown_number(stored: str, code: str, *, from_1904: bool = False) -> str | None:
    """Return what a cell shows that stores a number and has the format *code*; None where it cannot be told.

    >>> [shown_number("0.45", code) for code in ("0.0000", "0.00%", "#,##0;(#,##0)", '0"件"', "# ?/?")]
    ['0.4500', '45.00%', '0', '0件', None]
    """
    try:
        return _shown(stored_number(stored), _parts(code), from_1904=from_1904)
    except (InvalidOperation, ValueError, OverflowError):
        return None


def _shown(number: Decimal, parts: Sequence[_Part], *, from_1904: bool) -> str | None:
    part, signed = _chosen(parts, number)
    kinds = set[str]() if part is None else {token.kind for token in part.tokens}
    if part is None or "unknown" in kinds:
        return None
    if not kinds:
        return "" if len(parts) > 1 else None
    if kinds & DATES:
        return dated(number, part.tokens, from_1904=from_1904)
    return None if "odd" in kinds else _filled(part.tokens, number, signed=signed)


def shown_words(words: str, code: str) -> str:
    """Return what a cell shows that stores *words* and has the format *code*.

    >>> shown_words("12", '"第"@"号"'), shown_words("12", "0.00"), shown_words("12", ";;;")
    ('第12号', '12', '')
    """
    parts = _parts(code)
    last = parts[-1].tokens
    if len(parts) < _PARTS and not any(token.kind == "words" for token in last):
        return words
    return "".join(words if token.kind == "words" else token.text for token in last if token.kind != "unknown")


def stored_number(stored: str) -> Decimal:
    """Return a number with the digits that a spreadsheet keeps of it.

    Raises:
        ValueError: it is none.
    """
    return Decimal(f"{float(stored):.{_DIGITS}g}")


def shortest(number: Decimal) -> str:
    """Return *number* without zeros at its end and, unless it is very large or small, without an exponent.

    >>> shortest(stored_number("0.30000000000000004")), shortest(stored_number("1200"))
    ('0.3', '1200')
    """
    words = f"{number.normalize():f}"
    return words if len(words) <= _LARGE else str(number)


@lru_cache(maxsize=1024)
def _parts(code: str) -> tuple[_Part, ...]:
    if len(code) > _MOST:
        return (_Part((Token("unknown", ""),), None),)
    parts: list[_Part] = []
    tokens: list[Token] = []
    condition: tuple[str, Decimal] | None = None
    for found in _TOKEN.finditer(code):
        kind = found.lastgroup or ""
        text = found.group(kind)
        if kind == "literal" and text == ";":
            parts.append(_Part(tuple(tokens), condition))
            tokens, condition = [], None
        elif kind == "bracket":
            if bounds := _CONDITION.fullmatch(text):
                condition = bounds.group(1), Decimal(bounds.group(2))
            else:
                tokens += _bracketed(text)
        elif kind in _LITERALS:
            known = kind != "literal" or text in _PLAIN or not text.isascii()
            tokens.append(Token("literal" if known else "odd", text))
        elif kind == "wide":
            tokens.append(Token("literal", " "))
        elif kind != "filling":
            tokens.append(Token(kind, text))
    return (*parts, _Part(tuple(tokens), condition))


def _bracketed(text: str) -> list[Token]:
    """Return what stands in brackets: nothing for a colour, a currency, hours that are counted, or a whole format."""
    if _COLOUR.fullmatch(text):
        return []
    if text.lower() in {"h", "hh"}:
        return [Token("hours", text)]
    if found := _CURRENCY.fullmatch(text):
        if system := _SYSTEM.get((found.group(2) or "").upper()):
            return [*_parts(system)[0].tokens, Token("end", "")]
        return [Token("literal", found.group(1))] if found.group(1) else []
    return [Token("unknown", text)]


def _chosen(parts: Sequence[_Part], number: Decimal) -> tuple[_Part | None, bool]:
    """Return the part of a format for *number*, and whether the part leaves its sign to be shown."""
    numeric = list(parts[: _PARTS - 1])
    if len(numeric) > 1 and any(token.kind == "words" for token in numeric[-1].tokens) and len(parts) < _PARTS:
        numeric.pop()
    if any(part.condition for part in numeric):
        holding = (part for part in numeric if part.condition is None or _holds(part.condition, number))
        return (next(holding, None) if number >= 0 else None), True
    if number < 0 and len(numeric) > 1:
        return numeric[1], False
    if number == 0 and len(numeric) > 2:  # noqa: PLR2004 - the third part is for zero
        return numeric[2], False
    return numeric[0], True


def _holds(condition: tuple[str, Decimal], number: Decimal) -> bool:
    sign, bound = condition
    return (
        (number == bound and sign in {"=", "<=", ">="})
        or (number < bound and sign in {"<", "<=", "<>"})
        or (number > bound and sign in {">", ">=", "<>"})
    )


def _filled(tokens: Sequence[Token], number: Decimal, *, signed: bool) -> str | None:
    """Return the literals of a part with the number put where its digits belong."""
    places = [token for token in tokens if token.kind in {"digits", "general", "words"}]
    if len(places) != 1:  # digits with words among them, or none at all
        return "".join(token.text for token in tokens) if not places and (number >= 0 or not signed) else None
    size = abs(number).scaleb(2 * sum(token.kind == "percent" for token in tokens))
    if places[0].kind == "digits":
        digits = _digits(size, places[0].text)
        if digits is None or (number < 0 and not digits.strip("0,. ")):
            return None
    else:
        digits = shortest(size)
    words = "".join(digits if token is places[0] else token.text for token in tokens)
    return f"-{words}" if number < 0 and signed else words


def _digits(size: Decimal, template: str) -> str | None:
    """Return the digits of a number as *template* sets them: a point, zeros, commas between thousands."""
    whole, point, decimals = template.partition(".")
    if "." in decimals or "," in decimals.rstrip(","):
        return None
    scale = len(template) - len(template.rstrip(","))
    whole, decimals = whole.rstrip(",") if not point else whole, decimals.rstrip(",")
    with localcontext(prec=100):
        size = size.scaleb(-3 * scale).quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP)
    before, _, behind = f"{size:f}".partition(".")
    if len(before) > _LARGE:
        return None
    wanted = whole.replace(",", "")
    least = len(wanted.lstrip("#?"))
    if "0" in wanted and set(wanted.lstrip("#?")) != {"0"}:
        return None
    before = before.lstrip("0").rjust(least, "0")
    if "," in whole:
        before = "".join(
            letter + ("," if (left := len(before) - index - 1) and left % 3 == 0 else "")
            for index, letter in enumerate(before)
        )
    kept = len(decimals.rstrip("#?"))
    behind = behind[:kept] + behind[kept:].rstrip("0")
    return before + ("." if point else "") + behind
