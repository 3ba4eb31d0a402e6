"""Assignments and vetoes -> the certain cells, and the findings. This module alone decides what is read."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports import findings as f
from govinfo_reports.forms import Label
from govinfo_reports.text.source import Span

from ._repeated import repeated_rows, words_before
from ._unexplained import explain_words, rows_without_values

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator, Sequence

    from govinfo_reports.findings import Finding
    from govinfo_reports.forms import Form

    from ._assignment import Assignment, Veto
    from ._lexicon import LabelMatch
    from ._page import MatchedPage
    from ._placing import Stray
    from ._unlabelled import Unlabelled

_SCATTERED: Final = 6  # unplaced runs in one table; with so many, its text has lost its order


@frozen
class Alignment:
    """A page, aligned with a form."""

    page: MatchedPage
    cells: dict[str, Span]
    """The values that are certain, by path."""
    findings: tuple[Finding, ...]
    labels: tuple[int, ...]
    """The numbers of the pieces that are labels of the form, chosen or repeated, whole or torn."""
    repeats: tuple[Span, ...]
    """Where the page repeats a value, as converters do for merged cells."""
    tables: dict[str, Span]
    """The place of the table of each section."""
    unplaced: tuple[tuple[Label, int], ...]
    """Labels followed by values that belong to no row of the form, with the number of these values."""

    @property
    def form(self) -> Form:
        """The form that the page is aligned with."""
        return self.page.form

    @property
    def chosen(self) -> tuple[LabelMatch, ...]:
        """The labels of the form that stand on the page, in order."""
        return self.page.chosen

    @property
    def scores(self) -> Counter[str]:
        """The weight of the labels of each block on the page."""
        return self.page.scores

    @property
    def headings(self) -> list[LabelMatch]:
        """The chosen labels that are headings of sections."""
        return [label for label in self.page.chosen if label.item in self.page.lexicon.headings]


def outcome(page: MatchedPage, assigned: Sequence[Assignment], rest: Unlabelled, vetoes: Sequence[Veto]) -> Alignment:
    """Return what is read of *page*.

    Args:
        page: the page.
        assigned: all its rows, with and without labels.
        rest: the runs that no label announces.
        vetoes: the rows that must not be read. Of several vetoes on a row, the first gives the reason.
    """
    vetoed: set[int] = set()
    findings: list[Finding] = []
    for veto in vetoes:
        if not vetoed.issuperset(veto.rows):
            findings += veto.findings
            vetoed.update(veto.rows)
    read = [row for row in assigned if row.row not in vetoed]
    cells = {path: span for row in read for path, span in row.cells}
    for row in read:
        findings += row.findings
    for form_row, run in rest.rests:
        findings += page.findings(f.ROW_BROKEN, form_row, run)
    lost, repeated = repeated_rows(page, rest.lost, read)
    findings += repeated
    findings += _unplaced(page, lost, read)
    findings += rows_without_values(page, assigned)
    tables = _tables(page, assigned)
    words = explain_words(page, assigned, tables)
    repeats = tuple(span for row in assigned for span in row.repeats)
    unplaced = tuple(_behind_labels(page, rest.lost))
    return Alignment(page, cells, (*findings, *words.findings), words.labels, repeats, tables, unplaced)


def _behind_labels(page: MatchedPage, lost: Sequence[Stray]) -> Iterator[tuple[Label, int]]:
    """Yield the labels of the chain that have an unplaced run right behind them."""
    for stray in lost:
        count = page.chosen_before(stray.run.letter)
        label = page.chosen[count - 1]
        item = page.form.items[label.item]
        if label.end == stray.run.letter and isinstance(item, Label):
            yield item, len(stray.run.values)


def _unplaced(page: MatchedPage, lost: Sequence[Stray], read: Sequence[Assignment]) -> Iterator[Finding]:
    """Report the unplaced runs. If a table has many of them, also doubt the rows that were *read* from it."""
    sections = page.lexicon.sections
    by_section: dict[str, list[Stray]] = {}
    for stray in lost:
        by_section.setdefault(page.section_at(stray.run.letter), []).append(stray)
    for section, strays in by_section.items():
        if len(strays) < _SCATTERED:
            for stray in strays:
                yield f.ROW_UNKNOWN.at(page.text, page.span(stray.run), section, words=words_before(page, stray))
            continue
        first, last = page.span(strays[0].run), page.span(strays[-1].run)
        span = Span(first.start, max(first.end, last.end))
        details = {"section": page.form.row_labels.get(section, section), "count": len(strays)}
        yield f.FIGURES_SCATTERED.at(page.text, span, section, **details)
        for assignment in read:
            row = page.form.rows[assignment.row]
            if assignment.cells and sections[row.first] == section:
                yield from page.findings(f.ROW_IN_DOUBT, row, assignment.run)


def _tables(page: MatchedPage, assigned: Sequence[Assignment]) -> dict[str, Span]:
    """Return the place of the table of each section."""
    sections = page.lexicon.sections
    inside: dict[str, list[Span]] = {}
    headings = page.lexicon.headings
    labels = [label for label in page.chosen if label.item not in headings]
    for section, its in groupby(labels, key=lambda label: sections[label.item]):
        first, *between = its
        last = between[-1] if between else first
        inside.setdefault(section, []).extend((page.place(first), page.place(last)))
    for assignment in assigned:
        inside.setdefault(sections[page.form.rows[assignment.row].first], []).append(page.span(assignment.run))
    return {
        section: Span(min(span.start for span in spans), max(span.end for span in spans))
        for section, spans in inside.items()
    }
