"""Paths of a form -> what the form calls them, so that a message speaks the words that a clerk has before the eyes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govinfo_reports.findings import Message
from govinfo_reports.forms import Path, row_of
from govinfo_reports.text.ordinals import FIRST_TEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.forms import Form

_NUMBER: Final = re.compile(rf"（{FIRST_TEN}）|{FIRST_TEN}(?=、)")


def row_name(form: Form, path: str) -> str:
    """Return the label of the row that the cell at *path* stands in."""
    row = row_of(path)
    return form.row_labels.get(row, row)


def column_name(form: Form, path: str) -> str:
    """Return the label over the column that the cell at *path* stands in."""
    slot = form.slots.get(path)
    if slot is None:  # a cell of another form: its column is that of the rows beside it
        way = Path(path)
        beside = (own for own in form.paths if own.section == way.section and own.column == way.column)
        slot = form.slots.get(next(beside, way))
    return slot.column if slot and slot.column else path.rpartition(".")[2]


def cell_name(form: Form, path: str) -> str:
    """Return row and column of the cell at *path*."""
    return f"{row_name(form, path)}·{column_name(form, path)}"


def numbered_name(label: str) -> str:
    """Return the number that a label begins with, which names it where it has been named in full; else all of it.

    >>> numbered_name("（七）果树"), numbered_name("一、本年种树"), numbered_name("果树")
    ('（七）', '一', '果树')
    """
    number = _NUMBER.match(label)
    return number[0] if number else label


def listed(names: Sequence[str], most: int = 4) -> Message:
    """Return *names* in quotes, the first of them if there are many."""
    quoted = [f"“{name}”" for name in names[:most]]
    more = len(names) - most
    zh, en = "、".join(quoted), ", ".join(quoted)
    return Message(f"{zh}等 {len(names)} 处", f"{en} and {more} more") if more > 0 else Message(zh, en)
