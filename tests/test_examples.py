"""The examples do what the documentation says of them."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

import govinfo_reports as gr

from .command import run
from .process import python

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
REPORTS = sorted([*EXAMPLES.glob("*.txt"), *EXAMPLES.glob("*.md")])

PRINTS = {
    "01_parse.py": (
        "青禾县商务局 2024 form of 2021",
        "fees: 0.4500 -> 0.4500 万元",
        "compulsion: '/' placeholder None",
        "200 values in all",
    ),
    "02_findings.py": (
        "错误 R101 第 48 行: “2.重复申请”一行应有 7 个数值，页面上是 11 个",
        "error R101 line 48: The row “2.重复申请” should have 7 values",
        "requests.outcomes.not_processed.repeated not read",
        "requests.outcomes.total not read",
        "requests.outcomes.granted read",
        "No title, section or table of an annual report",
    ),
    "03_export.py": (
        "agency,year,template,path,",
        "临江市统计局,2023,2021,requests.received.total,",
        "received in both years: 26",
        "the same again from JSON: True",
    ),
    "04_compare_years.py": (
        "C401 requests.carried_in.natural_person",
        "16 values differ, 184 are the same",
        "requests.received.total 11 -> 15",
        "发布后有疑问的当日答复",
    ),
}


PAGES = [ROOT / "README.md", ROOT / "README.zh-CN.md", *sorted((ROOT / "docs").rglob("*.md"))]
COMMANDS = sorted(
    {
        command
        for page in PAGES
        for command in re.findall(r"govinfo-reports ((?:parse|check|compare) .*examples/.*)", page.read_text("utf-8"))
    }
)


def test_every_script_is_tested() -> None:
    """A script that is added to the examples is added here too."""
    assert sorted(PRINTS) == sorted(script.name for script in EXAMPLES.glob("*.py"))


@pytest.mark.parametrize("script", PRINTS)
def test_script(script: str) -> None:
    """Each script runs by itself, from any folder, and prints what it should."""
    done = python(EXAMPLES / script, folder=EXAMPLES, PYTHONIOENCODING="utf-8", PYTHONWARNINGS="error")
    assert (done.returncode, done.stderr) == (0, b"")
    assert [words for words in PRINTS[script] if words not in done.stdout.decode()] == []


@pytest.mark.parametrize("page", REPORTS, ids=lambda page: page.name)
def test_report(page: Path) -> None:
    """Each invented report has all values of its form, and reading it leaves nothing to say."""
    report = gr.parse(page.read_text(encoding="utf-8"))
    assert [path for path, _ in report.cells()] == list(report.template.form.slots)
    assert report.findings == ()
    assert report.title == f"{report.agency}{report.year}年政府信息公开工作年度报告"


@pytest.mark.parametrize("command", COMMANDS)
def test_command(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each command line of the README and the documentation reads its example, and says something of it."""
    monkeypatch.chdir(ROOT)
    done = run(*shlex.split(command))
    assert done.stderr == ""
    assert done.exit_code == ("check" in command)
    assert done.stdout
