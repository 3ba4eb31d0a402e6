"""Columns of a form -> the columns renamed, dropped and added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from govinfo_reports.forms import Label, Role, Slot

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from govinfo_reports.forms import Item


def stretch(items: Sequence[Item], place: int) -> tuple[int, int]:
    """Return where the part of a table begins and ends that the head at *place* belongs to."""
    first = place
    while _in_head(items[first - 1], items[place].path.section):
        first -= 1
    last = place
    while last < len(items) and _in_head(items[last], items[place].path.section):
        last += 1
    while (
        last < len(items)
        and items[last].path.section == items[place].path.section
        and not _in_head(items[last], items[last].path.section)
    ):
        last += 1
    return first, last


def _in_head(item: Item, section: str) -> bool:
    return isinstance(item, Label) and item.role.in_head and item.path.section == section


def _heads(items: Sequence[Item]) -> list[int]:
    return [place for place, item in enumerate(items) if isinstance(item, Label) and item.role is Role.COLUMN_HEAD]


def rename_head(items: list[Item], random: Random, heads: list[str]) -> list[Item]:
    """Give a column another head."""
    place = random.choice(_heads(items))
    return _other_head(items, place, heads.pop())


def _other_head(items: list[Item], place: int, new: str) -> list[Item]:
    first, last = stretch(items, place)
    label = items[place]
    assert isinstance(label, Label)
    old = label.spellings[0]
    return [*items[:first], *(_renamed(item, old, new) for item in items[first:last]), *items[last:]]


def _renamed(item: Item, old: str, new: str) -> Item:
    if isinstance(item, Slot):
        return evolve(item, column=new) if item.column == old else item
    return evolve(item, spellings=(new,)) if item.role is Role.COLUMN_HEAD and item.spellings[0] == old else item


def drop_column(items: list[Item], random: Random, _new: list[str]) -> list[Item]:
    """Leave out a column that has others beside it."""
    places = [place for place in _heads(items) if len(_columns(items, place)) > 1]
    place = random.choice(places)
    first, last = stretch(items, place)
    label = items[place]
    assert isinstance(label, Label)
    kept = [
        item
        for item in items[first:last]
        if (item.column if isinstance(item, Slot) else item.spellings[0] if item.role is Role.COLUMN_HEAD else "")
        != label.spellings[0]
    ]
    return [*items[:first], *kept, *items[last:]]


def _columns(items: Sequence[Item], place: int) -> set[str]:
    first, last = stretch(items, place)
    return {items[head].spellings[0] for head in _heads(items) if first <= head < last}


def add_column(items: list[Item], random: Random, heads: list[str]) -> list[Item]:
    """Add a column behind another."""
    place = random.choice([place for place in _heads(items) if items[place].spellings[0] != "总计"])
    first, last = stretch(items, place)
    label, new, key = items[place], heads.pop(), f"added_{len(items)}"
    assert isinstance(label, Label)
    found: list[Item] = []
    for item in items[first:last]:
        found.append(item)
        if isinstance(item, Slot) and item.column == label.spellings[0]:
            found.append(evolve(item, path=item.path.row / key, column=new, unit=None))
        elif isinstance(item, Label) and item.role is Role.COLUMN_HEAD and item.spellings == label.spellings:
            found.append(evolve(item, spellings=(new,)))
    return [*items[:first], *found, *items[last:]]
