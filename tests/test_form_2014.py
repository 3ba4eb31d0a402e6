"""The statistics table of 2014: its sums, its units in cells of their own, and where it ends."""

from __future__ import annotations

import re

import pytest

import govinfo_reports as gr
from govinfo_reports.forms import template_named
from govinfo_reports.forms.sum_constraints import Sum, constraints_of


def test_the_sums_of_2014_are_read_off_its_rows() -> None:
    """
    Seven figures of the statistics table are sums of the rows below them; what channels publish adds up to none.
    """
    sums = {constraint.right[0]: constraint.left for constraint in constraints_of(template_named("2014").form)}

    assert {constraint.kind for constraint in constraints_of(template_named("2014").form)} == {Sum.COLUMN}
    assert sorted(total.removeprefix("statistics.") for total in sums) == [
        "litigation.total",
        "reconsideration.total",
        "requests.completed.total",
        "requests.received.total",
        "requests.replies.refused.total",
        "requests.replies.total",
        "resources.staff.total",
    ]
    assert "statistics.requests.replies.refused.total" in sums["statistics.requests.replies.total"]
    assert len(sums["statistics.requests.replies.total"]) == 8


def test_labels_seen_in_print_are_marked() -> None:
    """
    The grammar marks the labels that were met in print, fourteen of the rows and two heads, and claims no others.
    """
    template = template_named("2014")
    lines = template.path.read_text(encoding="utf-8").splitlines()
    seen = [spelling for line in lines if re.search(r"  // seen\b", line) for spelling in re.findall(r'"(.*?)"', line)]
    marks = [line.rpartition("  // ")[2] for line in lines if "  // " in line]

    assert {"统计指标", "单位", "一、主动公开情况", "2.同意公开答复数", "8.告知通过其他途径办理数"} <= {*seen}
    assert not {"统计数", "（一）收到申请数", "六、举报投诉数量", "四、行政复议数量", "1.政府公报公开政府信息数"} & {
        *seen
    }
    assert [marks.count(mark) for mark in ("seen", "seen in part", "seen elsewhere")] == [14, 3, 5]
    assert len(marks) == 23


def test_the_unit_beside_a_row_is_that_of_its_figure() -> None:
    """
    A unit in a cell of its own is read as the unit of the figure, even another one than the form prints.
    """
    page = (
        "附表：政府信息公开情况统计表\n统计指标\t单位\t统计数\n一、主动公开情况\t——\t——\n"
        "（一）主动公开政府信息数\t条\t31\n其中：主动公开规范性文件数\t件\t7\n"
        "（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）\t万元\t1.5\n"
    )

    report = gr.parse("白石镇2016年政府信息公开工作年度报告\n" + page)
    cells = {path.removeprefix("statistics."): (cell.value, cell.unit) for path, cell in report.cells()}

    assert report.template.name == "2014"
    assert cells["disclosure.published.number"] == (31, "条")
    assert cells["disclosure.published.normative_documents.number"][0] == 7
    assert str(cells["resources.budget.number"][0]) == "1.5"
    assert cells["resources.budget.number"][1] == "万元"


@pytest.mark.parametrize("layout", ["{}\t{}\t{}\n", "\t{}\n\t{}\n\t{}\n\n", "| {} | {} | {} |\n", "{} {} {}\n"])
def test_rows_without_a_figure_do_not_lend_their_dashes(layout: str) -> None:
    """
    The dashes of a heading row are not read as the figures of the row below it, in any layout.
    """
    rows = [
        ("统计指标", "单位", "统计数"),
        ("三、依申请公开情况", "——", "——"),
        ("（一）收到申请数", "件", "9"),
        ("1.当面申请数", "件", "4"),
        ("2.传真申请数", "件", "——"),
        ("3.网络申请数", "件", "5"),
    ]
    page = "政府信息公开情况统计表\n" + "".join(layout.format(*row) for row in rows)

    cells = {path.removeprefix("statistics.requests.received."): cell.text for path, cell in gr.parse(page).cells()}

    assert cells == {"total": "9", "in_person.number": "4", "fax.number": "——", "online.number": "5"}


def test_a_page_that_ends_where_its_form_does_is_not_cut() -> None:
    """
    The statistics table closes its report; a page that ends with its last row is whole, and one before that is cut.
    """
    page = (
        "政府信息公开情况统计表\n九、政府信息公开会议和培训情况\t——\t——\n"
        "（一）召开政府信息公开工作会议或专题会议数\t次\t4\n（二）举办各类培训班数\t次\t2\n"
    )

    assert "R106" in [finding.code for finding in gr.parse(page).findings]
    assert gr.parse(f"{page}（三）接受培训人员数\t人次\t31\n").findings == ()


def test_the_last_figure_of_the_form_may_be_cut_where_the_text_ends_with_it() -> None:
    """
    Where not even a line break stands behind it, nothing shows that the figure is whole.
    """
    page = "政府信息公开情况统计表\n九、政府信息公开会议和培训情况\t——\t——\n（三）接受培训人员数\t人次\t31"
    (finding,) = (each for each in gr.parse(page).findings if each.code == "R106")

    assert finding.path == "statistics.meetings_and_training.participants"
    assert "可能不完整" in finding.message.zh
    assert "R106" not in [each.code for each in gr.parse(f"{page}|").findings]
    assert "R106" not in [each.code for each in gr.parse(f"{page[:-2]}/").findings]
