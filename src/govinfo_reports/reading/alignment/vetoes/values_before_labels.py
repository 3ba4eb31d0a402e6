"""Tables that print each row's values before its label: read as usual, each row would get those of the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govinfo_reports import findings as f
from govinfo_reports.reading.alignment._assignment import Veto
from govinfo_reports.text.values import State, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.reading.alignment._assignment import Assignment
    from govinfo_reports.reading.alignment._lexicon import LabelMatch
    from govinfo_reports.reading.alignment._page import MatchedPage


def veto_values_before_labels(page: MatchedPage, assigned: Sequence[Assignment]) -> Iterator[Veto]:
    """Yield the rows of a table that begins with values and ends with a label."""
    by_row = {assignment.row: assignment for assignment in assigned}
    for since, labels in _stretches(page):
        numbers = [page.lexicon.announced[label.item] for label in labels]
        last = by_row.get(numbers[-1])
        if last and (last.cells or last.run.values or last.run.digits):
            continue  # the table ends with a row of values, or of one blank cell for each column
        behind = any(_stands_behind_values(page, label.piece) for label in labels)
        if not (behind or _begins_with_values(page, since, labels[0].start)):
            continue
        for number in numbers:
            if (assignment := by_row.get(number)) and assignment.cells:
                yield Veto((number,), page.findings(f.VALUES_FIRST, page.form.rows[number], assignment.run))


def _stretches(page: MatchedPage) -> Iterator[tuple[int, list[LabelMatch]]]:
    """Yield the labels of the rows below each head, with the letter at which that head ends."""
    lexicon = page.lexicon
    since = 0
    labels: list[LabelMatch] = []
    for label in page.chosen:
        if label.item in lexicon.in_heads or label.item in lexicon.headings:
            if labels:
                yield since, labels
                labels = []
            since = label.end
        elif label.item in lexicon.announced:
            labels.append(label)
    if labels:
        yield since, labels


def _begins_with_values(page: MatchedPage, since: int, until: int) -> bool:
    """Whether figures stand between the end of the head, at letter *since*, and the first label of a row.

    Marks may stand there, because some forms print them beside a caption.
    """
    leading = (run for run in page.runs if since <= run.letter <= until)
    return any(read(page.words.pieces[value].text).state is State.FIGURE for run in leading for value in run.values)


def _stands_behind_values(page: MatchedPage, number: int) -> bool:
    """Whether values stand before a label in its row of the page."""
    row = page.words.pieces[number].row
    return row not in page.words.flat and page.words.first_values.get(row, number) < number
