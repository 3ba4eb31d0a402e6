"""The reports in many files -> what is found in each, on its own and beside the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from govinfo_reports.checks import SERIES_RULES, check_series
from govinfo_reports.findings import in_page_order, numbered
from govinfo_reports.reading.identity import begins_with_place

from .agencies import by_agency

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govinfo_reports.findings import Finding
    from govinfo_reports.models import Report

    from .agencies import Agency
    from .choice import Choice
    from .entries import Entry


@frozen
class Checked:
    """A report, and what was found in it."""

    name: str
    """The name of its file."""
    report: Report
    findings: tuple[Finding, ...] = ()
    """What was found, in page order."""
    known: frozenset[str] = frozenset()
    """The ids of the findings that a baseline holds."""

    @property
    def new(self) -> list[Finding]:
        """The findings that no baseline holds."""
        return [finding for finding in self.findings if finding.id not in self.known]


def check_each(entries: Iterable[Entry], choice: Choice) -> Iterator[Checked]:
    """Yield what is found in each report among *entries* on its own."""
    for entry in entries:
        if entry.report:
            yield Checked(entry.name, entry.report, tuple(choice.findings(entry.report)))


def check_together(entries: Iterable[Entry], choice: Choice) -> list[Checked]:
    """Return what is found in each report among *entries*, on its own and beside the others.

    The years of an agency are held against one another. An agency whose name does not say of what place it is may be
    any of many, so that its years are left alone.
    """
    some = list(entries)
    beside: dict[str, list[Finding]] = {}
    for agency in by_agency(some):
        if agency.name and begins_with_place(agency.name):
            for finding in choice.run(check_series, SERIES_RULES, agency.reports):
                beside.setdefault(finding.page, []).append(finding)
    return [_with(each, beside.pop(each.report.text, ())) for each in check_each(some, choice)]


def check_years(agency: Agency, choice: Choice) -> list[Checked]:
    """Return what is found in each report of *agency* beside the years before it."""
    beside: dict[str, list[Finding]] = {}
    for finding in choice.run(check_series, SERIES_RULES, agency.reports):
        beside.setdefault(finding.page, []).append(finding)
    some = (Checked(entry.name, entry.report) for entry in agency.entries if entry.report)
    return [_with(each, beside.pop(each.report.text, ())) for each in some]


def _with(checked: Checked, findings: Iterable[Finding]) -> Checked:
    return evolve(checked, findings=numbered(in_page_order((*checked.findings, *findings))))
