"""Several findings: a tuple and a list like any other, but a notebook shows each as a table."""

from __future__ import annotations

from govinfo_reports.showing import Shown

from ._finding import Finding


class Findings(tuple[Finding, ...], Shown):
    """The findings of a report."""

    __slots__ = ()


class FindingList(list[Finding], Shown):
    """The findings that checks return."""

    __slots__ = ()
