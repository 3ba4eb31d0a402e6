"""A row of the form and a run of the page -> what the row's values are, with the evidence, or that it is uncertain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from govinfo_reports import findings as f
from govinfo_reports.forms import TOTAL
from govinfo_reports.text.source import Span

from ._assignment import Assignment, ColumnEvidence, LabelEvidence
from ._columns import match_columns
from ._glued import split
from ._padding import NO_PADDING, Padding
from ._runs import ValueRun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.forms import Row
    from govinfo_reports.reading.layout import Piece

    from ._lexicon import LabelMatch
    from ._page import MatchedPage


@frozen
class RowEvidence:
    """A row of the form, the run taken for it, and what tells so."""

    number: int
    """The number of the row in the form."""
    run: ValueRun
    label: LabelMatch | None = None
    told_by: LabelEvidence = LabelEvidence.WHOLE
    padding: Padding = NO_PADDING
    """What the other rows of the table show of its empty cells."""


def assign(page: MatchedPage, evidence: RowEvidence) -> Assignment:
    """Return the row with the values of the run, as far as their columns are certain."""
    run = evidence.run
    nothing = Assignment(evidence.number, run, frozenset({run}), evidence.label, evidence.told_by, ColumnEvidence.NONE)
    return _glued(page, nothing, Span(*run.digits)) if run.digits else _set_apart(page, nothing, evidence.padding)


def _set_apart(page: MatchedPage, nothing: Assignment, padding: Padding) -> Assignment:
    """Return the row whose values stand in pieces of their own."""
    words, run, row = page.words, nothing.run, page.form.rows[nothing.row]
    last = words.last(nothing.label.end, nothing.label.piece) if nothing.label else -1
    beside = words.pieces[last].row if nothing.label else -1
    ends_page = page.ends_page(run)
    if columns := match_columns(page, run, row, beside, padding):
        pieces, evidence = columns
    elif nothing.label and beside not in words.flat and (cells := _cells_behind(page, row, last)):
        pieces, evidence = [words.pieces[number] for number in cells], ColumnEvidence.WORDS
        others = {other for other in page.runs if other.pieces and other.pieces[0] in cells}
        nothing = evolve(nothing, runs=nothing.runs | others, findings=_not_figures(page, row, cells))
    elif row.label and ends_page and len(run.values) == len(run.pieces) > 0:
        pieces, evidence = [words.pieces[number] for number in run.values[: len(row.slots)]], ColumnEvidence.CUT
    elif run.values:
        details = {"expected": len(row.slots), "found": len(run.values)}
        return evolve(nothing, findings=page.findings(f.COUNT_DIFFERS, row, run, **details))
    else:
        return nothing
    findings = nothing.findings
    form_goes_on = row.first + len(row.slots) < len(page.form.items)
    if run.values and ends_page and (form_goes_on or len(run.values) > len(row.slots)):
        findings += page.findings(f.TEXT_ENDS, row, run)
    rest, repeats = _left(page, run, pieces)
    spans = [Span(piece.start, piece.end) for piece in pieces]
    cells_read = tuple((slot.path, span) for slot, span in zip(row.slots, spans, strict=False))
    return evolve(nothing, columns=evidence, cells=cells_read, rest=rest, repeats=repeats, findings=findings)


def _cells_behind(page: MatchedPage, row: Row, label: int) -> range | None:
    """Return the cells of the label's row of the page, some of them words, if they are just as many as *row* has.

    The label ends in the piece numbered *label*; the cells are told by the numbers of their pieces.
    """
    words, count = page.words, len(row.slots)
    line = words.pieces[label].row
    cells = range(label + 1, label + 1 + count)
    after = cells.stop
    if after > len(words.pieces) or any(words.pieces[number].row != line for number in cells):
        return None
    goes_on = after < len(words.pieces) and words.pieces[after].row == line
    return None if goes_on or not any(words.values[number] for number in cells) else cells


def _not_figures(page: MatchedPage, row: Row, cells: range) -> tuple[f.Finding, ...]:
    """Return a finding for each of the *cells* that holds words."""
    found: list[f.Finding] = []
    for slot, number in zip(row.slots, cells, strict=True):
        piece = page.words.pieces[number]
        if piece.text and not page.words.values[number]:
            span = Span(piece.start, piece.end)
            details = {"row": page.name(row), "column": slot.column, "words": span.of(page.text)}
            found.append(f.NOT_A_FIGURE.at(page.text, span, slot.path, **details))
    return tuple(found)


def _left(page: MatchedPage, run: ValueRun, taken: Sequence[Piece]) -> tuple[ValueRun | None, tuple[Span, ...]]:
    """Return what *run* has beside what is *taken*: values on lines of their own below, and repeats of merged cells."""
    if len(run.values) <= len(taken):
        return None, ()
    lines = {piece.row for piece in taken}
    left = [number for number in run.values if page.words.pieces[number] not in taken]
    below = tuple(number for number in left if page.words.pieces[number].row not in lines)
    if below:
        return ValueRun(below, run.letter, below), ()
    if page.ends_page(run):
        return None, ()
    return None, tuple(Span(piece.start, piece.end) for piece in map(page.words.pieces.__getitem__, left))


def _glued(page: MatchedPage, nothing: Assignment, span: Span) -> Assignment:
    """Return the row whose figures ran into one another behind its label, if they can be told apart."""
    row = page.form.rows[nothing.row]
    summed = len(row.slots) > 1 and row.slots[-1].path.rpartition(".")[2] == TOTAL and row.label is not None
    digits = span.of(page.text)
    figures = split(digits, len(row.slots), summed=summed)
    details: dict[str, object] = {"row": page.name(row)}
    if figures is None:
        details |= {"expected": len(row.slots), "found": 1}
        return evolve(nothing, findings=(f.COUNT_DIFFERS.at(page.text, span, row.path, **details),))
    findings: tuple[f.Finding, ...] = ()
    if len(figures) > 1:
        details |= {"words": digits, "reading": "、".join(figures)}
        findings = (f.FIGURES_SPLIT.at(page.text, span, row.path, **details),)
    cells: list[tuple[str, Span]] = []
    start = span.start
    for slot, figure in zip(row.slots, figures, strict=True):
        cells.append((slot.path, Span(start, start + len(figure))))
        start += len(figure)
    return evolve(nothing, columns=ColumnEvidence.DIGITS, cells=tuple(cells), findings=findings)
