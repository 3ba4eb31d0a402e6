"""Layouts of programs: every value that such a page shows is read, and none is read wrong."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports.strategies import compose
from tests.layouts.grids import page
from tests.layouts.writers import WITH_BLANKS, WITHOUT_BLANKS, WITHOUT_GAPS

from .silence import silently_wrong

#: The least share of the figures that is read from a page with blank cells: a row may not tell which of its cells those
#: are, as where a table has just one row, or a column no figure.
GAPPED = 0.8
#: Where columns are set out with spaces, a row without a figure parts its table, and what is left may prove little.
COLUMNS = 0.4
GAPS = {**WITH_BLANKS, **WITHOUT_BLANKS}
EVERY = {**GAPS, **WITHOUT_GAPS}


def _shares(template: gr.Template, name: str, seed: int, *, blank: bool) -> float:
    """Return the share of the figures that is read from a page, none of them wrong in silence.

    The page follows from *seed*. Drawn one by one, the figures of the first page would all be zero.
    """
    report = compose(Random(seed), template, blank=blank)  # noqa: S311 - drawn by Hypothesis, so it comes back
    text = page(report, EVERY[name])
    printed = {path: cell.text for path, cell in report.cells()}
    found = gr.parse(text)

    assert silently_wrong(found, printed) == {}, text

    figures = {path: cell.value for path, cell in report.cells() if cell.value is not None}
    read = {path: cell.value for path, cell in found.cells()}
    return sum(read.get(path) == value for path, value in figures.items()) / len(figures)


@pytest.mark.parametrize("name", EVERY)
def test_full_tables_are_read(template: gr.Template, name: str) -> None:
    """
    Where every cell has a figure, all of them are read.
    """

    @given(st.integers(0, 2**48))
    @settings(max_examples=settings().max_examples // 25)
    def law(seed: int) -> None:
        assert _shares(template, name, seed, blank=False) == 1

    law()


@pytest.mark.parametrize("name", GAPS)
def test_tables_with_blanks_are_read(template: gr.Template, name: str) -> None:
    """
    Where cells are blank or hold a mark, nothing is wrong in silence, and most is read where the layout shows blanks.
    """

    @given(st.integers(0, 2**48))
    @settings(max_examples=settings().max_examples // 25)
    def law(seed: int) -> None:
        share = _shares(template, name, seed, blank=True)
        if name in WITH_BLANKS:
            assert share >= (COLUMNS if name.startswith("columns") else GAPPED)

    law()
