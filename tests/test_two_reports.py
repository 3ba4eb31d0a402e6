"""More than one report in a text: their figures could be taken for those of one."""

from __future__ import annotations

from random import Random

import pytest

import govinfo_reports as gr
from govinfo_reports import findings as f
from govinfo_reports.strategies import compose

_PAGE = """青禾县司法局2024年政府信息公开工作年度报告
一、总体情况
全年认真开展政府信息公开工作。
二、主动公开政府信息情况
第二十条第（五）项
信息内容\t本年处理决定数量
行政许可\t312
{between}
第二十条第（六）项
信息内容\t本年处理决定数量
行政处罚\t4
行政强制\t0
{after}
"""


def _finds_two(**lines: str) -> bool:
    report = gr.parse(_PAGE.format(**{"between": "", "after": ""} | lines))
    return f.TWO_REPORTS.code in {finding.code for finding in report.findings}


@pytest.mark.parametrize(
    "title",
    [
        "青禾县商务局2024年政府信息公开工作年度报告",
        "2024年青禾县商务局政府信息公开年报",
        "　青禾縣商務局2024年政府信息公開工作年度報告　",
    ],
)
def test_a_title_of_another_agency_above_figures_that_are_read(title: str) -> None:
    """
    Figures of both agencies were read into one report, for the same year: a finding names the two.
    """
    assert _finds_two(between=title)


@pytest.mark.parametrize(
    "lines",
    [
        {"between": "青禾县司法局2024年政府信息公开工作年度报告"},
        {"between": "县司法局2024年政府信息公开工作年度报告"},
        {"between": "2024年政府信息公开工作年度报告"},
        {"after": "青禾县商务局2024年政府信息公开工作年度报告"},
        {"between": "详见青禾县商务局2024年政府信息公开工作年度报告。"},
    ],
    ids=["its own title again", "its own in short", "no agency", "a link at the end", "in a sentence"],
)
def test_no_other_report(lines: dict[str, str]) -> None:
    """
    The head of a printed page, links to other reports, and what a sentence speaks of are no second report.
    """
    assert not _finds_two(**lines)


_OTHER_YEAR = "青禾县司法局2023年政府信息公开工作年度报告"


@pytest.mark.parametrize(
    "links", [_OTHER_YEAR, f"上一篇：{_OTHER_YEAR}", "2023年度报告\n2022年度报告", "首页 > 2023年度报告"]
)
@pytest.mark.parametrize("above", [True, False])
def test_links_to_other_years_are_no_second_report(links: str, above: bool) -> None:
    """
    A site has the titles of other years above and below a report; its figures are those of one year.
    """
    page = _PAGE.format(between="", after="")
    report = gr.parse(f"{links}\n{page}" if above else f"{page}{links}\n")

    assert report["disclosure.licensing.decisions"].value == 312
    assert f.TWO_REPORTS.code not in {finding.code for finding in report.findings}


@pytest.mark.parametrize("headings", [True, False])
def test_a_title_of_another_year_above_figures_that_are_read(headings: bool) -> None:
    """
    Figures under the title of another year make two reports, whether or not the page prints the headings of sections.
    """
    page = _PAGE.format(between=_OTHER_YEAR, after="")
    bare = "\n".join(line for line in page.splitlines() if line[1:2] != "、")
    report = gr.parse(page if headings else bare)

    assert report["disclosure.penalties.decisions"].value == 4
    assert f.TWO_REPORTS.code in {finding.code for finding in report.findings}


@pytest.mark.parametrize("layout", ["tabs", "cells", "markdown"])
def test_a_second_report_that_begins_in_the_same_words(layout: str) -> None:
    """
    Offices copy the words of others, so a title of its own makes a report another one; the first is read whole.
    """
    for template in gr.templates()[1:]:  # the form of 2014 has other headings
        for seed in range(3):
            random = Random(seed)  # noqa: S311 - which figures they are, no secret
            true, other = compose(random, template), compose(random, template)
            page, second = gr.render(true, layout), gr.render(other, layout)
            opening = page[page.index("一、总体情况") : page.index("二、主动公开")]
            rest = second[second.index("二、主动公开") :]
            report = gr.parse(f"{page}\n青禾县档案馆2018年政府信息公开工作年度报告\n{opening}{rest}")

            assert dict(report.cells()) == dict(true.cells())
            assert f.TWO_REPORTS.code in {finding.code for finding in report.findings}
