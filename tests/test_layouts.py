"""Layouts of programs: every value that such a page shows is read, and none is read wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports.strategies import compose
from tests.layouts.grids import page
from tests.layouts.writers import WITH_BLANKS, WITHOUT_BLANKS, WITHOUT_GAPS

from .silence import wrong_in_silence

if TYPE_CHECKING:
    from random import Random

#: The least share of the figures that is read from a page with blank cells: a row may not tell which of its cells those
#: are, as where a table has just one row, or a column no figure.
GAPPED = 0.8
#: Where columns are set out with spaces, a row without a figure parts its table, and what is left may prove little.
COLUMNS = 0.4
GAPS = {**WITH_BLANKS, **WITHOUT_BLANKS}
EVERY = {**GAPS, **WITHOUT_GAPS}


def _shares(template: gr.Template, name: str, random: Random, *, blank: bool) -> float:
    """Return the share of the figures that is read from a page, none of them wrong in silence."""
    report = compose(random, template, blank=blank)
    text = page(report, EVERY[name])
    printed = {path: cell.text for path, cell in report.cells()}

    assert wrong_in_silence(text, printed) == {}, text

    figures = {path: cell.value for path, cell in report.cells() if cell.value is not None}
    read = {path: cell.value for path, cell in gr.parse(text).cells()}
    return sum(read.get(path) == value for path, value in figures.items()) / len(figures)


@pytest.mark.parametrize("name", EVERY)
def test_full_tables_are_read(template: gr.Template, name: str) -> None:
    """
    Where every cell has a figure, all of them are read.
    """

    @given(st.randoms(use_true_random=False))
    @settings(max_examples=settings().max_examples // 25)
    def law(random: Random) -> None:
        assert _shares(template, name, random, blank=False) == 1

    law()


@pytest.mark.parametrize("name", GAPS)
def test_tables_with_blanks_are_read(template: gr.Template, name: str) -> None:
    """
    Where cells are blank or hold a mark, nothing is wrong in silence, and most is read where the layout shows blanks.
    """

    @given(st.randoms(use_true_random=False))
    @settings(max_examples=settings().max_examples // 25)
    def law(random: Random) -> None:
        share = _shares(template, name, random, blank=True)
        if name in WITH_BLANKS:
            assert share >= (COLUMNS if name.startswith("columns") else GAPPED)

    law()
