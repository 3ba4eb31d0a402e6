"""Labels right before a run of values -> the rows that they announce."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from attrs import frozen

from govinfo_reports import findings as f
from govinfo_reports.forms import Label
from govinfo_reports.text.source import Span
from govinfo_reports.text.values import State, read

from ._assigning import RowEvidence, assign, holds_words
from ._assignment import Assignment, ColumnEvidence, LabelEvidence
from ._padding import Padding, learn_padding

if TYPE_CHECKING:
    from govinfo_reports.forms import Row

    from ._lexicon import LabelMatch
    from ._page import MatchedPage
    from ._runs import ValueRun


@frozen
class Announced:
    """The rows that their labels announce, and the runs that are marks printed by the form instead of values."""

    rows: tuple[Assignment, ...]
    marks: frozenset[ValueRun]


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
    padding = _padding(page, found)
    return Announced(
        tuple(
            assign(page, RowEvidence(row, run, label, padding=padding[sections[page.form.rows[row].first]]))
            for row, run, label in found
        ),
        frozenset(marks),
    )


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


def _padding(page: MatchedPage, announced: list[tuple[int, ValueRun, LabelMatch]]) -> dict[str, Padding]:
    """Return the padding seen in the announced rows of each section's table."""
    sections = page.lexicon.sections
    tables: dict[str, list[tuple[ValueRun, Row]]] = {}
    for number, run, _ in announced:
        row = page.form.rows[number]
        tables.setdefault(sections[row.first], []).append((run, row))
    labels: dict[str, list[LabelMatch]] = {table: [] for table in tables}
    for label in page.chosen:
        if sections[label.item] in labels and not page.heads_section(label.item):
            labels[sections[label.item]].append(label)
    return {table: learn_padding(page.words, rows, labels[table]) for table, rows in tables.items()}


def assign_moved_rows(page: MatchedPage, announced: Announced) -> tuple[Assignment, ...]:
    """Return the rows that stand out of the form's order, if their labels and numbers of values leave no doubt."""
    readings = Counter(label.start for label in page.labels)
    assigned = {row.row for row in announced.rows}
    used = announced.marks.union(*(row.runs for row in announced.rows))
    moved: list[Assignment] = []
    for label in page.labels:
        number = page.lexicon.announced.get(label.item)
        run = None if number is None else page.run_behind(label)
        if number is None or run is None or number in assigned or run in used:
            continue
        row = page.form.rows[number]
        complete = not run.digits and len(run.values) == len(run.pieces) == len(row.slots)
        if readings[label.start] > 1 or row.label is None or not complete:
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
