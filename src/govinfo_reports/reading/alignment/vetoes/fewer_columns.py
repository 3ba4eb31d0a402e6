"""Tables with a column fewer than the form has: blank cells hide in single rows that one is lacking.

A label that is merged over two columns leaves a blank cell behind it. Where a column is lacking, its row then has as
many cells behind the label as the form has columns, and its values stand one column too far to the right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from govinfo_reports import findings as f
from govinfo_reports.reading.alignment._assigning import NUMBER
from govinfo_reports.reading.alignment._assignment import Veto

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.reading.alignment._assignment import Assignment
    from govinfo_reports.reading.alignment._page import MatchedPage


@frozen
class _Place:
    """Where the label of a row stands in its row of the page."""

    table: tuple[str, int]
    """The section of the row, and how many cells it has on the page; rows of one table agree in both."""
    first: int
    """The number of the first piece of the row."""
    before: int
    """How many cells stand before the label."""

    @property
    def behind(self) -> int:
        """How many cells stand behind the label."""
        return self.table[1] - self.before - 1


def veto_fewer_columns(page: MatchedPage, assigned: Sequence[Assignment]) -> Iterator[Veto]:
    """Yield the rows with a blank cell in a column of labels: one that holds the label of a row with too few cells.

    Both rows stand in the same table and are equally wide, and the other one ends with a value.
    """
    narrow: dict[tuple[str, int], list[_Place]] = {}
    for assignment in assigned:
        if assignment.cells or (place := _place(page, assignment)) is None:
            continue
        ends_filled = page.words.values[place.first + place.table[1] - 1]
        if 0 < place.behind < len(page.form.rows[assignment.row].slots) and ends_filled:
            narrow.setdefault(place.table, []).append(place)
    for assignment in assigned if narrow else ():
        blank = {span.start for _, span in assignment.cells if not len(span)}
        place = _place(page, assignment) if blank else None
        if place is None:
            continue
        for other in narrow.get(place.table, ()):
            cell = page.words.pieces[place.first + other.before]
            if not cell.text and cell.start in blank:
                row = page.form.rows[assignment.row]
                details = {"expected": len(row.slots), "found": NUMBER.filled({"count": other.behind})}
                yield Veto((assignment.row,), page.findings(f.COUNT_DIFFERS, row, assignment.run, **details))
                break


def _place(page: MatchedPage, assignment: Assignment) -> _Place | None:
    """Return where the words beside the values of a row stand, which are its label or what is left of it."""
    words, run = page.words, assignment.run
    if not run.values:
        return None
    row = words.pieces[run.values[0]].row
    first = words.row_starts[row]
    before = next(number for number in run.pieces if words.pieces[number].row == row) - first - 1
    if before < 0 or row in words.flat:
        return None
    section = page.lexicon.sections[page.form.rows[assignment.row].first]
    return _Place((section, words.width(row)), first, before)
