"""A report as plain, frozen data: sections, groups, rows and cells. Nothing here depends on how it was read."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from govinfo_reports.text.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from decimal import Decimal

    from govinfo_reports.files.document import Document
    from govinfo_reports.files.places import Place
    from govinfo_reports.findings import Finding
    from govinfo_reports.forms import Template
    from govinfo_reports.text.values import State


@frozen
class Cell:
    """One value of a table: what is printed, and how it reads."""

    text: str
    """What the page prints, without the white space around it."""
    value: int | Decimal | None
    """The figure, or None if the cell holds none. A blank cell is not a zero."""
    state: State
    unit: str | None = None
    """The unit printed in the cell; failing that, the one in the label of its column; failing both, None."""
    span: Span = field(eq=False, default=Span(0, 0))


@frozen
class Paragraph:
    """One line of prose."""

    text: str
    span: Span = field(eq=False, default=Span(0, 0))


class _Keyed:
    """Access by attribute and by path, for everything that has children with keys."""

    __slots__ = ()
    children: tuple[tuple[str, Any], ...]

    if not TYPE_CHECKING:  # checkers take the keys from the stub of `govinfo_reports.typed`

        def __getattr__(self, key: str) -> object:
            if not key.startswith("_"):
                for own, child in self.children:
                    if own == key:
                        return child
            message = f"{type(self).__name__} has no {key!r}{_nearest(key, [own for own, _ in self.children])}"
            raise AttributeError(message)

    def __dir__(self) -> list[str]:
        return sorted({*object.__dir__(self), *(key for key, _ in self.children)})

    def __getitem__(self, path: str) -> Any:  # noqa: ANN401 - whatever stands at the path
        """Return the section, group or cell at a dotted *path*: the keys of section, row and column.

        Raises:
            KeyError: there is nothing at that path. The message suggests the nearest path that exists.
        """
        here: Any = self
        for key in path.split("."):
            here = next((child for own, child in getattr(here, "children", ()) if own == key), None)
            if here is None:
                message = f"no {path!r} on this page{_nearest(path, [path for path, _ in self.cells()])}"
                raise KeyError(message)
        return here

    def __contains__(self, path: object) -> bool:
        try:
            self[str(path)]
        except KeyError:
            return False
        return True

    def cells(self, prefix: str = "") -> Iterator[tuple[str, Cell]]:
        """Yield each cell below this one, with its path, in the order of the form."""
        for key, child in self.children:
            if isinstance(child, Cell):
                yield prefix + key, child
            else:
                yield from child.cells(f"{prefix}{key}.")


def _nearest(key: str, keys: list[str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - needed only after a mistyped key

    near = get_close_matches(key, keys, n=1, cutoff=0.4)
    return f"; did you mean {near[0]!r}?" if near else ""


@frozen
class Group(_Keyed):
    """A row of a table, or several rows under one heading."""

    children: tuple[tuple[str, Group | Cell], ...] = ()


@frozen
class Theme:
    """A sub-section of section 一, on one of the themes that the notice asks for."""

    key: str
    paragraphs: tuple[Paragraph, ...]


@frozen
class Section(_Keyed):
    """One of the six sections, or the preamble before them."""

    paragraphs: tuple[Paragraph, ...] = ()
    """The prose of the section in page order, both before and after its table."""
    children: tuple[tuple[str, Group], ...] = ()
    """The rows of the section's table."""
    themes: tuple[Theme, ...] = ()
    """The sub-sections of section 一; empty for the others."""
    heading: Paragraph | None = None
    """The heading as printed; None if the page has none."""

    def theme(self, key: str) -> Theme:
        """Return the sub-section on a theme: disclosure, requests, management, platform or supervision.

        Raises:
            KeyError: the section has no such sub-section.
        """
        for theme in self.themes:
            if theme.key == key:
                return theme
        message = f"no theme {key!r} in this section{_nearest(key, [theme.key for theme in self.themes])}"
        raise KeyError(message)


class Absence(StrEnum):
    """Why a report has no cell for a path of its form."""

    NOT_ON_PAGE = "not_on_page"  #: the page does not print it
    NOT_READ = "not_read"  #: the page may print it, but it could not be read with certainty; a finding says why
    CUT_OFF = "cut_off"  #: the text ends before it
    OTHER_FORM = "other_form"  #: the page prints that part in another form


@frozen
class Missing:
    """What is known about a path that has no cell."""

    why: Absence
    findings: tuple[Finding, ...] = ()
    """The findings that explain why the value was not read."""


def _place(item: tuple[str, Cell]) -> tuple[int, int]:
    span = item[1].span
    return span.start, span.end  # comparing numbers takes a tenth of the time of comparing spans


@frozen
class Report(_Keyed):
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
    findings: tuple[Finding, ...] = field(eq=False, default=())
    text: str = field(eq=False, default="", repr=False)
    """The page as it was given to `parse`."""
    labels: tuple[Span, ...] | None = field(eq=False, default=None, repr=False)
    """Where the page prints labels of the form. None if it follows the form exactly: then all other text is labels."""
    repeats: tuple[Span, ...] = field(eq=False, default=(), repr=False)
    """Where the page repeats a value, as converters do for merged cells."""
    missing: Mapping[str, Missing] = field(eq=False, factory=lambda: {}, repr=False, hash=False)
    """Why each path of the form without a cell has none, in the order of the form."""

    document: Document | None = field(eq=False, default=None, repr=False)
    """The file that the page was read from; None for a page that was given as text."""

    def place(self, span: Span) -> Place | None:
        """Return where in the file *span* begins; None for a page that was given as text."""
        return self.document.place(span) if self.document else None

    def placed(self, findings: Iterable[Finding]) -> list[Finding]:
        """Return *findings* on this page, each with its place in the file."""
        if self.document is None:
            return list(findings)
        return [evolve(each, place=self.place(each.span)) if each.placed else each for each in findings]

    def cells(self, prefix: str = "") -> Iterator[tuple[str, Cell]]:
        """Yield every value on the page with its path, in page order."""
        yield from sorted(super().cells(prefix), key=_place)
