"""Figures under the head of another column, in a table that leaves a column out: blank cells behind them hide it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govinfo_reports.text.source import Span

from ._against_heads import against_heads
from ._table_heads import all_table_heads

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.forms import Row
    from govinfo_reports.reading.alignment._assignment import Assignment, Veto
    from govinfo_reports.reading.alignment._lexicon import LabelMatch
    from govinfo_reports.reading.alignment._page import MatchedPage


def veto_values_under_heads(page: MatchedPage, assigned: Sequence[Assignment]) -> Iterator[Veto]:
    """Yield the rows with a cell that stands under the head of another column than the one it was read for."""
    by_row = {assignment.row: assignment for assignment in assigned if _has_blank(assignment)}
    for heads in all_table_heads(page.form):
        below = [by_row[number] for number in heads.rows if number in by_row]
        wrong = [assignment for assignment in below if _is_under_another_head(page, assignment)]
        if wrong:
            over = _heads_over(page, page.form.rows[wrong[0].row]).values()
            start = min(page.place(head).start for head in over)
            end = max(page.span(assignment.run).end for assignment in wrong)
            names = (heads.names[head.item] for head in over)
            yield against_heads(page, wrong, names, Span(start, max(start, end)))


def _has_blank(assignment: Assignment) -> bool:
    return any(span.start == span.end for _, span in assignment.cells)


def _heads_over(page: MatchedPage, row: Row) -> dict[str, LabelMatch]:
    """Return the heads that the page prints over the columns of a row, each in a cell of its own, by path."""
    begins = page.words.begins
    heads = {slot.path: page.head_over(slot.path) for slot in row.slots}
    return {
        path: head
        for path, head in heads.items()
        if head and (head.start, head.end) == (begins[head.piece], begins[head.piece + 1])
    }


def _is_under_another_head(page: MatchedPage, assignment: Assignment) -> bool:
    """Whether a cell of a row stands elsewhere than its head.

    The heads tell it where they stand behind that of the labels, in a row as wide as that of the cells.
    """
    words, label = page.words, assignment.label
    if label is None:
        return False
    number = words.pieces[label.piece].row
    first = words.row_starts[number]
    if number in words.flat or label.piece != first:
        return False
    heads = _heads_over(page, page.form.rows[assignment.row])
    columns = {head.piece for head in heads.values()}
    places = {words.pieces[piece].start: piece - first for piece in range(first, first + words.width(number))}
    for path, span in assignment.cells:
        if path not in heads:
            continue
        head = heads[path].piece
        begin = words.row_starts[words.pieces[head].row]
        even = words.width(words.pieces[head].row) == words.width(number)
        behind_a_word = words.pieces[begin].text and begin not in columns
        if even and behind_a_word and places.get(span.start) != head - begin:
            return True
    return False
