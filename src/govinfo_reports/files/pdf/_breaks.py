"""Pages -> one sequence of tables and lines, in which tables go on over page breaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import define

from govinfo_reports.files.document import Note
from govinfo_reports.files.figures import is_figure
from govinfo_reports.files.places import PdfPlace

from ._lattice import NEAR
from ._tables import Cell, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ._items import Item

_NUMBERED: Final = re.compile(r"[（(]?[\d一二三四五六七八九十]+[、.．）)]")
_SHARED: Final = 0.8  # parts of the columns that two parts of a table have in common


@define
class Whole:
    """A table with all its parts."""

    parts: list[Table]
    rows: list[list[Cell]]


def joined(pages: Sequence[list[Item]], notes: list[Note]) -> list[Whole | Item]:
    """Return all items in order, tables made whole."""
    found: list[Whole | Item] = []
    for items in pages:
        for index, item in enumerate(items):
            if not isinstance(item, Table):
                found.append(item)
                continue
            before = found[-1] if found else None
            if index == 0 and isinstance(before, Whole) and _goes_on(before.parts[-1], item):
                _join(before, item, notes)
            else:
                found.append(Whole([item], [list(row) for row in item.rows]))
    return found


def _goes_on(above: Table, below: Table) -> bool:
    """Whether two tables on two pages have their outer edges and most of their columns in common."""
    if above.page is below.page or not above.xs or not below.xs:
        return False
    ends = zip((above.xs[0], above.xs[-1]), (below.xs[0], below.xs[-1]), strict=True)
    if any(abs(one - other) > NEAR for one, other in ends):
        return False
    fewer, more = sorted((above.xs, below.xs), key=len)
    return sum(any(abs(x - other) <= NEAR for other in more) for x in fewer) >= _SHARED * len(fewer)


def _join(whole: Whole, below: Table, notes: list[Note]) -> None:
    place = PdfPlace(below.page.number, below.page.shown(below.box))
    notes.append(Note("joined", "", place))
    last = _at_foot(whole.parts[-1])
    first = below.rows[0] if below.rows and below.rows[0][0].slot.rows[0] == 0 else []
    pairs = [(above, cell) for cell in first for above in last if _same_column(above, cell)]
    under_heads = any(above.tall and is_figure(cell.words) for above, cell in pairs)
    left_out = [
        cell
        for above, cell in pairs
        if not cell.words and (cell.tall or (above.tall and not under_heads)) and not _is_row(cell, first)
    ]
    single = [(above, cell) for above, cell in pairs if not above.tall and not cell.tall]
    if _is_torn(single):
        notes.append(Note("torn", " ".join(cell.words for _, cell in single if cell.words), place))
        for above, cell in single:
            if cell.words:
                above.more.append(cell)
        left_out += [cell for _, cell in single]
        for above, cell in pairs:
            if (above.tall or cell.tall) and cell.words and above.words and above.full:
                above.more.append(cell)
                left_out.append(cell)
    gone = {id(cell) for cell in left_out}
    rows = [[cell for cell in row if id(cell) not in gone] for row in below.rows]
    whole.rows += [row for row in rows if row]
    whole.parts.append(below)


def _at_foot(table: Table) -> list[Cell]:
    """Return the cells that reach down to the foot of a table."""
    cells = [cell for row in table.rows for cell in row]
    foot = max((cell.slot.rows[1] for cell in cells), default=0)
    return [cell for cell in cells if cell.slot.rows[1] == foot]


def _same_column(above: Cell, below: Cell) -> bool:
    return abs(above.box[0] - below.box[0]) <= NEAR and abs(above.box[2] - below.box[2]) <= NEAR


def _is_row(cell: Cell, row: Sequence[Cell]) -> bool:
    """Whether a cell stands behind words of its row, and so may be a blank value of it."""
    return any(other.words and other.slot.columns < cell.slot.columns for other in row)


def _is_torn(pairs: Sequence[tuple[Cell, Cell]]) -> bool:
    """Whether the first row of a page goes on with the last row of the page before it.

    It does where no column has words in both but such whose words fill the cell above, and the rest is blank on one
    side or the other. Where there are values on both sides, some column must be blank below, and the words beside them
    below must begin with no number of their own.
    """
    if not any(below.words for _, below in pairs):
        return False
    values = pairs[1:] if len(pairs) > 1 else pairs
    if any(above.words and below.words and not above.may_go_on(below) for above, below in pairs):
        return False
    above_has, below_has = any(above.words for above, _ in values), any(below.words for _, below in values)
    if above_has and below_has:
        return any(above.words and not below.words for above, below in values) and not _NUMBERED.match(
            pairs[0][1].words
        )
    return any(above.words and below.words for above, below in pairs) or not pairs[0][1].words
