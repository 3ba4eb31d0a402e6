"""A table of a document -> its rows of real cells: a merged cell once, deleted and hidden rows left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ._names import MC, VAL, W, is_on, number, value
from ._words import chosen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_ROW: Final = f"{W}tr"
_CELL: Final = f"{W}tc"
_TABLE: Final = f"{W}tbl"
_WRAPS: Final = frozenset(
    {f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}moveTo", f"{MC}AlternateContent"}
)


class Cell(NamedTuple):
    """A cell that is printed."""

    element: Element


def rows_of(table: Element) -> list[list[Cell]]:
    """Return the rows of a table.

    A cell that goes on with the cell above it is left out. One that says so, with nothing above it to go on with, is
    a cell of its own, as Word shows it.
    """
    rows: list[list[Cell]] = []
    merged: set[int] = set()  # columns in which a cell reaches down to the row above
    for row in _inside(table, _ROW):
        properties = row.find(f"{W}trPr")
        if properties is not None and (_has(properties, "del") or is_on(properties.find(f"{W}hidden"))):
            continue
        column = number(value(properties, "gridBefore"))
        cells: list[Cell] = []
        reaching: set[int] = set()
        for cell in _inside(row, _CELL):
            own = cell.find(f"{W}tcPr")
            if own is not None and _has(own, "cellDel"):
                continue
            down, across = (_merge(own, "vMerge"), _merge(own, "hMerge"))
            if down == "restart" or (down == "continue" and column in merged):
                reaching.add(column)
            if not (down == "continue" and column in merged) and not (across == "continue" and cells):
                cells.append(Cell(cell))
            column += max(1, number(value(own, "gridSpan"), 1))
        merged = reaching
        rows.append(cells)
    return rows


def is_layout(rows: list[list[Cell]]) -> bool:
    """Whether a table only arranges the page: it has one cell, or holds a table of more than one row and column."""
    cells = [cell for row in rows for cell in row]
    if len(cells) == 1:
        return True
    return any(
        len(inner) > 1 and max(map(len, inner)) > 1
        for cell in cells
        for table in _inside(cell.element, _TABLE)
        if (inner := rows_of(table))
    )


def _merge(properties: Element | None, name: str) -> str | None:
    merge = None if properties is None else properties.find(W + name)
    return None if merge is None else merge.get(VAL, "continue")


def _has(properties: Element, name: str) -> bool:
    return properties.find(W + name) is not None


def _inside(parent: Element, tag: str) -> Iterator[Element]:
    """Yield the elements *tag* in *parent*; content controls and insertions are entered."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPS:
            for inner in chosen(child):
                yield from _inside(inner, tag)
