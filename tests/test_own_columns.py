"""Columns and rows that no packaged form has: rates, changes under a total, parts of a row, totals inside totals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import govinfo_reports as gr
from govinfo_reports.authoring import check_template
from govinfo_reports.authoring.trials import trials
from govinfo_reports.forms import GRAMMARS, constraints_of
from govinfo_reports.reading.exact import load_template

if TYPE_CHECKING:
    from pathlib import Path

SECTION = """
inspections : _inspections_heading paragraph* _inspections_head sites media inspections_total paragraph*

!_inspections_heading : "七、抽查情况"

_inspections_head : "项目" _number _change _rate

sites : "政府网站" _figures of_towns
of_towns : "其中：乡镇网站" _figures

media : "政务新媒体" posts apps media_total
posts : "1.微博微信" _figures
apps  : "2.移动客户端" _figures
media_total : "小计" _figures -> total

inspections_total : "合计" _figures -> total

_figures : number change rate

_number : "抽查次数"
number  : CELL
_change : "比上年增减"
change  : CELL
_rate   : "合格率（%）"
rate    : CELL
"""
PAGE = """
青禾县商务局2030年政府信息公开工作年度报告
七、抽查情况
项目\t抽查次数\t比上年增减\t合格率（%）
政府网站\t40\t-3\t97.5
其中：乡镇网站\t10\t1\t80
政务新媒体\t1.微博微信\t20\t2\t99.1
2.移动客户端\t9\t-1\t100
小计\t29\t1\t99.4
合计\t69\t-2\t98.3
青禾县商务局
2031年1月20日
"""


@pytest.fixture(scope="module")
def form(tmp_path_factory: pytest.TempPathFactory) -> gr.Template:
    """The form of 2021 with a table of inspections."""
    text = (GRAMMARS / "template_2021.lark").read_text(encoding="utf-8")
    text = text.replace("problems other_matters", "problems other_matters inspections")
    text = text.replace("-> stock", "-> stock | change -> signed | rate -> ratio").replace(
        "%import", f"{SECTION}\n%import", 1
    )
    path: Path = tmp_path_factory.mktemp("forms") / "template_2030.lark"
    path.write_text(text, encoding="utf-8")
    return load_template(path)


def _said(form: gr.Template, page: str) -> list[str]:
    report = gr.parse(page, (form,))
    judged = [*report.findings, *gr.check(report)]
    return [f"{found.code} {found.path}" for found in judged if "inspections." in (found.path or "")]


def test_the_form_is_in_order(form: gr.Template) -> None:
    """
    Nothing is said against the form, and its sample pages are read back.
    """
    assert check_template(form.path) == []
    assert [trial for trial in trials(form, pages=2) if not trial.holds] == []


def test_a_total_counts_each_figure_once(form: gr.Template) -> None:
    """
    A row that is part of another and the rows of a group with a total are in no wider total, and rates are in none.
    """
    sums = {
        sum_.right[0].removeprefix("inspections."): [path.removeprefix("inspections.") for path in sum_.left]
        for sum_ in constraints_of(form.form)
        if sum_.right[0].section == "inspections"
    }

    assert sums == {
        "media.total.number": ["media.posts.number", "media.apps.number"],
        "media.total.change": ["media.posts.change", "media.apps.change"],
        "total.number": ["sites.number", "media.total.number"],
        "total.change": ["sites.change", "media.total.change"],
    }


def test_nothing_is_said_of_a_table_that_is_right(form: gr.Template) -> None:
    """
    Rates with a fraction, changes below zero and sums that hold are read, and no finding names them.
    """
    assert sum(path.startswith("inspections.") for path, _ in gr.parse(PAGE, (form,)).cells()) == 18
    assert _said(form, PAGE) == []


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("小计\t29", "小计\t28", "C102 inspections.media.total.number"),
        ("合计\t69", "合计\t79", "C102 inspections.total.number"),
        ("乡镇网站\t10", "乡镇网站\t1.5", "C104 inspections.sites.of_towns.number"),
        ("合格率（%）\n政府网站\t40\t-3\t97.5", "合格率（%）\n政府网站\t40\t-3\t-97.5", "C104 inspections.sites.rate"),
    ],
)
def test_what_is_wrong_is_said(form: gr.Template, right: str, wrong: str, said: str) -> None:
    """
    A total that is wrong, a count with a fraction and a rate below zero each have their finding.
    """
    assert said in _said(form, PAGE.replace(right, wrong))


def test_a_missing_change_may_be_below_zero(form: gr.Template) -> None:
    """
    No sum is called impossible while a figure is missing that may be negative; one that must be a count is.
    """
    blank = PAGE.replace("政府网站\t40\t-3", "政府网站\t40\t")
    (told,) = (one for one in gr.check(gr.parse(blank, (form,))) if one.path == "inspections.total.change")
    assert (told.severity, "应为 -3" in told.message.zh) == (gr.Severity.INFO, True)

    two = gr.check(gr.parse(blank.replace("小计\t29\t1", "小计\t29\t"), (form,)), select=["C102"])
    assert {told.severity for told in two} == {gr.Severity.INFO}


@pytest.mark.parametrize(("last", "read"), [("\t0\t", 0), ("\t0\t4", 3)], ids=["blank at the end", "full"])
def test_a_total_without_a_unit_is_not_read_one_cell_too_early(last: str, read: int, tmp_path: Path) -> None:
    """
    One cell a line, the blank cell of a unit that only the other rows print is taken for no figure.
    """
    path = tmp_path / "template_2031.lark"
    path.write_text(_with_units(), encoding="utf-8")
    page = (
        "青禾县商务局2031年政府信息公开工作年度报告\n七、抽查情况\n项目\t单位\t抽查次数\t比上年增减\t其中线上\n"
        f"政府网站\t次\t40\t-3\t2\n业务培训\t人次\t29\t3\t2\n合计\t\t69{last}\n青禾县商务局\n2032年1月20日\n"
    )
    report = gr.parse(page.replace("\t", "\n"), (load_template(path),))
    total = {path: cell.text for path, cell in report.cells() if path.startswith("inspections.total.")}

    assert total in (
        {},
        {"inspections.total.number": "69", "inspections.total.change": "0", "inspections.total.online": "4"},
    )
    assert len(total) <= read
    assert sum(path.startswith("inspections.") for path, _ in report.cells()) >= 6
    assert total or "inspections.total" in {finding.path for finding in report.findings}


def _with_units() -> str:
    """Return the text of a form of 2031 with a table that has units, but none in the row of its total."""
    text = (GRAMMARS / "template_2021.lark").read_text(encoding="utf-8")
    section = """
inspections : _inspections_heading paragraph* _inspections_head sites training inspections_total paragraph*
!_inspections_heading : "七、抽查情况"
_inspections_head : "项目" "单位" _number _change _online
sites : "政府网站" "次" _figures
training : "业务培训" "人次" _figures
inspections_total : "合计" _figures -> total
_figures : number change online
_number : "抽查次数"
number : CELL
_change : "比上年增减"
change : CELL
_online : "其中线上"
online : CELL
"""
    return text.replace("problems other_matters", "problems other_matters inspections", 1) + section


def test_rates_are_not_summed_over_reports(form: gr.Template) -> None:
    """
    A report that sums up another has its counts, but not its rates.
    """
    parent = gr.parse(PAGE.replace("97.5", "91").replace("政府网站\t40", "政府网站\t41"), (form,))
    found = gr.check_rollup(parent, [gr.parse(PAGE, (form,))])
    assert [one.path for one in found if one.code == "C411"] == ["inspections.sites.number"]
