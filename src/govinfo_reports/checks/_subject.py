"""A report as rules look at it: its cells and figures by path, its prose, and the rows whose reading is in doubt."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports import findings as f
from govinfo_reports.forms import row_of
from govinfo_reports.statements import claims
from govinfo_reports.text.source import NOWHERE
from govinfo_reports.text.spelling import skeleton, spell

from ._extent import Extent, extent
from ._headings import headings, strays
from ._repairs import suspicions
from ._sums import sums

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from govinfo_reports.forms import Form
    from govinfo_reports.forms.sum_constraints import SumConstraint
    from govinfo_reports.models import Cell, Paragraph, Report, Section
    from govinfo_reports.statements import Claim
    from govinfo_reports.text.source import Span

    from ._repairs import Suspicion

_DOUBT: Final = frozenset(
    kind.code for kind in (f.LABEL_LOST, f.TEXT_ENDS, f.FIGURES_SPLIT, f.ROW_IN_DOUBT, f.ROW_BROKEN)
)
_NO_REPORT: Final = frozenset(kind.code for kind in (f.FORM_EMPTY, f.ABOUT_A_REPORT, f.PART_OF_A_YEAR))


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
    def _told_by_section(self) -> Mapping[str, tuple[tuple[Paragraph, str], ...]]:
        return {
            key: tuple((paragraph, spell(paragraph.text)) for paragraph in section.paragraphs)
            for key, section in self.report.children
        }

    @property
    def prose(self) -> Iterator[tuple[Paragraph, str]]:
        """Every paragraph of the page, with its text in one spelling."""
        for paragraphs in self._told_by_section.values():
            yield from paragraphs

    def told_in(self, key: str) -> tuple[tuple[Paragraph, str], ...]:
        """Return the paragraphs of one section, each with its text in one spelling; none for one not on the page."""
        return self._told_by_section.get(key, ())

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """What the prose states in figures, or denies."""
        return claims(self.report)

    @cached_property
    def letters(self) -> str:
        """The letters and digits of the page, in one spelling and without gaps."""
        return skeleton(spell(self.report.text))

    @cached_property
    def doubtful(self) -> frozenset[str]:
        """The rows whose figures were read by their place, or may be cut: a sum over them proves nothing."""
        return frozenset(finding.path for finding in self.report.findings if finding.path and finding.code in _DOUBT)

    @cached_property
    def certain(self) -> Mapping[str, int | Decimal]:
        """The figures on the page whose reading is not in doubt, by path."""
        doubtful = self.doubtful
        if not doubtful:
            return self.values
        return {path: value for path, value in self.values.items() if row_of(path) not in doubtful}

    @cached_property
    def sums(self) -> tuple[SumConstraint, ...]:
        """The sums that the page has to keep."""
        return sums(self.form, self.cells.keys())

    @cached_property
    def suspicions(self) -> tuple[Suspicion, ...]:
        """The sums that fail together, with the cells that are likely wrong."""
        return tuple(suspicions(self.form, self.sums, self.certain, self.cells))

    @cached_property
    def cut(self) -> bool:
        """Whether the text ends before the report does: within a row, or within a table."""
        if any(finding.code == f.TEXT_ENDS.code for finding in self.report.findings):
            return True
        slots = [path for path in self.form.slots if path.startswith(f"{self.last}.")]
        return bool(slots) and slots[-1] not in self.cells

    @cached_property
    def extent(self) -> Extent:
        """Which sections of the form the page has, and which it lacks."""
        return extent(self)

    @property
    def is_a_report(self) -> bool:
        """Whether nothing speaks against the text being the report of a year: no empty form, no text about one."""
        return not any(finding.code in _NO_REPORT for finding in self.report.findings)

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
        """Return where the cell at *path* stands; nowhere for one that is not on the page."""
        cell = self.cells.get(path)
        return cell.span if cell else NOWHERE
