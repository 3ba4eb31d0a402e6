"""A form -> the sums it implies, read off its structure: a total beside its parts, and the balance it prints."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final

from attrs import frozen

from . import Form, Label, row_of

if TYPE_CHECKING:
    from collections.abc import Iterator

TOTAL: Final = "total"
_BALANCE: Final = re.compile(r"第(.)项加第(.)项之和，等于第(.)项加第(.)项之和")
_ORDINALS: Final = "一二三四五六七八九"


class Sum(StrEnum):
    """Which way a sum runs."""

    ROW = "row"  #: across the columns of a row
    COLUMN = "column"  #: down the rows of a group
    BALANCE = "balance"  #: what came in is what went out and what is left


@frozen
class Relation:
    """An identity of the form: the figures on the left add up to the same as those on the right."""

    kind: Sum
    left: tuple[str, ...]
    right: tuple[str, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """All the paths it speaks of."""
        return self.left + self.right


@cache
def relations(form: Form) -> tuple[Relation, ...]:
    """Return every relation of *form*: 42 for the form of 2021, 40 for that of 2020, 7 for that of 2014."""
    return (*_rows(form), *_columns(form), *_balances(form))


def _rows(form: Form) -> Iterator[Relation]:
    """Find the totals beside their parts in one row, and those of a row that has its parts in the rows below it.

    The innermost come first, so that a part that is a total itself is known before the total it goes into.
    """
    together = {slot.path: number for number, row in enumerate(form.rows) for slot in row.slots}
    found: list[Relation] = []
    for total in form.slots:
        group, _, key = total.rpartition(".")
        parts = tuple(_parts(form, group)) if key == TOTAL else ()
        if parts:
            across = len({together[path] for path in (*parts, total)}) == 1
            found.append(Relation(Sum.ROW if across else Sum.COLUMN, parts, (total,)))
    yield from sorted(found, key=lambda relation: -relation.right[0].count("."))


def _parts(form: Form, group: str) -> Iterator[str]:
    """Yield what the total of *group* adds up: of each of its children the figure, its own total, or all it holds."""
    for path in form.slots:
        if not path.startswith(f"{group}.") or path == f"{group}.{TOTAL}":
            continue
        steps = path.removeprefix(f"{group}.").split(".")
        inner = [".".join((group, *steps[:depth], TOTAL)) for depth in range(1, len(steps))]
        totals = [total for total in inner if total in form.slots]
        if not totals or totals[0] == path:
            yield path


def _columns(form: Form) -> Iterator[Relation]:
    for row in form.value_rows:
        group, _, key = row.rpartition(".")
        parts = [other for other in form.value_rows if other.startswith(f"{group}.") and other != row]
        if key != TOTAL or not parts:
            continue
        for path in form.slots:
            parent, _, column = path.rpartition(".")
            if parent == row:
                yield Relation(Sum.COLUMN, tuple(f"{part}.{column}" for part in parts), (path,))


def _balances(form: Form) -> Iterator[Relation]:
    """Read the balance that the corner of a table prints: the first and second item are the third and fourth."""
    for label in form.items:
        if not isinstance(label, Label) or not (printed := _BALANCE.search(label.spellings[0])):
            continue
        below = (path.split(".") for path in form.slots if path.startswith(f"{label.path}."))
        items = list(dict.fromkeys(".".join(keys[:2]) for keys in below))
        rows = [_figures_of(form, items[_ORDINALS.index(ordinal)]) for ordinal in printed.groups()]
        columns = [path.rpartition(".")[2] for path in form.slots if row_of(path) == rows[0]]
        for column in columns:
            first, second, third, fourth = (f"{row}.{column}" for row in rows)
            yield Relation(Sum.BALANCE, (first, second), (third, fourth))


def _figures_of(form: Form, item: str) -> str:
    """Return the row of figures that stands for an item: its own, or its total."""
    return item if item in form.value_rows else f"{item}.{TOTAL}"
