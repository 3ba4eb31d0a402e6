"""All that the package says of a report beside its values."""

from __future__ import annotations

import govinfo_reports as gr
from govinfo_reports.checks import suspects


def said(report: gr.Report) -> dict[str, object]:
    """Return the findings of reading and checking *report*, what its sums suspect, its claims and its ledger."""
    return {
        "read": [(finding, str(finding)) for finding in report.findings],
        "checked": [(finding, str(finding)) for finding in gr.check(report)],
        "suspected": suspects(report),
        "claims": gr.claims(report),
        "coverage": gr.coverage(report),
    }
