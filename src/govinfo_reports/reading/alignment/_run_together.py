"""Figures that ran together behind the label of a row -> the values of the row, if they can be taken apart."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Final

from govinfo_reports import findings as f
from govinfo_reports.forms import TOTAL
from govinfo_reports.instances import instances
from govinfo_reports.text.source import Span

from ._assignment import Assignment, ColumnEvidence
from ._glued import split

if TYPE_CHECKING:
    from ._assigning import RowEvidence
    from ._page import MatchedPage

_RUN_TOGETHER: Final = f.Message("页面上的数字连在一起（{digits}）", "the page runs their figures together ({digits})")


def assign_glued(page: MatchedPage, evidence: RowEvidence, span: Span) -> Assignment:
    """Return the assignment for figures that ran together behind their label, with them if they can be taken apart."""
    row, run = page.form.rows[evidence.number], evidence.run
    summed = len(row.slots) > 1 and row.slots[-1].path.column == TOTAL and row.label is not None
    figures = split(span.of(page.text), len(row.slots), summed=summed)
    cells: tuple[tuple[str, Span], ...] = ()
    if figures is not None:
        ends = list(accumulate(map(len, figures), initial=span.start))
        cells = tuple(zip([slot.path for slot in row.slots], instances(Span, ends[:-1], ends[1:]), strict=True))
    told = ColumnEvidence.DIGITS if cells else ColumnEvidence.NONE
    return Assignment(evidence.number, run, frozenset({run}), evidence.label, evidence.told_by, told, cells)


def run_together(page: MatchedPage, assigned: Assignment) -> tuple[f.Finding, ...]:
    """Return the finding about the figures of a row that ran together, whether they were taken apart or not."""
    if not assigned.run.digits or len(assigned.cells) == 1:
        return ()
    row, span = page.form.rows[assigned.row], Span(*assigned.run.digits)
    name, digits = page.name(row), span.of(page.text)
    if assigned.cells:
        reading = "、".join([place.of(page.text) for _, place in assigned.cells])
        return (f.FIGURES_SPLIT.at(page.text, span, row.path, row=name, words=digits, reading=reading),)
    said = _RUN_TOGETHER.filled({"digits": digits})
    return (f.COUNT_DIFFERS.at(page.text, span, row.path, row=name, expected=len(row.slots), found=said),)
