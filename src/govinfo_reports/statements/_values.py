"""A key of the wording -> the values of a form that a claim about it speaks of."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from govinfo_reports.forms import templates
from govinfo_reports.forms.sum_constraints import TOTAL

if TYPE_CHECKING:
    from govinfo_reports.forms import Form


@cache
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
    if "." not in group:
        return ()
    return tuple(slot for slot in slots if slot.startswith(f"{group}.") and slot.endswith(f".{column}"))


@cache
def readings(meanings: tuple[tuple[str, ...], ...], form: Form) -> tuple[tuple[str, ...], ...]:
    """Return those of the *meanings* that *form* has values for, each as these values."""
    found: list[tuple[str, ...]] = []
    for paths in meanings:
        parts = [values(path, form) for path in paths]
        if all(parts):
            found.append(tuple(slot for part in parts for slot in part))
    return tuple(dict.fromkeys(found))


@cache
def single(meanings: tuple[tuple[str, ...], ...], form: Form) -> str | None:
    """Return the one value that the first of the *meanings* is, in *form* or else in the newest form that has it."""
    for known in (form, *(template.form for template in reversed(templates()))):
        for reading in readings(meanings, known)[:1]:
            return reading[0] if len(reading) == 1 else None
    return None


@cache
def valued(path: str) -> bool:
    """Return whether *path* is a value, or a sum of values, in any form."""
    return any(values(path, template.form) for template in templates())
