"""A sentence -> the words in it that matter: those that name something, figures, and those that join or deny."""

from __future__ import annotations

import re
from enum import Flag, auto
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import frozen

from ._figures import NUMERALS, precision, number
from ._wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal

    from ._wording import Key


class Kind(Flag):
    """What a word does in its sentence; one word may do several things."""

    FIGURE = auto()
    BREAK = auto()
    DENIAL = auto()
    LACKING = auto()
    OCCURRING = auto()
    JOINING = auto()
    EACH = auto()
    RESPECTIVELY = auto()
    FILLER = auto()
    LEAD = auto()
    AMONG = auto()
    CONTINUING = auto()
    OTHER_TIME = auto()
    THIS_YEAR = auto()
    PART = auto()
    FOREIGN = auto()
    MORE = auto()
    LESS = auto()


@frozen
class Figure:
    """A figure in prose."""

    value: int | Decimal
    hedge: str | None
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
    kinds: Kind
    keys: tuple[Key, ...] = ()
    figure: Figure | None = None


PERCENT: Final = "%"
_GAP: Final = re.compile(r"[^\W\d]\s+[^\W\d]")  # a word may have been torn
_BREAK: Final = r"[,;()。!?]|\.(?!\d)"
_HEDGES: Final = ("around", "over", "under")
_NOT_A_UNIT: Final = "(?!月|工作日|小时|自然|百分|人次)"
# Spans of months but the whole year's, and of years.
_TO: Final = "[至到~-]"
_SPAN: Final = (
    rf"(?<!\d)(?:(?!0?1月?{_TO}12月)\d{{1,2}}月?{_TO}\d{{1,2}}月|(?:20\d\d年?|[历上]年)度?{_TO}(?:20\d\d|本)年)"
)
# In front of a figure these show that it is an ordinal, a part of another figure, or the end of a range.
_BEFORE_DIGITS: Final = r"(?<![\d.第几/~-])(?<!\d[,\s至到])"
_BEFORE_NUMERALS: Final = rf"(?<![\d.第几数上成{NUMERALS}])"


@cache
def _pattern() -> re.Pattern[str]:
    words = wording()
    classes = words.classes
    hedges = _any(word for name in _HEDGES for word in classes[name])
    units = rf"(?:{_any([*classes['units_of_items'], *classes['units_of_money'], PERCENT])}){_NOT_A_UNIT}"
    scale = r"[十百千]?[万亿](?!元)|[十百千]"
    digits = rf"{_BEFORE_DIGITS}(?:\d{{1,3}}(?:,\d{{3}}){{1,5}}(?!\d)|\d{{1,12}}(?![\d,]\d))(?:\.\d{{1,6}})?"
    unitless = r"(?=[,;)。])|(?<=0)(?=、)|(?<=零)(?=[,;)。、])"
    figure = (
        rf"(?P<before>{hedges})?(?P<number>{digits}|{_BEFORE_NUMERALS}[{NUMERALS}]{{1,20}})(?P<inner>[余多来])?"
        rf"(?P<scale>{scale})?(?P<after>[余多来])?(?:(?P<unit>{units})(?P<behind>{hedges})?|{unitless})"
    )
    named = _trie([*words.keys, *(word for name in _kinds() for word in classes[name])])
    return re.compile(rf"(?P<span>{_SPAN})|(?P<figure>{figure})|(?P<word>{named})|(?P<break>{_BREAK}|:)")


@cache
def _kinds() -> Mapping[str, Kind]:
    return {name: Kind[name.upper()] for name in wording().classes if name.upper() in Kind.__members__}


@cache
def _kinds_of(text: str) -> Kind:
    kinds = Kind(0)
    for name, kind in _kinds().items():
        if text in wording().classes[name]:
            kinds |= kind
    return kinds


@cache
def _stating() -> re.Pattern[str]:
    classes = wording().classes
    units = "".join(sorted({unit[0] for name in ("units_of_items", "units_of_money") for unit in classes[name]}))
    return re.compile(rf"[\d{NUMERALS}]\s?[余多来]?\s?[{units}]|{_trie(classes['denial'])}|\d\s?[,;)。]|0、")


@cache
def _names() -> re.Pattern[str]:
    """Return a pattern for the words that name something."""
    return re.compile(_trie(wording().keys))


@cache
def _values() -> re.Pattern[str]:
    """Return a pattern for the words that name something that can be claimed."""
    return re.compile(_trie(word for word, keys in wording().keys.items() if any(key.claimable for key in keys)))


def states(spelled: str, start: int, end: int) -> bool:
    """Return whether ``spelled[start:end]`` has what a claim takes: a figure with a unit or a denial, and a name."""
    if not _stating().search(spelled, start, end):
        return False
    return bool(_values().search(spelled, start, end)) or bool(_GAP.search(spelled, start, end))


def named(spelled: str) -> list[Word]:
    """Return only those words of a *spelled* text that name something."""
    known = wording().keys
    return [Word(m.group(), m.start(), m.end(), Kind(0), known[m.group()]) for m in _names().finditer(spelled)]


def words_of(text: str, start: int = 0) -> list[Word]:
    """Return the words of a spelled *text*, in their order; what lies between them is unknown.

    >>> [word.text for word in words_of("共收到政府信息公开申请12件。")]
    ['共', '收到', '政府信息公开申请', '12件', '。']
    """
    known = wording().keys
    found: list[Word] = []
    for match in _pattern().finditer(text, start):
        printed = match.group()
        if match["word"]:
            found.append(Word(printed, match.start(), match.end(), _kinds_of(printed), known.get(printed, ())))
        elif match["span"]:
            found.append(Word(printed, match.start(), match.end(), Kind.OTHER_TIME))
        elif match["break"]:
            kinds = Kind.FILLER | Kind.BREAK if printed == ":" else Kind.BREAK
            found.append(Word(printed, match.start(), match.end(), kinds))
        elif figure := _figure(match):
            found.append(Word(printed, match.start(), match.end(), Kind.FIGURE, (), figure))
    return found


def _figure(match: re.Match[str]) -> Figure | None:
    printed = match["number"] + (match["scale"] or "")
    value = number(printed)
    if value is None:
        return None
    hedge = match["before"] or match["inner"] or match["after"] or match["behind"]
    unit = match["unit"]
    end = match.end("scale") if match["scale"] else match.end("number")
    money = unit in wording().classes["units_of_money"]
    return Figure(value, hedge, precision(printed, value, hedged=bool(hedge)), unit, money, match.start("number"), end)


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


class _Node(dict[str, "_Node"]):
    """A node of a tree of characters."""


def _trie(words: Iterable[str]) -> str:
    """Return a pattern for the longest of *words*, in which no character of the text is looked at twice."""
    root = _Node()
    for word in words:
        here = root
        for character in word:
            here = here.setdefault(character, _Node())
        here[""] = _Node()
    return _branch(root)


def _branch(node: _Node) -> str:
    ways = [re.escape(character) + _branch(below) for character, below in sorted(node.items()) if character]
    if not ways:
        return ""
    return f"(?:{'|'.join(ways)}){'?' if '' in node else ''}"
