"""Values before their labels: no row is given the values of the row below it."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports import findings as f
from govinfo_reports.strategies import compose
from govinfo_reports.writing.rendering import LAYOUTS, table

from .conftest import counts
from .layouts.grids import page
from .silence import Tally, silently_wrong

if TYPE_CHECKING:
    from .layouts.grids import Grid

_READ = 0.95
"""The floor for the share of figures read of a table that is not turned round; measured: 1.00 on every form."""


def _page(report: gr.Report, layout: str, kept: str) -> str:
    """Return a page in whose tables, but for the one *kept*, each row is turned round: values first, then labels."""
    lines: list[str] = []
    for key, section in report.children:
        lines += [section.heading.text] if section.heading else []
        lines += [paragraph.text for paragraph in section.paragraphs]
        if section.children:
            rows = [
                row if key == kept else sorted(row, key=lambda cell: cell.path is None)
                for row in table(report.template.form, key, section)
            ]
            lines += ["", LAYOUTS[layout]([cell.text for cell in row] for row in rows), ""]
    return "\n".join(lines) + "\n"


def _turned_round(cells: Grid) -> str:
    """Return full grids, merged cells blank, with the figures of each row before all else."""
    rows = (sorted(row, key=lambda cell: not cell.isdecimal()) for row in cells)
    return "\n".join(f"|| {' || '.join(row)} ||" for row in rows)


@counts
def test_no_row_gets_the_values_of_the_next(template: gr.Template) -> None:
    """
    Where a table begins with values and ends with a label, its rows are named and not read; a table in order is.
    """
    tally = Tally()
    tables = ["", *dict.fromkeys(path.partition(".")[0] for path in template.form.slots)]

    @given(st.integers(0, 2**48), st.sampled_from(sorted(LAYOUTS)), st.booleans(), st.sampled_from(tables))
    def law(seed: int, layout: str, blank: bool, kept: str) -> None:
        written = compose(Random(seed), template, blank=blank)  # noqa: S311 - drawn by Hypothesis, so it comes back
        printed = {path: cell.text for path, cell in written.cells()}
        report = gr.parse(_page(written, layout, kept))

        assert silently_wrong(report, printed) == {}
        if kept:
            tally.count(report, printed, f"{kept}.")

    law()
    assert tally.share >= _READ


def test_blank_cells_behind_the_last_label_are_not_its_values(template: gr.Template) -> None:
    """
    In a full grid blank cells stand behind each label, and fewer than its row has columns: no value is taken for it.
    """
    found: set[str] = set()

    @given(st.integers(0, 2**48))
    @settings(max_examples=settings().max_examples // 5)
    def law(seed: int) -> None:
        written = compose(Random(seed), template, consistent=True)  # noqa: S311 - drawn by Hypothesis, so it comes back
        report = gr.parse(page(written, _turned_round))
        found.update(finding.code for finding in report.findings)

        assert silently_wrong(report, {path: cell.text for path, cell in written.cells()}) == {}

    law()
    assert {f.VALUES_FIRST.code, f.COUNT_DIFFERS.code} & found
