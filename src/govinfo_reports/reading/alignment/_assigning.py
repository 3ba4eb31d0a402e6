"""A row of the form and a run of the page -> the values of the row, with the evidence, as far as they are certain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from govinfo_reports import findings as f
from govinfo_reports.instances import instances
from govinfo_reports.text.patterns import lazy
from govinfo_reports.text.signs import PLACEHOLDER
from govinfo_reports.text.source import Span
from govinfo_reports.text.values import State, read

from ._assignment import Assignment, ColumnEvidence, LabelEvidence
from ._columns import match_cells, match_columns
from ._run_together import assign_glued
from ._runs import ValueRun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.forms import Row
    from govinfo_reports.reading.layout import Piece

    from ._lexicon import LabelMatch
    from ._offsets import Offsets
    from ._page import MatchedPage


@frozen
class RowEvidence:
    """A row of the form, the run taken for it, and the evidence for that."""

    number: int
    """The number of the row in the form."""
    run: ValueRun
    offsets: Offsets
    """What the rows of the table show of its blank cells."""
    label: LabelMatch | None = None
    told_by: LabelEvidence = LabelEvidence.WHOLE


def assign(page: MatchedPage, evidence: RowEvidence) -> Assignment:
    """Return the assignment of the run to the row, with its values if their columns are certain."""
    run = evidence.run
    if cells := _side_by_side(page, evidence):
        counted = ColumnEvidence.COUNT
        return Assignment(evidence.number, run, frozenset({run}), evidence.label, evidence.told_by, counted, cells)
    if run.digits:
        return assign_glued(page, evidence, Span(*run.digits))
    nothing = Assignment(evidence.number, run, frozenset({run}), evidence.label, evidence.told_by, ColumnEvidence.NONE)
    return _set_apart(page, nothing, evidence.offsets)


def _side_by_side(page: MatchedPage, evidence: RowEvidence) -> tuple[tuple[str, Span], ...]:
    """Return the values of a row right behind its label, one for each column, with nothing else beside them.

    Nearly every row is like this, and `_set_apart` would take three times as long to say the same of it.
    """
    words, run, label = page.words, evidence.run, evidence.label
    row, values = page.form.rows[evidence.number], run.values
    if label is None or row.label is None or len(values) != len(row.slots) or values != run.pieces:
        return ()
    pieces = words.pieces
    line, behind = pieces[values[0]].row, values[-1] + 1
    if words.last(label.end, label.piece) + 1 != values[0] or line != pieces[values[-1]].row:
        return ()
    if page.ends_page(run) or (pieces[behind].row == line and line not in words.flat):
        return ()
    if page.merged_heads or evidence.offsets.shows_a_column_more:
        return ()
    printed = [pieces[number] for number in values]
    spans = instances(Span, [piece.start for piece in printed], [piece.end for piece in printed])
    return tuple(zip([slot.path for slot in row.slots], spans, strict=True))


def _set_apart(page: MatchedPage, nothing: Assignment, offsets: Offsets) -> Assignment:
    """Return the assignment for values that stand in pieces of their own."""
    words, run, row = page.words, nothing.run, page.form.rows[nothing.row]
    behind = page.cells_behind(nothing.label) if nothing.label else range(0)
    among = list(words.pieces[behind.start : behind.stop])
    ends_page = page.ends_page(run)
    if holds_words(page, behind) and not _is_complete(run, row, behind):
        columns = match_cells(page, among, row, offsets, last=page.closes_table(run))
        others = frozenset(other for other in page.runs if other.pieces and other.pieces[0] in behind)
        nothing = evolve(nothing, runs=nothing.runs | others)
    else:
        label = nothing.label if row.label else None  # a row that only heads announce stands below them
        beside = words.pieces[words.last(label.end, label.piece)].row if label else -1
        columns = match_columns(page, run, row, beside, offsets)
        if columns is None and len(behind) == len(row.slots) and words.ends_row(behind.stop):
            columns = match_cells(page, among, row, offsets, last=False)  # the row has just these cells
    if columns and not columns[0][-1].text and _may_lack_a_cell(page, nothing.label, columns[0]):
        columns = None
    if columns:
        pieces, evidence = columns
        if words_among := _not_figures(page, row, pieces):
            evidence, nothing = ColumnEvidence.WORDS, evolve(nothing, findings=words_among)
    elif row.label and ends_page and len(run.values) == len(run.pieces) > 0:
        pieces, evidence = [words.pieces[number] for number in run.values[: len(row.slots)]], ColumnEvidence.CUT
    elif run.values:
        details = {"expected": len(row.slots), "found": _found(page, run, len(row.slots))}
        return evolve(nothing, findings=page.findings(f.COUNT_DIFFERS, row, run, **details))
    else:
        return nothing
    findings = nothing.findings
    form_goes_on = row.first + len(row.slots) < len(page.form.items)
    if run.values and ends_page and (form_goes_on or len(run.values) > len(row.slots)):
        findings = (*findings, _text_ends(page, row, run, len(pieces)))
    rest, repeats = _left_over(page, run, pieces)
    spans = [Span(piece.start, piece.end) for piece in pieces]
    cells_read = tuple((slot.path, span) for slot, span in zip(row.slots, spans, strict=False))
    return Assignment(
        nothing.row,
        run,
        nothing.runs,
        nothing.label,
        nothing.told_by,
        evidence,
        cells_read,
        rest=rest,
        repeats=repeats,
        findings=findings,
    )


_BETWEEN: Final = lazy(r"[ /、;|]+")
_MARK: Final = lazy(PLACEHOLDER)
_GLUED: Final = ("-", "/")  # marks of blank cells that converters leave at the end of a label
NUMBER: Final = f.Message("页面上是 {count} 个", "the page shows {count}")
_BLANKS: Final = f.Message(
    "页面上是 {cells} 格，其中 {blanks} 格空白", "the page shows {cells} cells, {blanks} of them blank"
)
_LINES: Final = f.Message("页面上的 {count} 个分印在 {lines} 行", "the page shows {count} on {lines} lines")
_APART: Final = f.Message("页面上的 {count} 个与行名没有连在一起", "the page shows {count}, away from the label")


def _found(page: MatchedPage, run: ValueRun, expected: int) -> f.Message:
    """Return what the page shows in place of the *expected* number of values; where the number is right, what else."""
    count, blanks = len(run.values), len(run.pieces) - len(run.values)
    lines = len({page.words.pieces[number].row for number in run.values})
    if count != expected:
        said = NUMBER
    elif blanks:
        said = _BLANKS
    else:
        said = _LINES if lines > 1 else _APART
    return said.filled({"count": count, "cells": count + blanks, "blanks": blanks, "lines": lines})


_FOLLOWS: Final = f.Message("其后的内容不在页面上", " what follows is not on the page")
_CUT: Final = f.Message(
    "最后一个数值可能不完整，其后的内容不在页面上", " its last figure may be cut, and what follows is not on the page"
)


def _text_ends(page: MatchedPage, row: Row, run: ValueRun, count: int) -> f.Finding:
    """Return the finding that the text ends in *row*, of which *count* cells were read.

    Where every column has its cell, and something follows the last figure, nothing of the row is cut.
    """
    span = page.span(run)
    complete = count == len(row.slots) and span.end < len(page.text)
    rest = _FOLLOWS if complete else _CUT
    path = row.slots[min(count, len(row.slots)) - 1].path.row
    return f.TEXT_ENDS.at(page.text, span, path, row=page.name(row), rest=rest)


def holds_words(page: MatchedPage, cells: range) -> bool:
    """Whether the *cells* of a row hold both words and values. Words alone are prose, and not a row."""
    words = page.words
    plain = all(words.values[number] or not words.pieces[number].text for number in cells)
    return not plain and any(words.values[number] for number in cells)


def _is_complete(run: ValueRun, row: Row, cells: range) -> bool:
    """Whether the *cells* begin with one value for each column: then the words behind them belong to no column."""
    columns = len(row.slots)
    return len(run.pieces) == columns and run.values == tuple(cells[:columns])


def _not_figures(page: MatchedPage, row: Row, pieces: Sequence[Piece]) -> tuple[f.Finding, ...]:
    """Return a finding for each of the *pieces* that holds words."""
    found: list[f.Finding] = []
    for slot, piece in zip(row.slots, pieces, strict=True):
        if piece.text and read(piece.text).state is State.WORDS:
            span = Span(piece.start, piece.end)
            details = {"row": page.name(row), "column": slot.column, "words": span.of(page.text)}
            found.append(f.NOT_A_FIGURE.at(page.text, span, slot.path, **details))
    return tuple(found)


def _may_lack_a_cell(page: MatchedPage, label: LabelMatch | None, pieces: Sequence[Piece]) -> bool:
    """Whether one of the *pieces* of a row holds two figures, or a mark is glued to its label, so that cells moved."""
    glued = label and page.words.pieces[page.words.last(label.end, label.piece)].text.endswith(_GLUED)
    return bool(glued) or any(_holds_several(piece.text) for piece in pieces)


def _holds_several(text: str) -> bool:
    """Whether a text is several figures or marks of cells, with gaps or strokes between them."""
    if not text or text.isdecimal():
        return False
    parts = _BETWEEN.split(text)
    figures = sum(part.isdecimal() for part in parts)
    return (
        bool(figures)
        and len(parts) > 1
        and all(not part or part.isdecimal() or _MARK.fullmatch(part) for part in parts)
    )


def _left_over(page: MatchedPage, run: ValueRun, taken: Sequence[Piece]) -> tuple[ValueRun | None, tuple[Span, ...]]:
    """Return what is left of *run* beside the pieces *taken*: values on lines further down, and repeated values."""
    starts = {piece.start for piece in taken if piece.text}
    left = [number for number in run.values if page.words.pieces[number].start not in starts]
    if not left:
        return None, ()
    lines = {piece.row for piece in taken}
    below = tuple(number for number in left if page.words.pieces[number].row not in lines)
    if below:
        return ValueRun(below, run.letter, below), ()
    if page.ends_page(run):
        return None, ()
    return None, tuple(Span(piece.start, piece.end) for piece in map(page.words.pieces.__getitem__, left))
