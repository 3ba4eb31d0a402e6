"""A table of a document -> its rows and columns, repeated ones counted and hidden ones told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ._names import TABLE, number

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

ROW: Final = f"{TABLE}table-row"
COLUMN: Final = f"{TABLE}table-column"
CELL: Final = f"{TABLE}table-cell"
COVERED: Final = f"{TABLE}covered-table-cell"
_GROUPS: Final = frozenset(
    TABLE + name
    for name in (
        *("table-header-rows", "table-rows", "table-row-group", "table-header-columns", "table-columns"),
        "table-column-group",
    )
)
_SHUT: Final = frozenset({"collapse", "filter"})
WIDEST: Final = 16_384  # columns of a sheet


class Slot(NamedTuple):
    """A cell, or a slot that one covers."""

    element: Element
    column: int
    times: int


def parts(table: Element, tag: str) -> Iterator[Element]:
    """Yield the rows or columns of *table*, those in groups too."""
    waiting = list(reversed(table))
    while waiting:
        each = waiting.pop()
        if each.tag == tag:
            yield each
        elif each.tag in _GROUPS and each.get(f"{TABLE}display") != "false":
            waiting.extend(reversed(each))


def is_hidden(part: Element) -> bool:
    """Whether a row or column is not shown."""
    return part.get(f"{TABLE}visibility") in _SHUT


def hidden_columns(table: Element) -> set[int]:
    """Return the columns that are not shown."""
    found = set[int]()
    column = 0
    for each in parts(table, COLUMN):
        times = number(each, f"{TABLE}number-columns-repeated")
        if is_hidden(each):
            found.update(range(column, min(column + times, WIDEST)))
        column += times
    return found


def default_styles(table: Element) -> dict[int, str]:
    """Return the style of cells that each column gives to those that name none."""
    found: dict[int, str] = {}
    column = 0
    for each in parts(table, COLUMN):
        times = number(each, f"{TABLE}number-columns-repeated")
        if name := each.get(f"{TABLE}default-cell-style-name"):
            found |= dict.fromkeys(range(column, min(column + times, WIDEST)), name)
        column += times
    return found


def slots(row: Element) -> Iterator[Slot]:
    """Yield the cells of a row, and the slots that others cover, with their columns."""
    column = 0
    for cell in row:
        if cell.tag in {CELL, COVERED}:
            times = number(cell, f"{TABLE}number-columns-repeated")
            yield Slot(cell, column, times)
            column += times
