"""A figure between the label of a row and the unit that the form prints behind that label: it may be a page number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govinfo_reports import findings as f
from govinfo_reports.reading.alignment._assigning import NUMBER
from govinfo_reports.reading.alignment._assignment import Veto
from govinfo_reports.text.spelling import spell

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.reading.alignment._assignment import Assignment
    from govinfo_reports.reading.alignment._page import MatchedPage


def veto_units_behind(page: MatchedPage, assigned: Sequence[Assignment]) -> Iterator[Veto]:
    """Yield the rows whose figure stands before their unit where another figure stands behind it."""
    words = page.words
    for assignment in assigned:
        row, run = page.form.rows[assignment.row], assignment.run
        if not assignment.cells or not run.pieces or row.label is None or not row.label.behind:
            continue
        unit = run.pieces[-1] + 1
        if unit + 1 >= len(words.pieces) or not words.values[unit + 1]:
            continue
        if words.pieces[unit].text in {spell(printed) for printed in row.label.behind}:
            details = {"expected": len(row.slots), "found": NUMBER.filled({"count": len(run.values) + 1})}
            yield Veto((assignment.row,), page.findings(f.COUNT_DIFFERS, row, run, **details))
