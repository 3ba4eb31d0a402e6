"""Rows of a form -> the rows renamed, dropped, added and moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from govinfo_reports.forms import Label, Path, Role, Slot
from govinfo_reports.text.spelling import numbering, spell

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from govinfo_reports.forms import Item


def _rows(items: Sequence[Item]) -> list[tuple[int, int]]:
    """Return where each row that has a label begins and ends."""
    found = []
    for place, item in enumerate(items):
        if isinstance(item, Label) and item.role is Role.ROW:
            end = place + 1
            while end < len(items) and isinstance(items[end], Slot):
                end += 1
            if not (end < len(items) and items[end].path.below(item.path)):
                found.append((place, end))
    return found


def _siblings(items: Sequence[Item], row: tuple[int, int]) -> list[tuple[int, int]]:
    """Return the rows that have the same parent and stand without another label between them."""
    parent = items[row[0]].path.row
    alike = [other for other in _rows(items) if items[other[0]].path.row == parent]
    place = alike.index(row)
    first = last = place
    while first > 0 and alike[first - 1][1] == alike[first][0]:
        first -= 1
    while last + 1 < len(alike) and alike[last + 1][0] == alike[last][1]:
        last += 1
    return alike[first : last + 1]


def rename_row(items: list[Item], random: Random, words: list[str]) -> list[Item]:
    """Give a row other words."""
    place, _ = random.choice(_rows(items))
    return _with_words(items, place, words.pop())


def _with_words(items: list[Item], place: int, words: str) -> list[Item]:
    label = items[place]
    assert isinstance(label, Label)
    number = label.spellings[0][: numbering(spell(label.spellings[0]))]
    return [*items[:place], evolve(label, spellings=(number + words,)), *items[place + 1 :]]


def drop_row(items: list[Item], random: Random, _words: list[str]) -> list[Item]:
    """Leave out a row that has others beside it."""
    rows = [row for row in _rows(items) if len(_siblings(items, row)) > 1]
    first, last = random.choice(rows)
    return items[:first] + items[last:]


def add_row(items: list[Item], random: Random, words: list[str]) -> list[Item]:
    """Add a row behind another, with the same columns."""
    first, last = random.choice(_rows(items))
    label = items[first]
    assert isinstance(label, Label)
    path = label.path.row / f"added_{len(items)}"
    number = label.spellings[0][: numbering(spell(label.spellings[0]))]
    new = [evolve(label, path=path, spellings=(number + words.pop(),))]
    slots = [evolve(slot, path=Path(path + slot.path.removeprefix(label.path))) for slot in items[first + 1 : last]]
    return [*items[:last], *new, *slots, *items[last:]]


def move_row(items: list[Item], random: Random, _words: list[str]) -> list[Item]:
    """Move a row to another place among those beside it."""
    rows = [row for row in _rows(items) if len(_siblings(items, row)) > 1]
    row = random.choice(rows)
    others = [other for other in _siblings(items, row) if other != row]
    first, last = row
    moved = items[first:last]
    target = random.choice(others)[1]
    if target <= first:
        return [*items[:target], *moved, *items[target:first], *items[last:]]
    return [*items[:first], *items[last:target], *moved, *items[target:]]
