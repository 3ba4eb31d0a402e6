"""All that the package says of a report beside its values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

import govinfo_reports as gr
from govinfo_reports.checks import Suspicion, suspects

if TYPE_CHECKING:
    from govinfo_reports.ledger import Coverage


@frozen
class Said:
    """The findings of reading and checking a report, what its sums suspect, its claims and its ledger."""

    read: list[gr.Finding]
    checked: list[gr.Finding]
    shown: list[str]
    """The two kinds of findings as they are printed."""
    suspected: list[Suspicion]
    claims: list[gr.Claim]
    coverage: Coverage


def said(report: gr.Report) -> Said:
    """Return all that the package says of *report*."""
    read, checked = list(report.findings), list(gr.check(report))
    shown = list(map(str, (*read, *checked)))
    return Said(read, checked, shown, list(suspects(report)), list(gr.claims(report)), gr.coverage(report))
