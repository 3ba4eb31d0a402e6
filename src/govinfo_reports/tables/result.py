"""A file and what became of it; and a report with all that the tables need of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from govinfo_reports.errors import NotAReport, Unreadable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.findings import Finding
    from govinfo_reports.models import Cell, Report
    from govinfo_reports.statements import Claim


@frozen
class FileResult:
    """A file and what became of it: a report, or the reason why there is none."""

    file: str
    """What it is called; no two files of one set have the same name."""
    result: Report | NotAReport | Unreadable
    kind: str | None = None
    """What the file is by its content; by default what the report's document says."""
    size: int | None = None
    """Bytes; None where that is not known."""
    sha256: str | None = None
    """The hash of its content; by default what the report's document says."""

    @property
    def report(self) -> Report | None:
        """The report, if it gave one."""
        return None if isinstance(self.result, (NotAReport, Unreadable)) else self.result

    @property
    def outcome(self) -> str:
        """What became of it: ``report``, ``not_a_report`` or ``unreadable``."""
        if isinstance(self.result, NotAReport):
            return "not_a_report"
        return "unreadable" if isinstance(self.result, Unreadable) else "report"

    @property
    def code(self) -> str | None:
        """Why it gave no report, as one word; None for a report."""
        return self.result.code if isinstance(self.result, Unreadable) else None if self.report else self.outcome

    @property
    def reason(self) -> tuple[str, str] | None:
        """Why it gave no report, as a sentence in Chinese and one in English; None for a report."""
        return self.result.reason if isinstance(self.result, (NotAReport, Unreadable)) else None


@frozen
class Read:
    """A report and what follows from it, each looked up once."""

    file: str
    report: Report
    cells: Sequence[tuple[str, Cell]]
    findings: Sequence[Finding]
    claims: Sequence[Claim]
