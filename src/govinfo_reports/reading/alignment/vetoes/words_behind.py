"""A figure that goes on in words behind a mere space: 12 余件, 12 %, 12 （应为15）. It may not be one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports import findings as f
from govinfo_reports.reading.alignment._assignment import Veto
from govinfo_reports.text.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.reading.alignment._assignment import Assignment
    from govinfo_reports.reading.alignment._page import MatchedPage

_GAPS: Final = frozenset(" \u3000\u00a0")


def veto_words_behind(page: MatchedPage, assigned: Sequence[Assignment]) -> Iterator[Veto]:
    """Yield the rows of one column whose figure has other words than a label right behind it.

    In running text any words may follow. In rows of more columns the words would be those of a column more.
    """
    words = page.words
    labels = frozenset(label.start for label in page.labels)
    for assignment in assigned:
        row, run = page.form.rows[assignment.row], assignment.run
        if len(row.slots) != 1 or not assignment.cells or not run.values or assignment.letters:
            continue
        figure, behind = run.values[-1], run.values[-1] + 1
        if behind == len(words.pieces) or not words.pieces[behind].text or words.values[behind]:
            continue
        piece, rest = words.pieces[figure], words.pieces[behind]
        begin, end = words.begins[behind : behind + 2]
        if piece.row != rest.row or piece.row in words.flat or (begin < end and begin in labels):
            continue
        if page.text[piece.end : rest.start] in _GAPS:
            span = Span(piece.start, rest.end)
            slot = row.slots[0]
            details = {"row": page.name(row), "column": slot.column, "words": span.of(page.text)}
            yield Veto((assignment.row,), (f.NOT_A_FIGURE.at(page.text, span, slot.path, **details),))
