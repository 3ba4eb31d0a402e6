"""A report -> its tables as people read them: the form's labels at the head and side, the page's figures between.

A cell that is blank on the page is blank here, a mark is printed as the page has it, and a cell that is not on the
page, or was not read for want of certainty, shows a dot.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from attrs import frozen
from rich import box
from rich.cells import cell_len
from rich.measure import Measurement
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from govinfo_reports.forms import Label, row_of, section_of, templates

from ._printing import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rich.console import Console, RenderableType

    from govinfo_reports.checks import Change
    from govinfo_reports.forms import Form, Slot
    from govinfo_reports.models import Report

    _Row = tuple[str, tuple[Slot, ...]]

ABSENT: Final = "·"
_ANY: Final = 10**6
_NARROWEST: Final = 4  # two characters of a column's label
_NARROWEST_STUB: Final = 12
_BETWEEN: Final = 3  # a rule, and a gap on both its sides


@frozen
class Block:
    """Rows that have one head: the columns over them, and the caption beside it."""

    form: Form
    caption: str
    rows: tuple[_Row, ...]
    """The path of each row, with its slots."""

    @property
    def paths(self) -> list[str]:
        """The path of every value."""
        return [slot.path for _, slots in self.rows for slot in slots]


def blocks(report: Report, section: str) -> list[Block]:
    """Return what the report prints of a section's table, in page order.

    The rows of the report's own form are all there; those of another form where the page mixes forms.
    """
    places = {path: place for place, (path, _) in enumerate(report.cells()) if section_of(path) == section}
    cells = set(places)
    found: list[Block] = []
    own = report.template.form
    for form in (own, *(template.form for template in templates() if template != report.template)):
        rows = [
            (path, slots)
            for path, slots in _rows(form, section)
            if form is own or any(slot.path in cells for slot in slots)
        ]
        kept = [block for block in _blocks(form, section, rows) if not cells.isdisjoint(block.paths)]
        found += kept
        cells.difference_update(*(block.paths for block in kept))
    return sorted(found, key=lambda block: min(places[path] for path in block.paths if path in places))


def print_block(out: Console, block: Block, texts: Mapping[str, str]) -> None:
    """Print *block* with the printed *texts* of its cells; it is never so narrow that a figure is cut."""
    table = _table(block, texts)
    if Measurement.get(out, out.options.update(max_width=_ANY), table).maximum > out.width:
        widths = [max(_NARROWEST, *(cell_len(cell) for cell in column)) for column in _columns(block, texts)]
        for column, width in zip(table.columns[1:], widths, strict=True):
            column.width = width
        table.width = max(out.width, sum(widths) + _BETWEEN * len(widths) + _NARROWEST_STUB)
    out.print(table, crop=False)


def changes_table(changes: Sequence[Change], reports: tuple[Report, Report], names: tuple[str, str]) -> Table:
    """Return a table of *changes* between two reports: row and column as the form names them, then both prints."""
    table = Table(box=box.MINIMAL, show_edge=False, pad_edge=False)
    table.add_column(overflow="fold")
    table.add_column(overflow="fold")
    for name in names:
        table.add_column(Text(name), justify="right", overflow="fold")
    forms = [template.form for template in (*(report.template for report in reversed(reports)), *templates())]
    for change in changes:
        form = next(form for form in forms if change.path in form.slots)
        row = row_of(change.path)
        prints = (visible(cell.text) if cell else ABSENT for cell in (change.before, change.after))
        table.add_row(Text(form.row_labels.get(row, row)), Text(_head(form.slots[change.path])), *map(Text, prints))
    return table


def _table(block: Block, texts: Mapping[str, str]) -> Table:
    table = Table(box=box.MINIMAL, show_edge=False, pad_edge=False)
    table.add_column(Text(block.caption), overflow="fold")
    for slot in block.rows[0][1]:
        table.add_column(Text(_head(slot)), justify="right", overflow="fold")
    names = block.form.row_labels
    opened: list[str] = []
    for (path, _), cells in zip(block.rows, zip(*_columns(block, texts), strict=True), strict=True):
        groups = [group for group in _above(path) if group in names]
        for depth, group in enumerate(groups):
            if group not in opened:
                table.add_row(_stub(names[group], depth, "bold"))
        opened = groups
        table.add_row(_stub(names.get(path, path), len(groups)), *map(Text, cells))
    return table


def _columns(block: Block, texts: Mapping[str, str]) -> list[list[str]]:
    """Return what stands in each column, from the first row to the last."""
    rows = ([visible(texts.get(slot.path, ABSENT)) for slot in slots] for _, slots in block.rows)
    return [list(column) for column in zip(*rows, strict=True)]


def _stub(label: str, depth: int, style: str = "") -> RenderableType:
    return Padding(Text(label, style), (0, 0, 0, 2 * depth))


def _above(path: str) -> list[str]:
    """Return the paths of the groups that a row stands in, the widest first."""
    keys = path.split(".")
    return [".".join(keys[:length]) for length in range(2, len(keys))]


def _head(slot: Slot) -> str:
    return slot.column or slot.path.rpartition(".")[2]


def _rows(form: Form, section: str) -> list[_Row]:
    slots = [slot for slot in form.slots.values() if section_of(slot.path) == section]
    return [(path, tuple(some)) for path, some in groupby(slots, key=lambda slot: row_of(slot.path))]


def _blocks(form: Form, section: str, rows: Sequence[_Row]) -> Iterator[Block]:
    captions: dict[str, str] = {}
    for item in form.items:
        if isinstance(item, Label) and item.path == section and item.role.in_head:
            captions.setdefault(item.block, item.spellings[0])
    alike = groupby(rows, key=lambda row: (captions.get(row[1][0].block, ""), tuple(map(_head, row[1]))))
    for (caption, _), some in alike:
        yield Block(form, caption, tuple(some))
