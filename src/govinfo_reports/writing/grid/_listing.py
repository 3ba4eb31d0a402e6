"""The grid of a part of a table -> a listing: lines under one line of heads, without spans, for Markdown and terminals.

A row without labels is split into one line for each group of its columns, if all groups have the same columns. The
heads over a group then become the labels of its line.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from attrs import frozen

from govinfo_reports.forms import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.forms import Path

    from ._cells import Grid, GridCell

    _Columns = dict[tuple[str, ...], list[tuple[str, GridCell]]]


@frozen
class Line:
    """One line of a listing."""

    labels: tuple[str, ...]
    """The labels of its groups, the widest first, and then its own."""
    depth: int
    """How many rows and groups it belongs to."""
    units: tuple[str, ...]
    """The units behind its labels."""
    cells: tuple[GridCell, ...]
    """Its cells in the columns of values."""

    @property
    def paths(self) -> tuple[Path, ...]:
        """The paths of its values."""
        return tuple(cell.path for cell in self.cells if cell.is_value and cell.path)

    def opened(self, before: Sequence[str]) -> tuple[tuple[int, str], ...]:
        """Return the labels of the groups that begin with it, each with its depth.

        Args:
            before: the labels of the line above.
        """
        groups = tuple(enumerate(self.labels[:-1]))
        again = takewhile(lambda group: before[group[0] : -1][:1] == group[1:], groups)
        return groups[len(list(again)) :]


@frozen
class Listing:
    """A part of a table, without spans."""

    caption: str
    """The caption over it."""
    corner: str
    """The label over the labels of its lines."""
    units: tuple[str, ...]
    """The labels over its units."""
    heads: tuple[tuple[str, ...], ...]
    """The heads over each column of values, from the widest one to that of the column itself."""
    lines: tuple[Line, ...]

    @property
    def paths(self) -> tuple[Path, ...]:
        """The paths of its values."""
        return tuple(path for line in self.lines for path in line.paths)

    @property
    def depth(self) -> int:
        """How many labels stand side by side, at most."""
        return max((len(line.labels) for line in self.lines), default=0)

    @property
    def columns(self) -> tuple[str, ...]:
        """A name for each column of values: its own head, behind the heads that it shares with some other columns."""
        above = [heads[:-1] for heads in self.heads]
        shared = len(list(takewhile(lambda texts: len(set(texts)) == 1, zip(*above, strict=False))))
        return tuple("·".join((*heads[:-1][shared:], *heads[-1:])) for heads in self.heads)


def listing(part: Grid) -> Listing:
    """Return the listing of *part*, the grid of one part of a table."""
    heads, lines = _broken_up(part) or _as_drawn(part)
    return Listing(
        "".join(_texts(part, Role.CAPTION)),
        "".join(_texts(part, Role.CORNER)),
        _texts(part, Role.UNIT_HEAD),
        heads,
        lines,
    )


def _texts(part: Grid, role: Role) -> tuple[str, ...]:
    return tuple(cell.text for cell in part.cells if cell.role is role)


def _as_drawn(part: Grid) -> tuple[tuple[tuple[str, ...], ...], tuple[Line, ...]]:
    first = {cell.column: cell for cell in reversed(part.values)}
    heads = tuple(_heads(part, first[column]) for column in sorted(first))
    return heads, tuple(_line(part, cells) for cells in _body(part))


def _body(part: Grid) -> Iterator[Sequence[GridCell]]:
    return (cells for cells in part.lines if not any(cell.role and cell.role.in_head for cell in cells))


def _heads(part: Grid, value: GridCell) -> tuple[str, ...]:
    return tuple(head.text for head in part.over(value))


def _line(part: Grid, cells: Sequence[GridCell]) -> Line:
    labels = part.beside(cells[-1])
    own = labels[-1].path if labels else None
    above = [cell.path for cell in part.cells if cell.role in {Role.GROUP, Role.ROW} and cell.path]
    depth = len({path for path in above if own and own.below(path)})
    units = tuple(cell.text for cell in cells if part.stub <= cell.column < part.stub + part.units)
    behind = tuple(cell for cell in cells if cell.column >= part.stub + part.units)
    return Line(tuple(label.text for label in labels), depth, units, behind)


def _broken_up(part: Grid) -> tuple[tuple[tuple[str, ...], ...], tuple[Line, ...]] | None:
    """Return one line for each group of columns; None if rows have labels, or if the groups have different columns."""
    if part.stub or part.units:
        return None
    lines: list[Line] = []
    columns: set[tuple[str, ...]] = set()
    for cells in _body(part):
        groups: _Columns = {}
        for cell in cells:
            *above, own = _heads(part, cell) or ("",)
            groups.setdefault(tuple(above), []).append((own, cell))
        columns |= {tuple(own for own, _ in within) for within in groups.values()}
        lines += [
            Line(above, max(len(above) - 1, 0), (), tuple(cell for _, cell in within))
            for above, within in groups.items()
        ]
    if len(columns) != 1 or not all(line.labels for line in lines):
        return None
    return tuple((own,) for own in columns.pop()), tuple(lines)
