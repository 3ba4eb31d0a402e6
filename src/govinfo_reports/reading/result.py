"""What was read from a page, before its agency and year are known."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from govinfo_reports.findings import Finding
    from govinfo_reports.forms import Template
    from govinfo_reports.models import Cell, Section
    from govinfo_reports.text.source import Span


class ParseResult(NamedTuple):
    """The sections of a page, and the findings about how they were read."""

    template: Template
    sections: tuple[tuple[str, Section], ...]
    cells: tuple[tuple[str, Cell], ...]
    """The cells in them, with their paths."""
    findings: tuple[Finding, ...]
    found: int
    """How many labels of the form are on the page."""
    labels: tuple[Span, ...] | None = None
    """Where the page prints labels; None if it follows the form exactly."""
    repeats: tuple[Span, ...] = ()
    """Where the page repeats a value, as converters do for merged cells."""
    other_form: frozenset[str] = frozenset()
    """The paths of the form whose block follows another form on this page."""
