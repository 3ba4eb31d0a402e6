"""Labels right before a run of values -> the rows that they announce."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports import findings as f
from govinfo_reports.forms import Label
from govinfo_reports.text.source import Span
from govinfo_reports.text.values import State, read

from ._assigning import RowEvidence, assign, holds_words
from ._assignment import Assignment, ColumnEvidence, LabelEvidence
from ._merged_cells import copies_of_heads
from ._offsets import Offsets

if TYPE_CHECKING:
    from collections.abc import Mapping

    from govinfo_reports.forms import Row

    from ._lexicon import LabelMatch
    from ._page import MatchedPage
    from ._runs import ValueRun

_START: Final = attrgetter("start")


@frozen
class Announced:
    """The rows that their labels announce, and the runs that are marks printed by the form instead of values."""

    rows: tuple[Assignment, ...]
    marks: frozenset[ValueRun]
    offsets: Mapping[str, Offsets]
    """What the rows of each section's table show of its blank cells."""


def assign_announced_rows(page: MatchedPage) -> Announced:
    """Return each row that a label of the chain announces."""
    sections = page.lexicon.sections
    any_at = {run.letter: run for run in page.runs}
    found: list[tuple[int, ValueRun, LabelMatch]] = []
    marks: set[ValueRun] = set()
    for label in page.chosen:
        row = page.lexicon.announced.get(label.item)
        run = page.run_behind(label)
        if run is None:
            run = any_at.get(label.end)
        if row is not None and run is None:
            run = _run_behind_words(page, page.form.rows[row], label)
        if row is not None and run is not None:
            found.append((row, run, label))
        elif run is not None and _prints_no_figure(page, label, run):
            marks.add(run)
    offsets = _offsets(page, found)
    rows = tuple(
        assign(page, RowEvidence(row, run, offsets[sections[page.form.rows[row].first]], label))
        for row, run, label in found
    )
    return Announced(rows, frozenset(marks), offsets)


def _run_behind_words(page: MatchedPage, row: Row, label: LabelMatch) -> ValueRun | None:
    """Return the first run of a row that begins with words, if the row has exactly one cell for each column."""
    cells = page.cells_behind(label)
    if not holds_words(page, cells):
        return None
    filled = [number for number in cells if page.words.pieces[number].text]
    if len(filled) != len(row.slots) or len(filled) == 1:
        return None
    return next((run for run in page.runs if run.pieces and run.pieces[0] in cells and run.values), None)


def _prints_no_figure(page: MatchedPage, label: LabelMatch, run: ValueRun) -> bool:
    """Whether the form itself prints marks behind *label*, and the page has only such marks there."""
    item = page.form.items[label.item]
    states = {read(page.words.pieces[number].text).state for number in run.values}
    return isinstance(item, Label) and bool(item.behind) and states == {State.PLACEHOLDER}


def _offsets(page: MatchedPage, announced: list[tuple[int, ValueRun, LabelMatch]]) -> dict[str, Offsets]:
    """Return what the announced rows of each section's table show of its blank cells."""
    sections, innermost = page.lexicon.sections, page.lexicon.innermost
    tables: dict[str, list[tuple[ValueRun, Row]]] = {table: [] for table in innermost}
    for number, run, _ in announced:
        row = page.form.rows[number]
        if len(run.values) <= len(row.slots) or sum(copies_of_heads(page, row)) == len(row.slots):
            tables[sections[row.first]].append((run, row))
    return {table: Offsets(page.words, rows, innermost[table] if rows else 0) for table, rows in tables.items()}


def assign_moved_rows(page: MatchedPage, announced: Announced) -> tuple[Assignment, ...]:
    """Return the rows that stand out of the form's order, if their labels and numbers of values leave no doubt."""
    assigned = {row.row for row in announced.rows}
    used = announced.marks.union(*(row.runs for row in announced.rows))
    moved: list[Assignment] = []
    for label in page.loose_row_labels:
        number = page.lexicon.announced[label.item]
        run = None if number in assigned else page.run_behind(label)
        if run is None or run in used:
            continue
        row = page.form.rows[number]
        complete = not run.digits and len(run.values) == len(run.pieces) == len(row.slots)
        if row.label is None or not complete or _has_other_readings(page, label):
            continue
        places = (page.words.pieces[piece] for piece in run.values)
        moved.append(
            Assignment(
                number,
                run,
                frozenset({run}),
                label,
                LabelEvidence.MOVED,
                ColumnEvidence.COUNT,
                tuple((slot.path, Span(piece.start, piece.end)) for slot, piece in zip(row.slots, places, strict=True)),
                findings=page.findings(f.ROW_MOVED, row, run),
            )
        )
        assigned.add(number)
        used |= {run}
    return tuple(moved)


def _has_other_readings(page: MatchedPage, label: LabelMatch) -> bool:
    """Whether another label begins at the same letter."""
    place = bisect_left(page.labels, label.start, key=_START)
    return place + 1 < len(page.labels) and page.labels[place + 1].start == label.start
