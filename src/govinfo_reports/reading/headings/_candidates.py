"""A page -> every place that may be the heading of a section, with the weight of the evidence."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from govinfo_reports.text.patterns import lazy
from govinfo_reports.text.source import Span
from govinfo_reports.text.spelling import behind_gap, skeleton

from ._wording import NUMERALS, OPENING, spellings_by_opening, themes, wordings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from govinfo_reports.forms import Form

    from ._wording import Wording

# What may begin a line before its words: indents, marks of Markdown and of cells, lost characters.
_MARKS: Final = " \t\u00a0\u3000*#|\\>?？\ufffd•·▪●◆■-"
_NUMBER: Final = lazy(
    rf"(?P<part>第[{NUMERALS}]部分[、:. ]?)|(?P<main>[{NUMERALS}]\s{{0,3}}[、,.:)][、.]?)|(?P<lost>、)"
    rf"|(?P<bracket>\([{NUMERALS}]\)[、.]?)|(?P<digit>[1-9][、.](?!\d))"
)
_RUNNING_ON: Final = lazy(rf"[{NUMERALS}](?<![{NUMERALS}第(].)[^\S\n]{{0,3}}、")
_REMARK: Final = lazy(r"[ \t]*\([^()\n]{1,40}\)(?=[ \t]*\n)")
_UNBROKEN: Final = lazy(r"[^\W_]+")
_WORDS_END: Final = lazy(r"[。:;,\n|\t]")
_BEHIND: Final = "。:. \t\r\n|*"
_LONGEST: Final = 48  # letters of a heading
_REACH: Final = 96  # characters that a heading may be spread over
_BEFORE_OPENING: Final = 12  # characters in which the first letters of a heading stand
_ALIKE: Final = 0.5
_TELLING: Final = 4  # letters: rows of tables begin with two or three of those that headings begin with


class Style(StrEnum):
    """How a heading is numbered."""

    MAIN = "main"
    """一、 or 第一部分."""
    BRACKET = "bracket"
    """（一）."""
    DIGIT = "digit"
    """1."""
    LOST = "lost"
    """、 whose numeral is lost."""
    NONE = "none"


_STYLES: Final = {"part": Style.MAIN, **{style.value: style for style in Style}}


class Weight:
    """The weight of the evidence for a heading."""

    WHOLE = 10
    """Its own number and words."""
    RUNNING_ON = 8
    """Its own number and words, behind other words on the line; or its number is partly lost."""
    UNNUMBERED = 7
    """Its words on a line of their own."""
    ALIKE = 6
    """Its number, and words like its own."""
    MISNUMBERED = 5
    """Its words behind another number."""


class Heading(NamedTuple):
    """A place that may be the heading of a section."""

    key: str
    """The section."""
    order: int
    """Its place in the form."""
    span: Span
    weight: int
    """The weight of the evidence."""
    style: Style
    doubtful: Span | None = None
    """Its words, where they stand without the section's number: they may head a sub-section of section 一."""


def candidates(spelled: str, form: Form) -> Iterator[Heading]:
    """Yield what may be a heading of *form* on a page, which is *spelled*, in page order."""
    # Search finds a line break many times as fast as the place behind one, so one stands before the first line, too.
    opened = [(match.end() - 1, None) for match in _heading_openings(form).finditer(f"\n{spelled}")]
    numbered = [(match.start(), match) for match in _RUNNING_ON.finditer(spelled)]
    line_end = behind = 0
    for begin, number in sorted([*opened, *numbered], key=itemgetter(0)):
        if number is None:
            line_end = spelled.find("\n", begin)
            behind = begin + 1
            if heading := _heading_at(spelled, begin, form):
                yield heading
                behind = heading.span.end
        elif (begin >= behind or begin > line_end >= 0) and (heading := _running_on(spelled, number, form)):
            yield heading


@lru_cache(maxsize=32)
def _heading_openings(form: Form) -> re.Pattern[str]:
    """Return a pattern of the places where lines open as a heading of *form* may, behind the marks before them.

    Most lines of a page are cells of its tables. One pattern passes over them in a fraction of the time that asking
    each line takes.
    """
    worded = _beginning([spelling for wording in wordings(form) for spelling in wording.spellings], _TELLING)
    number = rf"(?:\([{NUMERALS}]\)[、.]?|[1-9][、.](?!\d)|、)"
    main = rf"第[{NUMERALS}]部分|[{NUMERALS}]\s{{0,3}}[、,.:)]"
    return re.compile(rf"\n[{re.escape(_MARKS)}]*+(?!\n)(?={main}|{number}?+{worded})")


def _beginning(spellings: Iterable[str], count: int) -> str:
    """Return a pattern of the first letters of *spellings*, up to *count* of them, or up to a gap."""
    rests: dict[str, list[str]] = {}
    for spelling in spellings:
        rests.setdefault(spelling[:1], []).append(spelling[1:])
    if not count or "" in rests:
        return ""
    letters = "|".join(re.escape(letter) + _beginning(its, count - 1) for letter, its in rests.items())
    return rf"(?:[\W_]|{letters})"


def _heading_at(spelled: str, begin: int, form: Form) -> Heading | None:
    """Return the heading at *begin*, where a line opens; None if there is none."""
    number = _NUMBER.match(spelled, begin)
    style = _STYLES[str(number.lastgroup)] if number else Style.NONE
    words = number.end() if number else begin
    whole = _known_heading(spelled, words, form)
    if whole is None and style is not Style.MAIN:
        return None
    numeral = next((letter for letter in number[0] if letter in NUMERALS), "") if number else ""
    if whole is None:
        return _similar_heading(spelled, begin, words, numeral, form)
    wording, end = whole
    if remark := _REMARK.match(spelled, end):
        end = remark.end()
    doubtful: Span | None = Span(words, whole[1])
    if numeral in wording.numerals or style is Style.DIGIT:
        weight, doubtful = Weight.WHOLE, None
    elif style is Style.LOST:
        weight, doubtful = Weight.RUNNING_ON, None
    elif style is Style.NONE:
        if spelled[end : end + 1].strip(_BEHIND):
            return None
        weight = Weight.UNNUMBERED
    else:
        weight = Weight.MISNUMBERED
    return Heading(wording.key, wording.order, Span(begin, end), weight, style, doubtful)


def _known_heading(spelled: str, words: int, form: Form) -> tuple[Wording, int] | None:
    """Return the section whose heading stands at *words*, and where it ends; it may end on the next line."""
    opening = spelled[words : words + OPENING]
    if not opening.isalnum():  # few lines have marks among their first letters
        opening = skeleton(spelled[words : words + _BEFORE_OPENING])[:OPENING]
    known = spellings_by_opening(form).get(opening)
    if not known:
        return None
    printed = ""
    for spelling, wording in known:
        if spelled.startswith(spelling, words):
            end = words + len(spelling)  # few headings have gaps
        else:
            printed = printed or _first_words(spelled, words)
            end = _end_of(spelling, spelled, words) if spelling.startswith(printed[: len(spelling)]) else 0
        if end and not spelled[end : end + 1].isalpha():
            return wording, end
    return None


def _first_words(spelled: str, start: int) -> str:
    """Return the letters that stand together at *start*, and the next one; they tell nearly all spellings apart."""
    unbroken = _UNBROKEN.match(spelled, start, start + _REACH)
    gap = unbroken.end() if unbroken else start
    following = behind_gap(spelled, gap, start + _REACH)
    return spelled[start:gap] + spelled[following : following + 1]


def _end_of(letters: str, spelled: str, start: int) -> int:
    """Return where *letters* end that stand from *start* on, with or without gaps between them; 0 if they do not."""
    place, stop = start, min(start + _REACH, len(spelled))
    for letter in letters:
        if place < stop and spelled[place] != letter:
            place = behind_gap(spelled, place, stop)
        if place == stop or spelled[place] != letter:
            return 0
        place += 1
    return place


def is_sure(spelled: str, heading: Heading, form: Form, tables: Mapping[str, Span]) -> bool:
    """Whether words without their number are a heading: right above their table, or if they head no theme."""
    if heading.doubtful is None:
        return True
    end = heading.doubtful.end
    table = tables.get(heading.key)
    if table and behind_gap(spelled, end, table.start) >= table.start:
        return True
    return skeleton(heading.doubtful.of(spelled)) not in themes(form)


def _similar_heading(spelled: str, begin: int, words: int, numeral: str, form: Form) -> Heading | None:
    """Return the heading that has this number and similar words; None if none is similar enough."""
    stop = _WORDS_END.search(spelled, words, words + _REACH)
    printed = spelled[words : stop.start() if stop else words + _REACH]
    letters = printed if printed.isalnum() else skeleton(printed)
    if not letters or len(letters) > _LONGEST:
        return None
    best = _most_alike(letters, numeral, form)
    if best is None:
        return None
    return Heading(best.key, best.order, Span(begin, words + len(printed.rstrip())), Weight.ALIKE, Style.MAIN)


@lru_cache(maxsize=1024)  # the same numbered rows stand on every page of a form
def _most_alike(letters: str, numeral: str, form: Form) -> Wording | None:
    """Return the heading with this number whose words are most like *letters*; None if none is similar enough."""
    numbered = [(wording.likeness(letters), wording) for wording in wordings(form) if numeral in wording.numerals]
    likeness, best = max(numbered, key=itemgetter(0), default=(0.0, None))
    return best if likeness >= _ALIKE else None


def _running_on(spelled: str, number: re.Match[str], form: Form) -> Heading | None:
    """Return the heading that stands, with number and words, behind other words on its line."""
    whole = _known_heading(spelled, number.end(), form)
    if whole is None or number[0][0] not in whole[0].numerals:
        return None
    wording, end = whole
    return Heading(wording.key, wording.order, Span(number.start(), end), Weight.RUNNING_ON, Style.MAIN)
