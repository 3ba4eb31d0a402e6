"""Report -> text, in the words of its template. `parse` reads that text as the same report."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from govinfo_reports.forms import Label, Path, Role, Slot
from govinfo_reports.models import require_report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from govinfo_reports.forms import Form, Item
    from govinfo_reports.models import Report, Section


def render(report: Report, layout: str = "tabs") -> str:
    """Return *report* as text.

    Args:
        report: the report to print.
        layout: how its tables are set. ``tabs`` (also called ``rows``): one row a line, cells between tabs.
            ``cells``: one cell a line, behind a tab, with a blank line after each row. ``pipes``: one row a line, with
            a pipe behind each cell. ``markdown``: Markdown tables.

    Raises:
        ValueError: there is no such layout.
    """
    require_report(report, "render")
    if layout not in LAYOUTS:
        message = f"no layout {layout!r}; there are {', '.join(LAYOUTS)}"
        raise ValueError(message)
    lines: list[str] = []
    for key, section in report.children:
        if section.heading:
            lines.append(section.heading.text)
        lines += [paragraph.text for paragraph in section.paragraphs]
        if section.children:
            rows = table(report.template.form, key, section)
            lines += ["", LAYOUTS[layout]([printed.text for printed in row] for row in rows), ""]
    return "\n".join(lines) + "\n"


class Printed(NamedTuple):
    """The content of one cell of a printed table."""

    text: str
    path: str | None
    """The path of a value; None for a label."""


def table(form: Form, key: str, section: Section) -> Iterator[list[Printed]]:
    """Yield the rows of a section's table: the labels of the form, and the values of the report."""
    cells = {f"{key}.{path}": cell.text for path, cell in section.cells()}
    row: list[Printed] = []
    values = False
    for before, item in _with_values(form, key, cells):
        if isinstance(item, Slot):
            row.append(Printed(cells[item.path], item.path))
            values = True
            continue
        if values or (row and _opens_row(before, item)):
            yield row
            row, values = [], False
        row += [Printed(text, None) for text in (item.spellings[0], *item.behind)]
    if row:
        yield row


def _with_values(form: Form, key: str, cells: Mapping[str, str]) -> Iterator[tuple[Item, Item]]:
    """Yield the items of a section's table for which there are *cells*, each behind the one before it in the form.

    A label is among them if a cell stands in its row or group or, for a label of a head, anywhere below it.
    """
    above = {key, *(group for path in cells for group in Path(path).groups)}
    filled = {slot.block for slot in form.slots.values() if slot.path in cells}
    empty = {slot.block for slot in form.slots.values()} - filled
    for before, item in pairwise((*form.items[:1], *form.items)):
        if isinstance(item, Slot):
            has_values = item.path in cells
        elif item.path.section != key or item.role is Role.HEADING:
            has_values = False
        else:
            has_values = item.block not in empty if item.role.in_head else item.path in above
        if has_values:
            yield before, item


def _opens_row(before: Item, label: Label) -> bool:
    """Whether a label starts a line. It does behind a head, but not right behind the label of its group."""
    return isinstance(before, Label) and (bool(before.behind) or (before.role.in_head and not label.role.in_head))


def _tabs(rows: Iterable[list[str]]) -> str:
    return "\n".join("\t".join(row) for row in rows)


def _cells(rows: Iterable[list[str]]) -> str:
    return "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in rows)


def _pipes(rows: Iterable[list[str]]) -> str:
    return "\n".join(" | ".join(row) + " |" for row in rows)


def _markdown(rows: Iterable[list[str]]) -> str:
    """Pad only the first row, as Markdown requires. In other rows, padding would pass for blank cells."""
    table = list(rows)
    width = max(map(len, table))
    lines = ["| " + " | ".join(row) + " |" for row in [table[0] + [""] * (width - len(table[0])), *table[1:]]]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


LAYOUTS: Final[dict[str, Callable[[Iterable[list[str]]], str]]] = {
    "tabs": _tabs,
    "rows": _tabs,
    "cells": _cells,
    "pipes": _pipes,
    "markdown": _markdown,
}
