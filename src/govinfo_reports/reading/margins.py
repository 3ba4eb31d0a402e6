"""A page read by its form's own grammar -> whether merged cells explain the blank cells around its values.

The grammar takes values and skips blank cells. A row that shows as many values as its form has columns, beside a blank
cell that nothing explains, may hide a column more: then one of its values is not the form's.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from govinfo_reports.forms import Form

    from .layout import Piece
    from .outline import SectionOutline

    _Row = tuple[int, Sequence[str]]  # how many cells it has, and its keys

_BLANK: Final = -1  # the place of a blank cell
_NONE: Final = (0, 0)  # blank cells before and behind a row


def are_explained(found: Sequence[Piece], form: Form, outline: Iterable[SectionOutline]) -> bool:
    """Whether all rows of a table are free of blank cells, or all are as wide as merged cells make them.

    A row has blank cells for the columns that only other rows of its table have, and for the levels of labels over
    which its own label is merged. The latter stand before its values, or behind them. A value that is alone in its
    row may stand in the middle of as many columns as other rows have. On a page that shows no rows, the blank cells
    behind a row are those of the labels merged over the next row, too.
    """
    places = [piece.start if piece.text else _BLANK for piece in found]
    if _BLANK not in places:
        return True
    first = 0
    for section in outline:
        taken, begins = _rows_of(form, section.paths)
        around: list[tuple[int, int] | None] = []
        for (count, _), begin in zip(taken, begins, strict=True):
            first = places.index(section.places[begin].start, first)  # the parser takes the pieces in their order
            around.append(_blanks_around(found, places, first, first + count))
        if around and around[-1] and around[-1][1] and found[first + taken[-1][0]].implied:
            around[-1] = (around[-1][0], 0)  # layout cannot tell the blank lines behind a table from cells
        if any(blanks != _NONE for blanks in around) and not _are_merged(taken, around):
            return False
    return True


def _are_merged(taken: Sequence[_Row], around: Sequence[tuple[int, int] | None]) -> bool:
    """Whether the blank cells *around* the values of the rows *taken* are those of merged cells in every row."""
    columns = max(count for count, _ in taken)
    innermost = max(len(keys) for _, keys in taken)
    merged = led = True
    for (count, keys), (_, following), blanks in zip(taken, [*taken[1:], (0, ())], around, strict=True):
        outer = innermost - len(keys)
        merged = merged and blanks is not None and _is_as_wide(blanks, columns, count, outer)
        led = led and blanks == (0, _shared(keys, following))
    return merged or led


def _is_as_wide(blanks: tuple[int, int], columns: int, count: int, outer: int) -> bool:
    """Whether *count* values and the cells of *outer* labels are as wide as *columns*, and no column is in doubt."""
    before, behind = blanks
    centred = count == 1 and not outer and before == behind
    return before + behind == columns + outer - count and (before in {0, outer} or centred)


@lru_cache(maxsize=32)
def _rows(form: Form) -> dict[str, _Row]:
    """Return how many cells each row of *form* has, and its keys, by the path of its first cell."""
    return {str(row.slots[0].path): (len(row.slots), row.path.keys) for row in form.rows}


@lru_cache(maxsize=128)
def _rows_of(form: Form, paths: tuple[str, ...]) -> tuple[list[_Row], list[int]]:
    """Return the rows of *form* whose first cells are among *paths*, and the numbers of these."""
    rows = _rows(form)
    begins = [number for number, path in enumerate(paths) if path in rows]
    return [rows[paths[number]] for number in begins], begins


def _shared(keys: Sequence[str], following: Sequence[str]) -> int:
    """Return how many of the labels over a row are merged over the row that follows it, too."""
    groups = takewhile(lambda pair: pair[0] == pair[1], zip(keys[1:-1], following[1:-1], strict=False))
    return sum(1 for _ in groups)


def _blanks_around(found: Sequence[Piece], places: Sequence[int], first: int, end: int) -> tuple[int, int] | None:
    """Return how many blank cells stand before and behind the values of a row; None if some stand among them.

    The values are the pieces *found* from *first* to *end*, and *places* says which are blank. Cells in another row of
    the page than the value next to them do not count.
    """
    if _BLANK in places[first:end]:
        return None
    before, behind = first - 1, end
    while before >= 0 and places[before] == _BLANK and found[before].row == found[first].row:
        before -= 1
    while behind < len(places) and places[behind] == _BLANK and found[behind].row == found[end - 1].row:
        behind += 1
    return first - 1 - before, behind - end
