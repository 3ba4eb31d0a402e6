"""What a report says in words: its year, its parts, its themes and remedies, its fees; the guilty and the innocent."""

from __future__ import annotations

import pytest

import govinfo_reports as gr
from govinfo_reports.findings import Severity

_THEMES = {
    "disclosure": "（一）主动公开。公开信息90条。",
    "requests": "（二）依申请公开。未收到申请。",
    "management": "（三）政府信息管理。清理文件一次。",
    "platform": "（四）政府信息公开平台建设。改版一次。",
    "supervision": "（五）监督保障。培训两次。",
}
_WHOLE = {
    "above": "",
    "agency": "青禾县商务局",
    "preamble": "本报告按规定的格式编制。",
    "overview": "\n".join(("2024年，我局扎实推进政府信息公开。", *_THEMES.values())),
    "problems": "2024年仍有不足：解读形式单一。下一步将增加图解。",
    "last": "2024年度未收取信息处理费。",
}
_PAGE = """{above}{agency}2024年政府信息公开工作年度报告
{preamble}
一、总体情况
{overview}
二、主动公开政府信息情况
规章\t0\t0\t0
三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0
四、政府信息公开行政复议、行政诉讼情况
未发生。
五、存在的主要问题及改进情况
{problems}
六、其他需要报告的事项
{last}
"""


def accused(code: str, **words: str) -> bool:
    """Return whether a report that is whole but for these *words* has a warning of this *code*."""
    report = gr.parse(_PAGE.format(**_WHOLE | words))
    return any(finding.severity is Severity.WARNING for finding in gr.check(report, select=[code]))


@pytest.mark.parametrize("code", ["C310", "C312", "C314", "C315", "C316", "C317", "C318"])
def test_a_whole_report_is_accused_of_nothing(code: str) -> None:
    """
    The page that the other tests alter is without fault.
    """
    assert not accused(code)


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
    ("words", "left"),
    [
        ("公开信息   条，其中公众号  条。", True),
        ("主动公开政府信息条，有所增加。", True),
        ("公开信息（ ）条。", True),
        ("公开信息N条。", True),
        ("公开信息90条（此处补充解读数）。", True),
        ("{{单位名称}}公开信息90条。", True),
        ("（本段如无内容请删除）", True),
        ("编写说明：不超过三百字。", True),
        ("公开信息 90 条，按月公布2次。", False),
        ("设置条目8个，编制公开条目。", False),
        ("推行“1+N”模式，微信号XXGK-QH发布30条。", False),
        ("人事信息类×条，应急管理类1条。", True),
        ("信息管理：请在此填写本单位情况。", True),
        ("存在一些不足，（500字以内）。", True),
        ("（根据实际情况填写）", True),
        ("修订填表说明1份，补充公开信息3条。", False),
        ("图解3×2条目，全文（约500字）已公开。", False),
        ("指导企业根据实际填写申请表3份。", False),
    ],
)
def test_what_a_draft_leaves_behind(words: str, left: bool) -> None:
    """
    Notes of the template and numbers that were never filled in are found; words that resemble them are not.
    """
    assert accused("C310", overview=f"{_WHOLE['overview']}\n{words}") is left


@pytest.mark.parametrize(
    ("preamble", "wrong"),
    [
        ("本报告由总体情况等七个部分组成。", True),
        ("本年度报告共分5个部分。", True),
        ("本报告由总体情况等六个部分组成。", False),
        ("本报告第三部分由法规科编写，全文6部分。", False),
        ("本报告一部分数据由各科室提供。", False),
        ("全县报告由部门和乡镇两大部分组成。", False),
    ],
)
def test_the_number_of_parts(preamble: str, wrong: bool) -> None:
    """
    The number of parts is held against the sections that are printed; a part of the data is none.
    """
    assert accused("C315", preamble=preamble) is wrong


def test_a_seventh_section_makes_seven_parts() -> None:
    """
    A report that goes on behind its last section may have as many parts as it says.
    """
    assert not accused("C315", preamble="本报告由七个部分组成。", last="未收取信息处理费。\n七、附件\n无。")


@pytest.mark.parametrize("theme", ["management", "supervision"])
def test_a_theme_that_is_missing(theme: str) -> None:
    """
    Where the overview follows the themes, each must be spoken of, be it under a heading of its own making.
    """
    others = [text for key, text in _THEMES.items() if key != theme]
    own = {"management": "（六）政府信息资源管理情况。清理一次。", "supervision": "（六）强化监督和保障。培训两次。"}

    assert accused("C316", overview="\n".join(others))
    assert not accused("C316", overview="\n".join((*others, own[theme])))
    assert not accused("C316", overview="\n".join(others[:2]))


@pytest.mark.parametrize(
    ("problems", "bare"),
    [
        ("一是公开的内容不够全面；二是信息的时效性不强，更新周期较长。", True),
        ("公开的深度、广度还需进一步加强，业务水平有待提高，与群众期望尚有差距。", True),
        ("公开不够规范、目录不够完善，人员变动频繁，业务不熟。", True),
        ("公开的深度还需进一步加强。我局拟于明年增设专栏，由专人更新。", False),
        ("形式较为单一的问题仍然存在，后续会通过多种方式公开。", False),
        ("工作中仍有短板。我们要以此为契机，把公开目录理清楚、把责任压到岗。", False),
        ("主要问题是检索不便，群众反映较多。网站的检索功能改版上线。", False),
    ],
)
def test_problems_without_a_remedy(problems: str, bare: bool) -> None:
    """
    A section that ends in a problem and has no word of a remedy is accused; wishes are problems, plans are remedies.
    """
    assert accused("C317", problems=problems) is bare


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


@pytest.mark.parametrize(
    ("last", "untold"),
    [
        ("无其他需要报告的事项。", True),
        ("本年度未产生行政事业性收费。", True),
        ("没有向申请人收取任何费用。", False),
        ("未收取行政事业性收费，信息处理费0元。", False),
    ],
)
def test_the_fee_of_the_table_is_another_fee(last: str, untold: bool) -> None:
    """
    A word on what a department charges for its services says nothing on the fee for applications.
    """
    assert accused("C312", last=last) is untold


@pytest.mark.parametrize(
    ("preamble", "old"),
    [
        ("按照国办公开办函〔2019〕60号编制。", True),
        ("按照国办公开办函〔2021〕30号（代替国办公开办函〔2019〕60号）编制。", False),
        ("按照《条例》（国务院令第492号）编制。", True),
        ("按照《条例》（国务院令第492号公布，第711号修订）编制。", False),
    ],
)
def test_a_basis_cited_beside_what_replaced_it(preamble: str, old: bool) -> None:
    """
    Whoever cites an old basis together with the new one, before it or behind it, cites the one in force.
    """
    assert accused("C309", preamble=preamble) is old


def test_a_heading_in_other_words_is_not_missing() -> None:
    """
    A heading that has its number and its place, and words of its own, is a heading.
    """
    page = _PAGE.format(**_WHOLE)
    whole, without = "五、存在的主要问题及改进情况\n", gr.parse(page.replace("五、存在的主要问题及改进情况\n", ""))

    assert gr.check(gr.parse(page.replace(whole, "五、问题与改进\n")), select=["C301"]) == []
    assert [finding.path for finding in gr.check(without, select=["C301"])] == ["problems"]
