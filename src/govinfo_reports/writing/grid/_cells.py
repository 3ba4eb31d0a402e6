"""Grids: cells, and the rectangle that they fill."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import frozen

from govinfo_reports.forms import Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from govinfo_reports.forms import Path

_OVER_COLUMNS = frozenset({Role.SPANNER, Role.COLUMN_HEAD})
_BESIDE_ROWS = frozenset({Role.GROUP, Role.ROW})


@frozen
class GridCell:
    """One cell of a grid: a label of the form, or a place for a value."""

    row: int
    """The number of its first row, from 0."""
    column: int
    """The number of its first column, from 0."""
    rows: int = 1
    """How many rows it spans."""
    columns: int = 1
    """How many columns it spans."""
    text: str = ""
    """The text of its label; empty in a place for a value."""
    role: Role | None = None
    """The role of its label; None in a place for a value, and in a cell that the form leaves empty."""
    path: Path | None = None
    """The path of its value; for a label, that of its row, group or section."""

    @property
    def is_value(self) -> bool:
        """Whether it is a place for a value."""
        return self.role is None and self.path is not None


@frozen(slots=False)
class Grid:
    """A table, or a part of one, as cells that fill a rectangle."""

    section: str
    """The key of its section."""
    rows: int
    columns: int
    stub: int
    """How many columns on the left hold labels, before those for units and values."""
    units: int
    """How many columns hold units, between the labels and the values."""
    cells: tuple[GridCell, ...]
    """Its cells, row by row."""
    parts: tuple[int, ...] = (0,)
    """The first row of each of its parts."""
    open: tuple[str, ...] = ()
    """The labels whose width the form leaves open, see `head_lines`."""

    @cached_property
    def lines(self) -> tuple[tuple[GridCell, ...], ...]:
        """The cells that begin in each row, from left to right."""
        found: list[list[GridCell]] = [[] for _ in range(self.rows)]
        for cell in self.cells:
            found[cell.row].append(cell)
        return tuple(tuple(sorted(line, key=lambda cell: cell.column)) for line in found)

    @cached_property
    def values(self) -> tuple[GridCell, ...]:
        """The cells that are places for values."""
        return tuple(cell for cell in self.cells if cell.is_value)

    def over(self, value: GridCell) -> tuple[GridCell, ...]:
        """Return the heads over *value*, from the widest down to that of its own column."""
        heads = (cell for cell in self._part_down_to(value) if cell.role in _OVER_COLUMNS)
        return tuple(cell for cell in heads if cell.column <= value.column < cell.column + cell.columns)

    def beside(self, cell: GridCell) -> tuple[GridCell, ...]:
        """Return the labels beside *cell*, from that of the widest group to that of the row itself."""
        labels = (label for label in self._part_down_to(cell) if label.role in _BESIDE_ROWS)
        return tuple(label for label in labels if label.row <= cell.row < label.row + label.rows)

    def _part_down_to(self, cell: GridCell) -> Iterable[GridCell]:
        """Return the cells of the part that contains *cell*, down to its row."""
        begin = self.parts[bisect_right(self.parts, cell.row) - 1]
        return (above for line in self.lines[begin : cell.row + 1] for above in line)
