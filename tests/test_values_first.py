"""Values before their labels: no row is given the values of the row below it."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from govinfo_reports.strategies import compose
from govinfo_reports.writing.rendering import LAYOUTS, table

from .silence import wrong_in_silence

if TYPE_CHECKING:
    import govinfo_reports as gr


def _page(report: gr.Report, layout: str) -> str:
    """Return a page in whose tables each row is turned round: its values first, then its labels."""
    lines: list[str] = []
    for key, section in report.children:
        lines += [section.heading.text] if section.heading else []
        lines += [paragraph.text for paragraph in section.paragraphs]
        if section.children:
            rows = [
                sorted(row, key=lambda cell: cell.path is None) for row in table(report.template.form, key, section)
            ]
            lines += ["", LAYOUTS[layout]([cell.text for cell in row] for row in rows), ""]
    return "\n".join(lines) + "\n"


def test_no_row_gets_the_values_of_the_next(template: gr.Template) -> None:
    """
    Where a table begins with values and ends with a label, its rows are named and not read.
    """

    @given(st.integers(0, 2**48), st.sampled_from(sorted(LAYOUTS)), st.booleans())
    def law(seed: int, layout: str, blank: bool) -> None:
        report = compose(Random(seed), template, blank=blank)  # noqa: S311 - drawn by Hypothesis, so it comes back
        printed = {path: cell.text for path, cell in report.cells()}

        assert wrong_in_silence(_page(report, layout), printed) == {}

    law()
