"""What holds of every report, whatever the page: cells keep apart, and a cell keeps to its line."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

import govinfo_reports as gr
from govinfo_reports.strategies import damaged_pages

from .conftest import needs_real_pages, real_pages

if TYPE_CHECKING:
    from pathlib import Path

    from govinfo_reports.strategies import Damaged


def _holds(report: gr.Report) -> int:
    """Hold *report* against the law, and return how many cells it has."""
    cells = [(path, cell) for path, cell in report.cells() if cell.text]
    places = sorted(part for _, cell in cells for part in cell.parts or (cell.span,))
    named = {finding.path for finding in report.findings}
    broken = [path for path, cell in cells if "\n" in cell.span.of(report.text)]

    assert all(one.end <= other.start for one, other in pairwise(places))
    assert [path for path in broken if not {path, path.rpartition(".")[0]} & named] == []
    assert all(cell.text == "".join(part.of(report.text) for part in cell.parts or (cell.span,)) for _, cell in cells)
    assert [path for path, cell in cells if cell.parts and path.rpartition(".")[0] not in named] == []
    return len(cells)


def test_cells_of_a_damaged_page_keep_apart(template: gr.Template) -> None:
    """
    No two cells overlap, each prints its own characters, and none goes on in another line without a finding.
    """
    seen: list[int] = []

    @given(damaged_pages(template))
    @settings(max_examples=4 * settings().max_examples)
    def law(drawn: Damaged) -> None:
        seen.append(_holds(gr.parse(drawn.text)))

    law()

    assert sum(seen) > len(seen) * len(template.form.slots) / 2


@needs_real_pages
@pytest.mark.parametrize("path", real_pages(), ids=lambda path: path.stem)
def test_cells_of_a_real_page_keep_apart(path: Path) -> None:
    """
    The same of the real pages.
    """
    try:
        report = gr.parse(path.read_bytes().decode())
    except gr.NotAReport:
        return

    _holds(report)
