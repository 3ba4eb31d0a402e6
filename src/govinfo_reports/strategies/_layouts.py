"""Layouts that converters give to tables, beyond those that `render` writes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govinfo_reports.writing.rendering import LAYOUTS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_WRAPPED: Final = re.compile(r".{1,7}")


def _rendered(name: str) -> Callable[[Sequence[Sequence[str]]], str]:
    return lambda rows: LAYOUTS[name](map(list, rows))


def _double_tabs(rows: Sequence[Sequence[str]]) -> str:
    return "\n".join("\t\t".join(row) for row in rows)


def _lines(rows: Sequence[Sequence[str]]) -> str:
    return "\n".join(cell for row in rows for cell in row)


def _paragraphs(rows: Sequence[Sequence[str]]) -> str:
    return "\n\n".join(cell for row in rows for cell in row)


def _closed_cells(rows: Sequence[Sequence[str]]) -> str:
    return "\n".join(f"{cell} |" for row in rows for cell in row)


def _lone_pipes(rows: Sequence[Sequence[str]]) -> str:
    return "\n|\n".join(cell for row in rows for cell in row) + "\n|"


def _outer_pipes(rows: Sequence[Sequence[str]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _html(rows: Sequence[Sequence[str]]) -> str:
    lines = ("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return "<table>\n" + "\n".join(lines) + "\n</table>"


def _box(rows: Sequence[Sequence[str]]) -> str:
    width = max(map(len, rows))
    rule = "+" + "--------+" * width
    lines = ("|" + "|".join(f" {cell} " for cell in [*row, *[""] * (width - len(row))]) + "|" for row in rows)
    return f"{rule}\n" + f"\n{rule}\n".join(lines) + f"\n{rule}"


def _spaces(rows: Sequence[Sequence[str]]) -> str:
    return "\n".join(" ".join(row) for row in rows)


def _columns(rows: Sequence[Sequence[str]]) -> str:
    return "\n".join("    " + "     ".join(row) for row in rows)


def _one_line(rows: Sequence[Sequence[str]]) -> str:
    return " ".join(cell for row in rows for cell in row)


def _wrapped(rows: Sequence[Sequence[str]]) -> str:
    return "\n".join(part for row in rows for cell in row for part in _parts(cell))


def _parts(cell: str) -> list[str]:
    """Return the lines of a wrapped cell. A figure is never broken."""
    return [cell] if cell.isascii() else _WRAPPED.findall(cell)


def _pdf(rows: Sequence[Sequence[str]]) -> str:
    """Wrap the labels to a narrow column, and put the figures of a row on one line behind them."""
    lines: list[str] = []
    for row in rows:
        figures = [cell for cell in row if cell[:1].isdigit() and cell.replace(".", "").isdigit()]
        lines += [part for cell in row if cell not in figures for part in _parts(cell)]
        lines += [" ".join(figures)] if figures else []
    return "\n".join(lines)


#: Layouts that pad short rows, so that a lost cell looks like a blank one at the end.
PADDED: Final = frozenset({"box"})
#: Layouts in which a blank cell can be seen.
WITH_BLANKS: Final[dict[str, Callable[[Sequence[Sequence[str]]], str]]] = {
    **{name: _rendered(name) for name in LAYOUTS},
    "double tabs": _double_tabs,
    "lines": _lines,
    "paragraphs": _paragraphs,
    "closed cells": _closed_cells,
    "lone pipes": _lone_pipes,
    "outer pipes": _outer_pipes,
    "html": _html,
}
#: Layouts in which a blank cell leaves no trace, or looks just like padding.
WITHOUT_BLANKS: Final[dict[str, Callable[[Sequence[Sequence[str]]], str]]] = {
    "box": _box,
    "spaces": _spaces,
    "columns": _columns,
    "one line": _one_line,
    "wrapped": _wrapped,
    "pdf": _pdf,
}
