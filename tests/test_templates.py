"""Templates: where they come from, which one a page follows, and what the two forms beside the packaged ones prove."""

from __future__ import annotations

import importlib.metadata
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

import govinfo_reports as gr
from govinfo_reports.errors import BrokenTemplate, UnknownTemplate
from govinfo_reports.forms import FOLDERS, GRAMMARS, GROUP, template_named, templates
from govinfo_reports.reading.exact import load_template
from govinfo_reports.strategies import reports

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


@pytest.mark.parametrize("where", ["forms_1.dist-info", "forms_1.egg-info", "EGG-INFO"])
def test_a_package_brings_templates_by_entry_point(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    """
    An entry point names a package whose folder holds templates, whichever tool installed it.
    """
    place = tmp_path / "forms_1.egg" if where == "EGG-INFO" else tmp_path
    package, info = place / "forms_of_a_district", place / where
    package.mkdir(parents=True)
    info.mkdir()
    (package / "__init__.py").touch()
    (package / "template_2031.lark").write_bytes((TEMPLATES / "template_2027.lark").read_bytes())
    (info / "entry_points.txt").write_text(f"[{GROUP}]\ndistrict = {package.name}\n", encoding="utf-8")
    (info / "PKG-INFO").write_text("Metadata-Version: 2.1\nName: forms\nVersion: 1\n", encoding="utf-8")
    monkeypatch.syspath_prepend(place)

    names = [template.name for template in templates(tmp_path)]
    sys.modules.pop(package.name)

    assert names == ["2014", "2020", "2021", "2031"]


@pytest.mark.parametrize("where", ["a file", "a finder", "no text"])
def test_entry_points_are_asked_for_wherever_packages_may_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    """
    A package in a zip file, or found in another way than in folders, may bring templates too.
    """
    archive = tmp_path / "packages.zip"
    archive.touch()
    if where == "a finder":
        monkeypatch.setattr(sys, "meta_path", [*sys.meta_path, importlib.metadata.MetadataPathFinder()])
    else:
        monkeypatch.setattr(sys, "path", [*sys.path, str(archive) if where == "a file" else None])
    asked: list[str] = []
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda group: asked.append(group) or [])
    templates(tmp_path)

    assert asked == [GROUP]


def test_entry_points_are_not_asked_for_where_no_package_names_the_group(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Without such a package nothing is loaded to look for it.
    """
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda group: pytest.fail(f"looked for {group}"))

    assert [template.name for template in templates(tmp_path)] == ["2014", "2020", "2021"]


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
