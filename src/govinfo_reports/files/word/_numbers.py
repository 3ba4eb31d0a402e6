"""The lists of a document -> the number that is printed before each paragraph of a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import define, field

from ._names import VAL, W, is_on, number, value

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

_PLACE: Final = re.compile(r"%([1-9])")
_HAN: Final = "〇一二三四五六七八九"
_CHINESE: Final = frozenset({
    "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand",
    "ideographDigital", "koreanCounting",
})  # fmt: skip
_STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES: Final = "子丑寅卯辰巳午未申酉戌亥"
_CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_ROMAN: Final = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LEVELS: Final = 9
_HIGHEST: Final = 9_999


@define
class _Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""
    behind: str = "tab"
    plain: bool = False


@define
class _List:
    levels: dict[int, _Level]
    counts: dict[int, int] = field(factory=lambda: {})


class Numbering:
    """Counts the paragraphs of each list while a document is read from its beginning to its end."""

    def __init__(self, root: Element | None) -> None:
        self._abstract: dict[str, Element] = {}
        self._lists: dict[str, Element] = {}
        self._counting: dict[str, _List] = {}
        self._started: set[tuple[str, int]] = set()
        for each in () if root is None else root:
            if each.tag == f"{W}abstractNum":
                self._abstract[each.get(f"{W}abstractNumId", "")] = each
            elif each.tag == f"{W}num":
                self._lists[each.get(f"{W}numId", "")] = each

    def next(self, list_: str, level: int) -> str:
        """Count one paragraph more of *list_*, and return what is printed before it."""
        if list_ not in self._lists:
            return ""
        own = self._lists[list_]
        levels = self._levels(own)
        key = value(own, "abstractNumId") or ""
        counting = self._counting.setdefault(key, _List(levels))
        here = levels.get(level, _Level())
        again = self._override(own, level)
        if again is not None and (list_, level) not in self._started:
            counting.counts[level] = again
        elif level in counting.counts:
            counting.counts[level] += 1
        else:
            counting.counts[level] = here.start
        self._started.add((list_, level))
        for deeper in [each for each in counting.counts if each > level]:
            del counting.counts[deeper]
        printed = _PLACE.sub(lambda place: self._count(counting, levels, int(place.group(1)) - 1, here), here.text)
        if here.format in {"bullet", "none"} or not printed:
            return ""
        return printed if here.behind == "nothing" or not printed[-1].isascii() else f"{printed} "

    @staticmethod
    def _count(counting: _List, levels: dict[int, _Level], level: int, here: _Level) -> str:
        own = levels.get(level, _Level())
        return printed_number(counting.counts.get(level, own.start), "decimal" if here.plain else own.format)

    @staticmethod
    def _override(own: Element, level: int) -> int | None:
        for each in own.findall(f"{W}lvlOverride"):
            if each.get(f"{W}ilvl") == str(level) and (start := value(each, "startOverride")) is not None:
                return number(start, 1)
        return None

    def _levels(self, own: Element) -> dict[int, _Level]:
        levels: dict[int, _Level] = {}
        abstract = self._abstract.get(value(own, "abstractNumId") or "")
        overrides = [each.find(f"{W}lvl") for each in own.findall(f"{W}lvlOverride")]
        for each in (*(() if abstract is None else abstract.findall(f"{W}lvl")), *overrides):
            if each is not None:
                levels[number(each.get(f"{W}ilvl"))] = _Level(
                    number(value(each, "start"), 1),
                    _format(each),
                    "" if is_on(each.find(f"{W}rPr/{W}vanish")) else value(each, "lvlText") or "",
                    value(each, "suff") or "tab",
                    each.find(f"{W}isLgl") is not None,
                )
        return levels


def _format(level: Element) -> str:
    found = next(iter(level.iter(f"{W}numFmt")), None)
    return "decimal" if found is None else found.get(VAL, "decimal")


def printed_number(count: int, form: str) -> str:
    """Return *count* as the kind of number *form* prints it.

    >>> [printed_number(12, form) for form in ("chineseCounting", "decimalEnclosedCircle", "upperRoman", "decimal")]
    ['十二', '⑫', 'XII', '12']
    """
    if not 0 < count <= _HIGHEST:
        return str(count)
    return _PRINTERS.get(form, str)(count)


def _circled(count: int) -> str:
    return _CIRCLED[count - 1] if count <= len(_CIRCLED) else str(count)


def _letter(count: int) -> str:
    return chr(ord("A") + (count - 1) % 26) * ((count - 1) // 26 + 1)


def _full_width(count: int) -> str:
    return "".join(chr(ord(digit) - 0x30 + 0xFF10) for digit in str(count))


def _chinese(count: int) -> str:
    digits = str(count)
    if count < 20:  # noqa: PLR2004 - 十二, where 二十二 has its first digit
        return ("十" if count > 9 else "") + (_HAN[count % 10] if count % 10 else "")  # noqa: PLR2004 - two digits
    words = ""
    for place, digit in enumerate(digits):
        unit = ("", "十", "百", "千")[len(digits) - place - 1]
        words += _HAN[int(digit)] + unit if digit != "0" else "零"
    return re.sub("零+", "零", words).rstrip("零")


def _roman(count: int) -> str:
    words = ""
    for size, letters in _ROMAN:
        words += letters * (count // size)
        count %= size
    return words


_PRINTERS: Final[dict[str, Callable[[int], str]]] = {
    **dict.fromkeys(_CHINESE, _chinese),
    **dict.fromkeys(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"), _circled),
    **dict.fromkeys(("decimalFullWidth", "decimalFullWidth2"), _full_width),
    "decimalZero": "{:02}".format,
    "upperRoman": _roman,
    "lowerRoman": lambda count: _roman(count).lower(),
    "upperLetter": _letter,
    "lowerLetter": lambda count: _letter(count).lower(),
    "ideographTraditional": lambda count: _STEMS[(count - 1) % len(_STEMS)],
    "ideographZodiac": lambda count: _BRANCHES[(count - 1) % len(_BRANCHES)],
}
