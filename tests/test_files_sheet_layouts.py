"""Sheets that are laid out in their own way: rows that begin with blank cells, and tables or pages side by side."""

from __future__ import annotations

import csv
import io

import pytest

import govinfo_reports as gr
from govinfo_reports.forms import templates
from tests.converters.samples import full
from tests.converters.tables import width
from tests.made_files import blocks, separated, slots
from tests.silence import silently_wrong

REPORT = full(templates()[-1])
PRINTED = {path: cell.text for path, cell in REPORT.cells()}
Grid = list[list[str]]


def written(rows: Grid) -> bytes:
    """Return *rows* as CSV, each as wide as the widest."""
    wide = max(map(len, rows))
    out = io.StringIO()
    csv.writer(out).writerows([*row, *[""] * (wide - len(row))] for row in rows)
    return out.getvalue().encode()


def beside(parts: list[Grid], gap: int) -> Grid:
    """Return *parts* side by side, so many blank columns apart."""
    wide = [max(map(len, part)) for part in parts]
    return [
        [
            cell
            for part, own in zip(parts, wide, strict=True)
            for row in [part[number] if number < len(part) else []]
            for cell in [*row, *[""] * (own - len(row) + gap)]
        ]
        for number in range(max(map(len, parts)))
    ]


def sections() -> list[Grid]:
    """Return the rows of the report: of what stands before the first table, and from each heading of a table on."""
    found: list[Grid] = [[]]
    for block in blocks(REPORT):
        if isinstance(block, str):
            if block[:2] in {"二、", "三、", "四、", "五、"}:
                found.append([])
            found[-1].append([block])
            continue
        grid = [[""] * width(block) for _ in block]
        for y, x, box in slots(block):
            grid[y][x] = box.text
        found[-1] += [[""], *grid, [""]]
    return found


@pytest.mark.parametrize(("lines", "tables"), [(0, 0), (0, 1), (1, 0), (0, 3), (2, 2), (3, 1)])
@pytest.mark.parametrize("zeros", ["0", ""])
def test_rows_may_begin_with_blank_cells(lines: int, tables: int, zeros: str) -> None:
    """
    Lines and tables that are set in by so many columns are read; where figures are blank too, nothing is wrong in silence.
    """
    rows: Grid = []
    for row in csv.reader(io.StringIO(separated(REPORT).decode("gb18030"))):
        alone = bool(row[0]) and not any(row[1:])
        shown = row if alone else [zeros if cell == "0" else cell for cell in row]
        rows.append([""] * (lines if alone else tables) + shown)
    report = gr.parse(gr.read(written(rows)))
    printed = {path: zeros if text == "0" else text for path, text in PRINTED.items()}
    right = sum(cell.text == printed[path] for path, cell in report.cells())

    assert silently_wrong(report, printed) == {}
    assert right >= (0.9 if zeros == "" else 1) * len(printed)


@pytest.mark.parametrize("gap", [0, 1, 2])
@pytest.mark.parametrize("pages", [2, 4])
def test_pages_side_by_side_are_not_mixed_up(pages: int, gap: int) -> None:
    """
    Of two or four pages on a sheet most values are read, and none is wrong in silence.
    """
    every = sections()
    size = -(-len(every) // pages)
    parts = [[row for each in every[i : i + size] for row in each] for i in range(0, len(every), size)]
    report = gr.parse(gr.read(written(beside(parts, gap))))
    right = sum(cell.text == PRINTED[path] for path, cell in report.cells())

    assert silently_wrong(report, PRINTED) == {}
    assert right > 0.8 * len(PRINTED)
    assert right == len(PRINTED) or report.findings
