"""Undo what a converter does to a merged cell: it prints the text of the cell once for each column that it covered.

The heads show how many copies there are, because they are merged over the same columns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.forms import Row
    from govinfo_reports.reading.layout import Piece

    from ._page import MatchedPage


def copies_of_heads(page: MatchedPage, row: Row) -> list[int]:
    """Return how often the page prints the head of each column of *row*: more than once, if cells are merged."""
    merged = page.merged_heads
    if not merged:
        return [1] * len(row.slots)
    return [merged.get(page.lexicon.heads.get(slot.path, -1), 1) for slot in row.slots]


def without_copies(cells: Sequence[Piece], copies: Sequence[int]) -> list[Piece] | None:
    """Return one of the *copies* of each cell, or None where the page does not print that many of the same text."""
    if sum(copies) != len(cells):
        return None
    kept: list[Piece] = []
    place = 0
    for times in copies:
        same = cells[place : place + times]
        if any(piece.text != same[0].text for piece in same):
            return None
        kept.append(same[0])
        place += times
    return kept
