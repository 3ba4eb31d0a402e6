"""Many reports -> a workbook: values one a row, a sheet for each form with a report a row, findings, and files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports.checks import check
from govinfo_reports.findings import together
from govinfo_reports.models import require_report

from ._figures import figure
from ._records import FINDINGS, VALUES, told, values
from ._sheets import Table, open_book
from ._wording import READ, SHEETS, UNREAD, said

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable
    from contextlib import AbstractContextManager
    from types import TracebackType
    from typing import BinaryIO, Self

    from govinfo_reports.arguments import Language
    from govinfo_reports.findings import Finding, Message
    from govinfo_reports.models import Report

    from ._sheets import Book

_ABOUT: Final = ("file", "agency", "year", "template")
_FILES: Final = ("file", "outcome", "code", "message", "agency", "year", "template")


def write_reports(
    reports: Iterable[Report],
    target: str | os.PathLike[str] | BinaryIO,
    findings: Iterable[Iterable[Finding]] | None = None,
    language: Language = "zh",
) -> None:
    """Write *reports* to *target* as one workbook.

    Args:
        reports: the reports; they are read one by one, and none is kept.
        target: a path, or a binary stream.
        findings: for each report what `check` found; None to check them now.
        language: of heads and messages, ``"zh"`` or ``"en"``.

    Raises:
        ModuleNotFoundError: xlsxwriter is not installed; it comes with the extra ``excel``.
        ValueError: there is no such language.
    """
    given = iter(findings) if findings is not None else None
    with Workbook(target, language) as book:
        for report in reports:
            require_report(report, "write_reports")
            book.add(report, check(report) if given is None else next(given))


class Workbook:
    """A workbook that takes reports and files without one, and is written as it grows.

    Args:
        target: a path, or a binary stream.
        language: of heads and messages, ``"zh"`` or ``"en"``.
    """

    def __init__(self, target: str | os.PathLike[str] | BinaryIO, language: Language = "zh") -> None:
        self._language: Language = language
        self._opened: AbstractContextManager[Book] = open_book(target, language, by_rows=True)
        self._tables: dict[str, Table] = {}

    def __enter__(self) -> Self:
        self._book = self._opened.__enter__()
        for name, columns in (("values", (*_ABOUT, *VALUES)), ("findings", (*_ABOUT, *FINDINGS)), ("files", _FILES)):
            self._tables[name] = Table(self._book, said(SHEETS[name], self._language), columns)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for table in self._tables.values():
            table.close()
        self._opened.__exit__(kind, error, trace)

    def add(self, report: Report, findings: Iterable[Finding] = (), file: str | None = None) -> None:
        """Add a *report*, with what `check` found in it; what reading it found is added too."""
        name = file or (report.document.name if report.document else "") or ""
        about = (name, report.agency, report.year, report.template.name)
        self._tables["files"].add((name, said(READ, self._language), "", "", *about[1:]))
        for record in values(report, self._language):
            self._tables["values"].add((*about, *record))
        for finding in together(report.placed(report.findings), report.placed(findings)):
            self._tables["findings"].add((*about, *told(finding, self._language)))
        self._add_wide(report, about)

    def add_unread(self, file: str, code: str, reason: Message) -> None:
        """Add a *file* without a report: its code, and the reason."""
        self._tables["files"].add((file, said(UNREAD, self._language), code, said(reason, self._language)))

    def _add_wide(self, report: Report, about: tuple[object, ...]) -> None:
        """Add the report as a row of the sheet of its form, where each column is a path."""
        form = report.template.form
        name = report.template.name
        if name not in self._tables:
            labels = (f"{form.row_labels.get(slot.path.row, '')} {slot.column}".strip() for slot in form.slots.values())
            above = (*("" for _ in _ABOUT), *labels)
            self._tables[name] = Table(self._book, name, (*_ABOUT, *form.slots), above, kept=2)
        cells = dict(report.cells())
        shown = (figure(cells[path]) or cells[path].text if path in cells else "" for path in form.slots)
        self._tables[name].add((*about, *shown))
