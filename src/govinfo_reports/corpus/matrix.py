"""The files of many agencies -> which of them has a report of which year."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.reading.identity import same_body

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from .entries import Entry

_YEAR: Final = re.compile(r"(?<!\d)20\d\d(?!\d)")


class Holding(StrEnum):
    """What is at hand of an agency and a year."""

    READ = "read"  #: a report
    NO_REPORT = "not a report"  #: a file that bears the name of the agency and the year, and holds no report
    MISSING = "missing"


@frozen
class Matrix:
    """Agencies by years."""

    years: tuple[int, ...]
    """From the first year of which there is a report or a file to the last."""
    rows: tuple[tuple[str, tuple[Holding, ...]], ...]
    """Each agency, the expected ones first, with what is at hand for each of the years."""
    unplaced: tuple[str, ...]
    """The names of files of which agency or year is not known."""

    def without_report(self, agencies: Container[str]) -> dict[int, list[str]]:
        """Return for each year those of *agencies* that have no report of it; years that all have are left out."""
        lacking = {
            year: [agency for agency, held in self.rows if agency in agencies and held[number] is not Holding.READ]
            for number, year in enumerate(self.years)
        }
        return {year: some for year, some in lacking.items() if some}


def matrix(entries: Iterable[Entry], expected: Sequence[str] = ()) -> Matrix:
    """Return what is at hand of whom and when.

    Args:
        entries: what was read.
        expected: names of agencies that should be there. One may be in short, 商务局 for 青禾县商务局, as long as
            it means one agency only.
    """
    some = list(entries)
    read = dict.fromkeys(entry.report.agency for entry in some if entry.report and entry.report.agency)
    names = _matched(expected, list(read))
    rows = list(dict.fromkeys([*expected, *(names.get(agency, agency) for agency in read)]))
    held: dict[tuple[str, int], Holding] = {}
    unplaced: list[str] = []
    for entry in some:
        agency, year = _place(entry, rows, names)
        if agency is None or year is None:
            unplaced.append(entry.name)
        elif entry.report or (agency, year) not in held:
            held[agency, year] = Holding.READ if entry.report else Holding.NO_REPORT
    met = [year for _, year in held]
    years = tuple(range(min(met), max(met) + 1)) if met else ()
    by_year = tuple((row, tuple(held.get((row, year), Holding.MISSING) for year in years)) for row in rows)
    return Matrix(years, by_year, tuple(unplaced))


def _matched(expected: Sequence[str], read: Sequence[str]) -> dict[str, str]:
    """Return for agencies that were *read* the *expected* name that means them, and them alone."""
    names = {agency: agency for agency in read if agency in expected}
    for name in (each for each in expected if each not in names):
        meant = [agency for agency in read if agency.endswith(name) or same_body(name, agency)]
        if len(meant) == 1 and meant[0] not in names:
            names[meant[0]] = name
    return names


def _place(entry: Entry, rows: Sequence[str], names: dict[str, str]) -> tuple[str | None, int | None]:
    """Return the agency and the year of *entry*: those of its report, or those that the name of the file gives."""
    if entry.report:
        agency = entry.report.agency
        return (names.get(agency, agency) if agency else None), entry.report.year
    years = set(_YEAR.findall(entry.name))
    agencies = [row for row in rows if row in entry.name]
    named = max(agencies, key=len, default=None)  # 青禾县商务局 also holds 商务局
    return named, int(years.pop()) if len(years) == 1 else None
