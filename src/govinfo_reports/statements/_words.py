"""A sentence -> the words in it that matter: those that name something, figures, and those that join or deny."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import frozen

from govinfo_reports.text.patterns import lazy

from ._claim import Relation
from ._figures import number, precision
from ._kinds import NONE, Kind
from ._pattern import marks, stating
from ._wording import wording

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator
    from decimal import Decimal

    from ._key import Key

_GAP: Final = lazy(r"[^\W\d]\s+[^\W\d]")  # a word may have been torn

_FIGURE: Final = frozenset({Kind.FIGURE})
_OTHER_TIME: Final = frozenset({Kind.OTHER_TIME})
_BREAK: Final = frozenset({Kind.BREAK})
_COLON: Final = frozenset({Kind.BREAK, Kind.FILLER})
_HEDGES: Final = {Relation.MORE: "over", Relation.LESS: "under", Relation.ABOUT: "around"}


@frozen
class Figure:
    """A figure in prose."""

    value: int | Decimal
    hedge: str | None
    relation: Relation
    precision: int | Decimal
    unit: str | None
    money: bool
    start: int
    end: int
    """Where the bare figure stands, without its unit and hedge."""


class Word(NamedTuple):
    """One of the words that matter, and its place in the sentence."""

    text: str
    start: int
    end: int
    kinds: frozenset[Kind]
    keys: tuple[Key, ...] = ()
    figure: Figure | None = None


def states(spelled: str, start: int, end: int) -> bool:
    """Return whether ``spelled[start:end]`` has what a claim takes: a figure with a unit or a denial, and a name."""
    if not stating().search(spelled, start, end):
        return False
    return wording().lexicon.names_claimable(spelled, start, end) or bool(_GAP.search(spelled, start, end))


def named(spelled: str) -> list[Word]:
    """Return only those words of a *spelled* text that name something."""
    return [Word(spelled[start:end], start, end, NONE, keys) for start, end, keys in wording().lexicon.names(spelled)]


def words_of(text: str, start: int = 0) -> list[Word]:
    """Return the words of a spelled *text*, in their order; what lies between them is unknown.

    >>> [word.text for word in words_of("共收到政府信息公开申请12件。")]
    ['共', '收到', '政府信息公开申请', '12件', '。']
    """
    lexicon = wording().lexicon
    found: list[Word] = []
    here = start
    while here < len(text):
        mark = marks().search(text, here)
        until = mark.start() if mark else len(text)
        for first, end, meaning in lexicon.words(text, here, until):
            found.append(Word(text[first:end], first, end, meaning.kinds, meaning.keys))
            here = end
        if here <= until and mark:  # a word may reach into what looked like a mark
            found += _mark(mark)
            here = mark.end()
        else:
            here = max(here, until)
    return found


def _mark(match: re.Match[str]) -> Iterator[Word]:
    printed = match.group()
    if match["span"]:
        yield Word(printed, match.start(), match.end(), _OTHER_TIME)
    elif match["break"]:
        yield Word(printed, match.start(), match.end(), _COLON if printed == ":" else _BREAK)
    elif figure := _figure(match):
        yield Word(printed, match.start(), match.end(), _FIGURE, (), figure)


def _figure(match: re.Match[str]) -> Figure | None:
    printed = match["number"] + (match["scale"] or "")
    value = number(printed)
    if value is None:
        return None
    words_in = wording().words_in
    unit = match["unit"]
    hedge = match["before"] or match["inner"] or match["after"] or match["behind"]
    off = precision(printed, value, rough=bool(hedge) or unit in words_in("rounded_money"))
    said = next((relation for relation, name in _HEDGES.items() if hedge in words_in(name)), None)
    relation = said or (Relation.ABOUT if off else Relation.EXACT)
    end = match.end("scale") if match["scale"] else match.end("number")
    money = unit in words_in("units_of_money")
    return Figure(value, hedge, relation, off, unit, money, match.start("number"), end)
