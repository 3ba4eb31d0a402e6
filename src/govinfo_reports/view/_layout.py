"""A form -> its tables as HTML has them: the labels drawn, and for each value the labels that it belongs to.

It follows from the form alone, so it is made once.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.forms import Role
from govinfo_reports.writing.citing import labels_of, named_by
from govinfo_reports.writing.grid import part_grids

from ._filling import macro

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markupsafe import Markup

    from govinfo_reports.forms import Form
    from govinfo_reports.writing.grid import Grid, GridCell

_SCOPES: Final = {
    Role.CAPTION: "colgroup",
    Role.SPANNER: "colgroup",
    Role.COLUMN_HEAD: "col",
    Role.GROUP: "rowgroup",
    Role.ROW: "row",
}

_JOINT: Final = "·"


@frozen
class _Label:
    """A cell without a value, as its template draws it."""

    text: str
    id: str
    scope: str
    rows: int
    columns: int
    leaf: bool
    """Whether it is the label of a row."""


@frozen
class Place:
    """The place of a value in a row."""

    opening: Markup
    """The labels between it and the value before it, and the beginning of its own cell.

    That names the value, and the labels that it belongs to: those of its row, then those of its column.
    """
    path: str


@frozen
class Line:
    """A row of a table."""

    places: tuple[Place, ...]
    after: Markup
    """What stands behind the last value."""


@frozen
class Table:
    """A part of the table of a section."""

    head: Markup
    lines: tuple[Line, ...]
    paths: tuple[str, ...]


@frozen
class Section:
    """The tables of a section, on a page of several reports."""

    key: str
    label: str
    tables: tuple[Table, ...]
    """Those of the latest form."""
    earlier: Table | None
    """The values that only earlier forms ask for; None where there are none."""

    @property
    def every(self) -> tuple[Table, ...]:
        """All its tables."""
        return (*self.tables, self.earlier) if self.earlier else self.tables


@cache
def tables(form: Form, section: str) -> tuple[Table, ...]:
    """Return the tables of *section*, one for each part that the form prints."""
    return tuple(_table(part, f"h-{section}-{number}") for number, part in enumerate(part_grids(form, section), 1))


def others(form: Form, section: str, paths: Sequence[str]) -> Table:
    """Return a table of the values at *paths*, which other forms have in *section*, each with its row and column."""
    draw, opened = macro("label", "labels"), macro("label", "opening")
    lines: list[Line] = []
    for number, path in enumerate(paths, 1):
        row, column = (_JOINT.join(each) for each in labels_of(form, path))
        names = [f"o-{section}-{number}-{way}" for way in ("row", "over")]
        labels = [_Label(row, names[0], "row", 1, 1, leaf=True), _Label(column, names[1], "row", 1, 1, leaf=False)]
        lines.append(Line((Place(opened(labels, path, " ".join(names)), path),), draw([])))
    return Table(draw([]), tuple(lines), tuple(paths))


def _table(part: Grid, name: str) -> Table:
    names = {cell: f"{name}-{number}" for number, cell in enumerate(part.cells, 1) if cell.role in _SCOPES}
    first = sum(1 for line in part.lines if any(cell.role and cell.role.in_head for cell in line))
    head = [[_label(cell, names) for cell in line] for line in part.lines[:first]]
    headers = {
        str(value.path): " ".join(names[label] for label in (*row, *column)) for value, row, column in named_by(part)
    }
    lines = (_line(line, names, headers) for line in part.lines[first:])
    return Table(macro("label", "head")(head), tuple(lines), tuple(str(value.path) for value in part.values))


def _line(cells: Sequence[GridCell], names: Mapping[GridCell, str], headers: Mapping[str, str]) -> Line:
    draw, opened = macro("label", "labels"), macro("label", "opening")
    places: list[Place] = []
    labels: list[_Label] = []
    for cell in cells:
        if not cell.is_value:
            labels.append(_label(cell, names))
            continue
        places.append(Place(opened(labels, cell.path, headers[str(cell.path)]), str(cell.path)))
        labels = []
    return Line(tuple(places), draw(labels))


def _label(cell: GridCell, names: Mapping[GridCell, str]) -> _Label:
    scope = _SCOPES.get(cell.role, "") if cell.role else ""
    return _Label(cell.text, names.get(cell, ""), scope, cell.rows, cell.columns, cell.role is Role.ROW)
