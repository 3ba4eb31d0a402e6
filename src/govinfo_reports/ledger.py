"""The ledger of a page: what each of its characters was read as, and which characters nothing explains."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.models import require_report
from govinfo_reports.showing import Shown, counted, line
from govinfo_reports.text.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govinfo_reports.models import Report


class StretchKind(StrEnum):
    """What a stretch of a page is."""

    HEADING = "heading"  #: the heading of a section
    PARAGRAPH = "paragraph"  #: prose
    LABEL = "label"  #: what the form prints
    VALUE = "value"  #: a cell that was read
    LAYOUT = "layout"  #: white space, and what separates cells
    CHROME = "chrome"  #: what a website or a printer puts around a report
    UNKNOWN = "unknown"  #: nothing explains it; a finding covers each such stretch


@frozen
class Stretch:
    """Adjacent characters of one kind."""

    kind: StretchKind
    span: Span


@frozen
class Coverage(Shown):
    """The stretches of a page. Without gaps or overlaps, they cover it from the first character to the last."""

    stretches: tuple[Stretch, ...]

    def __repr__(self) -> str:
        shares = (f"{kind} {self.share(kind):.1%}" for kind in StretchKind if self.of(kind))
        return line("Coverage", counted(self.length, "character"), *shares)

    @property
    def length(self) -> int:
        """How many characters the page has."""
        return self.stretches[-1].span.end if self.stretches else 0

    def of(self, kind: StretchKind) -> tuple[Span, ...]:
        """Return the places of all stretches of one kind."""
        return tuple(stretch.span for stretch in self.stretches if stretch.kind is kind)

    def share(self, kind: StretchKind) -> float:
        """Return the share of the page's characters that are of one kind, from 0 to 1."""
        return sum(map(len, self.of(kind))) / self.length if self.length else 0.0

    @property
    def unknown(self) -> tuple[Span, ...]:
        """The stretches that nothing explains."""
        return self.of(StretchKind.UNKNOWN)

    @property
    def complete(self) -> bool:
        """Whether every character is explained."""
        return not self.unknown


_LAYOUT: Final = re.compile(r"(?:[\s|+\-=_—─-╿*#>•·:.\u200b\ufeff]|<[^<>]*>|&[a-z]+;)+")
_KINDS: Final = tuple(StretchKind)
_RANKS: Final = (StretchKind.CHROME, StretchKind.PARAGRAPH, StretchKind.HEADING, StretchKind.VALUE)
_PAINTED: Final = re.compile(rb"([^\x00])\1*", re.DOTALL)
_SENTENCE: Final = re.compile(r"[。；！？]|[^\d]，")


def coverage(report: Report) -> Coverage:
    """Return what each character on the page of *report* was read as.

    On a page that follows its form exactly, all text that is nothing else is a label.
    """
    require_report(report, "coverage")
    rest = StretchKind.LABEL if report.labels is None else StretchKind.UNKNOWN
    printed = [(StretchKind.LABEL, span) for span in report.labels or ()]
    printed += [(StretchKind.VALUE, span) for span in report.repeats]
    stretches: list[Stretch] = []
    at = 0
    for kind, span in _outranked(len(report.text), [*printed, *sorted(_read(report), key=_rank)]):
        stretches += _between(report.text, at, span.start, rest)
        stretches.append(Stretch(kind, span))
        at = span.end
    stretches += _between(report.text, at, len(report.text), rest)
    return Coverage(tuple(_merged(stretches)))


def _rank(taken: tuple[StretchKind, Span]) -> int:
    """Return which kind wins: a value inside a line of prose is a value."""
    return _RANKS.index(taken[0])


def _outranked(length: int, taken: Iterable[tuple[StretchKind, Span]]) -> Iterator[tuple[StretchKind, Span]]:
    """Yield the stretches *taken*, in page order and without overlaps: later entries hide earlier ones."""
    paint = bytearray(length)
    for kind, span in taken:
        paint[span.start : span.end] = bytes([_KINDS.index(kind) + 1]) * len(span)
    for run in _PAINTED.finditer(paint):
        yield _KINDS[run[1][0] - 1], Span(*run.span())


def _read(report: Report) -> Iterator[tuple[StretchKind, Span]]:
    """Yield the place of each heading, paragraph and value that was read."""
    for place, (_, section) in enumerate(report.children):
        if section.heading:
            yield StretchKind.HEADING, section.heading.span
        title = report.evidence.get("title")
        for paragraph in section.paragraphs:
            prose = place > 0 or _SENTENCE.search(paragraph.text) or (title and title.start in _range(paragraph.span))
            yield StretchKind.PARAGRAPH if prose else StretchKind.CHROME, paragraph.span
        for _, cell in section.cells():
            for span in cell.parts or (cell.span,):
                if span.end > span.start:
                    yield StretchKind.VALUE, span


def _range(span: Span) -> range:
    return range(span.start, span.end)


def _between(text: str, start: int, end: int, rest: StretchKind) -> Iterator[Stretch]:
    """Yield the stretches between two that were read: layout, and *rest* for all other text."""
    at = start
    for gap in _LAYOUT.finditer(text, start, end):
        if gap.start() > at:
            yield Stretch(rest, Span(at, gap.start()))
        yield Stretch(StretchKind.LAYOUT, Span(gap.start(), gap.end()))
        at = gap.end()
    if at < end:
        yield Stretch(rest, Span(at, end))


def _merged(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Join neighbours of one kind."""
    last: Stretch | None = None
    for stretch in stretches:
        if not len(stretch.span):
            continue
        if last and last.kind is stretch.kind:
            last = Stretch(last.kind, Span(last.span.start, stretch.span.end))
        else:
            if last:
                yield last
            last = stretch
    if last:
        yield last
