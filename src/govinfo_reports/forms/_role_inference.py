"""The items of a form -> the role of each label, inferred from the items around it.

Its rule in the grammar gives a first hint, see `_description`: a section begins with its heading, the rule `_KEY` is
the head of the column `KEY : CELL`, and a label whose rule has a key stands beside rows.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from attrs import evolve

from ._form import Label, Slot
from ._role import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ._form import Item


def with_roles(items: Sequence[Item]) -> tuple[Item, ...]:
    """Return *items* with the inferred role in each label."""
    roles: dict[int, Role] = {}
    for first, middle, last in stretches(items):
        beside = dict(_roles_beside_rows(items[middle:last]))
        roles |= {middle + place: role for place, role in beside.items()}
        head = [item for item in items[first:middle] if isinstance(item, Label)]
        roles |= dict(enumerate(_roles_in_head(head, items[middle:last], beside), first))
    return tuple(
        evolve(item, role=roles[place]) if isinstance(item, Label) and place in roles else item
        for place, item in enumerate(items)
    )


def stretches(items: Sequence[Item]) -> Iterator[tuple[int, int, int]]:
    """Cut *items* into parts that have their own head. For each, yield where it begins, its rows begin, and it ends."""
    first = 0
    while first < len(items):
        if _is_heading(items[first]):
            first += 1
            continue
        middle = first
        while middle < len(items) and _in_head(items[middle]):
            middle += 1
        last = middle
        while last < len(items) and _goes_on(items[last], items[first]):
            last += 1
        yield first, middle, last
        first = last


def _is_heading(item: Item) -> bool:
    return isinstance(item, Label) and item.role is Role.HEADING


def _in_head(item: Item) -> bool:
    return isinstance(item, Label) and item.role.in_head


def _goes_on(item: Item, first: Item) -> bool:
    return item.path.section == first.path.section and not _is_heading(item) and not _in_head(item)


def _roles_beside_rows(body: Sequence[Item]) -> Iterator[tuple[int, Role]]:
    """Yield the role of each label beside rows. It is the label of a row if the slots right behind it are its own."""
    slots = [item.path for item in body if isinstance(item, Slot)]
    for place, item in enumerate(body):
        if isinstance(item, Label):
            behind = takewhile(lambda other: isinstance(other, Slot), body[place + 1 :])
            own = [slot.path.below(item.path) for slot in behind]
            wide = any(path.below(item.path) for path in slots)
            yield place, Role.GROUP if wide and not (own and all(own)) else Role.ROW


def _roles_in_head(head: Sequence[Label], body: Sequence[Item], beside: dict[int, Role]) -> Iterator[Role]:
    """Yield the role of each label in a head.

    If a part of a table is a rule of its own, with head and rows, its first label is the caption. The next label stands
    in the corner, if the rows have labels. Then come the labels over the units beside the rows. Any other label without
    a column of its own stands over the heads of several columns.
    """
    blocks = {item.block for item in body if isinstance(item, Slot)}
    if not blocks:
        yield from (Role.CAPTION for _ in head)
        return
    over = next((place for place, label in enumerate(head) if label.role is Role.COLUMN_HEAD), len(head))
    captioned = bool(over) and head[0].block in blocks and (over > 1 or not beside)
    leading = [Role.CAPTION] * captioned + [Role.CORNER] * bool(beside) + [Role.UNIT_HEAD] * _units(body, beside)
    for place, label in enumerate(head):
        if label.role is Role.COLUMN_HEAD:
            yield Role.COLUMN_HEAD
        else:
            yield leading[place] if place < min(over, len(leading)) else Role.SPANNER


def _units(body: Sequence[Item], beside: dict[int, Role]) -> int:
    """Return how many units the form prints between the label of a row and its values."""
    rows = (body[place] for place, role in beside.items() if role is Role.ROW)
    return max((len(row.behind) for row in rows if isinstance(row, Label)), default=0)
