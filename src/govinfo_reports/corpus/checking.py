"""The reports in many files -> what is found in each, on its own and beside the others."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from govinfo_reports.checks import COPY_RULES, SERIES_RULES, check_copies, check_series
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

    The years of an agency are held against one another, as `check_years` does. An agency whose name does not say of
    what place it is may be any of many, so that its years are left alone. The words of each report are held against
    those of other agencies.
    """
    some = list(entries)
    beside = choice.run(check_copies, COPY_RULES, [entry.report for entry in some if entry.report])
    for agency in by_agency(some):
        if agency.name and begins_with_place(agency.name):
            beside += _between_years(agency, choice)
    return _joined(list(check_each(some, choice)), beside)


def check_years(agency: Agency, choice: Choice) -> list[Checked]:
    """Return what is found in each report of *agency* beside the year before it.

    Of a year with several reports that is said, and nothing is held against them: which of them counts is uncertain.
    """
    some = [Checked(entry.name, entry.report) for entry in agency.entries if entry.report]
    return _joined(some, _between_years(agency, choice))


def _between_years(agency: Agency, choice: Choice) -> list[Finding]:
    found: list[Finding] = []
    counts = Counter(report.year for report in agency.reports)
    for earlier, later in pairwise(agency.reports):
        if earlier.year == later.year or counts[earlier.year] == counts[later.year] == 1:
            found += choice.run(check_series, SERIES_RULES, [earlier, later])
    return found


def _joined(some: Iterable[Checked], beside: Iterable[Finding]) -> list[Checked]:
    """Return *some* with the findings of several reports, each at the first report with the page it is about."""
    by_page: dict[str, dict[str, Finding]] = {}
    for finding in beside:
        by_page.setdefault(finding.page, {}).setdefault(finding.id, finding)
    joined: list[Checked] = []
    for checked in some:
        more = by_page.pop(checked.report.text, {}).values()
        joined.append(evolve(checked, findings=numbered(in_page_order((*checked.findings, *more)))))
    return joined
