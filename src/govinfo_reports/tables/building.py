"""Reports -> the five tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyarrow as pa
from attrs import fields, frozen

from govinfo_reports.arguments import require, require_each
from govinfo_reports.checks import check
from govinfo_reports.findings import together
from govinfo_reports.models import Report
from govinfo_reports.statements import claims

from ._findings import claims_of, findings_of
from ._reports import files_of, reports_of
from ._values import values_of
from .columns import SCHEMAS
from .result import FileResult, Read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_BATCH: Final = 500  # reports: enough that a dictionary pays, few enough that memory stays small


@frozen(eq=False)
class Tables:
    """The five tables of some files, as Arrow tables: any library that takes Arrow takes them."""

    files: pa.Table
    """A row for each file, with what became of it."""
    reports: pa.Table
    """A row for each report."""
    values: pa.Table
    """A row for each value of the reports."""
    findings: pa.Table
    """A row for each finding of reading and checking."""
    claims: pa.Table
    """A row for each figure of the prose that speaks of the tables."""

    def by_name(self) -> dict[str, pa.Table]:
        """Return the tables by their names."""
        return {each.name: getattr(self, each.name) for each in fields(Tables)}


def tabulate(results: Iterable[Report | FileResult], *, checks: bool = True) -> Tables:
    """Return the five tables of *results*.

    Args:
        results: reports, or files with what became of them. A report without a file is called by the name of its
            document, or by its number among *results*, from 1.
        checks: whether the findings are those of `check` as well, or of reading alone.

    Raises:
        ValueError: two files have the same name.
    """
    held = require_each((Report, FileResult), results, "tabulate", "reports, as parse() returns them, or FileResults")
    named = [_named(number, each) for number, each in enumerate(held, 1)]
    _require_distinct(named)
    batches = (named[first : first + _BATCH] for first in range(0, max(len(named), 1), _BATCH))
    return joined([tables_of(batch, list(_examined(batch, checks=checks))) for batch in batches])


def tables_of(results: Sequence[FileResult], reads: Sequence[Read]) -> Tables:
    """Return the tables of one batch: of its files, and of the reports among them with all that is known of each."""
    return Tables(files_of(results), reports_of(reads), values_of(reads), findings_of(reads), claims_of(reads))


def examine(file: str, report: Report, *, checks: bool) -> Read:
    """Return a report with what follows from it: its cells, findings and claims."""
    found = together(report.findings, check(report)) if checks else report.findings
    return Read(file, report, list(report.cells()), found, claims(report))


def _examined(results: Iterable[FileResult], *, checks: bool) -> Iterator[Read]:
    for each in results:
        if isinstance(each.result, Report):
            yield examine(each.file, each.result, checks=checks)


def require_tables(given: Tables, function: str) -> Tables:
    """Return *given* if it is the tables of reports.

    Raises:
        TypeError: it is something else, such as a report.
    """
    return require(Tables, given, function, "the tables of reports, as tabulate() returns them")


def joined(parts: Sequence[Tables]) -> Tables:
    """Return *parts* as one; there is at least one."""
    if len(parts) == 1:
        return parts[0]
    return Tables(
        **{name: pa.concat_tables([part.by_name()[name] for part in parts]).unify_dictionaries() for name in SCHEMAS}
    )


def _named(number: int, each: Report | FileResult) -> FileResult:
    if isinstance(each, FileResult):
        return each
    return FileResult(each.document.name if each.document and each.document.name else str(number), each)


def _require_distinct(results: Sequence[FileResult]) -> None:
    seen: set[str] = set()
    for each in results:
        if each.file in seen:
            message = f"two files are called {each.file!r}; give each a name of its own, as FileResult(name, report)"
            raise ValueError(message)
        seen.add(each.file)
