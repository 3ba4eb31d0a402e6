"""A report -> its tables for people: the labels of the form at the head and the side, the figures of the page between.

A blank cell stays blank, and a placeholder is printed as the page has it. A cell that is not on the page, or could not
be read with certainty, shows a dot.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve
from rich import box
from rich.cells import cell_len
from rich.measure import Measurement
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from govinfo_reports.forms import row_of, section_of, templates
from govinfo_reports.writing.grid import listing, part_grids

from ._printing import visible

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from rich.console import Console, RenderableType

    from govinfo_reports.checks import Change
    from govinfo_reports.forms import Form, Slot
    from govinfo_reports.models import Report
    from govinfo_reports.writing.grid import GridCell, Listing

ABSENT: Final = "·"
_ANY: Final = 10**6
_NARROWEST: Final = 4  # columns of a terminal: two Chinese characters
_NARROWEST_STUB: Final = 12
_BETWEEN: Final = 3  # a rule, with a gap on both sides


def blocks(report: Report, section: str) -> list[Listing]:
    """Return the parts of a section's table that the report has, in page order.

    A part of the report's own form has all its rows. If the page mixes forms, a part of another form has only the rows
    with values.
    """
    places = {path: place for place, (path, _) in enumerate(report.cells()) if section_of(path) == section}
    cells = set(places)
    own = _listings(report.template.form, section)
    found = [block for block in own if not cells.isdisjoint(block.paths)]
    for template in templates():
        if template != report.template:
            cells.difference_update(*(block.paths for block in found))
            found += _with_values(_listings(template.form, section), cells)
    return sorted(found, key=lambda block: min(places[path] for path in block.paths if path in places))


def _listings(form: Form, section: str) -> list[Listing]:
    """Return the parts of a section's table in *form*."""
    return [listing(part) for part in part_grids(form, section)]


def _with_values(parts: Sequence[Listing], cells: Container[str]) -> Iterator[Listing]:
    """Yield *parts* with only those lines that have one of *cells*."""
    for part in parts:
        lines = tuple(line for line in part.lines if any(path in cells for path in line.paths))
        if lines:
            yield evolve(part, lines=lines)


def print_listing(out: Console, part: Listing, texts: Mapping[str, str]) -> None:
    """Print *part* with the *texts* of its cells, wide enough that no figure is cut."""
    rows = [[_printed(cell, texts) for cell in line.cells] for line in part.lines if line.paths]
    table = _table(part, rows)
    if Measurement.get(out, out.options.update(max_width=_ANY), table).maximum > out.width:
        widths = [max(_NARROWEST, *map(cell_len, column)) for column in zip(*rows, strict=True)]
        for column, width in zip(table.columns[1:], widths, strict=True):
            column.width = width
        table.width = max(out.width, sum(widths) + _BETWEEN * len(widths) + _NARROWEST_STUB)
    out.print(table, crop=False)


def changes_table(changes: Sequence[Change], reports: tuple[Report, Report], names: tuple[str, str]) -> Table:
    """Return a table of *changes* between two reports: the labels of row and column, then what each report prints."""
    table = Table(box=box.MINIMAL, show_edge=False, pad_edge=False)
    table.add_column(overflow="fold")
    table.add_column(overflow="fold")
    for name in names:
        table.add_column(Text(name), justify="right", overflow="fold")
    forms = [template.form for template in (*(report.template for report in reversed(reports)), *templates())]
    above = ""
    for change in changes:
        form = next(form for form in forms if change.path in form.slots)
        row = row_of(change.path)
        prints = (visible(cell.text) if cell else ABSENT for cell in (change.before, change.after))
        label = "" if row == above else form.row_labels.get(row, row)  # the label of a row is said once
        table.add_row(Text(label), Text(_head(form.slots[change.path])), *map(Text, prints))
        above = row
    return table


def _table(part: Listing, rows: Sequence[Sequence[str]]) -> Table:
    table = Table(box=box.MINIMAL, show_edge=False, pad_edge=False)
    table.add_column(Text(part.caption or part.corner), overflow="fold")
    for *_, head in part.heads:
        table.add_column(Text(head), justify="right", overflow="fold")
    left = iter(rows)
    before: tuple[str, ...] = ()
    for line in part.lines:
        for depth, label in line.opened(before):
            table.add_row(_stub(label, depth, "bold"))
        if line.paths:
            table.add_row(_stub(line.labels[-1] if line.labels else "", line.depth), *map(Text, next(left)))
        else:
            table.add_row(_stub(line.labels[-1], line.depth, "bold"))
        before = line.labels
    return table


def _printed(cell: GridCell, texts: Mapping[str, str]) -> str:
    return visible(texts.get(cell.path, ABSENT)) if cell.path and cell.is_value else cell.text


def _stub(label: str, depth: int, style: str = "") -> RenderableType:
    return Padding(Text(label, style), (0, 0, 0, 2 * depth))


def _head(slot: Slot) -> str:
    return slot.column or slot.path.column
