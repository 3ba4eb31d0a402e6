"""Cells that a page loses: what then stands in their place is named, not read as theirs in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports import findings as f
from govinfo_reports.strategies import compose
from tests.layouts.grids import page

from .conftest import counts
from .invented import requests_page
from .silence import Tally, silently_wrong

if TYPE_CHECKING:
    from random import Random

    from tests.layouts.grids import Grid


def _without_a_column(column: int, grid: Grid) -> Grid:
    """Leave out a *column*, and fill the rows up at their ends."""
    return [[*row[:column], *row[column + 1 :], ""] for row in grid]


@pytest.mark.parametrize("mark", ["\t", " | "], ids=["tabs", "pipes"])
@counts
def test_a_column_left_out_of_padded_rows_moves_no_figure(every_template: tuple[gr.Template, ...], mark: str) -> None:
    """
    Its head is lacking too, and a blank cell at the end hides it: the heads of the others tell where they stand.
    """
    tally = Tally()
    seen: set[bool] = set()

    @given(st.randoms(use_true_random=False), st.sampled_from(every_template))
    @settings(max_examples=settings().max_examples // 2)
    def law(random: Random, template: gr.Template) -> None:
        drawn = compose(random, template, consistent=True, blank=False)
        column = random.choice((1, 2))
        lost = {
            slot.path
            for row in template.form.rows
            if row.path.section == "disclosure" and len(row.slots) > column
            for place, slot in enumerate(row.slots)
            if place == column - 1
        }
        printed = {path: cell.text for path, cell in drawn.cells() if path not in lost}

        def write(grid: Grid) -> str:
            own = _without_a_column(column, grid) if len(grid[0]) == len(_widest(template)) + 1 else grid
            return "\n".join(mark.join(row) for row in own)

        report = gr.parse(page(drawn, write))
        assert silently_wrong(report, printed) == {}
        seen.add(f.COLUMNS_DIFFER.code in {finding.code for finding in report.findings})
        tally.count(report, printed)

    law()
    assert True in seen
    assert tally.share > 0.8


def _widest(template: gr.Template) -> tuple[str, ...]:
    rows = [row for row in template.form.rows if row.path.section == "disclosure"]
    return max((tuple(slot.column for slot in row.slots) for row in rows), key=len, default=())


def _cells_on_lines(random: Random, grid: Grid, share: float) -> list[str]:
    """Return the cells of a table one below the other, where a *share* of its zeros is blank and leaves no line."""
    cells = [cell for row in grid for cell in row if cell]
    return [cell for cell in cells if cell != "0" or random.random() >= share]


@counts
def test_a_page_number_in_the_place_of_a_lost_cell_is_doubted(every_template: tuple[gr.Template, ...]) -> None:
    """
    Where blank cells leave no line, a number of the page makes up the count of a row: its sums give it away.
    """
    tally = Tally()
    made_up: list[bool] = []

    @given(st.randoms(use_true_random=False), st.sampled_from(every_template))
    def law(random: Random, template: gr.Template) -> None:
        drawn = compose(random, template, consistent=True, blank=False)
        printed = {path: cell.text for path, cell in drawn.cells()}

        def write(grid: Grid) -> str:
            cells = _cells_on_lines(random, grid, 0.2)
            if len(grid[0]) > 5:
                cells.insert(random.randrange(12, len(cells)), str(random.randint(40, 60)))
            return "\n".join(cells)

        report = gr.parse(page(drawn, write))
        summed = {path: text for path, text in printed.items() if not path.startswith("disclosure.")}
        wrong = {path for path in silently_wrong(report, printed) if path in summed}
        assert wrong == set()
        made_up.append(f.FIGURES_MOVED.code in {finding.code for finding in report.findings})
        tally.count(report, summed)

    law()
    assert any(made_up)
    assert tally.share > 0.5


ROWS = [
    ("一、本年新收政府信息公开申请数量", 5, 0, 0, 0, 0, 0, 5),
    ("二、上年结转政府信息公开申请数量", 1, 0, 0, 0, 0, 0, 1),
]


@pytest.mark.parametrize("short", [True, False], ids=["a row lacks values", "no row lacks values"])
def test_a_slip_in_a_total_is_no_made_up_row(short: bool) -> None:
    """
    A row that fits without one of its figures is doubted where another row lacks values, and nowhere else.
    """
    rows = [*ROWS, ("（七）总计", 1, 0, 0, 0, 0, 0, 0), ("四、结转下年度继续办理", *[0] * (5 if short else 7))]
    report = gr.parse(requests_page(*rows))

    doubted = {finding.path for finding in report.findings if finding.code == f.FIGURES_MOVED.code}
    assert doubted == ({"requests.outcomes.total"} if short else set())
    assert report["requests.outcomes.total.natural_person"].value == 1
