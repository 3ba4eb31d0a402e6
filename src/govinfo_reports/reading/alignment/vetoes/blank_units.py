"""A row without a unit among rows that have one: a blank cell behind its label may be that of the unit."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from govinfo_reports import findings as f
from govinfo_reports.reading.alignment._assigning import NUMBER
from govinfo_reports.reading.alignment._assignment import ColumnEvidence, Veto

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.forms import Form
    from govinfo_reports.reading.alignment._assignment import Assignment
    from govinfo_reports.reading.alignment._page import MatchedPage


def veto_blank_units(page: MatchedPage, assigned: Sequence[Assignment]) -> Iterator[Veto]:
    """Yield the rows without a unit that begin with a blank cell, where other rows of the section have units."""
    with_units = _with_units(page.form)
    if not with_units:
        return
    for assignment in assigned:
        row, run = page.form.rows[assignment.row], assignment.run
        if row.label is None or row.label.behind or row.path.section not in with_units or not assignment.cells:
            continue
        _, first = assignment.cells[0]
        if assignment.columns is ColumnEvidence.COUNT and first.start == first.end and run.values:
            details = {"expected": len(row.slots), "found": NUMBER.filled({"count": len(run.values)})}
            yield Veto((assignment.row,), page.findings(f.COUNT_DIFFERS, row, run, **details))


@cache
def _with_units(form: Form) -> frozenset[str]:
    """Return the sections of *form* that have rows with a unit."""
    return frozenset(row.path.section for row in form.rows if row.label and row.label.behind)
