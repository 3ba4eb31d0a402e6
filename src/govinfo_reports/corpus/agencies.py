"""Reports -> those of one agency, in the order of their years, each report once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from govinfo_reports.models import Report

    from .entries import Entry


@frozen
class Agency:
    """What is at hand of one agency."""

    name: str | None
    """Its name, as its reports print it; None for reports that are not taken as those of one agency by name."""
    entries: tuple[Entry, ...]
    """Its reports by year; where several files hold the very same report, the first of them."""

    @property
    def reports(self) -> tuple[Report, ...]:
        """The reports of `entries`."""
        return tuple(entry.report for entry in self.entries if entry.report)


def by_agency(entries: Iterable[Entry]) -> list[Agency]:
    """Return the agencies that *entries* name, in the order of the names, each with its reports."""
    named: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.report and entry.report.agency:
            named.setdefault(entry.report.agency, []).append(entry)
    return [Agency(name, _distinct(named[name])) for name in sorted(named)]


def taken_as_one(entries: Iterable[Entry]) -> Agency:
    """Return all reports among *entries* as those of one agency, whatever names they bear."""
    return Agency(None, _distinct(entry for entry in entries if entry.report))


def _distinct(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    distinct: list[Entry] = []
    for entry in entries:
        if not any(entry.report == other.report for other in distinct):
            distinct.append(entry)
    return tuple(sorted(distinct, key=_year))


def _year(entry: Entry) -> int:
    return (entry.report.year if entry.report else None) or 0
