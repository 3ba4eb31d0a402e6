"""A form -> the heads over the columns of its tables, as a page can be compared with them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from govinfo_reports.forms import Label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from govinfo_reports.forms import Form, Row


@frozen
class TableHeads:
    """The heads that the form prints over the columns of some rows."""

    first: int
    """The number of the first of these heads among the items of the form."""
    last: int
    """The number of the last one."""
    names: dict[int, str]
    """The heads of columns and of groups of columns, by their numbers among the items of the form."""
    orders: tuple[tuple[str, ...], ...]
    """The orders in which a page may print the heads of columns: level by level as the form does, or by column."""
    groups: tuple[str, ...]
    """The heads over several columns, in order."""
    rows: tuple[int, ...]
    """The numbers of the rows below."""


@cache
def all_table_heads(form: Form) -> tuple[TableHeads, ...]:
    """Return the heads of each table of *form*, or of each part with its own head, if it has more than one."""
    below: dict[tuple[int, ...], list[int]] = {}
    above: tuple[int, ...] = ()
    seen = 0
    for number, row in enumerate(form.rows):
        between = range(seen, row.first)
        above = tuple(place for place in between if _is_head(form, place)) or above
        below.setdefault(above, []).append(number)
        seen = row.first
    heads = (_heads(form, above, rows) for above, rows in below.items() if above)
    return tuple(several for several in heads if len(several.names) > 1)


def _is_head(form: Form, place: int) -> bool:
    item = form.items[place]
    return isinstance(item, Label) and item.role.in_head


def _heads(form: Form, places: Sequence[int], numbers: Sequence[int]) -> TableHeads:
    rows = [form.rows[number] for number in numbers]
    columns = dict.fromkeys(slot.column for row in rows for slot in row.slots)
    groups = set(_group_names(form, rows)) - {""}
    printed = {place: item.spellings[0] for place in places if isinstance(item := form.items[place], Label)}
    names = {place: name for place, name in printed.items() if name in columns or name in groups}
    as_printed = dict.fromkeys(names.values())
    return TableHeads(
        places[0],
        places[-1],
        names,
        (tuple(name for name in as_printed if name in columns), tuple(columns)),
        tuple(name for name in as_printed if name in groups),
        tuple(numbers),
    )


def _group_names(form: Form, rows: Iterable[Row]) -> Iterator[str]:
    """Yield the names of the groups of columns."""
    for row in rows:
        for slot in row.slots if row.label is None else ():
            yield from (form.row_labels.get(group, "") for group in slot.path.groups)
