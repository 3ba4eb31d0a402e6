"""A report as rules look at it: its cells and figures by path, its prose, and the rows whose reading is in doubt."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports import findings as f
from govinfo_reports.text.source import Span
from govinfo_reports.text.spelling import spell

from ._headings import headings, strays

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from govinfo_reports.forms import Form
    from govinfo_reports.models import Cell, Paragraph, Report, Section

_DOUBT: Final = frozenset(kind.code for kind in (f.LABEL_LOST, f.TEXT_ENDS, f.FIGURES_SPLIT, f.ROW_IN_DOUBT))


@frozen(slots=False, eq=False)
class Subject:
    """What a rule over one report is given. Everything in it is looked up once, for all rules."""

    report: Report

    @property
    def form(self) -> Form:
        """The form the report follows."""
        return self.report.template.form

    @cached_property
    def cells(self) -> Mapping[str, Cell]:
        """The cells on the page, by path, in the order of the form."""
        return {path: cell for key, section in self.report.children for path, cell in section.cells(f"{key}.")}

    @cached_property
    def values(self) -> Mapping[str, int | Decimal]:
        """The figures on the page, by path. What is blank, absent or not a figure is not among them."""
        return {path: cell.value for path, cell in self.cells.items() if cell.value is not None}

    @cached_property
    def sections(self) -> Mapping[str, Section]:
        """The sections on the page, by key."""
        return dict(self.report.children)

    @cached_property
    def prose(self) -> tuple[tuple[Paragraph, str], ...]:
        """Every paragraph of the page, with its text in one spelling."""
        return tuple(
            (paragraph, spell(paragraph.text))
            for _, section in self.report.children
            for paragraph in section.paragraphs
        )

    @cached_property
    def doubtful(self) -> frozenset[str]:
        """The rows whose figures were read by their place, or may be cut: a sum over them proves nothing."""
        return frozenset(finding.path for finding in self.report.findings if finding.path and finding.code in _DOUBT)

    @cached_property
    def cut(self) -> bool:
        """Whether the text ends before the report does: within a row, or within a table."""
        if any(finding.code == f.TEXT_ENDS.code for finding in self.report.findings):
            return True
        slots = [path for path in self.form.slots if path.startswith(f"{self.last}.")]
        return bool(slots) and slots[-1] not in self.cells

    @cached_property
    def last(self) -> str:
        """The last section that the page has, for certain."""
        present = (key for key, section in reversed(self.report.children) if key in self.headings or section.children)
        return next(present, self.form.sections[0])

    @cached_property
    def headings(self) -> Mapping[str, str]:
        """The headings of the sections with their numbers, by section."""
        return headings(self.report)

    @cached_property
    def strays(self) -> Mapping[str, Paragraph]:
        """The headings that stand within another section, by the section that they would open."""
        return strays(self.report)

    def span(self, path: str) -> Span:
        """Return where the cell at *path* stands; the start of the page for one that is not on it."""
        cell = self.cells.get(path)
        return cell.span if cell else Span(0, 0)
