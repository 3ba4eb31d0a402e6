"""What authors of templates are told: each mistake in their own words, and what a form says once it has none."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from govinfo_reports.authoring import Change, blank_form, check_template, differences, form_of_paths, new_template
from govinfo_reports.authoring.catalogue import reference_page
from govinfo_reports.authoring.trials import trials
from govinfo_reports.cli._template import template_commands
from govinfo_reports.templates import GRAMMARS, load_template, template_named, templates

if TYPE_CHECKING:
    import govinfo_reports as gr

TEMPLATES = Path(__file__).parent / "templates"
BROKEN = TEMPLATES / "broken"

#: The broken file -> code and line of its first problem, and words that its explanation must have.
EXPLAINED = {
    "cell_without_name_2030": ("T203", 9, "“行政处罚”一行没有栏"),
    "chinese_key_2030": ("T104", 8, "“许可”不能用"),
    "circle_2030": ("T211", 8, "licensing → penalties → licensing"),
    "columns_of_a_row_2030": ("T212", 12, "“licensing”不是表中的栏"),
    "columns_unexplained_2030": ("T213", 14, "没有“change -> sign”这种写法"),
    "defined_twice_2030": ("T108", 13, "“decisions”在第 12 行已经有了"),
    "double_underscore_2030": ("T104", 8, "单个下划线"),
    "full_width_colon_2030": ("T103", 8, "应写半角的 :"),
    "full_width_quotes_2030": ("T103", 8, '应写半角的 "'),
    "mistakable_2030": ("T206", 9, "开头就是另一行的行名“行政许可”"),
    "missing_import_2030": ("T112", 1, "要用到“CELL”"),
    "no_columns_2030": ("T203", 9, "没有栏"),
    "no_head_2030": ("T207", 11, "“decisions”一栏没有栏名"),
    "no_heading_2030": ("T208", 4, "“overview”一章没有标题"),
    "no_ignore_2030": ("T113", 14, "%ignore _NEXT"),
    "no_preamble_2030": ("T209", 3, "preamble : paragraph*"),
    "no_report_2030": ("T110", 1, "缺少规则 report"),
    "no_such_file_2030": ("T106", 14, "“bass.lark”"),
    "no_such_import_2030": ("T107", 14, "是不是“_disclosure_heading”"),
    "override_of_nothing_2030": ("T109", 8, "没有可以替换的“licensing”"),
    "pattern_2030": ("T210", 9, "不能写成正则表达式"),
    "row_left_out_2030": ("T204", 9, "没有哪一组用到它"),
    "rule_over_two_lines_2030": ("T102", 9, "以 | 开头才算接着写"),
    "same_label_2030": ("T201", 9, "（licensing、penalties）"),
    "same_path_2030": ("T202", 9, "disclosure.penalties.decisions"),
    "two_readings_2030": ("T205", 5, "有两种读法"),
    "two_roads_2030": ("T111", 1, "“CELL”从两条路进来"),
    "unknown_name_2030": ("T105", 9, "是不是“decisions”"),
    "year_is_missing": ("T114", 1, "没有年份"),
}


@pytest.mark.parametrize("name", EXPLAINED)
def test_each_mistake_is_explained(name: str) -> None:
    """
    The first problem of a broken file has the right code, line and words, and a caret under the place.
    """
    code, line, words = EXPLAINED[name]

    problem = check_template(BROKEN / f"{name}.lark")[0]

    assert (problem.code, problem.line) == (code, line)
    assert words in problem.message.zh
    assert problem.show("en").count("\n") == 2
    assert set(problem.caret.strip()) <= set("^＾ \u3000")


def test_every_broken_file_is_explained() -> None:
    """
    No broken file lies about without its explanation.
    """
    assert {path.stem for path in BROKEN.glob("*.lark")} == set(EXPLAINED)


@pytest.mark.parametrize("name", EXPLAINED)
def test_no_made_up_name_is_shown(name: str) -> None:
    """
    Names that the grammar compiler makes up reach no author, in either language.
    """
    for problem in check_template(BROKEN / f"{name}.lark"):
        written = (BROKEN / f"{name}.lark").read_text(encoding="utf-8")
        shown = re.findall(r"\w*__\w+", problem.message.zh + problem.message.en)

        assert [made_up for made_up in shown if made_up not in written] == []


def test_a_good_template_has_no_problems(template: gr.Template) -> None:
    """
    Nothing is said about a template that is in order.
    """
    assert check_template(template.path) == []


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    """
    A path without a file gives a problem and no traceback.
    """
    assert [problem.code for problem in check_template(tmp_path / "template_2030.lark")] == ["T101"]


def test_laws_are_tried_in_every_layout() -> None:
    """
    The trial of a form tries three laws in four layouts, and all hold for the fictional form.
    """
    held = trials(load_template(TEMPLATES / "template_2027.lark"), pages=2)

    assert len(held) == 12
    assert [trial for trial in held if not trial.holds] == []


def test_a_law_that_fails_shows_its_page(tmp_path: Path) -> None:
    """
    A form whose label cannot be told from a remark fails its trial, and the page that shows it is given.
    """
    path = tmp_path / "template_2021.lark"
    text = (GRAMMARS / "template_2021.lark").read_text(encoding="utf-8")
    path.write_text(text.replace('"行政处罚"', '"/"'), encoding="utf-8")

    failing = [trial for trial in trials(load_template(path), pages=3) if not trial.holds]

    assert failing
    assert "/" in (failing[0].failing or "")


def test_the_blank_form_is_the_printed_one() -> None:
    """
    The blank table has the form's labels in their official spelling, and not one figure in its cells.
    """
    table = blank_form(template_named("2014"))

    assert "| 统计指标 | 单位 | 统计数 |" in table
    assert "| （一）收到申请数 | 件 |  |" in table
    assert "| 一、主动公开情况 | —— | —— |" in table


def test_the_form_of_paths_names_every_value(template: gr.Template) -> None:
    """
    Every path of a form stands in one cell of its reference table.
    """
    shown = re.findall(r"`([\w.]+)`", form_of_paths(template))

    assert sorted(shown) == sorted(template.form.slots)


def test_differences_name_what_the_fictional_year_changes() -> None:
    """
    Added, dropped, renamed and re-keyed rows and columns are told apart, with their paths.
    """
    found = differences(template_named("2021"), load_template(TEMPLATES / "template_2027.lark"))
    changes = {(difference.change, difference.path) for difference in found}

    assert (Change.ADDED, "requests.outcomes.refused.personal_data") in changes
    assert (Change.REMOVED, "requests.outcomes.refused.enforcement_files") in changes
    assert (Change.RENAMED, "disclosure.rules.issued") in changes
    assert (Change.ADDED, "disclosure.inspections") in changes
    assert differences(template_named("2021"), template_named("2021")) == []


def test_a_row_with_another_key_is_not_called_new(tmp_path: Path) -> None:
    """
    A row whose key alone differs is named as such, since years cannot be compared across it.
    """
    path = tmp_path / "template_2030.lark"
    text = (GRAMMARS / "template_2021.lark").read_text(encoding="utf-8")
    path.write_text(text.replace("licensing", "permits"), encoding="utf-8")

    found = differences(template_named("2021"), load_template(path))

    assert [(one.change, one.before, one.after) for one in found] == [
        (Change.REKEYED, "disclosure.licensing", "disclosure.permits")
    ]


def test_a_new_template_can_be_used_at_once(tmp_path: Path) -> None:
    """
    The file that a new year begins with is in order and prints the form it was copied from.
    """
    path = tmp_path / "template_2031.lark"
    path.write_text(new_template(2031, template_named("2021")), encoding="utf-8")

    assert check_template(path) == []
    assert blank_form(load_template(path)) == blank_form(template_named("2021"))


def test_check_prints_the_table_and_the_laws() -> None:
    """
    ``template check`` of a good file ends with 0, its paths with their labels, and how the laws fared.
    """
    result = CliRunner().invoke(template_commands, ["check", str(TEMPLATES / "template_2027.lark")])

    assert result.exit_code == 0
    assert "disclosure.rules.issued\t规章\t本年新制定件数" in result.output
    assert result.output.count("全部成立") == 12


def test_check_of_a_broken_file_ends_with_1() -> None:
    """
    ``template check`` of a broken file shows the line with a caret and ends with 1.
    """
    result = CliRunner().invoke(template_commands, ["check", str(BROKEN / "unknown_name_2030.lark"), "--lang", "en"])

    assert result.exit_code == 1
    assert "Did you mean “decisions”?" in result.output
    assert "^^^^^^^^^" in result.output


def test_show_and_diff_take_names_and_files() -> None:
    """
    ``template show`` and ``template diff`` work on names and on files alike, and a name that is unknown is explained.
    """
    run = CliRunner().invoke

    assert "安全生产监督检查" in run(template_commands, ["show", str(TEMPLATES / "template_2027.lark")]).output
    assert "+ disclosure.other_documents" in run(template_commands, ["diff", "2020", "hubei_2020"]).output
    assert run(template_commands, ["diff", "2021", "2021", "--lang", "en"]).output == "The two forms do not differ.\n"
    assert "2014、2020、2021" in run(template_commands, ["show", "1999"]).output


def test_new_does_not_overwrite(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    ``template new`` writes a file once and leaves one alone that is there.
    """
    monkeypatch.chdir(tmp_path)

    first = CliRunner().invoke(template_commands, ["new", "2031"])
    (tmp_path / "template_2031.lark").write_text("mine", encoding="utf-8")
    second = CliRunner().invoke(template_commands, ["new", "2031"])

    assert (first.exit_code, second.exit_code) == (0, 2)
    assert (tmp_path / "template_2031.lark").read_text(encoding="utf-8") == "mine"


def test_the_how_to_builds_the_fictional_form() -> None:
    """
    What the how-to writes line by line is all that the fictional form has and the form of 2021 has not.
    """
    page = (Path(__file__).parents[1] / "docs" / "how-to" / "add-a-template-year.md").read_text(encoding="utf-8")
    shown = {line for block in re.findall(r"```lark\n(.*?)```", page, re.DOTALL) for line in block.splitlines() if line}
    finished = set((TEMPLATES / "template_2027.lark").read_text(encoding="utf-8").splitlines())
    before = set((GRAMMARS / "template_2021.lark").read_text(encoding="utf-8").splitlines())

    assert shown <= finished
    assert finished - before <= shown


def test_the_reference_page_is_up_to_date() -> None:
    """
    The reference page is what the grammars give today.
    """
    page = Path(__file__).parents[1] / "docs" / "reference" / "templates.md"

    assert page.read_text(encoding="utf-8") == reference_page(templates())
