"""What the trial of a form shows when it fails, what it is tried with, and what is said when nothing can be tried."""

from __future__ import annotations

import re
from random import Random
from typing import TYPE_CHECKING

import pytest

import govinfo_reports as gr
from govinfo_reports.authoring import DifferenceKind, differences
from govinfo_reports.authoring.trials import trials
from govinfo_reports.forms import FOLDERS, GRAMMARS, template_named, templates
from govinfo_reports.reading.exact import load_template
from govinfo_reports.strategies import compose

from .command import run, saved
from .conftest import TEMPLATES
from .process import python

if TYPE_CHECKING:
    from pathlib import Path

RIGHT = (GRAMMARS / "template_2021.lark").read_text(encoding="utf-8")


def _written(folder: Path, *changes: tuple[str, str]) -> Path:
    """Write the form of 2021 with some changes, for the year 2030."""
    text = RIGHT
    for right, wrong in changes:
        assert right in text
        text = text.replace(right, wrong)
    path = folder / "template_2030.lark"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_failed_trial_shows_its_first_difference_and_the_page(language: str, tmp_path: Path) -> None:
    """
    A failed trial is a few lines: the laws, the first difference, and the file of the page, which shows it again.
    """
    path = _written(tmp_path, ('"行政处罚"', '"/"'))
    sample = tmp_path / "template_2030.sample.txt"

    result = run("template", "check", path, "--lang", language)
    last = result.output.splitlines()[-1]

    assert result.exit_code == 1
    assert last.startswith({"zh": "第一处不同：", "en": "The first difference: "}[language])
    assert last.endswith(str(sample))
    assert len(result.output.splitlines()) < 230  # 200 values, 12 laws, and what is said of the file
    what = re.search(r"[a-z_.]+\.[a-z_.]+", last)
    assert what
    assert what[0] in load_template(path).form.slots
    assert what[0] not in gr.parse(sample.read_text(encoding="utf-8"), load_template(path))


def test_a_law_that_fails_names_the_difference(tmp_path: Path) -> None:
    """
    Each law says where it is broken first, and nothing where it holds.
    """
    failing = trials(load_template(_written(tmp_path, ('"行政处罚"', '"/"'))), pages=2)

    assert {trial.law for trial in failing if not trial.holds} >= {"read back"}
    assert all((trial.difference is None) == trial.holds for trial in failing)


@pytest.mark.parametrize("blank", [False, True])
def test_sample_figures_all_differ(template: gr.Template, *, blank: bool) -> None:
    """
    No figure of a sample page comes twice, so that no cell can pass for another; blank cells are there if wanted.
    """
    dice = Random(3)  # noqa: S311 - which figures they are, no secret
    cells = [cell.text for _, cell in compose(dice, template, blank=blank, different=True).cells()]
    figures = [text for text in cells if text[:1].isdigit()]

    assert len(set(figures)) == len(figures) > len(cells) * 0.6
    assert ("" in cells) is blank
    assert (len(figures) == len(cells)) is not blank


def test_a_form_is_tried_without_hypothesis() -> None:
    """
    Where Hypothesis is not installed, a form is checked, listed and tried all the same.
    """
    without = "import sys; sys.modules['hypothesis'] = None; from govinfo_reports.cli import command; command()"
    check = ["template", "check", str(TEMPLATES / "template_2027.lark"), "--lang", "en"]

    printed = python("-c", without, *check, PYTHONIOENCODING="utf-8").stdout.decode()

    assert "holds for all" in printed
    assert "disclosure.rules.issued" in printed


@pytest.mark.parametrize("command", ["parse", "check"])
@pytest.mark.parametrize("there", [False, True])
def test_a_wrong_folder_of_templates_is_an_error(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, there: bool
) -> None:
    """
    A folder of templates that is not there, or holds none, is one line that names it and the variable.
    """
    folder = tmp_path / "forms"
    if there:
        folder.mkdir()
        (folder / "notes.lark").write_text("report : x", encoding="utf-8")
    page = saved(tmp_path)
    monkeypatch.setenv(FOLDERS, str(folder))

    result = run(command, page)

    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert str(folder) in result.stderr
    assert FOLDERS in result.stderr
    with pytest.raises(gr.BrokenTemplate, match=FOLDERS):
        templates()


def test_a_diff_is_compact(tmp_path: Path) -> None:
    """
    One change is one line: moved, reordered, renumbered, renamed, added or removed, in however many rows.
    """
    changes = [
        ("issued repealed in_force\n\n", "repealed issued in_force\n\n"),
        ("_issued _repealed _in_force", "_repealed _issued _in_force"),
        ('"本年处理决定数量"', '"本年决定数"'),
        (" unclear\nnot_held", "\nnot_held"),
        ("unavailable not_processed", "unavailable unclear not_processed"),
        ('"（五）不予处理"', '"（六）不予处理"'),
        ("2.重复申请", "2.多次申请"),
        (" _article_20_8 paragraph*", " paragraph*"),
        (" confirmation\npetitions", ' confirmation secret\nsecret : "6.属于工作秘密" _applicants\npetitions'),
    ]
    found = differences(template_named("2021"), load_template(_written(tmp_path, *changes)))

    assert [(one.kind, one.path) for one in found] == [
        (DifferenceKind.REMOVED, "disclosure.fees"),
        (DifferenceKind.MOVED, "requests.outcomes.unavailable.unclear"),
        (DifferenceKind.RENUMBERED, "requests.outcomes.not_processed"),
        (DifferenceKind.RENAMED, "requests.outcomes.not_processed.repeated"),
        (DifferenceKind.ADDED, "requests.outcomes.not_processed.secret"),
        (DifferenceKind.RENAMED, "disclosure.licensing.decisions"),
        (DifferenceKind.REORDERED, "disclosure.rules"),
    ]
    assert str(found[-2]) == "~ disclosure.{licensing,penalties,compulsion}.decisions  本年处理决定数量 → 本年决定数"
    assert str(found[1]) == "> requests.outcomes.unavailable.unclear → requests.outcomes.unclear"


def test_a_new_group_is_one_line() -> None:
    """
    A group or section that is gone, or new, stands for all that it holds.
    """
    found = [str(one) for one in differences(template_named("2014"), template_named("2021"))]

    assert "- statistics  政府信息公开情况统计表" in found
    assert not any(line.startswith("- statistics.") for line in found)
    assert "+ requests.outcomes  三、本年度办理结果" in found
    assert not any(line.startswith("+ requests.outcomes.") for line in found)
