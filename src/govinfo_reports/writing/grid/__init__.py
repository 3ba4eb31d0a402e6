"""A form -> the grids of its tables: cells with places and spans, for labels and for values.

`grid` lays out the table of a section as a whole, `part_grids` each of its parts alone. `listing` turns a part into
lines without spans, for Markdown and for terminals.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from govinfo_reports.forms.parts import parts

from ._cells import Grid, GridCell
from ._listing import Line, Listing, listing
from ._part_grid import drawn
from ._stacking import stacked

if TYPE_CHECKING:
    from govinfo_reports.forms import Form

__all__ = ["Grid", "GridCell", "Line", "Listing", "grid", "listing", "part_grids"]


@cache
def part_grids(form: Form, section: str) -> tuple[Grid, ...]:
    """Return a grid for each part of the table of *section* in *form*; none if it has no table."""
    return tuple(drawn(part) for part in parts(form) if part.section == section)


@cache
def grid(form: Form, section: str) -> Grid | None:
    """Return the grid of the table of *section* in *form*, one part below the other; None if it has no table."""
    return stacked(part_grids(form, section))
