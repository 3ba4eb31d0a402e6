"""A report -> the tables of the official form: rows of boxes with their spans, in the words of its template."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govinfo_reports.forms import Form, Label, Row, Slot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports import Report

_HEAD_ROWS = 3


class Box(NamedTuple):
    """One cell of a table, with the columns and rows that it spans."""

    text: str
    columns: int = 1
    rows: int = 1


Table = list[list[Box]]


def table(report: Report, section: str) -> Table:
    """Return the table of *section*, empty where it has none.

    There are four kinds: one whose rows have something printed between label and value is a list; one whose blocks have
    captions is small tables one below the other; one whose rows have labels has a head over them; the last has only a
    head and a row of values.
    """
    form = report.template.form
    rows = [row for row in form.rows if row.path.split(".")[0] == section]
    printed = {path: cell.text for path, cell in report.cells()}
    if not rows:
        return []
    if rows[0].label and rows[0].label.behind:
        return list(_listed(form, section, printed))
    if rows[0].label is None:
        return [*_outcomes_head(form, rows[0]), [Box(printed[slot.path]) for slot in rows[0].slots]]
    if _head(form, section, rows[0].slots[0].block) and len({row.slots[0].block for row in rows}) > 1:
        return list(_captioned(form, rows, printed))
    return [*_applicants_head(form, rows), *_labelled(form, rows, printed)]


def width(rows: Table) -> int:
    """Return how many columns a table has."""
    return sum(box.columns for box in rows[0])


def _head(form: Form, section: str, block: str = "") -> list[str]:
    """Return the labels over the columns of a section's table, or of one block of it, in the order of the form."""
    return [
        item.spellings[0]
        for item in form.items
        if isinstance(item, Label) and item.path == section and item.role.in_head and block in {"", item.block}
    ]


def _spread(texts: Sequence[str], columns: int) -> Iterator[Box]:
    """Yield boxes that fill *columns* between them, the last one taking what is left over."""
    each = columns // len(texts)
    for text in texts[:-1]:
        yield Box(text, each)
    yield Box(texts[-1], columns - each * (len(texts) - 1))


def _listed(form: Form, section: str, printed: dict[str, str]) -> Iterator[list[Box]]:
    boxes = [Box(label) for label in _head(form, section)]
    for item in form.items:
        if isinstance(item, Label) and item.path.startswith(f"{section}."):
            yield boxes
            boxes = [Box(text) for text in (item.spellings[0], *item.behind)]
        elif isinstance(item, Slot) and item.path.startswith(f"{section}."):
            boxes.append(Box(printed[item.path]))
    yield boxes


def _captioned(form: Form, rows: Sequence[Row], printed: dict[str, str]) -> Iterator[list[Box]]:
    columns = max(len(row.slots) for row in rows)
    for block in dict.fromkeys(row.slots[0].block for row in rows):
        caption, corner, *head = _head(form, rows[0].path.split(".")[0], block)
        yield [Box(caption, 1 + columns)]
        yield [Box(corner), *_spread(head, columns)]
        for row in rows:
            if row.slots[0].block == block:
                yield [Box(form.row_labels[row.path]), *_spread([printed[slot.path] for slot in row.slots], columns)]


def _groups(row: Row) -> list[str]:
    """Return the paths of the labels beside a row, from its outermost group to its own."""
    keys = row.path.split(".")
    return [".".join(keys[:end]) for end in range(2, len(keys) + 1)]


def _depth(rows: Sequence[Row]) -> int:
    return max(len(_groups(row)) for row in rows)


def _applicants_head(form: Form, rows: Sequence[Row]) -> Table:
    """Return the head over labelled rows: a note in the corner, and columns of which some have a label in common."""
    note, over_all, *labels = _head(form, rows[0].path.split(".")[0])
    columns = [slot.column for slot in rows[0].slots]
    shared = next(label for label in labels if label not in columns)
    last = labels.index(columns[-1]) + 1
    upper, lower = labels[:last], labels[last:]
    middle = [Box(label, len(lower)) if label == shared else Box(label, 1, 2) for label in upper]
    return [
        [Box(note, _depth(rows), _HEAD_ROWS), Box(over_all, len(columns))],
        middle,
        [Box(label) for label in lower],
    ]


def _labelled(form: Form, rows: Sequence[Row], printed: dict[str, str]) -> Iterator[list[Box]]:
    depth = _depth(rows)
    begun: set[str] = set()
    for row in rows:
        *groups, own = _groups(row)
        boxes = []
        for group in groups:
            if group not in begun:
                begun.add(group)
                boxes.append(Box(form.row_labels[group], 1, sum(group in _groups(other) for other in rows)))
        boxes.append(Box(form.row_labels[own], depth - len(groups)))
        yield [*boxes, *(Box(printed[slot.path]) for slot in row.slots)]


def _outcomes_head(form: Form, row: Row) -> Table:
    """Return the head of a table with one row: each level of keys is a row of labels, the columns reach down."""
    labels = iter(_head(form, row.path.split(".")[0]))
    head: Table = []
    level: list[tuple[tuple[str, ...], list[Slot]]] = _split([((), list(row.slots))])
    while level:
        left = _HEAD_ROWS - len(head)
        head.append(
            [Box(next(labels), len(slots), left if len(keys) == _keys(slots[0]) else 1) for keys, slots in level]
        )
        level = _split([(keys, slots) for keys, slots in level if len(keys) < _keys(slots[0])])
    return head


def _keys(slot: Slot) -> int:
    return slot.path.count(".")


def _split(level: Sequence[tuple[tuple[str, ...], list[Slot]]]) -> list[tuple[tuple[str, ...], list[Slot]]]:
    """Return the level below: the slots of each group by their next key."""
    below: dict[tuple[str, ...], list[Slot]] = {}
    for keys, slots in level:
        for slot in slots:
            below.setdefault(tuple(slot.path.split(".")[1 : len(keys) + 2]), []).append(slot)
    return list(below.items())
