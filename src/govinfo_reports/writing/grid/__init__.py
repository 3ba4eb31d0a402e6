"""A form -> its tables as they are drawn: cells with their places and spans, for labels and for values.

`grid` draws the table of a section as one, `part_grids` each of its parts alone. `listing` makes of a part what can be
drawn without spans, as in Markdown or on a terminal.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from govinfo_reports.forms.parts import parts

from ._cells import Grid, GridCell
from ._drawing import drawn
from ._listing import Line, Listing, listing
from ._stacking import stacked

if TYPE_CHECKING:
    from govinfo_reports.forms import Form

__all__ = ["Grid", "GridCell", "Line", "Listing", "grid", "listing", "part_grids"]


@cache
def part_grids(form: Form, section: str) -> tuple[Grid, ...]:
    """Return the parts of the table of *section* in *form*, each drawn alone; none where it has no table."""
    return tuple(drawn(part) for part in parts(form) if part.section == section)


@cache
def grid(form: Form, section: str) -> Grid | None:
    """Return the table of *section* in *form*, its parts one below the other; None where it has no table."""
    return stacked(part_grids(form, section))
