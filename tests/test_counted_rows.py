"""Numbers of rows in cells of their own: no figures, and no doubt about the rows beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports import findings as f
from govinfo_reports.reading.layout import pieces
from govinfo_reports.strategies import compose
from tests.layouts.grids import page

from .conftest import counts
from .silence import Tally, silently_wrong

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from tests.layouts.grids import Grid


def _counted(first: int, separator: str, *, columns: bool) -> Callable[[Grid], str]:
    """Return a writer of tables whose rows are numbered from *first*, and their *columns* too, if asked for."""

    def write(grid: Grid) -> str:
        rows = [[str(number), *row] for number, row in enumerate(grid, first)]
        above = [["", *map(str, range(len(grid[0])))]] if columns else []
        return "\n".join(separator.join(row) for row in [*above, *rows])

    return write


_COUNTED = {
    "by a program, CSV": _counted(0, ",", columns=True),
    "by a program, tabs": _counted(0, "\t", columns=True),
    "by hand, tabs": _counted(1, "\t", columns=False),
    "by hand, pipes": _counted(1, " | ", columns=False),
}


@pytest.mark.parametrize("way", _COUNTED)
@counts
def test_rows_counted_in_a_cell_of_their_own_are_read_without_a_doubt(
    every_template: tuple[gr.Template, ...], way: str
) -> None:
    """
    The numbers before the labels are no figures: every value is read, and no row is said to have parts or a value more.
    """
    tally = Tally()
    doubts: list[str] = []

    @given(st.randoms(use_true_random=False), st.sampled_from(every_template))
    @settings(max_examples=settings().max_examples // 2)
    def law(random: Random, template: gr.Template) -> None:
        drawn = compose(random, template, consistent=True, blank=False)
        printed = {path: cell.text for path, cell in drawn.cells()}
        report = gr.parse(page(drawn, _COUNTED[way]))
        assert silently_wrong(report, printed) == {}
        doubts.extend(finding.code for finding in report.findings if finding.code == f.ROW_BROKEN.code)
        tally.count(report, printed)

    law()
    assert tally.share > 0.85
    assert doubts == []


@pytest.mark.parametrize(("rows", "read"), [(4, True), (5, False)])
def test_figures_before_words_are_numbers_of_rows_from_five_rows_on(rows: int, read: bool) -> None:
    """
    Fewer may count up by chance; a program that counts from 0 is known by three rows.
    """
    typed = "".join(f"{number}\t甲\t7\n" for number in range(1, 1 + rows))
    printed = "".join(f"{number}\t甲\t7\n" for number in range(rows - 2))

    assert ("1" in {piece.text for piece in pieces(typed)}) is read
    assert ("0" in {piece.text for piece in pieces(printed)}) is read


@pytest.mark.parametrize(("first", "read"), [(1, True), (0, False)])
def test_a_row_that_counts_columns_is_left_out_only_where_a_program_counted_the_rows(first: int, read: bool) -> None:
    """
    Elsewhere 0, 1 and 2 behind a blank cell may be the figures of a row.
    """
    rows = "".join(f"{number}\t甲\t7\n" for number in range(first, first + 5))
    found = [piece.text for piece in pieces(f"{rows}\t0\t1\t2\n")]

    assert (found[-4:] == ["", "0", "1", "2"]) is read
