"""Rows whose label stands right before their values -> the values, where their columns are certain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lark.lexer import Token

from govinfo_reports import findings as f
from govinfo_reports.forms import Label, Row, Slot, row_of
from govinfo_reports.forms.sum_constraints import TOTAL
from govinfo_reports.text.source import Span
from govinfo_reports.text.values import State, read

from ._fit import Habits, fit, habits
from ._glued import split
from ._runs import Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..layout import Piece
    from ._lexicon import Found
    from ._sheet import Sheet


def read_rows(sheet: Sheet) -> None:
    """Read every row that its label announces."""
    announced = list(_announced(sheet))
    sections = sheet.lexicon.sections
    tables: dict[str, list[tuple[Run, Row]]] = {}
    for number, run, _ in announced:
        row = sheet.form.rows[number]
        tables.setdefault(sections[row.first], []).append((sheet.runs[run], row))
    labels: dict[str, list[Found]] = {table: [] for table in tables}
    for label in sheet.result.chosen:
        if sections[label.item] in labels and not sheet.heads_section(label.item):
            labels[sections[label.item]].append(label)
    learned = {table: habits(sheet.words, full, labels[table]) for table, full in tables.items()}
    for number, run, label in announced:
        row = sheet.form.rows[number]
        sheet.rows[number] = run
        sheet.used.add(run)
        if _is_doubtful(sheet, row, label):
            sheet.report(f.ROW_AMBIGUOUS, row, sheet.runs[run])
        elif _may_be_cut(sheet, label):
            span = Span(*sheet.result.place(label))
            sheet.add(f.ROW_UNKNOWN.at(sheet.text, span, sections[row.first], words=span.of(sheet.text)))
        else:
            last = sheet.words.last(label.end, label.piece)
            read_row(sheet, row, sheet.runs[run], last, learned[sections[row.first]])


def _announced(sheet: Sheet) -> Iterator[tuple[int, int, Found]]:
    """Yield the rows whose label stands right before a run: row, run and label."""
    any_at = {run.letter: number for number, run in enumerate(sheet.runs)}
    for label in sheet.result.chosen:
        row = sheet.lexicon.announced.get(label.item)
        run = sheet.run_behind(label)
        if run is None:
            run = any_at.get(label.end)
        if row is not None and run is not None:
            yield row, run, label
        elif run is not None and _prints_no_figure(sheet, label, sheet.runs[run]):
            sheet.used.add(run)


def _prints_no_figure(sheet: Sheet, label: Found, run: Run) -> bool:
    """Whether the form itself prints marks behind *label*, and the page has no more than those."""
    item = sheet.form.items[label.item]
    states = {read(sheet.words.pieces[number].text).state for number in run.values}
    return isinstance(item, Label) and bool(item.behind) and states == {State.PLACEHOLDER}


def _is_doubtful(sheet: Sheet, row: Row, label: Found) -> bool:
    """Whether a label stands for rows of several groups, and nothing of its own group stands before it."""
    if row.label is None or not _is_shared(sheet, row.label):
        return False
    group = f"{row_of(row.path)}."
    before = (sheet.form.items[other.item] for other in sheet.result.chosen[: sheet.chosen_before(label.start)])
    return not any(f"{item.path}.".startswith(group) and not _is_shared(sheet, item) for item in before)


def _may_be_cut(sheet: Sheet, label: Found) -> bool:
    """Whether the text begins with *label*, and that may be the rest of another one."""
    if label.start:
        return False
    letters = sheet.words.letters[: label.end]
    return any(other != letters and other.endswith(letters) for other in sheet.lexicon.labels)


def _is_shared(sheet: Sheet, item: Label | Slot) -> bool:
    """Whether a label stands for rows of several groups, and so tells nothing of the group it is in."""
    shared = sheet.form.shared_labels
    return isinstance(item, Label) and item.spellings[0] in shared


def read_row(sheet: Sheet, row: Row, run: Run, label: int, learned: Habits) -> None:
    """Read *run* as *row*, whose label ends in the piece numbered *label*, or -1 if it has none."""
    if run.digits:
        _read_glued(sheet, row, run.digits)
        return
    words = sheet.words
    beside = words.pieces[label].row if label >= 0 else -1
    pieces = fit(words, run, row, beside, learned, lambda row: _repeats(sheet, row), last=sheet.closes_table(run))
    if pieces is None and label >= 0 and beside not in words.flat:
        pieces = _with_words(sheet, row, label)
    if pieces is None and row.label and sheet.ends_page(run) and len(run.values) == len(run.pieces) > 0:
        pieces = [words.pieces[number] for number in run.values[: len(row.slots)]]
    if pieces is None:
        if run.values:
            sheet.report(f.COUNT_DIFFERS, row, run, expected=len(row.slots), found=len(run.values))
        return
    for slot, piece in zip(row.slots, pieces, strict=False):
        sheet.take(slot.path, piece)
    if len(run.values) > len(pieces):
        _set_aside(sheet, row, run, pieces)
    form_goes_on = row.first + len(row.slots) < len(sheet.form.items)
    if run.values and sheet.ends_page(run) and (form_goes_on or len(run.values) > len(row.slots)):
        sheet.report(f.TEXT_ENDS, row, run)


def _with_words(sheet: Sheet, row: Row, label: int) -> list[Piece] | None:
    """Return the cells of a row of the page in which words stand for a figure, if it has just as many as *row*."""
    words, count = sheet.words, len(row.slots)
    line = words.pieces[label].row
    numbers = range(label + 1, label + 1 + count)
    after = numbers.stop
    if after > len(words.pieces) or any(words.pieces[number].row != line for number in numbers):
        return None
    if (after < len(words.pieces) and words.pieces[after].row == line) or not any(words.values[n] for n in numbers):
        return None
    sheet.used |= {n for n, run in enumerate(sheet.runs) if run.pieces and run.pieces[0] in numbers}
    for slot, number in zip(row.slots, numbers, strict=True):
        piece = words.pieces[number]
        if piece.text and not words.values[number]:
            span = Span(piece.start, piece.end)
            details = {"row": sheet.name(row), "column": slot.column, "words": span.of(sheet.text)}
            sheet.add(f.NOT_A_FIGURE.at(sheet.text, span, slot.path, **details))
    return [words.pieces[number] for number in numbers]


def _set_aside(sheet: Sheet, row: Row, run: Run, taken: Sequence[Piece]) -> None:
    """Keep the values of *run* that are not *taken*: repeats of merged cells, or a row of their own below."""
    lines = {piece.row for piece in taken}
    rest = [number for number in run.values if sheet.words.pieces[number] not in taken]
    below = tuple(number for number in rest if sheet.words.pieces[number].row not in lines)
    if below:
        sheet.below[len(sheet.runs)] = row
        sheet.runs.append(Run(below, run.letter, below))
    elif not sheet.ends_page(run):
        sheet.result.repeats += [(piece.start, piece.end) for piece in map(sheet.words.pieces.__getitem__, rest)]


def _read_glued(sheet: Sheet, row: Row, digits: tuple[int, int]) -> None:
    """Read figures that ran into one another behind their label, if they can be told apart."""
    span = Span(*digits)
    summed = len(row.slots) > 1 and row.slots[-1].path.rpartition(".")[2] == TOTAL and row.label is not None
    parts = split(span.of(sheet.text), len(row.slots), summed=summed)
    if parts is None:
        details: dict[str, object] = {"row": sheet.name(row), "expected": len(row.slots), "found": 1}
        sheet.add(f.COUNT_DIFFERS.at(sheet.text, span, row.path, **details))
        return
    if len(parts) > 1:
        details = {"row": sheet.name(row), "words": span.of(sheet.text), "reading": "、".join(parts)}
        sheet.add(f.FIGURES_SPLIT.at(sheet.text, span, row.path, **details))
    start = span.start
    for slot, part in zip(row.slots, parts, strict=True):
        sheet.result.cells[slot.path] = Token("CELL", part, start, end_pos=start + len(part))
        start += len(part)


def _repeats(sheet: Sheet, row: Row) -> list[int]:
    """Return how often the page prints the label of each column of *row*, as it does for merged cells."""
    labels = [sheet.heads.get((slot.block, slot.column)) for slot in row.slots]
    return [_times(sheet, label) if label else 1 for label in labels]


def _times(sheet: Sheet, label: Found) -> int:
    """Return how often in a row the page prints the piece that a label begins in."""
    pieces = sheet.words.pieces
    first = last = label.piece
    while first > 0 and pieces[first - 1].text == pieces[last].text:
        first -= 1
    while last + 1 < len(pieces) and pieces[last + 1].text == pieces[first].text:
        last += 1
    return last - first + 1
