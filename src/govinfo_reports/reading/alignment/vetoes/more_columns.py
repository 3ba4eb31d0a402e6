"""Tables with a column more than the form has, such as one of numbers or remarks: blanks hide it in single rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports import findings as f
from govinfo_reports.reading.alignment._assigning import NUMBER
from govinfo_reports.reading.alignment._assignment import ColumnEvidence, Veto

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.reading.alignment._assignment import Assignment
    from govinfo_reports.reading.alignment._page import MatchedPage

_ENOUGH: Final = 2  # rows of a section with a value more; one may be damaged


def veto_more_columns(page: MatchedPage, assigned: Sequence[Assignment]) -> Iterator[Veto]:
    """Yield the rows with more cells than columns, in a section of which several rows have more values than columns."""
    sections = page.lexicon.sections
    wider: dict[str, int] = {}
    for assignment in assigned:
        row = page.form.rows[assignment.row]
        if assignment.columns is ColumnEvidence.NONE and len(assignment.run.values) > len(row.slots):
            wider[sections[row.first]] = wider.get(sections[row.first], 0) + 1
    for assignment in assigned:
        row, run = page.form.rows[assignment.row], assignment.run
        cells = _cells(page, assignment)
        if not assignment.cells or assignment.columns is ColumnEvidence.HEADS or cells <= len(row.slots):
            continue
        if wider.get(sections[row.first], 0) >= _ENOUGH:
            details = {"expected": len(row.slots), "found": NUMBER.filled({"count": cells})}
            yield Veto((assignment.row,), page.findings(f.COUNT_DIFFERS, row, run, **details))


def _cells(page: MatchedPage, assignment: Assignment) -> int:
    """Return how many cells stand behind a label in its row of the page, blank ones among them."""
    return len(page.cells_behind(assignment.label)) if assignment.label else 0
