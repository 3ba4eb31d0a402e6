"""A key of the wording -> the values of a form that a claim about it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..relations import TOTAL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..forms import Form


def values(path: str, form: Form) -> tuple[str, ...]:
    """Return the values whose sum *path* is in *form*: one, those below a group, or none.

    A row is its total, a group the totals of its rows, and a column below a group that column of each of its rows.
    """
    slots = form.slots
    if path in slots:
        return (path,)
    total = f"{path}.{TOTAL}"
    if total in slots:
        return (total,)
    if any(slot.startswith(f"{total}.") for slot in slots):
        return values(total, form)
    rows = tuple(slot for slot in slots if slot.startswith(f"{path}.") and slot.endswith(f".{TOTAL}"))
    if rows:
        return rows
    group, _, column = path.rpartition(".")
    return tuple(slot for slot in slots if slot.startswith(f"{group}.") and slot.endswith(f".{column}")) if "." in group else ()


def readings(meanings: Iterable[tuple[str, ...]], form: Form) -> tuple[tuple[str, ...], ...]:
    """Return those of the *meanings* that *form* has values for, each as these values."""
    found: list[tuple[str, ...]] = []
    for paths in meanings:
        parts = [values(path, form) for path in paths]
        if all(parts):
            found.append(tuple(slot for part in parts for slot in part))
    return tuple(dict.fromkeys(found))
