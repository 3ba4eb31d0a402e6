"""A part of a table -> its grid: captions, the lines of its head, and rows with their labels, units and values."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from attrs import frozen

from govinfo_reports.forms import Path, Role, Slot
from govinfo_reports.forms.head_lines import head_lines

from ._cells import Grid, GridCell

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.forms import Label
    from govinfo_reports.forms.parts import Part


@frozen
class _Line:
    """One row below the head."""

    groups: tuple[Label, ...]
    """The labels of its groups, the widest first."""
    label: Label | None
    slots: tuple[Slot, ...]

    @property
    def depth(self) -> int:
        """How many labels stand side by side in it."""
        return len(self.groups) + bool(self.label)


@frozen
class _Frame:
    """How many columns a part has for labels, for units and for values."""

    stub: int
    units: int
    values: int

    @property
    def width(self) -> int:
        return max(1, self.stub + self.units + self.values)


def drawn(part: Part) -> Grid:
    """Return the grid of *part*."""
    lines = tuple(_lines(part))
    frame = _frame(part, lines)
    head = (*_captions(part, frame), *_head(part, frame))
    first = max((cell.row + cell.rows for cell in head), default=0)
    cells = (*head, *_body(part, lines, frame, first))
    return Grid(
        part.section,
        first + len(lines),
        frame.width,
        frame.stub,
        frame.units,
        tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))),
        open=head_lines(part).open,
    )


def _lines(part: Part) -> Iterator[_Line]:
    """Yield the rows below the head. A group has a row of its own if the form prints marks behind its label."""
    groups: list[Label] = []
    label: Label | None = None
    slots: list[Slot] = []
    for item in (*part.body, None):
        if isinstance(item, Slot):
            slots.append(item)
            continue
        if label or slots:
            within = (group for group in groups if all(slot.path.below(group.path) for slot in slots))
            yield _Line(tuple(within), label, tuple(slots))
            label, slots = None, []
        if item:
            groups = [group for group in groups if item.path.below(group.path)]
            if item.role is Role.GROUP and not item.behind:
                groups.append(item)
            else:
                label = item


def _frame(part: Part, lines: Sequence[_Line]) -> _Frame:
    values = len(part.columns)
    behind = ((line, len(line.label.behind)) for line in lines if line.label)
    units = max((count - (0 if line.slots else values) for line, count in behind), default=0)
    return _Frame(max((line.depth for line in lines), default=0), max(units, 0), values)


def _captions(part: Part, frame: _Frame) -> Iterator[GridCell]:
    for row, label in enumerate(part.labels(Role.CAPTION)):
        yield GridCell(row, 0, 1, frame.width, label.spellings[0], label.role, label.path)


def _head(part: Part, frame: _Frame) -> Iterator[GridCell]:
    """Yield the cells of the head. The corner and the labels over units span all its lines."""
    top = len(part.labels(Role.CAPTION))
    over = head_lines(part)
    section = Path(part.section)
    if not over.lines:
        return
    if frame.stub:
        corner = part.labels(Role.CORNER)
        text = corner[0].spellings[0] if corner else ""
        yield GridCell(top, 0, over.lines, frame.stub, text, Role.CORNER, section)
    labels = [label.spellings[0] for label in part.labels(Role.UNIT_HEAD)]
    for place in range(frame.units):
        text = labels[place] if place < len(labels) else ""
        yield GridCell(top, frame.stub + place, over.lines, 1, text, Role.UNIT_HEAD, section)
    for head in over.heads:
        high = over.lines - head.line if head.role is Role.COLUMN_HEAD else 1
        left = frame.stub + frame.units + head.start
        yield GridCell(top + head.line, left, high, head.stop - head.start, head.text, head.role, section)


def _body(part: Part, lines: Sequence[_Line], frame: _Frame, first: int) -> Iterator[GridCell]:
    for number, line in enumerate(lines):
        row = first + number
        yield from _groups(lines, number, row)
        own = line.label
        if frame.stub > len(line.groups):
            wide = frame.stub - len(line.groups)
            text, role, path = (own.spellings[0], own.role, own.path) if own else ("", None, None)
            yield GridCell(row, len(line.groups), 1, wide, text, role, path)
        behind = [GridCell(row, 0, 1, 1, text, Role.UNIT, own.path) for text in own.behind] if own else []
        places = {part.places[slot.path]: GridCell(row, 0, path=slot.path) for slot in line.slots}
        filled = dict(enumerate(behind)) | {frame.units + place: cell for place, cell in places.items()}
        for place in range(frame.units + frame.values):
            cell = filled.get(place, GridCell(row, 0))
            yield GridCell(row, frame.stub + place, 1, 1, cell.text, cell.role, cell.path)


def _groups(lines: Sequence[_Line], number: int, row: int) -> Iterator[GridCell]:
    """Yield the labels of the groups that begin in a line. Each spans all lines of its group."""
    groups = lines[number].groups
    before = lines[number - 1].groups if number else ()
    for depth in range(len(groups)):
        within = groups[: depth + 1]
        if before[: depth + 1] != within:
            high = sum(1 for _ in takewhile(lambda line: line.groups[: len(within)] == within, lines[number:]))  # noqa: B023 - used at once
            yield GridCell(row, depth, high, 1, within[-1].spellings[0], within[-1].role, within[-1].path)
