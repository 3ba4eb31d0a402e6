"""Sheets as wide as their widest table: blank cells end the rows of the others, and show nothing."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports import findings as f
from govinfo_reports.strategies import compose

from .conftest import counts
from .layouts.grids import page
from .silence import Tally, silently_wrong

if TYPE_CHECKING:
    from .layouts.grids import Grid

_READ = 0.95
"""The floor for the share of figures read; measured: 0.97 to 1.00 by form."""


@counts
def test_a_head_of_the_same_words_is_no_second_print_of_a_row(template: gr.Template) -> None:
    """
    No row is said to come twice, such as 总计 because a head with blank cells behind it says the same.
    """
    tally = Tally()

    @given(st.integers(0, 2**48), st.integers(0, 4))
    def law(seed: int, more: int) -> None:
        def write(cells: Grid) -> str:
            return "\n".join("|".join([*row, *[""] * (15 + more - len(row))]) for row in cells)

        written = compose(Random(seed), template, consistent=True)  # noqa: S311 - drawn by Hypothesis, so it comes back
        printed = {path: cell.text for path, cell in written.cells()}
        report = gr.parse(page(written, write))
        tally.count(report, printed)

        assert silently_wrong(report, printed) == {}
        assert f.ROW_TWICE.code not in {finding.code for finding in report.findings}

    law()
    assert tally.share >= _READ
