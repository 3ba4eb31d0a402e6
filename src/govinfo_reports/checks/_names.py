"""Paths of a form -> what the form calls them, so that a message speaks the words that a clerk has before the eyes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from govinfo_reports.findings import Message
from govinfo_reports.forms import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.forms import Form


def row_name(form: Form, path: str) -> str:
    """Return the label of the row that the cell at *path* stands in."""
    row = path.rpartition(".")[0]
    return form.row_labels.get(row) or _heads(form).get(row, row)


def column_name(form: Form, path: str) -> str:
    """Return the label over the column that the cell at *path* stands in."""
    slot = form.slots.get(path)
    return slot.column if slot and slot.column else path.rpartition(".")[2]


def cell_name(form: Form, path: str) -> str:
    """Return row and column of the cell at *path*."""
    return f"{row_name(form, path)}·{column_name(form, path)}"


def listed(names: Sequence[str], most: int = 4) -> Message:
    """Return *names* in quotes, the first of them if there are many."""
    quoted = [f"“{name}”" for name in names[:most]]
    more = len(names) - most
    zh, en = "、".join(quoted), ", ".join(quoted)
    return Message(f"{zh}等 {len(names)} 处", f"{en} and {more} more") if more > 0 else Message(zh, en)


@cache
def _heads(form: Form) -> dict[str, str]:
    """Name the groups of a table that are announced over its columns and not beside a row.

    Such heads are printed from the top: first the widest groups, then those within them.
    """
    columns = {slot.column for slot in form.slots.values()}
    names: dict[str, str] = {}
    for section in form.sections:
        groups = {
            ".".join(keys[:depth])
            for path in form.slots
            for keys in [path.split(".")]
            for depth in range(2, len(keys))
            if keys[0] == section
        }
        if not groups or groups & form.row_labels.keys():
            continue
        order = list(form.slots)
        first = {group: next(n for n, path in enumerate(order) if path.startswith(f"{group}.")) for group in groups}
        ordered = sorted(groups, key=lambda group: (group.count("."), first[group]))
        heads = [
            item.spellings[0]
            for item in form.items
            if isinstance(item, Label) and item.path == section and not (item.heading or item.spellings[0] in columns)
        ]
        names.update(zip(ordered, heads, strict=False))
    return names
