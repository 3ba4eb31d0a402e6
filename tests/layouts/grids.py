"""A report -> its tables as full grids, whose merged cells are blank but for their first place; and a page of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.converters.tables import table, width

if TYPE_CHECKING:
    from collections.abc import Callable

    from govinfo_reports import Report

Grid = list[list[str]]


def grid(report: Report, section: str) -> Grid:
    """Return the table of *section*, empty where it has none."""
    rows = table(report, section)
    if not rows:
        return []
    cells: list[list[str | None]] = [[None] * width(rows) for _ in rows]
    for y, row in enumerate(rows):
        for box in row:
            x = cells[y].index(None)
            for down in range(box.rows):
                cells[y + down][x : x + box.columns] = [""] * box.columns
            cells[y][x] = box.text
    return [[cell or "" for cell in row] for row in cells]


def page(report: Report, write: Callable[[Grid], str]) -> str:
    """Return the page of *report* with its tables as *write* sets them."""
    lines: list[str] = []
    for key, section in report.children:
        lines += [section.heading.text] if section.heading else []
        lines += [paragraph.text for paragraph in section.paragraphs]
        cells = grid(report, key)
        lines += [write(cells)] if cells else []
    return "\n".join(lines) + "\n"
