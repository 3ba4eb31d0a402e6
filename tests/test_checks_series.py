"""Several reports: what one year hands to the next, what adds up to a whole, and what is repeated word for word."""

from __future__ import annotations

import pytest

import govinfo_reports as gr
from govinfo_reports.checks import check_series, compare
from govinfo_reports.text.spelling import spell

from .invented import TITLE, overview_page, requests_page


def year_of(year: int, carried_in: int, carried_out: int, agency: str = "青禾县商务局") -> gr.Report:
    """Return a report of one year with what it carried in and out, all of it in the first column."""
    rows = (("二、上年结转政府信息公开申请数量", carried_in), ("四、结转下年度继续办理", carried_out))
    title = f"{agency}{year}年政府信息公开工作年度报告"
    return gr.parse(requests_page(*((label, figure, *"00000", figure) for label, figure in rows), title=title))


def licences(agency: str, figure: object) -> gr.Report:
    """Return a report with one figure."""
    return gr.parse(f"{agency}2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n行政许可\t{figure}\n")


def prose(*sentences: str) -> gr.Report:
    """Return a report that says so."""
    return gr.parse(overview_page(*sentences))


def test_years_that_continue_one_another_have_no_findings() -> None:
    """
    What was carried out of one year is carried into the next, in any order of the reports.
    """
    reports = [year_of(2024, 3, 0), year_of(2022, 0, 5), year_of(2023, 5, 3)]

    assert check_series(reports) == []


def test_every_column_is_compared() -> None:
    """
    A broken continuation is found in the column where it broke, and in the total.
    """
    found = check_series([year_of(2023, 0, 5), year_of(2024, 4, 0)])

    assert {finding.code for finding in found} == {"C401"}
    assert [finding.path for finding in found] == ["requests.carried_in.natural_person", "requests.carried_in.total"]


def test_a_gap_is_named_and_nothing_is_compared_across_it() -> None:
    """
    With a year missing the gap is named, and what lies on both sides is not compared.
    """
    (finding,) = check_series([year_of(2021, 0, 5), year_of(2024, 1, 0)])

    assert finding.code == "C405"
    assert "2022、2023" in finding.message.zh


def test_each_report_of_a_year_is_held_against_the_year_before() -> None:
    """
    Where a year has two reports, the second is compared with the year before as well as the first.
    """
    reports = [year_of(2023, 0, 5), year_of(2024, 5, 0), year_of(2024, 4, 0)]

    found = check_series(reports)

    assert [finding.code for finding in found] == ["C406", "C401", "C401"]
    assert {finding.page for finding in found if finding.code == "C401"} == {reports[2].text}


def test_one_report_in_two_formats_is_one() -> None:
    """
    Two files of a year whose values agree are one report; where a value differs, the message names both files.
    """
    page = year_of(2024, 5, 0).text
    texts = (("甲.txt", page), ("乙.txt", f"网站首页\n{page}"))
    named = [gr.read(text.encode(), name=name) for name, text in texts]
    assert check_series([gr.parse(document) for document in named], select="C406") == []

    other = gr.parse(gr.read(year_of(2024, 4, 0).text.encode(), name="丙.pdf"))
    (finding,) = check_series([gr.parse(named[0]), other], select="C406")
    assert "2024 年有不止一份报告（甲.txt、丙.pdf），有 2 处数值不同。" in finding.message.zh
    assert "(甲.txt, 丙.pdf); 2 of their values differ." in finding.message.en
    assert finding.cells == ("requests.carried_in.natural_person", "requests.carried_in.total")


def test_where_nothing_was_read_from_both_nothing_agrees() -> None:
    """
    A file without values does not show that it is the same report.
    """
    bare = gr.parse("青禾县商务局2024年政府信息公开工作年度报告\n一、总体情况\n全年认真开展工作。\n")
    (finding,) = check_series([year_of(2024, 5, 0), bare], select="C406")
    assert "没有都读出的数值可以对照" in finding.message.zh
    assert finding.cells == ()


def test_forms_are_compared_only_where_both_ask_the_same() -> None:
    """
    From 2020 to 2021 what is carried over is compared, and the documents, which are counted otherwise, are not.
    """
    old = gr.parse(
        "青禾县商务局2020年政府信息公开工作年度报告\n信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规范性文件\t9\t9\t90\n"
    )
    new = gr.parse(
        "青禾县商务局2021年政府信息公开工作年度报告\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n行政规范性文件\t1\t0\t7\n"
    )

    assert (old.template.name, new.template.name) == ("2020", "2021")
    assert check_series([old, new]) == []


def test_a_report_repeats_itself_entirely() -> None:
    """
    A report compared with itself differs nowhere and repeats everything.
    """
    sentence = "全年按规定的渠道及时发布各类信息，方便群众查阅，未发生延误。"
    report = prose(sentence)

    result = compare(report, report)

    assert result.changes == ()
    assert result.repeated == 1.0
    assert [run.before for run in result.runs] == [run.after for run in result.runs]
    assert [run.text.partition("年度报告")[2] for run in result.runs] == [spell(sentence)]


def test_runs_have_their_place_in_both_reports() -> None:
    """
    A repeated run is shown at its full length, with its place in each of the two pages.
    """
    shared = "全年按规定的渠道及时发布各类信息，方便群众查阅，未发生延误。"
    one, other = prose("今年工作开局良好。", shared), prose(shared, "明年再接再厉，力争上游。")

    run = compare(one, other).runs[0]

    assert run.before.of(one.text).strip() == run.after.of(other.text).strip()
    assert shared in run.before.of(one.text)
    assert shared in run.after.of(other.text)


def test_little_is_repeated_by_different_prose() -> None:
    """
    Prose that has nothing in common is not called repeated.
    """
    one = prose("全年按规定的渠道及时发布各类信息，方便群众查阅。")
    other = prose("窗口单位逐月公布办事进度，接受社会监督，电话畅通。")

    result = compare(one, other)

    assert result.repeated < 0.5
    assert [run.text for run in result.runs] == [TITLE]


def test_other_words_are_a_change_and_another_print_of_a_figure_is_none() -> None:
    """
    Cells of words differ in their words; a figure that is printed otherwise is the figure it was.
    """
    label = "一、本年新收政府信息公开申请数量"
    one, other = (
        gr.parse(requests_page((label, *cells, *"00000"))) for cells in (("1,204", "若干"), ("1204", "见附件"))
    )

    assert one["requests.received.enterprise"].state is gr.State.WORDS
    assert [change.path for change in compare(one, other).changes] == ["requests.received.enterprise"]


def test_a_changed_value_has_both_cells() -> None:
    """
    A value that differs is shown with both cells and their places; a value that only one report has too.
    """
    one, other = licences("青禾县商务局", 4), gr.parse(licences("青禾县商务局", 6).text + "行政处罚\t1\n")

    changes = {change.path: change for change in compare(one, other).changes}

    changed = changes["disclosure.licensing.decisions"]
    assert changed.before is not None
    assert changed.after is not None
    assert (changed.before.value, changed.after.value) == (4, 6)
    assert changed.before.span.of(one.text) == "4"
    assert changes["disclosure.penalties.decisions"].before is None


@pytest.mark.parametrize(
    ("before", "after", "mistaken"),
    [
        ("1", "20000", True),
        ("1", "20001", False),
        ("2", "10000", True),
        ("2", "9999", False),
        ("20000", "1", True),
        ("20001", "1", False),
        ("0", "10000", False),
    ],
)
def test_an_amount_that_jumps_by_about_ten_thousand_is_in_another_unit(before: str, after: str, mistaken: bool) -> None:
    """
    From half to twice ten thousand times as much, up or down, is what yuan for ten thousand yuan look like.
    """
    reports = [
        gr.parse(f"青禾县商务局{year}年政府信息公开工作年度报告\n二、主动公开政府信息情况\n行政事业性收费\t{amount}\n")
        for year, amount in ((2023, before), (2024, after))
    ]

    assert [report["disclosure.fees.amount"].text for report in reports] == [before, after]
    assert [finding.code for finding in check_series(reports)] == (["C404"] if mistaken else [])
