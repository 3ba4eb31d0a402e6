"""The grids of the parts of a table -> one grid, with each part below the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from ._cells import Grid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ._cells import GridCell


@frozen
class _Widths:
    """How many columns the stacked grid has: those for labels, and all of them."""

    stub: int
    columns: int

    def edge(self, part: Grid, column: int) -> int:
        """Return the new left edge of a *column* of *part*. The columns behind the labels share the room evenly."""
        if column == part.columns:
            return self.columns
        if column < part.stub:
            return column
        left = self.stub if part.stub else 0
        each = (self.columns - left) // (part.columns - part.stub)
        return left + (column - part.stub) * each


def stacked(parts: Sequence[Grid]) -> Grid | None:
    """Return *parts* as one grid, all of the same width; None if there are none."""
    if not parts:
        return None
    stub = max(part.stub for part in parts)
    behind = max((part.columns - part.stub for part in parts if part.stub), default=0)
    widths = _Widths(stub, max(stub + behind, *(part.columns for part in parts)))
    cells: list[GridCell] = []
    begins = [0]
    for part in parts:
        for cell in part.cells:
            left, right = widths.edge(part, cell.column), widths.edge(part, cell.column + cell.columns)
            cells.append(evolve(cell, row=begins[-1] + cell.row, column=left, columns=right - left))
        begins.append(begins[-1] + part.rows)
    return Grid(
        parts[0].section,
        begins[-1],
        widths.columns,
        stub,
        max(part.units for part in parts),
        tuple(cells),
        tuple(begins[:-1]),
        tuple(label for part in parts for label in part.open),
    )
