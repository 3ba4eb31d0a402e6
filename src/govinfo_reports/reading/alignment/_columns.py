"""A run of values -> the cells for the slots of a row, if it is certain which cell belongs in which slot."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final

from ._assignment import ColumnEvidence
from ._head_places import first_by_heads, heads_lack_padding
from ._merged_cells import copies_of_heads, without_copies
from ._offsets import shape_of
from ._runs import filled, lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.forms import Row
    from govinfo_reports.reading.layout import Piece

    from ._offsets import Offsets
    from ._page import MatchedPage
    from ._runs import ValueRun

    _Columns = tuple[list[Piece], ColumnEvidence]

_BULLET: Final = "-"


def match_columns(page: MatchedPage, run: ValueRun, row: Row, beside: int, offsets: Offsets) -> _Columns | None:
    """Return a piece for each slot of *row*, with the evidence; None if the columns are not certain.

    Args:
        page: the page.
        run: the values and blank cells behind the row's label.
        row: the row of the form.
        beside: the row of the page that the label stands in; -1 for a row without one.
        offsets: what the rows of the table show of its blank cells.
    """
    found = lines(page.words, run)
    with_values = [line for line in found if any(piece.text for piece in line)]
    if not with_values:
        return _blank(found, row, beside)
    own = next((line for line in found if line[0].row == beside), None)
    if len(with_values) > 1 and own is None:
        together = list(chain.from_iterable(with_values))
        if len(together) == len(row.slots) == len(filled(together)):
            return together, ColumnEvidence.COUNT
    cells = with_values[0]
    if own is not None and own is not cells:
        return None  # the label's own row holds only blank cells: are the figures below it the row's?
    if len(with_values) > 1 and cells and not cells[0].text and len(filled(cells)) < len(row.slots):
        return None  # the row may go on in the next line: are the blank cells its own, or those beside a merged label?
    return match_cells(page, cells, row, offsets, last=page.closes_table(run) and len(with_values) == 1)


def _blank(found: list[list[Piece]], row: Row, beside: int) -> _Columns | None:
    """Return the cells of a row that has only blank ones, if there is one for each column."""
    for line in found:
        if line[0].row == beside or len(found) == 1:
            return (line[: len(row.slots)], ColumnEvidence.COUNT) if len(line) >= len(row.slots) else None
    return None


def match_cells(page: MatchedPage, cells: list[Piece], row: Row, offsets: Offsets, *, last: bool) -> _Columns | None:
    """Return those of the *cells* of one row of the page that are the values of *row*; *last* if they end the table."""
    copies = copies_of_heads(page, row)
    count = len(row.slots)
    values = len(filled(cells))
    if sum(copies) > count and sum(copies) == len(cells):
        return _unmerged(cells, copies)
    if values > count:
        return _unmerged([piece for piece in cells if piece.text], copies)
    while last and cells[-1].implied:
        cells = cells[:-1]  # layout cannot tell the blank lines behind a table from cells
    if row.label is None:
        cells = _without_gap(page, cells)
    if row.label is None and _may_be_bullet(page, cells):
        first = None
    elif sum(copies) > count and any(one.text == other.text for one, other in pairwise(cells)):
        first = None  # one of two equal figures may be the copy that a merged cell leaves
    elif values == len(cells) == count:
        first = None if offsets.shows_a_column_more else 0
    elif values and len(cells) >= count:
        first = _first(page, cells, row, offsets) if row.label else _first_without_label(page, cells, row)
    else:
        first = None
    if first is None:
        return None
    return cells[first : first + count], ColumnEvidence.PADDING if len(cells) > count else ColumnEvidence.COUNT


def _without_gap(page: MatchedPage, cells: list[Piece]) -> list[Piece]:
    """Return *cells* without blank lines before the first figure, if as many stand where a row of the head begins."""
    gap = next((place for place, cell in enumerate(cells) if not cell.implied), 0)
    return cells[gap:] if gap in page.gaps_of_heads else cells


def _may_be_bullet(page: MatchedPage, cells: Sequence[Piece]) -> bool:
    """Whether a row of figures begins with a dash that may mark an item of a list, as no other cell holds one."""
    if cells[0].text != _BULLET or page.words.place_in_row(cells[0]) or len(cells) == 1:
        return False
    gap = page.text[cells[0].end : cells[1].start]
    return gap == " " and all(piece.text != _BULLET for piece in cells[1:])


def _unmerged(cells: list[Piece], copies: Sequence[int]) -> _Columns | None:
    """Return each value once, if the page prints it as often as the head of its column."""
    kept = without_copies(cells, copies)
    return (kept, ColumnEvidence.HEADS) if kept is not None else None


def _first(page: MatchedPage, cells: Sequence[Piece], row: Row, offsets: Offsets) -> int | None:
    """Return the place of the first of the *cells* that is a column of *row*; None if that is not certain."""
    shape = shape_of(page.words, cells, row, offsets.innermost - len(row.path.keys))
    if (centre := offsets.centre(shape)) is not None:
        return centre
    if shape.cells > shape.slots and heads_lack_padding(page, cells, row):
        return None
    if shape.is_complete and shape.filled[0] == 0 and _opens_next_row(page, cells, shape.slots):
        return 0
    shown = offsets.first(shape)
    if shown is not None or offsets.wide:
        return shown
    told = first_by_heads(page, cells, row)
    return told if _is_around(told, shape.filled, shape.slots, shape.cells) else None


def _opens_next_row(page: MatchedPage, cells: Sequence[Piece], count: int) -> bool:
    """Whether the one cell behind *count* others is the first of the next row, printed in the same row of the page."""
    words, number = page.words, cells[0].row
    if len(cells) != count + 1 or number in words.flat:
        return False
    return words.place_in_row(cells[0]) + len(cells) < words.width(number)


def _first_without_label(page: MatchedPage, cells: Sequence[Piece], row: Row) -> int | None:
    """Return the place of the first column of a row that has no label, and is the only one of its kind."""
    there, count = filled(cells), len(row.slots)
    told = first_by_heads(page, cells, row)
    if told is not None:
        return told if _is_around(told, there, count, len(cells)) else None
    if len(there) == count == there[-1] - there[0] + 1 and 0 < there[0] < len(cells) - count:
        return there[0]  # the blank cells on both sides hide no column
    if len(cells) != count:
        return None
    between = (there[0], there[-1]) == (0, count - 1)
    return 0 if between or _ends_row(page, cells) else None


def _ends_row(page: MatchedPage, cells: Sequence[Piece]) -> bool:
    """Whether *cells* are all that stands in their row of the page, or all that stands there behind a word."""
    words, number = page.words, cells[0].row
    place = words.place_in_row(cells[0])
    behind_word = not place or words.pieces[words.row_starts[number] + place - 1].text != ""
    return number not in words.flat and behind_word and place + len(cells) == words.width(number)


def _is_around(first: int | None, there: Sequence[int], count: int, cells: int) -> bool:
    """Whether *count* columns from the place *first* lie among the *cells*, and all values *there* in them."""
    return first is not None and 0 <= first <= there[0] and there[-1] < first + count <= cells
