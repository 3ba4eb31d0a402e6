"""A section or a group -> its rows, named by the keys that a program uses.

Neither knows the form that it is part of, and two forms can print different labels for one key. So no label is guessed.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from ._markup import Block, both, table, text
from ._values import gap, legend, value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from govinfo_reports.models import Cell, Group, Missing, Section

_LONGEST_PARAGRAPH: Final = 300  # characters


def section_blocks(section: Section) -> Iterator[Block]:
    """Yield the heading of *section*, its rows, and its prose."""
    heading = text(section.heading.text) if section.heading else both("没有标题", "no heading")
    yield Block([f"<p><strong>{heading}</strong></p>"])
    yield from group_blocks(section)
    yield Block([f"<p>{text(paragraph.text, _LONGEST_PARAGRAPH)}</p>" for paragraph in section.paragraphs])


def group_blocks(group: Group | Section) -> Iterator[Block]:
    """Yield the rows of *group*, those with the same columns in one table, and what the signs in them mean."""
    cells = dict(group.cells())
    rows: dict[str, list[str]] = {}
    for path in (*cells, *group.missing):
        row, _, column = path.rpartition(".")
        rows.setdefault(row, []).append(column)
    for _, alike in groupby(rows, key=lambda row: sorted(rows[row])):
        some = list(alike)
        yield table([_row(row, rows[some[0]], cells, group.missing) for row in some], _head(rows[some[0]]), "form")
    yield Block([legend(cells.values(), group.missing)])


def _head(columns: Sequence[str]) -> str:
    return f"<tr><th></th>{''.join(f'<th><code>{text(column)}</code></th>' for column in columns)}</tr>"


def _row(row: str, columns: Sequence[str], cells: Mapping[str, Cell], missing: Mapping[str, Missing]) -> str:
    paths = [f"{row}.{column}" if row else column for column in columns]
    shown = "".join(value(cells[path]) if path in cells else gap(missing.get(path)) for path in paths)
    return f"<tr><th><code>{text(row)}</code></th>{shown}</tr>"
