"""Reports that tell in words what another report tells in the same words: of another agency, or of the year before."""

from __future__ import annotations

import random

import pytest

import govinfo_reports as gr
from govinfo_reports.checks import check_copies, check_series
from govinfo_reports.findings import Severity

_LETTERS = "公开事项目录更新核对解读政策培训群众办理平台栏目信息发布审查监督保障建设整改落实完善"


def words(letters: int, seed: int) -> str:
    """Return so many letters that nobody else writes."""
    source = random.Random(seed)  # noqa: S311 - letters for a test, not a secret
    return "".join(source.choice(_LETTERS) for _ in range(letters))


def told(overview: str, agency: str = "青禾县商务局", year: int = 2024) -> gr.Report:
    """Return the report of an agency that has this overview."""
    return gr.parse(f"{agency}{year}年政府信息公开工作年度报告\n一、总体情况\n{overview}\n二、主动公开政府信息情况\n")


def codes(*reports: gr.Report) -> list[str]:
    """Return the codes of what several agencies' reports have in common."""
    return [finding.code for finding in check_copies(reports)]


@pytest.mark.parametrize(("letters", "expected"), [(200, ["C421", "C421"]), (199, [])])
def test_a_copy_under_another_name_is_an_error_of_both(letters: int, expected: list[str]) -> None:
    """
    Which of two is the copy cannot be told, so both are named; what is told in fewer than 200 letters proves nothing.
    """
    own = words(letters, 1)

    found = check_copies([told(own), told(own, "青禾县统计局")])

    assert [finding.code for finding in found] == expected
    assert all(finding.severity is Severity.ERROR for finding in found)
    assert all(finding.span.of(finding.page) == own for finding in found)


def test_names_and_years_make_no_report_anew() -> None:
    """
    Other names, other years and other marks leave a copy a copy, also between two years of one agency.
    """
    text = f"{{year}}年，{{agency}}{words(200, 1)}，{{name}}。"
    one = told(text.format(year=2023, agency="青禾县商务局", name="商务局"), year=2023)
    later = told(text.format(year=2024, agency="青禾县商务局", name="商务局"))
    other = told(text.format(year=2024, agency="青禾县民政局", name="民政局").replace("，", " "), "青禾县民政局")

    assert codes(one, other) == ["C421", "C421"]
    assert [finding.code for finding in check_series([later, one])] == ["C408"]


@pytest.mark.parametrize(("shared", "expected"), [(180, "C422"), (179, "C423"), (100, "C423"), (99, None)])
def test_how_much_is_shared_decides_how_much_it_weighs(shared: int, expected: str | None) -> None:
    """
    Six tenths of a report are a warning; a run of a hundred letters is worth knowing, a shorter one is not.
    """
    own = words(300, 1)
    found = codes(told(own), told(own[:shared] + words(300 - shared, 2), "青禾县统计局"))

    assert found == ([] if expected is None else [expected] * 2)


@pytest.mark.parametrize(("shared", "expected"), [(240, ["C409"]), (239, [])])
def test_most_of_last_years_report_is_a_warning(shared: int, expected: list[str]) -> None:
    """
    An office does much the same each year, so only eight tenths are too much.
    """
    own = words(300, 1)
    years = [told(own, year=2023), told(own[:shared] + words(300 - shared, 2))]

    assert [finding.code for finding in check_series(years)] == expected


def test_only_agencies_known_to_be_two_are_held_against_each_other() -> None:
    """
    Years of one agency, a name that may be short for the other, and a report without a name convict nobody.
    """
    own = words(300, 1)
    nameless = gr.parse(f"一、总体情况\n{own}\n二、主动公开政府信息情况\n行政许可\t3\n")

    assert nameless.agency is None
    assert codes(told(own), told(own, year=2023), told(own, "商务局"), nameless) == []
    assert codes(told(own), told(own, "青禾县统计局"), nameless) == ["C421", "C421"]


def test_the_report_that_most_is_taken_from_is_named() -> None:
    """
    Of several that share words with a report, the one with the most is named, however many there are.
    """
    own, formula = words(300, 1), words(60, 2)
    others = [told(formula + words(300, seed), f"青禾县第{seed}中学") for seed in range(3, 40)]
    copy = told(formula + own, "云岭县统计局")

    found = check_copies([*others, told(formula + own), copy])

    assert [finding.code for finding in found] == ["C421", "C421"]
    assert "“青禾县商务局”2024 年" in found[1].message.zh


def test_many_reports_are_compared_in_the_time_of_a_few_each() -> None:
    """
    A report is compared in full with a few others at most, however many of them are alike.
    """
    from govinfo_reports.checks import _copying  # noqa: PLC0415 - counted from within

    compared = 0
    original = _copying.likeness

    def counting(*proses: object) -> object:
        nonlocal compared
        compared += 1
        return original(*proses)  # type: ignore[arg-type]

    own = words(300, 1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_copying, "likeness", counting)
        found = codes(*(told(own, f"青禾县第{number}中学") for number in range(60)))

    assert len(found) == 60
    assert compared <= 3 * 60


def test_a_run_is_shown_up_to_forty_letters() -> None:
    """
    Of a longer one, the finding shows the beginning.
    """
    own = words(300, 1)
    found = check_copies([told(own), told(own[:100] + words(200, 2), "青禾县统计局")])

    assert [f"{own[:40]}…" in finding.message.zh for finding in found] == [True, True]
