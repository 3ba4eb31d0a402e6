"""Values that stand one row above or below their labels: a label has no values, and values further on no label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govinfo_reports import findings as f
from govinfo_reports.reading.alignment._assignment import Veto
from govinfo_reports.reading.alignment._runs import lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.reading.alignment._assignment import Assignment
    from govinfo_reports.reading.alignment._page import MatchedPage
    from govinfo_reports.reading.layout import Piece


def veto_moved_values(page: MatchedPage, assigned: Sequence[Assignment]) -> Iterator[Veto]:
    """Yield the rows between a label without values and a row of values without a label, in either order."""
    empty = _empty_labels(page, assigned)
    if not empty:
        return
    loose = _loose_rows(page, assigned)
    for section in empty.keys() & loose.keys():
        places = sorted((*empty[section], *loose[section]))
        for assignment in assigned:
            row = page.form.rows[assignment.row]
            if not assignment.cells or page.lexicon.sections[row.first] != section:
                continue
            if places[0] < page.span(assignment.run).start < places[-1]:
                yield Veto((assignment.row,), page.findings(f.VALUES_MOVED, row, assignment.run))


def _empty_labels(page: MatchedPage, assigned: Sequence[Assignment]) -> dict[str, list[int]]:
    """Return where the labels of rows stand that have no values or blank cells behind them, by section."""
    with_values = {assignment.row for assignment in assigned}
    places: dict[str, list[int]] = {}
    for label in page.chosen:
        number = page.lexicon.announced.get(label.item)
        if number is not None and number not in with_values and page.form.rows[number].label:
            places.setdefault(page.lexicon.sections[label.item], []).append(page.place(label).start)
    return places


def _loose_rows(page: MatchedPage, assigned: Sequence[Assignment]) -> dict[str, list[int]]:
    """Return where rows of values stand that have no label, by section: as many as a row has columns, and several."""
    by_run = {run: assignment for assignment in assigned for run in assignment.runs}
    counts: dict[str, set[int]] = {}
    for row in page.form.rows:
        counts.setdefault(page.lexicon.sections[row.first], set()).add(len(row.slots))
    places: dict[str, list[int]] = {}
    for run in page.runs:
        if run.digits or not run.values:
            continue
        section = page.section_at(run.letter)
        known = by_run.get(run)
        for line in lines(page.words, run):
            if known and _holds_cells(line, known):
                continue
            if len(line) > 1 and len(line) in counts.get(section, ()) and any(piece.text for piece in line):
                places.setdefault(section, []).append(line[0].start)
    return places


def _holds_cells(line: Sequence[Piece], assignment: Assignment) -> bool:
    """Whether a row of the page holds the values of a row of the form, or stands beside its label."""
    starts = {span.start for _, span in assignment.cells}
    return not starts or any(piece.start in starts for piece in line)
