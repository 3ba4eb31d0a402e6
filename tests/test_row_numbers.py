"""Numbers that a program prints before rows: before a row of nothing but figures they are no values."""

from __future__ import annotations

import pytest

import govinfo_reports as gr
from govinfo_reports.forms import templates
from govinfo_reports.reading.layout import pieces
from tests.converters.samples import full
from tests.converters.tables import width
from tests.made_files import blocks, slots
from tests.silence import wrong_in_silence

REPORT = full(templates()[-1])
PRINTED = {path: cell.text for path, cell in REPORT.cells()}
OWN = [path for path in PRINTED if path.startswith("disputes.")]


def page(blank: frozenset[int] = frozenset()) -> str:
    """Return the report with its last table as pandas prints frames, without the figures in the columns *blank*."""
    lines: list[str] = []
    tables = [block for block in blocks(REPORT) if not isinstance(block, str)]
    for block in blocks(REPORT):
        if isinstance(block, str):
            lines.append(block)
        elif block != tables[-1]:
            lines += ["\t".join(box.text for box in row) for row in block]
        else:
            grid = [[""] * width(block) for _ in block]
            for y, x, box in slots(block):
                grid[y][x] = "" if y == len(grid) - 1 and x in blank else box.text
            head, *rows = grid
            wide = [max(map(len, column)) for column in zip(*grid, strict=True)]
            lines += [
                "  ".join([number, *(words.rjust(room) for words, room in zip(row, wide, strict=True))])
                for number, row in zip((" ", *map(str, range(len(rows)))), [head, *rows], strict=True)
            ]
    return "\n".join(lines) + "\n"


def test_the_number_of_a_row_is_no_value() -> None:
    """
    The row of figures is read as it is printed.
    """
    report = gr.parse(page())

    assert {path: cell.text for path, cell in report.cells()} == PRINTED


@pytest.mark.parametrize("column", range(15))
def test_a_number_does_not_stand_in_for_a_blank_cell(column: int) -> None:
    """
    Whichever figure is blank, no other is read in its place without a finding.
    """
    assert wrong_in_silence(page(frozenset({column})), PRINTED | {OWN[column]: ""}) == {}


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (["   甲   乙", "0  松   柏", "1   5   6", "2   7   8"], False),
        (["   甲   乙", "0  松   5", "1  竹   6", "2  梅   8"], True),
        (["   甲   乙", "0   5   6", "1   7   8"], True),
        (["甲   乙   丙", "0   5   6", "1   7   8", "2   9   4"], True),
        (["   甲   乙", "1   5   6", "2   7   8", "3   9   4"], True),
        (["   甲   乙", "0   5   6", "2   7   8", "3   9   4"], True),
    ],
)
def test_figures_that_may_be_values_are_kept(lines: list[str], *, kept: bool) -> None:
    """
    Numbers count rows from 0, three at least, below heads that are set in.
    """
    found = [piece.text for piece in pieces("\n".join(lines))]

    assert (lines[-1][0] in found) == kept
