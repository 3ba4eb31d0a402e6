"""The heads over the columns of a table -> where its columns stand in the rows of the page, if the page has a grid."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.forms import Row
    from govinfo_reports.reading.layout import Piece

    from ._page import MatchedPage


def first_by_heads(page: MatchedPage, cells: Sequence[Piece], row: Row) -> int | None:
    """Return which of the *cells* of a row of the page stands under the head of the first column of *row*.

    Heads tell columns where they stand side by side, in rows that are as wide as that of the *cells*.
    """
    words, number = page.words, cells[0].row
    heads = _heads(page, row)
    if number in words.flat or number in {words.pieces[head].row for head in heads}:
        return _first_in_one_row(page, heads, len(cells))
    if any(words.width(words.pieces[head].row) < words.width(number) for head in heads):
        return None
    places = [head - words.row_starts[words.pieces[head].row] for head in heads]
    if not places or any(other != one + 1 for one, other in pairwise(places)):
        return None
    return places[0] - words.place_in_row(cells[0])


def _first_in_one_row(page: MatchedPage, heads: Sequence[int], cells: int) -> int | None:
    """Return 0 if the *heads* stand side by side behind a word, with as many blank cells behind them as the *cells*."""
    pieces = page.words.pieces
    if not heads or any(other != one + 1 for one, other in pairwise(heads)) or not pieces[heads[0] - 1].text:
        return None
    behind = range(heads[-1] + 1, min(heads[0] + cells + 1, len(pieces)))
    blank = next((place for place, number in enumerate(behind) if pieces[number].text), len(behind))
    return 0 if len(heads) + blank == cells else None


def heads_lack_padding(page: MatchedPage, cells: Sequence[Piece], row: Row) -> bool:
    """Whether a row of the page has blank cells where the row with all heads over the columns of *row* has none."""
    words, number = page.words, cells[0].row
    heads = _heads(page, row)
    above = {words.pieces[head].row for head in heads}
    if len(above) != 1:
        return False
    if words.flat & {*above, number} or number in above:
        apart = any(other != one + 1 for one, other in pairwise(heads)) or not words.pieces[heads[0] - 1].text
        return not apart and _first_in_one_row(page, heads, len(cells)) is None
    return words.width(*above) < words.width(number)


def _heads(page: MatchedPage, row: Row) -> list[int]:
    """Return the pieces in which the heads over the columns of *row* begin; nothing if one is lacking."""
    labels = [page.head_over(slot.path) for slot in row.slots]
    return [label.piece for label in labels if label] if all(labels) else []
