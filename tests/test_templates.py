"""Templates: where they come from, which one a page follows, and what the two forms beside the packaged ones prove."""

from __future__ import annotations

import importlib.metadata
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

import govinfo_reports as gr
from govinfo_reports.errors import BrokenTemplate, UnknownTemplate
from govinfo_reports.relations import Sum, relations
from govinfo_reports.strategies import reports
from govinfo_reports.templates import FOLDERS, GRAMMARS, GROUP, load_template, template_named, templates

from .conftest import BROKEN, OWN, TEMPLATES, needs_real_pages, real_pages

if TYPE_CHECKING:
    from pathlib import Path


def test_a_folder_brings_templates_by_argument_and_by_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A user's folder adds its templates to the packaged ones, whichever way it is named.
    """
    by_argument = templates(TEMPLATES)
    monkeypatch.setenv(FOLDERS, str(TEMPLATES))

    assert [template.name for template in by_argument] == ["2014", "2020", "2021", "2027"]
    assert templates() == by_argument


def test_a_users_file_takes_the_place_of_a_packaged_one(tmp_path: Path) -> None:
    """
    Of two templates with one name, that of the user's folder is used.
    """
    path = tmp_path / "template_2021.lark"
    path.write_bytes((GRAMMARS / "template_2021.lark").read_bytes())

    assert [template.path for template in templates(tmp_path) if template.name == "2021"] == [path]


def test_a_file_beside_the_importing_one_comes_first(tmp_path: Path) -> None:
    """
    An import is looked for beside the file, then in the package; and the package's own imports stay its own.
    """
    (tmp_path / "base.lark").write_text('fees : "本年费用" CELL\nCELL : /[^\\n]*/\n', encoding="utf-8")
    path = tmp_path / "variant_2021.lark"
    path.write_text("%import .template_2021 (report, CELL, PROSE, _NEXT)\n%ignore _NEXT\n", encoding="utf-8")

    assert list(load_template(path).form.slots) == list(template_named("2021").form.slots)


def test_a_package_brings_templates_by_entry_point(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    An entry point names a package whose folder holds templates.
    """
    package = tmp_path / "forms_of_a_district"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "template_2031.lark").write_bytes((TEMPLATES / "template_2027.lark").read_bytes())
    monkeypatch.syspath_prepend(tmp_path)
    entry = importlib.metadata.EntryPoint("district", package.name, GROUP)
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda group: [entry] if group == GROUP else [])

    names = [template.name for template in templates(tmp_path)]
    sys.modules.pop(package.name)

    assert names == ["2014", "2020", "2021", "2031"]


def test_what_is_unknown_or_broken_is_said_in_words() -> None:
    """
    A name, a file and a grammar that are no good each raise an error that says so in Chinese and English.
    """
    with pytest.raises(UnknownTemplate, match="没有格式“1999”；已有 2014、2020、2021、hubei_2020"):
        template_named("1999")
    with pytest.raises(UnknownTemplate, match="nowhere"):
        load_template(TEMPLATES / "nowhere_2030.lark")
    with pytest.raises(BrokenTemplate, match="template check"):
        load_template(BROKEN / "unknown_name_2030.lark")
    with pytest.raises(BrokenTemplate, match="holds no year"):
        load_template(BROKEN / "year_is_missing.lark")


def test_the_packaged_variant_is_not_asked_unless_named() -> None:
    """
    A local variant takes no part in detection by itself, and can be had by name.
    """
    assert "hubei_2020" not in map(str, templates())
    assert template_named("hubei_2020").year == 2020


def test_the_new_row_of_a_variant_is_read_and_moves_nothing() -> None:
    """
    The row of the Hubei form has a path of its own; its figures go nowhere else, not even when read as the plain form.
    """
    page = (
        "青禾县商务局2020年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（一）项\n"
        "信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n"
        "规章（设区的市、自治州人民政府应提供相关数据）\t0\t0\t0\n"
        "规范性文件（指各行政机关印发的有正式文号的文件）\t3\t4\t5\n"
        "其他主动公开文件（指除规范性文件以外主动公开的文件）\t186\t86\t255\n"
        "第二十条第（五）项\n信息内容\t上一年项目数量（指2019年事项数）\t本年增/减（减用负值表示，如-8）\t处理决定数量（指2020年办件量）\n"
        "行政许可\t11\t-2\t30\n"
    )

    own, plain = gr.parse(page, template_named("hubei_2020")), gr.parse(page)

    values = {path: cell.value for path, cell in own.cells()}
    assert values["disclosure.other_documents.created"] == 186
    assert values["disclosure.other_documents.total_disclosed"] == 255
    assert values["disclosure.normative_documents.total_disclosed"] == 5
    assert values["disclosure.licensing.change"] == -2
    assert {186, 86, 255}.isdisjoint(cell.value for _, cell in plain.cells())
    assert {path: cell.value for path, cell in plain.cells()}.items() <= values.items()
    assert "R104" in [finding.code for finding in plain.findings]


def test_the_sums_of_2014_are_read_off_its_rows() -> None:
    """
    Seven figures of the statistics table are sums of the rows below them; what channels publish adds up to none.
    """
    sums = {relation.right[0]: relation.left for relation in relations(template_named("2014").form)}

    assert {relation.kind for relation in relations(template_named("2014").form)} == {Sum.COLUMN}
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


@needs_real_pages
def test_another_form_more_changes_no_reading_of_real_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    With a variant and a fictional year among the templates, real pages are still read by the form they follow.
    """
    texts = [path.read_bytes().decode("utf-8") for path in real_pages()]
    before = [_read(text) for text in texts]
    monkeypatch.setenv(FOLDERS, str(TEMPLATES))

    assert [_read(text) for text in texts] == before


def _read(text: str) -> object:
    try:
        report = gr.parse(text)
    except gr.NotAReport:
        return None
    return report.template.name, [(path, cell.value) for path, cell in report.cells()]


def test_every_form_is_told_from_all_others() -> None:
    """
    A page is read by its own form when all five are known, the variant beside the form it varies included.
    """
    known = templates(*OWN)
    for template in known:

        @given(reports(template, blank=False))
        @settings(max_examples=3)
        def law(report: gr.Report) -> None:
            assert gr.detect(gr.render(report), known) == report.template

        law()


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
