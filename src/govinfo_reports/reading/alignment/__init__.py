"""Alignment: pieces of a page that does not follow its form exactly -> the values of the form that are certain.

Labels of the form are found on the page; the heaviest chain of them that keeps the order of both says where each row
stands. A run of values right behind its row's label is assigned to that row; one without a label is assigned by what is
left of the label, or not at all. Vetoes say what must not be read after all. What is left is read, and a finding tells
of everything else.
"""

from __future__ import annotations

from ._announced import assign_announced_rows, assign_moved_rows
from ._lexicon import Lexicon
from ._outcome import Alignment, outcome
from ._page import match_page
from ._stream import Stream, stream
from ._unlabelled import assign_unlabelled_runs
from .vetoes import VETOES

__all__ = ["Alignment", "Lexicon", "Stream", "align", "stream"]


def align(text: str, words: Stream, lexicon: Lexicon) -> Alignment:
    """Bring the *words* and values of the page *text* into line with the form whose labels *lexicon* holds."""
    page = match_page(text, words, lexicon)
    announced = assign_announced_rows(page)
    labelled = (*announced.rows, *assign_moved_rows(page, announced))
    unlabelled = assign_unlabelled_runs(page, labelled, announced.marks)
    assigned = (*labelled, *unlabelled.rows)
    vetoes = [veto for rule in VETOES for veto in rule(page, assigned)]
    return outcome(page, assigned, unlabelled, vetoes)
