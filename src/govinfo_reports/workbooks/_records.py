"""Values and findings -> the records that stand in sheets, one a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports.writing.rows import to_rows

from ._figures import figure
from ._wording import STATES, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govinfo_reports.arguments import Language
    from govinfo_reports.findings import Finding
    from govinfo_reports.models import Report

VALUES: Final = (
    *("section", "row_label", "column_label", "text", "value", "state", "unit", "is_total", "path", "place"),
)
FINDINGS: Final = ("severity", "code", "message", "path", "place", "excerpt")


def values(report: Report, language: Language) -> Iterator[tuple[object, ...]]:
    """Yield what `VALUES` names of each value of *report*, in page order."""
    sections = report.template.form.row_labels
    for record, (_, cell) in zip(to_rows(report), report.cells(), strict=True):
        place = report.place(cell.span)
        line, column, _ = cell.span.line_of(report.text)
        shown = {
            **record,
            "section": sections.get(record["section"], record["section"]),
            "value": figure(cell),
            "state": said(STATES[cell.state.value], language),
            "place": place.show(language) if place else f"{line}:{column}",
        }
        yield tuple(shown[column] for column in VALUES)


def told(finding: Finding, language: Language) -> tuple[object, ...]:
    """Return what `FINDINGS` names of a finding."""
    place = finding.place.show(language) if finding.place else ""
    if not place and finding.placed:
        place = f"{finding.line}:{finding.column}"
    word, words = said(finding.severity.word, language), said(finding.message, language)
    return (word, finding.code, words, finding.path, place, finding.excerpt)
