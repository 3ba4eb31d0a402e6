"""Heads of columns behind a row that should stand below them: a converter has lost the order of the cells."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from govinfo_reports.text.source import Span

from ._against_heads import against_heads
from ._table_heads import all_table_heads

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.reading.alignment._assignment import Assignment, Veto
    from govinfo_reports.reading.alignment._lexicon import LabelMatch
    from govinfo_reports.reading.alignment._page import MatchedPage

    from ._table_heads import TableHeads

_START: Final = attrgetter("start")


def veto_heads_behind(page: MatchedPage, assigned: Sequence[Assignment]) -> Iterator[Veto]:
    """Yield the rows with blank cells of a table that prints heads behind a row, and not above it.

    Blank lines and cells then show nothing: the figure of a column may stand below its head.
    """
    by_row = {row.row: row for row in assigned if row.label and any(span.start == span.end for _, span in row.cells)}
    for heads in all_table_heads(page.form) if by_row else ():
        below = [by_row[number] for number in heads.rows if number in by_row]
        behind = [label for assignment in below for label in _heads_behind(page, heads, assignment)]
        if behind:
            span = Span(page.place(behind[0]).start, page.place(behind[-1]).end)
            yield against_heads(page, below, (heads.names[label.item] for label in behind), span)


def _heads_behind(page: MatchedPage, heads: TableHeads, assignment: Assignment) -> list[LabelMatch]:
    """Return the heads that stand between the values of a row and the next label of the chain, and not above."""
    above = {heads.names[label.item] for label in page.chosen if label.item in heads.names}
    begin, found = assignment.run.letter, page.labels
    count = page.chosen_before(begin)
    end = page.chosen[count].start if count < len(page.chosen) else len(page.words.letters)
    between = found[bisect_left(found, begin, key=_START) : bisect_left(found, end, key=_START)]
    return [label for label in between if label.item in heads.names and heads.names[label.item] not in above]
