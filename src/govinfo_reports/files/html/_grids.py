"""Tables that a page makes of boxes: by ``display: grid``, by ``display: flex``, by rows without a table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govinfo_reports.files.refusals import beyond

if TYPE_CHECKING:
    from ._block import Block

_REPEAT: Final = re.compile(r"repeat\(\s*(\d{1,3})\s*,([^()]*(?:\([^()]*\)[^()]*)*)\)")
_SPAN: Final = re.compile(r"span\s+(\d{1,3})")
_LINES: Final = re.compile(r"(-?\d{1,3})\s*/\s*(-?\d{1,3})")
_LONGEST: Final = 200  # letters of a cell, and of what a style says of columns
_PLACES: Final = 500_000  # of a grid that are tried for its cells, each column of a cell for itself


def is_stray_row(block: Block) -> bool:
    """Whether a block is a row of cells, although no table is around it.

    Boxes that ``display: flex`` sets side by side are: two at least, short, and nothing but words.
    """
    if block.role == "row":
        return block.within not in {"", "table", "rows"}
    if block.role != "flex":
        return False
    cells = [child for child in block.children if not isinstance(child, str)]
    words = any(isinstance(child, str) and child.strip() for child in block.children)
    return len(cells) > 1 and not words and not block.linked and all(map(_is_cell, cells))


def grid_rows(grid: Block) -> list[list[Block]] | None:
    """Return the rows of a grid, or None where its boxes are no cells of a table.

    Raises:
        Unreadable: its cells leave more places empty than are looked through.
    """
    columns = _columns(grid.style.get("grid-template-columns", "")[:_LONGEST])
    cells = [child for child in grid.children if not isinstance(child, str)]
    if columns < 2 or not cells or not all(map(_is_cell, cells)):  # noqa: PLR2004 - one column is no table
        return None
    rows: list[list[Block]] = [[]]
    covered: dict[int, int] = {}  # columns that a cell above reaches down into, and for how many rows yet
    column = tried = 0
    for cell in cells:
        width = min(_span(cell.style.get("grid-column", "")), columns)
        while column + width > columns or any(column + i in covered for i in range(width)):
            tried += width
            if tried > _PLACES:
                raise beyond(_PLACES, "cells")
            column += 1
            if column >= columns:
                rows.append([])
                covered = {own: left - 1 for own, left in covered.items() if left > 1}
                column = 0
        rows[-1].append(cell)
        height = _span(cell.style.get("grid-row", ""))
        covered.update({column + i: height for i in range(width)})
        column += width
        tried += width
    return rows


def _is_cell(block: Block) -> bool:
    return (
        block.letters <= _LONGEST
        and not block.tables
        and block.role in {"block", "cell"}
        and not any(not isinstance(child, str) and child.tag != "p" for child in block.children)
    )


def _columns(template: str) -> int:
    repeated = sum(int(times) * max(1, len(sizes.split())) for times, sizes in _REPEAT.findall(template))
    return repeated + len(_REPEAT.sub(" ", template).split())


def _span(value: str) -> int:
    if found := _SPAN.search(value):
        return max(1, int(found.group(1)))
    if found := _LINES.search(value):
        return max(1, int(found.group(2)) - int(found.group(1)))
    return 1


def rows_of(table: Block) -> list[Block]:
    """Return the rows of a table as they are shown: its head first, its foot last."""
    order = {"thead": 0, "tfoot": 2}
    groups = [child for child in table.children if not isinstance(child, str) and child.role in {"rows", "row"}]
    rows: list[Block] = []
    for group in sorted(groups, key=lambda group: order.get(group.tag, 1)):
        if group.role == "row":
            rows.append(group)
        else:
            rows += [row for row in group.children if not isinstance(row, str) and row.role == "row"]
    return rows
