"""``check``: what is found in every format, and the status that scripts go by."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

import govinfo_reports as gr
from govinfo_reports.checks import check

from .command import run, saved, whole_page
from .invented import requests_page

if TYPE_CHECKING:
    from pathlib import Path

WRONG_TOTAL = requests_page(("一、本年新收政府信息公开申请数量", 1, 0, 0, 0, 0, 0, 2))


@pytest.mark.parametrize(("mark", "least", "status"), [("/", "error", 0), ("/", "warning", 1), ("-1", "error", 1)])
def test_check_fails_from_the_severity_asked_for(mark: str, least: str, status: int) -> None:
    """The status of a check is 1 where a finding weighs as much as --fail-on, else 0."""
    text, figures = whole_page(gr.templates()[-1])
    text = re.sub("|".join(figures), "0", text.replace(figures[0], mark))
    assert run("check", "--fail-on", least, "-", given=text).exit_code == status


def test_check_that_cannot_read_a_file_says_so_above_all(tmp_path: Path) -> None:
    """An unreadable file outweighs findings in the others, which are still shown."""
    result = run("check", tmp_path / "missing.txt", "-", given=WRONG_TOTAL)
    assert result.exit_code == 2
    assert "C101" in result.stdout


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_check_writes_each_finding_in_every_format(form: str, tmp_path: Path) -> None:
    """Each format says what a finding says; for GitHub, with its place in a file whose name needs care."""
    shown = run("check", "--format", form, saved(tmp_path, WRONG_TOTAL, "a,b:100%.txt")).stdout
    (finding,) = check(gr.parse(WRONG_TOTAL), select=["C101"])
    expected = {
        "text": finding.show().split("\n")[0],
        "json": json.dumps(finding.message.zh, ensure_ascii=False),
        "github": f"a%2Cb%3A100%25.txt,line={finding.line},col={finding.column},title=C101::{finding.message.zh}",
    }
    assert expected[form] in shown


def test_check_writes_one_sarif_log_for_all_files(tmp_path: Path) -> None:
    """``--format sarif`` writes a single log in which each result names its file."""
    names = [saved(tmp_path, WRONG_TOTAL, name) for name in ("one.txt", "two.txt")]
    (found,) = json.loads(run("check", "--format", "sarif", *names).stdout)["runs"]
    places = [result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in found["results"]]
    assert {place.rpartition("/")[2] for place in places} == {"one.txt", "two.txt"}


_DRAFT = (
    "青禾县商务局2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n规章\t2\t0\t1\n行政许可\t-12\n"
    "三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\t1\t\t0\t0\t0\t0\t2\n"
)


def _shown(file: Path, *options: str) -> str:
    return run("check", *options, file).output


def test_information_is_hidden_unless_asked_for(tmp_path: Path) -> None:
    """
    What cannot be told is counted and shown with --info; each finding has its weight as a word.
    """
    file = saved(tmp_path, _DRAFT)

    assert "提示 C" not in _shown(file)
    assert "加 --info 查看" in _shown(file)
    assert "提示 C" in _shown(file, "--info")
    assert "错误 C104 第 4 行" in _shown(file)
    assert "警告 C" not in _shown(file, "--min-severity", "error")
    assert "error C104 line 4" in _shown(file, "--lang", "en")


def test_codes_are_chosen_and_left_out(tmp_path: Path) -> None:
    """
    --select and --ignore take codes or their beginnings; one that does not exist ends the command.
    """
    file = saved(tmp_path, _DRAFT)

    assert "C105" not in _shown(file, "--select", "C104")
    assert "C104" in _shown(file, "--select", "C104")
    assert "C104" not in _shown(file, "--ignore", "C104")
    assert run("check", "--select", "C999", file).exit_code == 2
