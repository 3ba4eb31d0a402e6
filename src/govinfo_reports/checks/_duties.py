"""Years, form, legal basis and left-overs -> whether a report is of one year, by the rules of that year, and finished."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govinfo_reports.findings import Message, Severity
from govinfo_reports.source import Span
from govinfo_reports.spelling import spell
from govinfo_reports.templates import templates

from ._rule import Outcome, Rule, Verdict
from ._subject import Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

_HOLDS: Final = Outcome(Verdict.HOLDS)
_START: Final = Span(0, 0)
_YEAR: Final = re.compile(r"(?<!\d)20\d\d(?!\d)")
_PERIOD: Final = re.compile(
    r"(?<!\d)(20\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*(?:起)?[,、]?\s*(?:至|到|-|~)\s*"
    r"(?:(20\d\d)\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*日"
)
_STATISTICS: Final = re.compile("统计|期限|时限|数据|本报告")
_NEAR: Final = 30


def _periods(subject: Subject) -> Iterator[tuple[re.Match[str], Span]]:
    """Yield the stretches of time that the prose names as those the figures are of."""
    for paragraph, spelled in subject.prose:
        if "月" not in spelled:
            continue
        for match in _PERIOD.finditer(spelled):
            around = spelled[max(0, match.start() - _NEAR) : match.end() + _NEAR]
            if _STATISTICS.search(around):
                yield match, _within(paragraph.span, match)


def _within(span: Span, match: re.Match[str]) -> Span:
    """Return the place of *match* on the page, for a paragraph at *span*; nowhere for one without a page."""
    return Span(span.start + match.start(), span.start + match.end()) if len(span) else span


def _year(subject: Subject) -> Iterator[Outcome]:
    """Compare the year of the title with that of the period."""
    title = subject.report.title
    named = _YEAR.search(spell(title)) if title else None
    year = int(named[0]) if named else subject.report.year
    if year is None:
        return
    for match, span in _periods(subject):
        others = sorted({int(found) for found in (match[1], match[4]) if found} - {year})
        if not others:
            yield _HOLDS
            continue
        details = {"title": year, "period": "、".join(map(str, others))}
        yield Outcome(Verdict.FAILS, None, span, details)


def _whole(subject: Subject) -> Iterator[Outcome]:
    for match, span in _periods(subject):
        if tuple(map(int, (match[2], match[3], match[5], match[6]))) == (1, 1, 12, 31):
            yield _HOLDS
        else:
            yield Outcome(Verdict.FAILS, None, span, {"period": match[0]})


def _form(subject: Subject) -> Iterator[Outcome]:
    year = subject.report.year
    known = [int(template.name) for template in templates()]
    used = int(subject.report.template.name)
    if year is None or not subject.values or year < known[0] - 1:  # the first form could be used a year early
        return
    due = max(first for first in known if first <= max(year, known[0]))
    if due == used:
        yield _HOLDS
        return
    span = subject.report.evidence.get("year", _START)
    yield Outcome(Verdict.FAILS, None, span, {"year": year, "used": used, "due": due})


#: What no longer applies, how it is cited, from which fiscal year, and what to cite.
_OUTDATED: Final = (
    (re.compile(r"公开办函\s*\(?\s*2019\s*\)?\s*60\s*号"), 2021, "国办公开办函〔2021〕30号"),
    (re.compile(r"国务院(?:第\s*492\s*号令|令\s*\(?第\s*492\s*号)"), 2019, "国务院令第711号"),
)


def _basis(subject: Subject) -> Iterator[Outcome]:
    year = subject.report.year
    if year is None:
        return
    for paragraph, spelled in subject.prose:
        if "60" not in spelled and "492" not in spelled:
            continue
        for cited, first, now in _OUTDATED:
            if year >= first and (match := cited.search(spelled)):
                details = {"cited": match[0], "first": first, "now": now}
                yield Outcome(Verdict.FAILS, None, _within(paragraph.span, match), details)


_LEFT: Final = re.compile(
    r"(?<![A-Za-z])[Xx]{2,}(?=\s*(?:年|月|日|省|市|县|区|镇|乡|街道|局|委|办|件|条|次|份|项|万|元))"
    r"|(?<![A-Za-z])X{2,}(?![A-Za-z])|×{2,}|\[bookmark[^\]\n]*\]?|填写说明|(?:例|例如|如)\s*:?\s*-8(?!\d)|_{4,}|此处填写|请填写"
)


def _left(subject: Subject) -> Iterator[Outcome]:
    found = False
    pieces = [*subject.prose, *((cell, spell(cell.text)) for cell in subject.cells.values() if cell.text[:1] == "[" or cell.value is None)]
    for piece, spelled in pieces:
        for match in _LEFT.finditer(spelled):
            found = True
            yield Outcome(Verdict.FAILS, None, _within(piece.span, match), {"words": match[0]})
    if pieces and not found:
        yield _HOLDS


YEAR: Final = Rule[Subject](
    "C307", Severity.WARNING,
    Message("标题年度与统计期限不一致", "The year of the title is not that of the period"),
    Message("标题是 {title} 年，统计期限写的是 {period} 年。", "The title says {title}, the period of the figures {period}."),
    Message("年度写错，读者不知道数字是哪一年的；多是沿用上年文稿。", "The reader cannot tell which year the figures are of; mostly last year's text was reused."),
    Message("核对标题和统计期限，改正写错的一处。", "Check title and period and correct the one that is wrong."),
    ("《政府信息公开条例》第四十九条",), _year,
)
FORM: Final = Rule[Subject](
    "C308", Severity.WARNING,
    Message("所用格式不是该年度的", "Not the form of its year"),
    Message("{year} 年度应使用 {due} 年起的格式，报告用的是 {used} 年的格式。",
            "For {year} the form in use since {due} is due; the report uses that of {used}."),
    Message("不同格式的栏目含义不同，无法与其他机关汇总、比较。", "The columns mean different things, so the figures cannot be summed or compared with others."),
    Message("改用该年度的统一格式重新填报。", "Fill in the form of that year."),
    ("国办公开办函〔2019〕60号", "国办公开办函〔2021〕30号"), _form,
)
BASIS: Final = Rule[Subject](
    "C309", Severity.WARNING,
    Message("引用的依据已不适用", "Cites a basis that no longer applies"),
    Message("引用了“{cited}”，自 {first} 年度起应依据{now}。", "Cites “{cited}”; from the report for {first} on the basis is {now}."),
    Message("依据过期，往往连格式也是旧的。", "Where the basis is out of date, the form often is too."),
    Message("改引现行依据，并核对格式。", "Cite the basis in force, and check the form."),
    ("国办公开办函〔2021〕30号", "国务院令第711号"), _basis,
)
LEFT: Final = Rule[Subject](
    "C310", Severity.WARNING,
    Message("留有模板文字", "Words of the template are left in"),
    Message("留有未填写或未删除的“{words}”。", "“{words}” was left in from the template or by a converter."),
    Message("说明该处没有填写，或发布前没有清稿。", "Something was not filled in, or the text was not cleaned before it was published."),
    Message("填上实际内容，或删去。", "Fill in what belongs there, or delete it."),
    (), _left,
)
WHOLE: Final = Rule[Subject](
    "C311", Severity.WARNING,
    Message("统计期限不是整年", "The period is not a whole year"),
    Message("统计期限写的是“{period}”，应为1月1日至12月31日。", "The period reads “{period}”; it should be 1 January to 31 December."),
    Message("报告的是上一年度全年的情况。", "The report is on the whole of the past year."),
    Message("改正起止日期；统计口径确实不同的，予以说明。", "Correct the dates; where the figures are of another period, say why."),
    ("《政府信息公开条例》第四十九条",), _whole,
)

RULES: Final = (YEAR, FORM, BASIS, LEFT, WHOLE)
