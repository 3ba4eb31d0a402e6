"""The day that a page says it was published on -> whether the report was due by then, and the year over."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final

from govinfo_reports.findings import Message
from govinfo_reports.text.line_ends import with_line_feeds
from govinfo_reports.text.source import Span
from govinfo_reports.text.spelling import spell

from .._lexicon import any_of, words
from .._rule import HOLDS, Outcome, Verdict, rule
from .._subject import Subject
from ..bases import NOTICE_2019

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEPARTMENTS_DUE: Final = (1, 31)
_GOVERNMENTS_DUE: Final = (3, 31)


@rule("C318", Subject, since=NOTICE_2019.first_year)
def in_time(subject: Subject) -> Iterator[Outcome]:
    """Hold the day that the page prints against the days of the article."""
    year, agency = subject.report.year, subject.report.agency
    first = subject.sections.get(subject.form.sections[1])
    ends = first.heading.span.start if first and first.heading else len(subject.report.text)
    printed = list(
        _dates(with_line_feeds(subject.report.text)[:ends])
    )  # what stands below the report may be of another page
    if year is None or not printed or not subject.is_a_report:
        return
    day, span = min(printed)
    details: dict[str, object] = {"day": day.isoformat(), "year": year, "agency": agency}
    if day.year == year:
        yield Outcome(Verdict.FAILS, None, span, details, _TOO_EARLY)
        return
    due = _last_day(agency, year) if agency else None
    if due is None or day.year != year + 1:
        return  # a site that was moved prints the day of the move
    if day <= due:
        yield HOLDS
    else:
        yield Outcome(Verdict.FAILS, None, span, details | {"due": due.isoformat()})


def _last_day(agency: str, year: int) -> date | None:
    """Return the last day for an agency's report; None for those of which the article says nothing."""
    name = any_of("published", "not_towns").sub("", spell(agency))
    if any_of("published", "towns").search(name):
        return None
    if name.endswith(words("published", "departments")):
        return date(year + 1, *_DEPARTMENTS_DUE)
    if name.endswith(words("published", "governments")):
        return date(year + 1, *_GOVERNMENTS_DUE)
    return None


def _dates(text: str) -> Iterator[tuple[date, Span]]:
    """Yield the days that the page prints as those of its publication."""
    for match in _published().finditer(spell(text)):
        try:
            yield date(*map(int, match.group(1, 2, 3))), Span(match.start(1), match.end(3))
        except ValueError:  # no day of any month
            continue


@cache
def _published() -> re.Pattern[str]:
    labels = "|".join(words("published", "labels"))
    return re.compile(rf"(?:{labels})[\s:|]{{0,8}}(20\d\d)\s?[-/.年]\s?(\d{{1,2}})\s?[-/.月]\s?(\d{{1,2}})(?!\d)")


_TOO_EARLY: Final = Message(
    "页面上的发布日期是 {day}，而 {year} 年度当时尚未结束；请核对报告年度和发布日期。",
    "The page says it was published on {day}, before the year {year} was over; check the year and the day.",
)
