"""A page read by its form's own grammar -> whether merged cells explain the blank cells around its values.

The grammar takes values and skips blank cells. A row that shows as many values as its form has columns, beside a blank
cell that nothing explains, may hide a column more: then one of its values is not the form's.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from govinfo_reports.forms import Form

    from .layout import Piece
    from .outline import SectionOutline


def are_explained(found: Sequence[Piece], form: Form, outline: Iterable[SectionOutline]) -> bool:
    """Whether all rows of a table are free of blank cells, or all are as wide as merged cells make them.

    A row has blank cells for the columns that only other rows of its table have, and for the levels of labels over
    which its own label is merged. The latter stand before its values, or behind them. On a page that shows no rows, the
    blank cells behind a row are those of the labels merged over the next row, too.
    """
    blank = {number for number, piece in enumerate(found) if not piece.text}
    if not blank:
        return True
    numbers = {piece.start: number for number, piece in enumerate(found) if piece.text}
    rows = _rows(form)
    for section in outline:
        taken = [(*rows[path], numbers[span.start]) for path, span in section.cells if path in rows]
        columns = max((count for count, _, _ in taken), default=0)
        innermost = max((len(keys) for _, keys, _ in taken), default=0)
        plain = merged = led = True
        for place, (count, keys, first) in enumerate(taken, 1):
            outer = innermost - len(keys)
            around = _blanks_around(found, blank, range(first, first + count), last=place == len(taken))
            plain = plain and around == (0, 0)
            merged = (
                merged and around is not None and around[0] in {0, outer} and sum(around) == columns + outer - count
            )
            led = led and around == (0, _shared(keys, taken[place][1]) if place < len(taken) else 0)
        if not (plain or merged or led):
            return False
    return True


@lru_cache(maxsize=32)
def _rows(form: Form) -> dict[str, tuple[int, Sequence[str]]]:
    """Return how many cells each row of *form* has, and its keys, by the path of its first cell."""
    return {str(row.slots[0].path): (len(row.slots), row.path.keys) for row in form.rows}


def _shared(keys: Sequence[str], following: Sequence[str]) -> int:
    """Return how many of the labels over a row are merged over the row that follows it, too."""
    groups = takewhile(lambda pair: pair[0] == pair[1], zip(keys[1:-1], following[1:-1], strict=False))
    return sum(1 for _ in groups)


def _blanks_around(found: Sequence[Piece], blank: set[int], values: range, *, last: bool) -> tuple[int, int] | None:
    """Return how many blank cells stand before and behind the *values* of a row; None if some stand among them.

    All are the numbers of pieces *found*; cells in another row of the page than the value next to them do not count.
    """
    if not blank.isdisjoint(values):
        return None
    before, behind = values.start - 1, values.stop
    while before in blank and found[before].row == found[values.start].row:
        before -= 1
    while behind in blank and found[behind].row == found[values.stop - 1].row:
        behind += 1
    if last and behind > values.stop and found[values.stop].implied:
        behind = values.stop  # layout cannot tell the blank lines behind a table from cells
    return values.start - 1 - before, behind - values.stop
