"""What authors of templates are told of their mistakes: each in their own words, and nothing where there is none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from govinfo_reports.authoring import check_template
from govinfo_reports.errors import BrokenTemplate
from govinfo_reports.reading.exact import load_template

from .conftest import BROKEN

if TYPE_CHECKING:
    from pathlib import Path

    import govinfo_reports as gr

#: The broken file -> code and line of its first problem, and words that its explanation must have.
EXPLAINED = {
    "cell_without_name_2030": ("T308", 9, "不能既有引号又有 CELL"),
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
    "no_report_2030": ("T110", None, "缺少规则 report"),
    "no_such_file_2030": ("T106", 14, "“bass.lark”"),
    "no_such_import_2030": ("T107", 14, "是不是“_disclosure_heading”"),
    "open_head_2030": ("T214", 7, "“本级、下级”各跨几栏"),
    "override_of_nothing_2030": ("T109", 8, "没有可以替换的“licensing”"),
    "pattern_2030": ("T210", 9, "不能写成正则表达式"),
    "row_left_out_2030": ("T204", 9, "没有哪一组用到它"),
    "rule_over_two_lines_2030": ("T102", 9, "以 | 开头才算接着写"),
    "same_label_2030": ("T201", 9, "（licensing、penalties）"),
    "same_path_2030": ("T202", 9, "disclosure.penalties.decisions"),
    "two_readings_2030": ("T205", 5, "有两种读法"),
    "two_roads_2030": ("T111", 1, "“CELL”从两条路进来"),
    "unfit_head_2030": ("T215", 7, "表头（准予数量）与表中各栏（准予数量、refused）对不上"),
    "unknown_name_2030": ("T105", 9, "是不是“decisions”"),
    "year_is_missing": ("T114", None, "没有年份"),
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
    assert problem.show("en").count("\n") == 2 * problem.placed
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


@pytest.mark.parametrize(
    ("content", "words"),
    [(None, "没有这个文件"), (".", "这是文件夹"), ("规章".encode("gb18030"), "另存为 UTF-8 文本")],
    ids=["not there", "folder", "gb18030"],
)
def test_a_file_that_cannot_be_read_is_a_problem(content: bytes | str | None, words: str, tmp_path: Path) -> None:
    """
    A path without a text gives one problem that names it, and no traceback.
    """
    path = tmp_path / "template_2030.lark"
    if isinstance(content, bytes):
        path.write_bytes(content)
    elif content:
        path.mkdir()

    (problem,) = check_template(path)

    assert problem.code == "T101"
    assert "“template_2030.lark”读不了" in problem.message.zh
    assert words in problem.message.zh


@pytest.mark.parametrize("text", ["", "// 空的\n", "%ignore _NEXT\n"])
def test_a_file_without_rules_is_explained(text: str, tmp_path: Path) -> None:
    """
    Where there is not one rule, the rule that is missing is named, and the file is no template.
    """
    path = tmp_path / "template_2030.lark"
    path.write_text(text, encoding="utf-8")

    assert check_template(path)[0].code == "T110"
    with pytest.raises(BrokenTemplate):
        load_template(path)
