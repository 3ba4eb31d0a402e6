"""What a cell says: printed text -> its state, its reading and its unit. Nothing is altered and nothing is guessed."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from .patterns import lazy
from .signs import CURRENCY, NEGATIVE, PLACEHOLDER, SIGN
from .spelling import INVISIBLE, spell
from .units import LARGE, UNIT

if TYPE_CHECKING:
    import re
    from decimal import Decimal


class State(StrEnum):
    """What stands in a cell. The four are never turned into one another."""

    FIGURE = "figure"  #: a number, zero included
    BLANK = "blank"  #: the cell is on the page, with nothing in it
    PLACEHOLDER = "placeholder"  #: a mark that stands for no figure, such as "/" or "—"
    WORDS = "words"  #: something else


class Reading(NamedTuple):
    """How a printed text reads."""

    state: State
    value: int | Decimal | None
    unit: str | None


_UNIT: Final = "|".join((UNIT, *LARGE))
_FIGURE: Final = lazy(
    r"(?:\[[^\]\n]*\]|\?|\s)*+"  # left by a converter: a bookmark, a lost space; U+FFFD may be a lost digit
    rf"(?P<sign>{SIGN})?\s*+"
    rf"(?P<currency>[{CURRENCY}]\s*+)?"
    r"(?P<whole>\d{1,3}(?:,\d{3})+|[1-9]\d{0,2} \d{3}|\d+)(?P<fraction>\.\d+)?\s*+"
    rf"(?P<unit>{_UNIT})?\s*+"
    r"(?:\([^()\d\n应误改更约原]+\))?"  # a remark, but not what says that the figure is another one
)
_PLACEHOLDER: Final = lazy(PLACEHOLDER)
# It begins with a set of characters: so a search skips the others.
_UNIT_IN_LABEL: Final = lazy(rf"[位(,](?:(?<=单位)[:\s]*|(?<=[(,]))({UNIT})")
_YUAN: Final = "元"


@lru_cache(maxsize=4096)
def read(text: str) -> Reading:
    """Return how *text*, the print of one cell, reads.

    >>> read("251000元")
    Reading(state=<State.FIGURE: 'figure'>, value=251000, unit='元')
    >>> read("减4").value, read("1，000").value, read("72.50").value, read("/").state.value, read("").state.value
    (-4, 1000, Decimal('72.50'), 'placeholder', 'blank')

    A figure that is corrected, rounded or guessed in the same cell is none.

    >>> read("5（应为7）").state.value, read("5余件").state.value, read("约5").state.value
    ('words', 'words', 'words')
    """
    spelled = _spelled(text)
    if not spelled:
        return Reading(State.BLANK, None, None)
    if match := _FIGURE.fullmatch(spelled):
        digits = match["whole"].replace(",", "").replace(" ", "")
        negative = match["sign"] is not None and match["sign"][0] in NEGATIVE
        number = ("-" if negative else "") + digits + (match["fraction"] or "")
        if len(number) <= _LONGEST:
            value = _decimal(number) if match["fraction"] else int(number)
            return Reading(State.FIGURE, value, _unit(match))
    if _PLACEHOLDER.fullmatch(spelled):
        return Reading(State.PLACEHOLDER, None, None)
    return Reading(State.WORDS, None, None)


def _decimal(number: str) -> Decimal:
    """Return a *number* with a fraction as it is printed."""
    from decimal import Decimal  # noqa: PLC0415 - takes 2 ms to load, and the figures of most pages are whole

    return Decimal(number)


def is_spaced(text: str) -> bool:
    """Whether a space parts the thousands of a figure from the rest: two figures side by side look the same.

    >>> is_spaced("1 208"), is_spaced("1,208"), is_spaced("3 12")
    (True, False, False)
    """
    match = _FIGURE.fullmatch(_spelled(text))
    return match is not None and " " in match["whole"]


def _spelled(text: str) -> str:
    return spell(text if text.isascii() else INVISIBLE.sub("", text)).strip()


_LONGEST: Final = 40  # no report counts further; a longer run of digits is damage


def _unit(figure: re.Match[str]) -> str | None:
    """Return the unit that is printed with a figure; the sign of the currency says 元."""
    unit: str | None = figure["unit"]
    if figure["currency"] is None or (unit or "").endswith(_YUAN):
        return unit
    return (unit or "") + _YUAN


@lru_cache(maxsize=1024)
def unit_of(label: str) -> str | None:
    """Return the unit that a column's label names, if it names one.

    >>> unit_of("金额（单位：万元）")
    '万元'
    """
    match = _UNIT_IN_LABEL.search(spell(label))
    return match[1] if match else None


def names_units(spelled: str) -> bool:
    """Whether any label on a *spelled* page may name a unit; most pages have none.

    >>> names_units("金额(单位:万元)"), names_units("总计")
    (True, False)
    """
    return _UNIT_IN_LABEL.search(spelled) is not None
