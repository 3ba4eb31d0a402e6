"""The rules: each has words, an example that triggers it and one that does not, and keeps its promises."""

from __future__ import annotations

import re

import pytest
from attrs import evolve

import govinfo_reports as gr
from govinfo_reports.checks import Rule, check
from govinfo_reports.checks.catalogue import every_rule, found_in

from .invented import TITLE

_CODES = [rule.code for rule in every_rule()]


def test_codes_are_unique() -> None:
    """
    No two rules share a code.
    """
    assert len(set(_CODES)) == len(_CODES)


@pytest.mark.parametrize("rule", every_rule(), ids=_CODES)
def test_the_triggering_example_triggers(rule: Rule[object]) -> None:
    """
    The first example of a rule makes it fail with its own severity.
    """
    found = found_in(rule, rule.kind.entry.triggers)

    assert rule.severity in {finding.severity for finding in found}
    assert {finding.code for finding in found} == {rule.code}


@pytest.mark.parametrize("rule", every_rule(), ids=_CODES)
def test_the_silent_example_is_silent(rule: Rule[object]) -> None:
    """
    The second example of a rule, the first one mended, gives no finding.
    """
    assert rule.kind.entry.silent
    assert found_in(rule, rule.kind.entry.silent) == []


@pytest.mark.parametrize("rule", every_rule(), ids=_CODES)
def test_a_rule_explains_itself_in_both_languages(rule: Rule[object]) -> None:
    """
    Every sentence about a rule is there in Chinese and in English, which has no Chinese but what it quotes.
    """
    words = rule.kind.entry
    for message in (words.title, words.says, words.why, words.mend):
        assert message.zh.strip()
        assert message.en.strip()
        assert message.zh != message.en
        assert re.sub(r"“[^”]*”|〔\d+〕", "", message.en).isascii()


@pytest.mark.parametrize(
    ("agency", "expected"),
    [
        ("青禾县商务局", 3),
        ("白石镇人民政府", 3),
        ("住房和城乡建设部", 0),
        ("云岭省区域合作办公室", 0),
        ("松泉自治区人民政府", 0),
    ],
)
def test_who_can_make_rules_is_told_by_the_place_in_a_name(agency: str, expected: int) -> None:
    """
    Only the names of counties, districts, towns and streets speak against the power to make rules.
    """
    page = f"{agency}2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n规章\t1\t1\t9\n"
    report = evolve(gr.parse(page), agency=agency)

    assert len(check(report, select=["C109"])) == expected


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("本报告所列数据的统计期限自2024年1月1日起至2024年11月30日止。", True),
        ("2024年1月1日至11月30日为本次统计时间区间。", True),
        ("本年度报告中的数据自2024年1月1日至11月30日。", True),
        ("所列各项数据,统计时限为2024年1月1日到11月30日。", True),
        ("2024年5月1日至6月30日，开展政务数据公开自查。", False),
        ("公示期限为2024年5月1日至5月30日。", False),
        ("青禾县统计局2024年5月1日至5月10日开展宣传。", False),
    ],
)
def test_only_the_period_of_the_figures_is_one(sentence: str, found: bool) -> None:
    """
    The time that the figures are of is judged; that of a campaign or of a notice on display is not.
    """
    report = gr.parse(f"青禾县商务局2024年政府信息公开工作年度报告\n一、总体情况\n{sentence}\n")

    assert bool(check(report, select=["C311"])) is found


@pytest.mark.parametrize(("year", "old"), [(2018, True), (2019, False), (2020, False), (2021, True)])
def test_a_form_may_be_used_the_year_before_it_must(year: int, old: bool) -> None:
    """
    The notice of 2019 left it to everybody to use its form at once; no earlier year and no other form has that leave.
    """
    head = f"青禾县商务局{year}年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"
    report = gr.parse(f"{head}行政处罚\t9\t2\t4\n行政强制\t9\t0\t4\n")

    assert report.template.name == "2020"
    assert bool(check(report, select=["C308"])) is old


def test_the_form_of_2021_may_not_be_used_before() -> None:
    """
    A report for 2019 or 2020 in the form of 2021 is found; one for 2021 is not.
    """
    page = "青禾县商务局{}年政府信息公开工作年度报告\n二、主动公开政府信息情况\n行政许可\t3\n行政事业性收费\t25\n"
    reports = [gr.parse(page.format(year)) for year in (2019, 2020, 2021)]

    assert [report.template.name for report in reports] == ["2021"] * 3
    assert [bool(check(report, select=["C308"])) for report in reports] == [True, True, False]


@pytest.mark.parametrize(
    ("words", "told"), [("改进形式单一问题一处", True), ("改进形式单一问题处", False), ("", False)]
)
def test_a_section_in_words_has_ten_letters(words: str, told: bool) -> None:
    """
    No problem and no remedy can be told in nine letters; in ten they can, and marks do not count.
    """
    overview = "一、总体情况\n全年认真开展政府信息公开工作。"
    page = f"{TITLE}\n{overview}\n五、存在的主要问题及改进情况\n{words}。\n六、其他需要报告的事项\n无。\n"
    found = check(gr.parse(page), select=["C306"])

    assert [finding.path for finding in found] == ([] if told else ["problems"])
