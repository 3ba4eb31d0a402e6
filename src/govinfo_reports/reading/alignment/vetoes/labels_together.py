"""Two labels side by side, the first without values: the values behind them may be those of either row."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from govinfo_reports import findings as f
from govinfo_reports.reading.alignment._assignment import Veto

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.reading.alignment._assignment import Assignment
    from govinfo_reports.reading.alignment._lexicon import LabelMatch
    from govinfo_reports.reading.alignment._page import MatchedPage


def veto_labels_together(page: MatchedPage, assigned: Sequence[Assignment]) -> Iterator[Veto]:
    """Yield the rows whose label shares its cell, or its line, with the label before it, whose row has no values.

    In running text the cells of a blank row are only lost, and the values are those of the label before them.
    """
    with_values = {assignment.row for assignment in assigned}
    rows = page.lexicon.announced
    lacking = {
        label: page.form.rows[rows[before.item]]
        for before, label in pairwise(page.chosen)
        if before.item in rows and rows[before.item] not in with_values and _side_by_side(page, before, label)
    }
    for assignment in assigned if lacking else ():
        other = lacking.get(assignment.label) if assignment.label else None
        if other and assignment.cells:
            row = page.form.rows[assignment.row]
            yield Veto((assignment.row,), page.findings(f.LABELS_TOGETHER, row, assignment.run, other=page.name(other)))


def _side_by_side(page: MatchedPage, before: LabelMatch, label: LabelMatch) -> bool:
    """Whether two labels that follow each other stand in one cell, or in two cells of one line."""
    pieces, last = page.words.pieces, page.words.last(before.end, before.piece)
    row = pieces[label.piece].row
    return last == label.piece or (last + 1 == label.piece and pieces[last].row == row and row not in page.words.flat)
