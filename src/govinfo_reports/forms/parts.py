"""A form -> the parts of its tables: rows under one head, with the columns that they share."""

from __future__ import annotations

from collections import Counter
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from . import Label, Role
from ._role_inference import stretches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from . import Form, Item, Path, Row


class Column(NamedTuple):
    """A column of values."""

    key: str
    label: str
    """The label over it; empty where the form has none."""

    @property
    def name(self) -> str:
        """Its label, or failing that its key."""
        return self.label or self.key


@frozen(slots=False)
class Part:
    """Rows of a table, and the head over them."""

    section: str
    head: tuple[Label, ...]
    """The labels of the head, in printed order."""
    body: tuple[Item, ...]
    """The items below the head."""
    rows: tuple[Row, ...]
    """The rows of the body that hold values."""

    @cached_property
    def places(self) -> dict[str, int]:
        """The number of the column of each value, by its path."""
        numbers: dict[tuple[str, int], int] = {}
        for row in sorted(self.rows, key=lambda row: -len(row.slots)):
            for column in _columns(row):
                numbers.setdefault(column, len(numbers))
        return {
            slot.path: numbers[column]
            for row in self.rows
            for slot, column in zip(row.slots, _columns(row), strict=True)
        }

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """Its columns, from left to right."""
        slots = {self.places[slot.path]: slot for row in reversed(self.rows) for slot in row.slots}
        return tuple(Column(slots[place].path.column, slots[place].column) for place in sorted(slots))

    @cached_property
    def groups(self) -> frozenset[tuple[int, int]]:
        """Where each group of columns begins and ends: columns whose values share a group within their row."""
        found: dict[Path, list[int]] = {}
        for row in self.rows:
            for slot in row.slots:
                for group in slot.path.groups:
                    if group.below(row.path):
                        found.setdefault(group, []).append(self.places[slot.path])
        return frozenset((min(places), max(places) + 1) for places in found.values())

    def labels(self, *roles: Role) -> list[Label]:
        """Return the labels of the head with one of *roles*."""
        return [label for label in self.head if label.role in roles]


@cache
def parts(form: Form) -> tuple[Part, ...]:
    """Return the parts of the tables of *form*, in its order."""
    return tuple(_parts(form))


def _parts(form: Form) -> Iterator[Part]:
    for first, middle, last in stretches(form.items):
        head = tuple(item for item in form.items[first:middle] if isinstance(item, Label))
        rows = tuple(row for row in form.rows if middle <= row.first < last)
        yield Part(form.items[first].path.section, head, form.items[middle:last], rows)


def _columns(row: Row) -> Iterator[tuple[str, int]]:
    """Yield for each slot of a row the identity of its column: the label, and how often that label came before."""
    seen = Counter[str]()
    for slot in row.slots:
        name = slot.column or slot.path.column
        yield name, seen[name]
        seen[name] += 1
