"""Years, form, basis and left-overs -> whether a report is of one year, by the rules of that year, and finished."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from govinfo_reports.forms import templates
from govinfo_reports.text.source import NOWHERE, Span
from govinfo_reports.text.spelling import skeleton, spell

from .._lexicon import any_of
from .._lexicon import words as listed
from .._rule import HOLDS, Outcome, Verdict, rule
from .._subject import Subject
from ..bases import NOTICE_2019, REPLACED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..bases import Basis

_YEAR: Final = re.compile(r"(?<!\d)20\d\d(?!\d)")
_PERIOD: Final = re.compile(
    r"(?<!\d)(20\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*+起?[,、]?\s*+(?:至|到|-|~)\s*"
    r"(?:(20\d\d)\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*日"
)
# An office of statistics, a notice on display for a time, and a campaign over data tell no period of the figures.
_STATISTICS: Final = re.compile(r"统计(?:数据|时间)?的?(?:期|时|区间|年度|周期|起止)|报告期")
_FIGURES: Final = re.compile(r"(?:(?:本(?:年度|年)?报告|所列)[^,。;]{0,24}|数据[^,。;]{0,8})$")
_NEAR: Final = 30
_REVISED: Final = 48  # characters in which a basis is cited together with what replaced it


def _periods(subject: Subject) -> Iterator[tuple[re.Match[str], Span]]:
    """Yield the stretches of time that the prose names as those the figures are of."""
    for paragraph, spelled in subject.prose:
        if "月" not in spelled:
            continue
        for match in _PERIOD.finditer(spelled):
            first = max(0, match.start() - _NEAR)
            around = spelled[first : match.end() + _NEAR]
            if _STATISTICS.search(around) or _FIGURES.search(spelled, first, match.start()):
                yield match, _within(paragraph.span, match)


def _within(span: Span, match: re.Match[str]) -> Span:
    """Return the place of *match* on the page, for a paragraph at *span*; nowhere for one without a page."""
    return Span(span.start + match.start(), span.start + match.end()) if len(span) else span


@rule("C307", Subject)
def one_year(subject: Subject) -> Iterator[Outcome]:
    """Compare the year of the title with that of the period."""
    title = subject.report.title
    named = _YEAR.search(spell(title)) if title else None
    year = int(named[0]) if named else subject.report.year
    if year is None:
        return
    for match, span in _periods(subject):
        others = sorted({int(found) for found in (match[1], match[4]) if found} - {year})
        if not others:
            yield HOLDS
            continue
        details = {"title": year, "period": "、".join(map(str, others))}
        yield Outcome(Verdict.FAILS, None, span, details)


@rule("C311", Subject)
def whole_year(subject: Subject) -> Iterator[Outcome]:
    """Hold the period against the whole of a year."""
    for match, span in _periods(subject):
        if tuple(map(int, (match[2], match[3], match[5], match[6]))) == (1, 1, 12, 31):
            yield HOLDS
        else:
            yield Outcome(Verdict.FAILS, None, span, {"period": match[0]})


@rule("C308", Subject)
def form_of_the_year(subject: Subject) -> Iterator[Outcome]:
    """Hold the form against the one that is due for the year."""
    year = subject.report.year
    used = subject.report.template.year
    known = sorted({used, *(template.year for template in templates())})
    if year is None or not subject.values or year < known[0]:
        return
    due = max(first for first in known if first <= year)
    if due == used or (year == NOTICE_2019.optional_year and used == NOTICE_2019.first_year):
        yield HOLDS
        return
    span = subject.report.evidence.get("year", NOWHERE)
    yield Outcome(Verdict.FAILS, None, span, {"year": year, "used": used, "due": due})


@rule("C309", Subject)
def basis_in_force(subject: Subject) -> Iterator[Outcome]:
    """Look for a basis that has been replaced."""
    year = subject.report.year
    if year is None:
        return
    due = [(quoted, basis) for quoted, basis in REPLACED if year >= basis.first_year]
    for paragraph, spelled in subject.prose:
        for quoted, basis in due:
            match = quoted.search(spelled)
            if match and not _cited_beside(basis, spelled, match):
                details = {"cited": match[0], "first": basis.first_year, "now": basis.cited}
                yield Outcome(Verdict.FAILS, None, _within(paragraph.span, match), details)


def _cited_beside(basis: Basis, spelled: str, match: re.Match[str]) -> bool:
    """Whether a text cites what has been replaced together with what replaced it, in full or by the last number."""
    before, after = spelled[max(0, match.start() - _REVISED) : match.start()], spelled[match.end() :][:_REVISED]
    number = _LAST_NUMBER.search(basis.cited)
    return any(
        skeleton(basis.cited) in skeleton(each) or (number and each is after and f"第{number[0]}" in each)
        for each in (before, after)
    )


_LAST_NUMBER: Final = re.compile(r"(?<!\d)\d{2,4}号$")
_UNIT: Final = r"[件条次份项篇人期场]"
_END: Final = r"(?=[,。;、)]|\s*$)"
_COUNTED: Final = "收到|受理|新收|公开|发布|制发|信息|文件|申请|培训|会议|公众号|微信|网站|参训"
#: What is left over, by the characters that it may begin with.
SHAPES: Final = (
    ("Xx", r"(?<![A-Za-z])[Xx]{2,}+(?=\s?(?:年|月|日|省|市|县|区|镇|乡|街道|局|委|办|件|条|次|份|项|万|元))"),
    ("X×_[{", r"(?<![A-Za-z])X{2,}+(?![A-Za-z])|×{2,}+|_{4,}|\[bookmark[^\]\n]*+\]?|\{\{[^{}\n]{0,40}\}\}"),
    ("例如(", r"(?:例|例如|如)\s?:?\s?-8(?!\d)|\([^()\n]{0,20}删除\)|\(\d{2,4}字(?:以内|左右|以上)\)"),
    (
        "共累合_(",
        rf"(?:共计|共|累计|合计)[ \u3000]{{0,8}}{_UNIT}(?=[,。;])|(?:_{{2,3}}|\(\s{{0,4}}\))\s?{_UNIT}{_END}",
    ),
    (
        "收受新公发制信文申培会微网参",
        rf"(?:{_COUNTED})[ \u3000]{{2,12}}{_UNIT}{_END}",
    ),
    ("×", rf"(?<![\dA-Za-z])×\s?{_UNIT}{_END}"),
    (
        "公发培会NnXx",
        rf"(?:公开|发布|公布)(?:各类|相关)?(?:政府)?信息条{_END}|(?:培训|会议)次{_END}|(?<![A-Za-z+\d])[NnXx]\s?{_UNIT}{_END}",
    ),
)


@cache
def left_overs() -> re.Pattern[str]:
    """Return a pattern for all that a draft or a sample form leaves behind.

    It first looks at the one character that all of it begins with: so a page takes a fifth of the time.
    """
    words = any_of("left_over", "words").pattern
    opens = {*"".join(each for each, _ in SHAPES), *(word[0] for word in listed("left_over", "words"))}
    return re.compile(
        f"(?=[{re.escape(''.join(sorted(opens)))}])(?:{'|'.join((*(shape for _, shape in SHAPES), words))})"
    )


@rule("C310", Subject)
def nothing_left_over(subject: Subject) -> Iterator[Outcome]:
    """Look for what a draft or a sample form left behind, and for numbers that were never filled in."""
    words = [(paragraph.span, spelled) for paragraph, spelled in subject.prose]
    words += [(cell.span, spell(cell.text)) for cell in subject.cells.values() if not cell.text.isdigit()]
    pattern = left_overs()
    for span, spelled in words:
        for match in pattern.finditer(spelled):
            yield Outcome(Verdict.FAILS, None, _within(span, match), {"words": match[0]})
