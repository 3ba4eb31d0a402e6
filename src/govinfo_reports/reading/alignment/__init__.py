"""Alignment: the pieces of a page that does not follow its form exactly -> the values that are certain.

1. Find the labels of the form on the page, and choose the heaviest chain that keeps the order of both.
2. Assign each run of values right behind the label of a row to that row. Assign a run without a label by what is left
   of the label, or not at all.
3. Ask the vetoes which of these rows must not be read.
4. Read the rest, and report everything else in findings.
"""

from __future__ import annotations

from ._announced import assign_announced_rows, assign_moved_rows
from ._lexicon import Lexicon
from ._outcome import Alignment
from ._page import match_page
from ._stream import Stream, stream
from ._unlabelled import Unlabelled, assign_unlabelled_runs
from .vetoes import VETOES

__all__ = ["Alignment", "Lexicon", "Stream", "align", "stream"]


def align(text: str, words: Stream, lexicon: Lexicon) -> Alignment:
    """Align the page *text*, given as the stream *words*, with the form of *lexicon*."""
    page = match_page(text, words, lexicon)
    if not page.runs:
        return Alignment(page, (), Unlabelled(), ())  # a page of prose, which several forms are asked about
    announced = assign_announced_rows(page)
    labelled = (*announced.rows, *assign_moved_rows(page, announced))
    unlabelled = assign_unlabelled_runs(page, labelled, announced)
    assigned = (*labelled, *unlabelled.rows)
    vetoes = [veto for rule in VETOES for veto in rule(page, assigned)] if assigned else []
    return Alignment(page, assigned, unlabelled, vetoes)
