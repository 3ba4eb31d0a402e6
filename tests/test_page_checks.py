"""A page as a whole: whether it is for a whole year, whether it is an empty form, and which form it is given."""

from __future__ import annotations

from random import Random
from typing import Final

import pytest

import govinfo_reports as gr
from govinfo_reports import findings as f
from govinfo_reports.strategies import compose

_PAGE: Final = """{title}
{preamble}
一、总体情况
全年认真开展政府信息公开工作。
二、主动公开政府信息情况
第二十条第（五）项
信息内容\t本年处理决定数量
行政许可\t312
"""
_TITLE: Final = "青禾县司法局2024年政府信息公开工作年度报告"


def _codes(text: str) -> set[str]:
    return {finding.code for finding in gr.parse(text).findings}


@pytest.mark.parametrize(
    "title",
    [
        "青禾县司法局2024年上半年政府信息公开工作报告",
        "青禾县司法局2024年第一季度政府信息公开情况统计",
        "2024年下半年青禾县司法局信息公开工作报告",
    ],
)
def test_a_part_of_a_year(title: str) -> None:
    """
    A report on half a year or on a quarter is no annual report.
    """
    assert f.PART_OF_A_YEAR.code in _codes(_PAGE.format(title=title, preamble=""))


@pytest.mark.parametrize(
    "preamble",
    [
        "全年公开政府信息100条：第一季度公开政府信息20条，第二季度公开政府信息30条，第三季度公开政府信息50条。",
        "上半年公开政府信息20条，下半年公开政府信息30条。",
        "上半年，我局组织培训一次。",
        "第四季度，我局完善制度，全年公开政府信息30条。",
    ],
)
def test_who_tells_of_parts_reports_on_the_whole(preamble: str) -> None:
    """
    A report that lists its quarters, or says what was done in one, is accused of nothing.
    """
    assert f.PART_OF_A_YEAR.code not in _codes(_PAGE.format(title=_TITLE, preamble=preamble))


_EMPTY: Final = """{title}
一、总体情况
无
二、主动公开政府信息情况
第二十条第（一）项
信息内容\t本年制发件数\t本年废止件数\t现行有效件数
第二十条第（五）项
信息内容\t本年处理决定数量
第二十条第（六）项
{rows}
第二十条第（八）项
信息内容\t本年收费金额（单位：万元）
三、收到和处理政府信息公开申请情况
"""


def _form(cell: str) -> str:
    labels = ["规章", "行政规范性文件", "行政许可", "行政处罚", "行政强制", "行政事业性收费"]
    rows = "\n".join(f"{label}某某\t{cell}" for label in labels)
    return _EMPTY.format(title=_TITLE, rows=rows)


def test_a_form_that_prints_figures_is_not_empty() -> None:
    """
    Only a form without one figure among its labels is called empty; that the figures were not read is another matter.
    """
    assert f.FORM_EMPTY.code in _codes(_form(""))
    assert f.FORM_EMPTY.code not in _codes(_form("12"))


_TABLE: Final = """{title}
一、总体情况
全年认真开展政府信息公开工作。
二、主动公开政府信息情况
第二十条第（一）项
信息内容
本年制发件数
本年废止件数
现行有效件数
规章
"""


@pytest.mark.parametrize("mark", ["/", "-", "无"])
def test_a_form_that_was_filled_with_marks_is_not_empty(mark: str) -> None:
    """
    A report whose every cell holds a mark was filled in by somebody; one whose every cell is blank may be the form.
    """
    form = gr.templates()[-1]
    page = gr.render(compose(Random(3), form))  # noqa: S311 - which figures they are, no secret
    filled = blank = page
    for _, cell in sorted(gr.parse(page).cells(), key=lambda each: each[1].span, reverse=True):
        filled = filled[: cell.span.start] + mark + filled[cell.span.end :]
        blank = blank[: cell.span.start] + blank[cell.span.end :]

    assert f.FORM_EMPTY.code in _codes(blank)
    assert f.FORM_EMPTY.code not in _codes(filled)


def test_a_text_that_breaks_off_in_the_first_row_is_not_empty() -> None:
    """
    A text that ends with the label of its first row says nothing of the form; with more rows without values it does.
    """
    page = _TABLE.format(title=_TITLE)
    assert f.ROW_EMPTY.code in _codes(page)
    assert f.FORM_EMPTY.code not in _codes(page)
    assert f.FORM_EMPTY.code in _codes(f"{page}行政规范性文件\n第二十条第（五）项\n行政许可\n")


@pytest.mark.parametrize(
    ("year", "name"), [(2014, "2014"), (2016, "2014"), (2018, "2014"), (2020, "2020"), (2021, "2021"), (2023, "2021")]
)
@pytest.mark.parametrize("heading", ["一、概述", "一、总体情况", "一、基本工作情况", "一、主要任务落实情况"])
@pytest.mark.parametrize("around", ["", "分类 年报 其他 综合政务\n", "总计 12\n"])
def test_a_report_without_tables_has_the_form_of_its_year(year: int, name: str, heading: str, around: str) -> None:
    """
    Headings and everyday words such as 其他 and 总计 give a report no form that was not in use in its year.
    """
    text = f"{around}青禾县司法局{year}年政府信息公开工作年度报告\n{heading}\n全年认真开展工作。\n"
    assert gr.parse(text).template.name == name


@pytest.mark.parametrize(
    "text",
    [
        _TITLE,
        f'{{"title": "{_TITLE}", "agency": "青禾县司法局", "cells": {{}}}}',
        f"<item><title>{_TITLE}</title><agency>青禾县司法局</agency></item>",
        f"标题,机关,年份\n{_TITLE},青禾县司法局,2024\n",
    ],
)
@pytest.mark.parametrize(
    "body", ["全年认真开展政府信息公开工作。", "一、总体情况", "第二十条第（五）项\n行政许可\n行政处罚\n行政强制"]
)
def test_a_title_alone_is_no_report(text: str, body: str) -> None:
    """
    A text with no more than a title is no report, and any sentence, heading or rows below it make it one.
    """
    with pytest.raises(gr.NotAReport, match=r"只有年度报告的标题.*Only the title"):
        gr.parse(text)
    assert gr.parse(f"{text}\n{body}\n").year == 2024
