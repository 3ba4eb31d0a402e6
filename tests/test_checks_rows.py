"""Rows that the form has and the page lacks: each is named, and none that the page prints in any way."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

import govinfo_reports as gr
from govinfo_reports.forms import row_of
from govinfo_reports.strategies import compose, damage

from .conftest import needs_real_pages, read_page, real_pages

if TYPE_CHECKING:
    from pathlib import Path

_LAYOUTS = ("tabs", "pipes", "markdown")
_MOST = 0.9
_PLAIN = "青禾县商务局2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"


def _lacking(page: str) -> list[str | None]:
    return [finding.path for finding in gr.check(gr.parse(page), select=["C114"])]


def _without(report: gr.Report, row: str) -> str:
    """Return the page of *report* without the line that prints *row*."""
    lines = report.text.split("\n")
    first = next(cell for path, cell in report.cells() if row_of(path) == row)
    del lines[first.span.line_of(report.text)[0] - 1]
    return "\n".join(lines)


@pytest.mark.parametrize("layout", _LAYOUTS)
@pytest.mark.parametrize("template", [each for each in gr.templates() if each.year >= 2019], ids=str)
def test_a_row_that_was_left_out_is_named(template: gr.Template, layout: str) -> None:
    """
    Whichever row of a whole page is deleted, the finding is about that row; where its table has no other, C305 is.
    """
    report = gr.parse(gr.render(compose(Random(1), template), layout=layout))  # noqa: S311 - an invented report
    rows = list(dict.fromkeys(map(row_of, template.form.slots)))
    named = [row for row in rows if _lacking(_without(report, row)) == [row]]
    alone = [row for row in rows if sum(other.split(".")[0] == row.split(".")[0] for other in rows) == 1]

    assert _lacking(report.text) == []
    assert set(alone).isdisjoint(named)
    assert len(named) >= _MOST * (len(rows) - len(alone)) > 0


def test_a_row_that_the_page_prints_is_never_called_missing() -> None:
    """
    On damaged pages only rows are named that were lost; some were.
    """
    lost = 0
    for template in gr.templates():
        dice = Random(template.name)  # noqa: S311 - which pages they are, no secret
        for _ in range(60):
            page = damage(template, dice)
            named = set(_lacking(page.text))
            assert not named & set(map(row_of, page.printed))
            lost += len(named)
    assert lost >= 1


@needs_real_pages
@pytest.mark.parametrize("path", real_pages(), ids=lambda path: path.stem)
def test_no_real_page_lacks_a_row(path: Path) -> None:
    """
    The real pages that print a table print all of it, or fewer than half of its rows.
    """
    report = read_page(path)
    assert report is None or gr.check(report, select=["C114"]) == []


def test_two_rows_between_two_others_are_one_finding() -> None:
    """
    The finding names all that is missing at one place, and the rows around it.
    """
    rows = "规章\t0\t0\t0\n行政规范性文件\t0\t0\t0\n行政许可\t1\n行政事业性收费\t0\n"
    (finding,) = gr.check(gr.parse(_PLAIN + rows), select=["C114"])

    assert finding.message.zh == "“行政许可”与“行政事业性收费”之间缺“行政处罚”、“行政强制”；请补上，没有发生的填 0。"
    assert finding.line == 6


@pytest.mark.parametrize(
    "between", ["行政处罚", "行政处罚\t无法统计数据", "处罚决定\t8", "各项处罚共计八件，详见附件。"]
)
def test_what_may_be_the_row_is_not_passed_over(between: str) -> None:
    """
    A label without values, or a line that nothing explains, may be the row: it is not called missing.
    """
    rows = ["规章\t0\t0\t0", "行政规范性文件\t0\t0\t0", "行政许可\t1", between, "行政强制\t2", "行政事业性收费\t0"]
    without = [row for row in rows if row is not between]

    assert _lacking(_PLAIN + "\n".join([*rows, ""])) == []
    assert _lacking(_PLAIN + "\n".join([*without, ""])) == ["disclosure.penalties"]


@pytest.mark.parametrize(("printed", "named"), [(3, True), (2, False)])
def test_a_table_with_fewer_than_half_of_its_rows_may_be_an_excerpt(printed: int, *, named: bool) -> None:
    """
    Of six rows, three are a table that lacks some; two may have been chosen.
    """
    rows = ["规章\t0\t0\t0", "行政许可\t1", "行政处罚\t0", "行政事业性收费\t0"]
    page = _PLAIN + "\n".join([*rows[-printed:], ""])

    assert bool(_lacking(page)) is named
