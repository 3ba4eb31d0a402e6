"""A form -> the sums it implies, read off its structure: a total beside its parts, and the balance it prints."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final

from attrs import frozen

from .forms import Form, Label

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
    """Return every relation of *form*: 42 for the form of 2021, 40 for that of 2020."""
    return (*_rows(form), *_columns(form), *_balances(form))


def _rows(form: Form) -> Iterator[Relation]:
    groups: dict[str, list[str]] = {}
    for path in form.slots:
        groups.setdefault(path.rpartition(".")[0], []).append(path)
    for parent, paths in groups.items():
        total = f"{parent}.{TOTAL}"
        if total in paths and len(paths) > 1:
            yield Relation(Sum.ROW, tuple(path for path in paths if path != total), (total,))


def _columns(form: Form) -> Iterator[Relation]:
    rows = list(dict.fromkeys(path.rpartition(".")[0] for path in form.slots))
    for row in rows:
        group, _, key = row.rpartition(".")
        parts = [other for other in rows if other.startswith(f"{group}.") and other != row]
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
        items = list(dict.fromkeys(".".join(path.split(".")[:2]) for path in form.slots if path.startswith(f"{label.path}.")))
        rows = [_row_of(form, items[_ORDINALS.index(ordinal)]) for ordinal in printed.groups()]
        columns = [path.rpartition(".")[2] for path in form.slots if path.rpartition(".")[0] == rows[0]]
        for column in columns:
            first, second, third, fourth = (f"{row}.{column}" for row in rows)
            yield Relation(Sum.BALANCE, (first, second), (third, fourth))


def _row_of(form: Form, item: str) -> str:
    """Return the row of figures that stands for an item: its own, or its total."""
    rows = {path.rpartition(".")[0] for path in form.slots}
    return item if item in rows else f"{item}.{TOTAL}"
