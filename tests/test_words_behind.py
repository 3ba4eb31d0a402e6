"""Figures that go on in words on their line: they are no figures, and nothing is read of them in silence."""

from __future__ import annotations

from random import Random

import pytest

import govinfo_reports as gr
from govinfo_reports import findings as f
from govinfo_reports.strategies import compose
from tests.layouts.grids import page

from .silence import silently_wrong

_REPORT = compose(Random(7), gr.templates()[-1], consistent=True, blank=False)  # noqa: S311 - an invented report
_PRINTED = {path: cell.text for path, cell in _REPORT.cells()}
_SINGLE = [row for row in _REPORT.template.form.rows if row.label and len(row.slots) == 1]


def _page(instead: str, path: str) -> str:
    """Return the page with one cell a line, where the cell at *path* prints something else."""
    row = next(row for row in _SINGLE if row.slots[0].path == path)
    label = row.label.spellings[0] if row.label else ""
    text = page(_REPORT, lambda grid: "\n".join(cell for cells in grid for cell in cells if cell))
    return text.replace(f"{label}\n{_PRINTED[path]}\n", f"{label}\n{instead}\n", 1)


@pytest.mark.parametrize("row", _SINGLE, ids=lambda row: row.path)
@pytest.mark.parametrize("words", ["余件", "%", "（应为15）", "左右", "家", "（其中3件撤回）", "不含上年", "→ 15"])
@pytest.mark.parametrize("gap", [" ", "　"], ids=repr)
def test_a_figure_that_goes_on_in_words_is_none(row: gr.forms.Row, words: str, gap: str) -> None:
    """
    12 余件 is no more 12 than 12余件 is: the cell is not read, a finding names it, and all others are read.
    """
    path = row.slots[0].path
    text = _page(f"12{gap}{words}", path)
    report = gr.parse(text)
    others = {each: figure for each, figure in _PRINTED.items() if each != path}

    assert silently_wrong(report, {**others, path: ""}) == {}
    assert path not in report or report[path].value is None
    assert {each: cell.text for each, cell in report.cells() if each != path}.items() >= others.items()
    assert any(finding.path and path.startswith(finding.path) for finding in report.findings)


@pytest.mark.parametrize("row", _SINGLE, ids=lambda row: row.path)
@pytest.mark.parametrize("printed", ["12 件", "12", "12 "])
def test_a_figure_with_its_unit_or_alone_is_read(row: gr.forms.Row, printed: str) -> None:
    """
    Only other words are in the way.
    """
    path = row.slots[0].path
    report = gr.parse(_page(printed, path))

    assert report[path].value == 12
    assert not any(finding.code == f.NOT_A_FIGURE.code for finding in report.findings)
