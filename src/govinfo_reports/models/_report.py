"""A report and its sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from govinfo_reports.arguments import require
from govinfo_reports.findings import Findings
from govinfo_reports.showing import counted, line, quoted
from govinfo_reports.text.source import Span

from ._keyed import NOTHING_MISSING, Keyed, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from govinfo_reports.files.document import Document
    from govinfo_reports.files.places import Place
    from govinfo_reports.findings import Finding
    from govinfo_reports.forms import Template

    from ._cell import Cell, Paragraph
    from ._keyed import Group
    from ._missing import Missing


@frozen
class Theme:
    """A sub-section of section 一, on one of the themes that the notice asks for."""

    key: str
    paragraphs: tuple[Paragraph, ...]


@frozen
class Section(Keyed):
    """One of the six sections, or the preamble before them."""

    paragraphs: tuple[Paragraph, ...] = ()
    """The prose of the section in page order, both before and after its table."""
    children: tuple[tuple[str, Group], ...] = ()
    """The rows of the section's table."""
    themes: tuple[Theme, ...] = ()
    """The sub-sections of section 一; empty for the others."""
    heading: Paragraph | None = None
    """The heading as printed; None if the page has none."""
    missing: Mapping[str, Missing] = field(eq=False, default=NOTHING_MISSING, repr=False, hash=False)
    """Why each path of the form below this one without a cell has none; the paths begin here."""

    def __repr__(self) -> str:
        heading = quoted(self.heading.text) if self.heading else "no heading"
        values = counted(sum(1 for _ in self.cells()), "value")
        return line("Section", heading, values, counted(len(self.paragraphs), "paragraph"))

    def theme(self, key: str) -> Theme:
        """Return the sub-section on a theme: disclosure, requests, management, platform or supervision.

        Raises:
            KeyError: the section has no such sub-section.
        """
        for theme in self.themes:
            if theme.key == key:
                return theme
        message = f"no theme {key!r} in this section{nearest(key, [theme.key for theme in self.themes])}"
        raise KeyError(message)


def _place(item: tuple[str, Cell]) -> tuple[int, int]:
    span = item[1].span
    return span.start, span.end  # comparing numbers takes a tenth of the time of comparing spans


def _findings(found: Iterable[Finding]) -> Findings:
    """Return *found* as findings: a function, because attrs reads the help text of `tuple` for the types of one."""
    return Findings(found)


@frozen
class Report(Keyed):
    """One annual report, just as its page prints it."""

    title: str | None
    agency: str | None
    year: int | None
    template: Template
    """The form the report follows; `str()` of it is its name."""
    children: tuple[tuple[str, Section], ...]
    """The sections that the page has, by key, in the order of the form."""
    evidence: Mapping[str, Span] = field(eq=False, factory=lambda: {}, hash=False)
    """The places that show the title, the agency and the year."""
    findings: Findings = field(eq=False, default=Findings(), converter=_findings)
    text: str = field(eq=False, default="", repr=False)
    """The page as it was given to `parse`."""
    labels: tuple[Span, ...] | None = field(eq=False, default=None, repr=False)
    """Where the page prints labels of the form. None if it follows the form exactly: then all other text is labels."""
    repeats: tuple[Span, ...] = field(eq=False, default=(), repr=False)
    """Where the page repeats a value, as converters do for merged cells."""
    missing: Mapping[str, Missing] = field(eq=False, default=NOTHING_MISSING, repr=False, hash=False)
    """Why each path of the form without a cell has none, in the order of the form."""

    document: Document | None = field(eq=False, default=None, repr=False)
    """The file that the page was read from; None for a page that was given as text."""

    def __repr__(self) -> str:
        agency = quoted(self.agency) if self.agency else "of an unknown agency"
        return line(
            "Report",
            f"{agency} {self.year}" if self.year else f"{agency} of an unknown year",
            f"form {self.template}",
            counted(sum(1 for _ in self.cells()), "value"),
            counted(len(self.findings), "finding"),
        )

    def place(self, span: Span | Cell | Paragraph | Finding) -> Place | None:
        """Return where in the file a span begins, or the one of a cell; None for a page that was given as text."""
        where = require(Span, getattr(span, "span", span), "place", "a span, or a cell")
        return self.document.place(where) if self.document else None

    def placed(self, findings: Iterable[Finding]) -> list[Finding]:
        """Return *findings* on this page, each with its place in the file."""
        if self.document is None:
            return list(findings)
        return [evolve(each, place=self.place(each.span)) if each.placed else each for each in findings]

    def cells(self, prefix: str = "") -> Iterator[tuple[str, Cell]]:
        """Yield every value on the page with its path, in page order."""
        return iter(sorted(super().cells(prefix), key=_place))
