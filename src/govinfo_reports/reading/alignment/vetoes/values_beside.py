"""Rows beside values that belong to no row, with no word between them: either may be those of the row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govinfo_reports import findings as f
from govinfo_reports.reading.alignment._assigning import NUMBER
from govinfo_reports.reading.alignment._assignment import Veto
from govinfo_reports.reading.alignment._runs import ValueRun

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.reading.alignment._assignment import Assignment
    from govinfo_reports.reading.alignment._page import MatchedPage


def veto_values_beside(page: MatchedPage, assigned: Sequence[Assignment]) -> Iterator[Veto]:
    """Yield the rows with other values right beside their own: behind a mark, or behind a digit glued to the label."""
    used = frozenset[ValueRun]().union(*(assignment.runs for assignment in assigned))
    loose: dict[int, int] = {}
    for run in page.runs:
        if run.values and run not in used:
            loose[run.letter] = loose.get(run.letter, 0) + len(run.values)
    for assignment in assigned if loose else ():
        row, run = page.form.rows[assignment.row], assignment.run
        ends = {run.letter}
        if run.digits and assignment.label:
            ends.add(assignment.label.end)  # the digits are letters of the piece that they are glued to
        count = sum(loose.get(end, 0) for end in ends)
        if assignment.cells and count:
            details = {"expected": len(row.slots), "found": NUMBER.filled({"count": len(assignment.cells) + count})}
            yield Veto((assignment.row,), page.findings(f.COUNT_DIFFERS, row, run, **details))
