"""Values that stand above or below their labels: a label has none or blank cells, and values further on no label."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from govinfo_reports import findings as f
from govinfo_reports.reading.alignment._assignment import Veto
from govinfo_reports.reading.alignment._runs import lines

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from govinfo_reports.forms import Form
    from govinfo_reports.reading.alignment._assignment import Assignment
    from govinfo_reports.reading.alignment._lexicon import LabelMatch
    from govinfo_reports.reading.alignment._page import MatchedPage
    from govinfo_reports.reading.alignment._runs import ValueRun
    from govinfo_reports.reading.layout import Piece

    Places = dict[str, list[int]]


def veto_moved_values(page: MatchedPage, assigned: Sequence[Assignment]) -> Iterator[Veto]:
    """Yield the rows between a label without values and a row of values without a label, in either order.

    A row of blank cells counts as a label without values if the other values have no words beside them: offices leave
    rows blank, and add rows of their own.
    """
    empty, blank = _empty_labels(page, assigned), _blank_rows(page, assigned)
    if not (empty or blank):
        return
    loose, bare = _loose_rows(page, assigned)
    lacking = {key: [page.place(label).start for label in its] for key, its in empty.items() if key in loose}
    stretches = (*_stretches(lacking, loose), *_stretches(blank, bare))
    for assignment in assigned if stretches else ():
        row = page.form.rows[assignment.row]
        section, start = page.lexicon.sections[row.first], page.span(assignment.run).start
        if assignment.cells and any(section == key and first < start < last for key, first, last in stretches):
            yield Veto((assignment.row,), page.findings(f.VALUES_MOVED, row, assignment.run))


def _stretches(
    labels: Mapping[str, Sequence[int]], values: Mapping[str, Sequence[int]]
) -> Iterator[tuple[str, int, int]]:
    """Yield each section with labels that lack values, and values that lack labels, and where all of these stand."""
    for section in labels.keys() & values.keys():
        places = (*labels[section], *values[section])
        yield section, min(places), max(places)


def _empty_labels(page: MatchedPage, assigned: Sequence[Assignment]) -> dict[str, list[LabelMatch]]:
    """Return the labels of rows that have no values or blank cells behind them, by section."""
    with_values = {assignment.row for assignment in assigned}
    found: dict[str, list[LabelMatch]] = {}
    for label in page.chosen:
        number = page.lexicon.announced.get(label.item)
        if number is not None and number not in with_values and page.form.rows[number].label:
            found.setdefault(page.lexicon.sections[label.item], []).append(label)
    return found


def _blank_rows(page: MatchedPage, assigned: Sequence[Assignment]) -> Places:
    """Return where the rows begin and end that have a label and only blank cells, by section."""
    places: Places = {}
    for assignment in assigned:
        label = assignment.label
        if label and assignment.cells and all(span.start == span.end for _, span in assignment.cells):
            ends = (page.place(label).start, page.span(assignment.run).end)
            places.setdefault(page.lexicon.sections[label.item], []).extend(ends)
    return places


def _loose_rows(page: MatchedPage, assigned: Sequence[Assignment]) -> tuple[Places, Places]:
    """Return where rows of values stand that have no label of the form, by section, and those with no words at all.

    They have as many cells as a row has columns, and several. Or a label has the values of two rows behind it.
    """
    by_run = {run: assignment for assignment in assigned for run in assignment.runs}
    counts = _widths(page.form)
    loose: Places = {}
    bare: Places = {}
    for run in page.runs:
        if run.digits or not run.values:
            continue
        section = page.section_at(run.letter)
        known = by_run.get(run)
        if known and not known.cells and _may_be_two_rows(run, len(page.form.rows[known.row].slots)):
            for places in (loose, bare):
                places.setdefault(section, []).append(page.span(run).start)
        end = run.pieces[0]
        for line in lines(page.words, run):
            start, end = end, end + len(line)
            if known and _holds_cells(line, known):
                continue
            if len(line) > 1 and len(line) in counts.get(section, ()) and any(piece.text for piece in line):
                loose.setdefault(section, []).append(line[0].start)
            if _is_bare(page, start, end) and _may_be_a_row(line, counts.get(section, ())):
                bare.setdefault(section, []).append(line[0].start)
    return loose, bare


def _may_be_two_rows(run: ValueRun, columns: int) -> bool:
    """Whether the values behind one label may be those of two rows, whose blank cells may be lost.

    Two where a row has one are rather the parts of a figure.
    """
    return columns > 1 and (len(run.pieces) >= 2 * columns or len(run.values) > columns + 1)


def _is_bare(page: MatchedPage, start: int, end: int) -> bool:
    """Whether the pieces from number *start* to *end* are a whole row of the page."""
    pieces = page.words.pieces
    row = pieces[start].row
    return not any(pieces[number].row == row for number in (start - 1, end) if 0 <= number < len(pieces))


def _may_be_a_row(line: Sequence[Piece], counts: Collection[int]) -> bool:
    """Whether a row of the page without words has enough cells for one of these numbers of columns, with padding."""
    filled = sum(bool(piece.text) for piece in line)
    return len(line) > 1 and filled > (len(line) not in counts) and len(line) >= min(counts, default=len(line))


@cache
def _widths(form: Form) -> dict[str, set[int]]:
    """Return how many columns the rows of each section of *form* have."""
    widths: dict[str, set[int]] = {}
    for row in form.rows:
        widths.setdefault(form.items[row.first].path.section, set()).add(len(row.slots))
    return widths


def _holds_cells(line: Sequence[Piece], assignment: Assignment) -> bool:
    """Whether a row of the page holds the values of a row of the form, or stands beside its label."""
    starts = {span.start for _, span in assignment.cells}
    return not starts or any(piece.start in starts for piece in line)
