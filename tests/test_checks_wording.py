"""What a report says in words: its parts, its themes and remedies, its fees; the guilty and the innocent."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports.checks._lexicon import any_of
from govinfo_reports.checks.rules import duties

from .worded import PAGE, THEMES, WHOLE, accused


@pytest.mark.parametrize("code", ["C310", "C312", "C314", "C315", "C316", "C317", "C318"])
def test_a_whole_report_is_accused_of_nothing(code: str) -> None:
    """
    The page that the other tests alter is without fault.
    """
    assert not accused(code)


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
    assert accused("C310", overview=f"{WHOLE['overview']}\n{words}") is left


_PIECES = (
    *(
        "收到",
        "受理",
        "新收",
        "公开",
        "发布",
        "公布",
        "制发",
        "信息",
        "文件",
        "申请",
        "培训",
        "会议",
        "公众号",
        "微信",
        "网站",
    ),
    *(
        "参训",
        "政府",
        "各类",
        "共",
        "共计",
        "累计",
        "合计",
        "件",
        "条",
        "次",
        "年",
        "局",
        "例",
        "如",
        "例如",
        "删除",
        "以内",
    ),
    *(
        "( )",
        "(",
        ")",
        "[bookmark",
        "]",
        "{{",
        "}}",
        "__",
        "_",
        "×",
        "X",
        "x",
        "N",
        "n",
        "A",
        "-8",
        "300字",
        "1",
        " ",
        "  ",
    ),
    *("。", "，", ",", ":", "待补充", "TODO", "□□", "请填写", "(选填)"),
)


@given(st.lists(st.sampled_from(_PIECES), max_size=12).map("".join))
@example("收到  件。(300字以内)例:-8共件。[bookmark1]")
def test_the_first_characters_of_what_is_left_over_are_all_known(words: str) -> None:
    """
    To look at one character first finds nothing less.
    """
    patterns = (*(shape for _, shape in duties.SHAPES), any_of("left_over", "words").pattern)
    plain = re.compile("|".join(patterns))

    assert [*map(str, duties.left_overs().finditer(words))] == [*map(str, plain.finditer(words))]


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
    others = [text for key, text in THEMES.items() if key != theme]
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
    page = PAGE.format(**WHOLE)
    whole, without = "五、存在的主要问题及改进情况\n", gr.parse(page.replace("五、存在的主要问题及改进情况\n", ""))

    assert gr.check(gr.parse(page.replace(whole, "五、问题与改进\n")), select=["C301"]) == []
    assert [finding.path for finding in gr.check(without, select=["C301"])] == ["problems"]
