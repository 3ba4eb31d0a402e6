"""Words printed on another line than the figures of their row: the row is read, and named as doubtful."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports import findings as f
from govinfo_reports.forms import template_named
from govinfo_reports.strategies import compose
from govinfo_reports.writing.rendering import table

from .silence import Tally, silently_wrong

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Setting = Callable[[Sequence[str]], list[str]]

_MISREAD = "4S"
_SEVERAL = 3  # figures that a row has at least, so that some stay on a line together
_FORMS = pytest.mark.parametrize("template", ["2020", "2021"])


def _words_first(cells: Sequence[str]) -> list[str]:
    """Set the figures of a row on one line, behind its words."""
    figures = " ".join(cell for cell in cells if cell != _MISREAD)
    return [*(cell for cell in cells if cell == _MISREAD), *([figures] if figures else [])]


def _in_order(cells: Sequence[str]) -> list[str]:
    """Set a row on one line."""
    return [" ".join(cells)]


def _page(template: gr.Template, random: Random, setting: Setting) -> tuple[str, dict[str, str], str]:
    """Return a page with a misread figure in a row, what the page prints, and the path of that row."""
    report = compose(random, template)
    printed = {path: cell.text or "0" for path, cell in report.cells()}
    row = random.choice([row for row in template.form.rows if len(row.slots) >= _SEVERAL])
    printed[row.slots[random.randrange(len(row.slots))].path] = _MISREAD
    lines: list[str] = []
    for key, section in report.children:
        lines += [section.heading.text] if section.heading else []
        for cells in table(template.form, key, section) if section.children else ():
            lines += [cell.text for cell in cells if not cell.path]
            values = [printed[cell.path] for cell in cells if cell.path]
            lines += setting(values) if values else []
    return "\n".join(lines) + "\n", printed, row.slots[0].path.rpartition(".")[0]


@_FORMS
def test_words_before_the_line_of_figures_hide_no_figure_that_moved(template: str) -> None:
    """
    They may belong to any column, and the figures before them stand further right than they should: all are named.
    """
    tally = Tally()

    @given(st.integers(0, 2**48))
    def law(seed: int) -> None:
        text, printed, _ = _page(template_named(template), Random(seed), _words_first)  # noqa: S311 - drawn by Hypothesis
        report = gr.parse(text)
        assert silently_wrong(report, printed) == {}
        tally.count(report, printed)

    law()
    assert tally.share >= 0.9  # all but one row of some thirty


@_FORMS
@pytest.mark.parametrize("setting", [_in_order, list], ids=["one line", "a line each"])
def test_words_among_their_figures_leave_their_row_alone(template: str, setting: Setting) -> None:
    """
    On one line with the figures, or each cell of the row on a line of its own, the place of the words is certain.
    """

    @given(st.integers(0, 2**48))
    def law(seed: int) -> None:
        text, printed, row = _page(template_named(template), Random(seed), setting)  # noqa: S311 - drawn by Hypothesis
        report = gr.parse(text)
        assert {path: report[path].text for path in printed if path.startswith(f"{row}.")} == {
            path: words for path, words in printed.items() if path.startswith(f"{row}.")
        }
        assert [each.path for each in report.findings if each.code == f.FIGURES_MOVED.code] == []

    law()
