"""Words of a table without rules -> its rows, by the heights at which they stand.

A line of figures is a row; its label stands beside it, and the label of a group beside the middle of the rows of the
group.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define, field

from ._lines import Line
from ._marks import around
from ._stacks import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ._marks import Box

_BESIDE: Final = 0.5  # parts of it by which a label and its figures may differ in height


@define
class Row:
    """A row of the table that comes out."""

    at: float
    labels: list[Words] = field(factory=lambda: [])
    figures: list[Words] = field(factory=lambda: [])
    shared: bool = False
    """Whether a label stands beside it and beside another row: whose its figures are is uncertain."""

    def run_together(self) -> None:
        """Make the figures one cell: whose they are is uncertain, so none of them may pass for a value."""
        letters = [
            letter for each in sorted(self.figures, key=lambda each: each.box[0]) for letter in each.lines[0].letters
        ]
        whole = Line(self.figures[0].lines[0].page, letters)
        self.labels, self.figures = [Words([whole], figure=False, size=whole.size)], []

    @property
    def box(self) -> Box:
        """What its cells fill."""
        return around([each.box for each in (*self.labels, *self.figures)])


def rows_of(words: Sequence[Words]) -> list[Row]:
    """Return the rows from the top: those of figures with their labels, and those of heads."""
    rows = _figure_rows(words)
    left = min((each.box[0] for row in rows for each in row.figures), default=0.0)
    rest, beside = _labelled(rows, [each for each in words if not each.figure], left)
    groups: list[tuple[Row, Words]] = []
    heads: list[Row] = []
    labelled = [(row, row.box) for row in rows if row.labels]  # the boxes are asked for by each group
    for column in _in_columns(rest):
        taken: set[float] = set()
        for group in column:
            first = _first_of_group(group, labelled, taken) if group.box[2] < left else None
            if first or (first := beside.get(id(group))):
                groups.append((first, group))
            else:
                _add_head(heads, group)
    for first, group in groups:
        first.labels.append(group)
    any_labelled = any(row.labels for row in rows)
    for row in rows:
        if row.shared or (any_labelled and not row.labels):
            row.run_together()
    for row in (*rows, *heads):
        row.labels.sort(key=lambda each: each.box[0])
        row.figures.sort(key=lambda each: each.box[0])
    return sorted((*rows, *heads), key=lambda row: row.at)


def _figure_rows(words: Sequence[Words]) -> list[Row]:
    rows: list[Row] = []
    for each in sorted((each for each in words if each.figure), key=lambda each: each.middle):
        if not rows or each.middle - rows[-1].at > _BESIDE * each.size:
            rows.append(Row(each.middle))
        rows[-1].figures.append(each)
    return rows


def _labelled(rows: Sequence[Row], labels: Sequence[Words], left: float) -> tuple[list[Words], dict[int, Row]]:
    """Give each row of figures the label beside it; return the other labels, and the rows that some stand beside.

    A label stands beside a row if it reaches to its height, and to that of no other row that lacks a label. The label
    of a group can stand beside a row that has a label of its own, to the right.
    """
    rest: list[Words] = []
    beside: dict[int, Row] = {}
    for each in sorted(labels, key=lambda each: -each.box[0]):
        near = _BESIDE * each.size
        first, last = each.lines[0].letters[0].base - near, each.lines[-1].letters[0].base + near
        reached = [row for row in rows if first <= row.at <= last]
        free = [row for row in reached if not row.labels]
        if len(free) > 1:
            for row in free:
                row.shared = True
            rest.append(each)
            continue
        if len(reached) > 1:
            reached = [row for row in reached if abs(row.at - each.middle) <= near]
            if each.box[2] < left and len(each.lines) > 1:
                reached = [row for row in reached if not row.labels]
        if not reached:
            rest.append(each)
        elif reached[0].labels and each.box[2] < left:
            beside[id(each)] = reached[0]
            rest.append(each)
        else:
            reached[0].labels.append(each)
    return rest, beside


def _in_columns(words: Sequence[Words]) -> list[list[Words]]:
    """Return *words* by the columns that they stand in, each from the top."""
    columns: list[list[Words]] = []
    reach = 0.0
    for each in sorted(words, key=lambda each: each.box[0]):
        if not columns or each.box[0] > reach:
            columns.append([])
        columns[-1].append(each)
        reach = max(reach, each.box[2]) if len(columns[-1]) > 1 else each.box[2]
    return [sorted(column, key=lambda each: each.middle) for column in columns]


def _first_of_group(group: Words, rows: Sequence[tuple[Row, Box]], taken: set[float]) -> Row | None:
    """Return the first of the *rows*, each with its box, of the group that a label stands beside the middle of.

    The rows of a group have no label as far to the left, belong to no group above, and lie evenly around the middle.
    """
    _, above, left, below = group.box
    free = [(row, box) for row, box in rows if row.at not in taken and box[0] > left]
    for index, (first, (_, top, _, _)) in enumerate(free):
        if first.at > group.middle + group.size:
            break
        off = {row.at: abs(top + bottom - above - below) / 2 for row, (_, _, _, bottom) in free[index:]}
        last = min(off, key=lambda at: off[at])
        if off[last] < group.size:
            taken.update(row.at for row, _ in free if first.at <= row.at <= last)
            return first
    return None


def _add_head(heads: list[Row], words: Words) -> None:
    for row in heads:
        if abs(row.at - words.middle) <= _BESIDE * words.size:
            row.labels.append(words)
            return
    heads.append(Row(words.middle, [words]))


def filled(rows: Sequence[Row]) -> list[list[Words]]:
    """Return the cells of *rows*, blank ones put where a row of figures has none in a column that others have."""
    found: list[list[Words]] = []
    run: list[Row] = []
    for row in [*rows, None]:
        if row is not None and row.figures:
            run.append(row)
            continue
        found += _with_blanks(run)
        run = []
        if row is not None:
            found.append(row.labels)
    return found


def _with_blanks(run: Sequence[Row]) -> Iterator[list[Words]]:
    columns = _columns([each.box for row in run for each in row.figures])
    for row in run:
        places = [
            next(i for i, (left, right) in enumerate(columns) if left <= each.box[0] <= right) for each in row.figures
        ]
        if len(set(places)) < len(places):
            yield [*row.labels, *row.figures]
            continue
        figures = dict(zip(places, row.figures, strict=True))
        yield [*row.labels, *(figures.get(i) or _blank(column, row) for i, column in enumerate(columns))]


def _blank(column: tuple[float, float], row: Row) -> Words:
    model = row.figures[0].lines[0]
    left, right = column
    edge = [model.letters[0]._replace(text="", left=left, right=right)]
    return Words([Line(model.page, edge)], figure=True, size=model.size)


def _columns(boxes: Sequence[Box]) -> list[tuple[float, float]]:
    """Return the columns that figures stand in: where from, and where to."""
    columns: list[tuple[float, float]] = []
    for left, _, right, _ in sorted(boxes):
        if columns and left <= columns[-1][1]:
            columns[-1] = columns[-1][0], max(columns[-1][1], right)
        else:
            columns.append((left, right))
    return columns
