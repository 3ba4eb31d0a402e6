"""Assignments and vetoes -> the certain cells, and the findings. This module alone decides what is read."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports import findings as f
from govinfo_reports.forms import Label
from govinfo_reports.text.source import Span

from ._repeated import repeated_rows, words_before
from ._run_together import run_together
from ._unexplained import explain_words, rows_without_values, unexplained

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator, Sequence

    from govinfo_reports.findings import Finding
    from govinfo_reports.forms import Form

    from ._assignment import Assignment, Veto
    from ._lexicon import LabelMatch
    from ._page import MatchedPage
    from ._placing import Stray
    from ._unexplained import Words
    from ._unlabelled import Unlabelled

_SCATTERED: Final = 6  # unplaced runs in one table; with so many, its text has lost its order


@frozen(slots=False, eq=False)
class Alignment:
    """A page, aligned with a form. What is read of it follows from its rows.

    The findings are worded when they are asked for, which nobody does for a form that leads no block of the page: on a
    page of figures that ran together, the words took a tenth of the time.
    """

    page: MatchedPage
    assigned: Sequence[Assignment]
    """All its rows, with and without labels."""
    rest: Unlabelled
    """The runs that no label announces."""
    vetoes: Sequence[Veto]
    """The rows that must not be read. Of several vetoes on a row, the first gives the reason."""

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

    @cached_property
    def _read(self) -> Sequence[Assignment]:
        if not self.vetoes:
            return self.assigned
        vetoed = {row for veto in self.vetoes for row in veto.rows}
        return [row for row in self.assigned if row.row not in vetoed]

    @cached_property
    def cells(self) -> dict[str, Span]:
        """The values that are certain, by path."""
        return {path: span for row in self._read for path, span in row.cells}

    @property
    def blocks(self) -> set[str]:
        """The blocks of the form that the page shows a label or a row of."""
        rows = self.page.form.rows
        shown = {rows[assigned.row].slots[0].block for assigned in self.assigned}
        return shown.union(self.scores, [row.slots[0].block for row, _ in self.rest.rests])

    @cached_property
    def tables(self) -> dict[str, Span]:
        """The place of the table of each section."""
        return _tables(self.page, self.assigned)

    @cached_property
    def _words(self) -> Words:
        return explain_words(self.page, self.assigned, self.tables)

    @property
    def labels(self) -> tuple[int, ...]:
        """The numbers of the pieces that are labels of the form, chosen or repeated, whole or torn."""
        return self._words.labels

    @property
    def repeats(self) -> tuple[Span, ...]:
        """Where the page repeats a value, as converters do for merged cells."""
        return tuple([span for row in self.assigned for span in row.repeats])

    @cached_property
    def unplaced(self) -> tuple[tuple[Label, int], ...]:
        """Labels followed by values that belong to no row of the form, with the number of these values."""
        return tuple(_behind_labels(self.page, self.rest.lost))

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """The findings about the rows, the runs and the words of the page."""
        page = self.page
        vetoed: set[int] = set()
        findings: list[Finding] = []
        for veto in self.vetoes:
            if not vetoed.issuperset(veto.rows):
                findings += veto.findings
                vetoed.update(veto.rows)
        for row in self._read:
            findings += row.findings
            findings += run_together(page, row)
        for form_row, run in self.rest.rests:
            findings += page.findings(f.ROW_BROKEN, form_row, run)
        lost, repeated = repeated_rows(page, self.rest.lost, self._read)
        findings += repeated
        findings += _unplaced(page, lost, self._read)
        findings += rows_without_values(page, self.assigned)
        findings += unexplained(page, self._words)
        return tuple(findings)


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
    sections, headings = page.lexicon.sections, page.lexicon.headings
    inside: dict[str, list[Span]] = {}
    last: LabelMatch | None = None
    for label in page.chosen:
        if label.item in headings:
            continue
        if last is None or sections[last.item] != sections[label.item]:  # the labels of a section follow one another
            if last:
                inside[sections[last.item]].append(page.place(last))
            inside.setdefault(sections[label.item], []).append(page.place(label))
        last = label
    if last:
        inside[sections[last.item]].append(page.place(last))
    for assignment in assigned:
        inside.setdefault(sections[page.form.rows[assignment.row].first], []).append(page.span(assignment.run))
    return {
        section: Span(min([span.start for span in spans]), max([span.end for span in spans]))
        for section, spans in inside.items()
    }
