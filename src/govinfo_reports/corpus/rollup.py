"""A report that sums up others, and the files of those others -> the reports whose figures it should be the sum of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.findings import Message

from .agencies import by_agency

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govinfo_reports.models import Report

    from .entries import Entry

_OTHER_YEAR: Final = Message(
    "报告的是 {year} 年，不是汇总报告的 {due} 年，未计入。",
    "This is the report for {year}, not for {due} as the one that sums up; it was left out.",
)
_TWICE: Final = Message(
    "同一机关同一年度另有一份不同的报告，无法确定以哪份为准，未计入。",
    "There is another, different report of this agency and year; which one counts is uncertain, so it was left out.",
)


@frozen
class Children:
    """What a report sums up."""

    reports: tuple[Report | None, ...]
    """A report for each agency; None for one that is known but not at hand."""
    aside: tuple[tuple[str, Message], ...]
    """The names of files that were left out, each with the reason."""


def children_of(parent: Report, entries: Iterable[Entry]) -> Children:
    """Return what *parent* sums up, of the reports among *entries*.

    It is the report for the parent's year of each agency, once, in however many files it is. The parent itself is
    passed over.
    """
    some = list(entries)
    others = [entry for entry in some if entry.report and entry.report != parent]
    nameless = [entry for entry in others if entry.report and not entry.report.agency]
    groups = [agency.entries for agency in by_agency(others)] + [(entry,) for entry in nameless]
    reports: list[Report | None] = [None for entry in some if not entry.report]
    aside: list[tuple[str, Message]] = []
    for group in groups:
        of_year = [entry for entry in group if entry.report and entry.report.year == parent.year]
        reports.append(of_year[0].report if len(of_year) == 1 else None)
        aside += _left_out(parent, group) if not of_year else ()
        aside += ((entry.name, _TWICE) for entry in of_year if len(of_year) > 1)
    return Children(tuple(reports), tuple(aside))


def _left_out(parent: Report, group: Iterable[Entry]) -> Iterator[tuple[str, Message]]:
    for entry in group:
        year = entry.report.year if entry.report else None
        yield entry.name, _OTHER_YEAR.filled({"year": year or "?", "due": parent.year or "?"})
