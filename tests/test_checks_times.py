"""What a report says of time in words: the year it is of, and the day it was published; the guilty and the innocent."""

from __future__ import annotations

import pytest

from .worded import accused


@pytest.mark.parametrize(
    ("where", "sentence"),
    [
        ("overview", "2023年，我局扎实推进政府信息公开。"),
        ("overview", "在2023年，全县各部门公开信息90条。"),
        ("overview", "截至2023年12月31日，我局公开信息90条。"),
        ("overview", "2024年，我局扎实推进。\n（一）主动公开方面。2023年共公开信息90条。"),
        ("overview", "2024年，我局扎实推进。\n（二）依申请公开：2023年，我局收到申请0件。"),
        ("problems", "2023年，公开工作仍有不足：解读单一。下一步将增加图解。"),
        ("last", "2023年度，我局未收取信息处理费。"),
        ("last", "2025年度我局未收取信息处理费。"),
        ("preamble", "现将青禾县商务局2023年政府信息公开工作年度报告公布如下。"),
    ],
)
def test_another_year_where_the_reports_own_should_be(where: str, sentence: str) -> None:
    """
    The name of the report, the opening of a section and the end of the period are of its own year.
    """
    assert accused("C314", **{where: sentence})


@pytest.mark.parametrize(
    ("where", "sentence"),
    [
        ("overview", "2023年，原商务局与粮食局合并组建本局。"),
        ("overview", "2023年以来，我局公开信息按月更新。"),
        ("overview", "2023年考核发现的问题全部整改。"),
        ("overview", "2023年是起步之年。2024年，我局公开信息90条。"),
        ("overview", "截至2023年12月31日有效的文件2件，2024年没有变化。"),
        ("overview", "2024年，我局扎实推进。\n（一）主动公开方面。2023年共公开90条，2024年共公开120条。"),
        ("overview", "2024年，我局扎实推进。\n（五）监督保障。2022年共评议1次，今年2次。"),
        ("problems", "2025年，我局将增加图解。"),
        ("problems", "针对2023年存在的问题，我局已增加图解。"),
        ("last", "2024年度收取信息处理费400元，较2023年度增加200元。"),
        ("preamble", "按照《关于做好2023年度政府信息公开工作年度报告编制工作的通知》编制。"),
        ("preamble", "按照关于编制2025年政府信息公开年度报告的通知要求编制。"),
    ],
)
def test_another_year_that_is_meant(where: str, sentence: str) -> None:
    """
    What looks back, plans ahead, compares or names a notice may speak of any year.
    """
    assert not accused("C314", **{where: sentence})


@pytest.mark.parametrize(
    ("agency", "day", "late"),
    [
        ("青禾县商务局", "2025-01-31", False),
        ("青禾县商务局", "2025-02-01", True),
        ("青禾县住房和城乡建设局", "2025年2月10日", True),
        ("青禾县人民政府", "2025-03-31", False),
        ("青禾县人民政府", "2025-04-01", True),
        ("青禾县商务局", "2024-12-31", True),
        ("青禾县商务局", "2026-02-01", False),
        ("白石镇人民政府", "2025-02-10", False),
        ("东湾街道办事处", "2025-02-10", False),
        ("青禾县第一中学", "2025-02-10", False),
        ("青禾县商务局", "2025-02-31", False),
    ],
)
def test_the_day_a_page_was_published(agency: str, day: str, late: bool) -> None:
    """
    Departments have until January, governments until March; a day years later is that of a new site.
    """
    assert accused("C318", agency=agency, above=f"发布日期：{day}\n") is late


def test_the_first_of_several_days_counts() -> None:
    """
    What a page was put up again, or what stands below the report, says nothing of when it was first published.
    """
    assert not accused("C318", above="发布时间：2025-03-02\n发布日期：2025-01-20\n")
    assert not accused("C318", last="未收取信息处理费。\n发布日期：2025-06-01")
