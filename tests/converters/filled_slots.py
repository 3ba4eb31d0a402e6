"""A report -> JSON: its headings and prose, and its tables as rows of equally many words, a merged cell's words once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from .tables import table, width

if TYPE_CHECKING:
    from pathlib import Path

    from govinfo_reports import Report

    from .tables import Table

Slots = list[list[str]]


def write(report: Report, path: Path) -> None:
    """Write *report* to *path*: a list of sections, each with its lines and the rows of its table."""
    path.write_text(json.dumps(list(_sections(report)), ensure_ascii=False), encoding="utf-8")


def read(path: Path) -> list[tuple[list[str], Slots]]:
    """Return the lines and the rows of each section."""
    return [(section["lines"], section["rows"]) for section in json.loads(path.read_text(encoding="utf-8"))]


def _sections(report: Report) -> list[dict[str, object]]:
    sections: list[dict[str, object]] = [{"lines": [report.title or ""], "rows": []}]
    for key, section in report.children:
        heading = [section.heading.text] if section.heading else []
        lines = heading + [p.text for p in section.paragraphs if p.text != report.title]
        sections.append({"lines": lines, "rows": _slots(table(report, key))})
    return sections


def _slots(rows: Table) -> Slots:
    """Return the words of every slot; the slots that a merged cell covers beside its first are empty."""
    if not rows:
        return []
    slots: list[list[str | None]] = [[None] * width(rows) for _ in rows]
    for top, row in enumerate(rows):
        for box in row:
            left = slots[top].index(None)
            for place in range(box.rows * box.columns):
                down, right = divmod(place, box.columns)
                slots[top + down][left + right] = "" if place else box.text
    return [[words or "" for words in row] for row in slots]
