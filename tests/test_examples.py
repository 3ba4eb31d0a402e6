"""The examples do what the documentation says of them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import govinfo_reports as gr

EXAMPLES = Path(__file__).parents[1] / "examples"
REPORTS = sorted([*EXAMPLES.glob("*.txt"), *EXAMPLES.glob("*.md")])

PRINTS = {
    "01_parse.py": (
        "青禾县商务局 2024 form of 2021",
        "fees: 0.4500 -> 0.4500 万元",
        "compulsion: '/' placeholder None",
        "200 values in all",
    ),
    "02_findings.py": (
        "R101 第 48 行: “2.重复申请”一行应有 7 个数值，页面上是 11 个",
        "R101 line 48: The row “2.重复申请” should have 7 values",
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


def test_every_script_is_tested() -> None:
    """A script that is added to the examples is added here too."""
    assert sorted(PRINTS) == sorted(script.name for script in EXAMPLES.glob("*.py"))


@pytest.mark.parametrize("script", PRINTS)
def test_script(script: str) -> None:
    """Each script runs by itself, from any folder, and prints what it should."""
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONWARNINGS": "error"}
    environment["PYTHONPATH"] = os.pathsep.join(sys.path)
    run = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, EXAMPLES / script],
        cwd=EXAMPLES,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.stderr == ""
    assert [words for words in PRINTS[script] if words not in run.stdout] == []


@pytest.mark.parametrize("page", REPORTS, ids=lambda page: page.name)
def test_report(page: Path) -> None:
    """Each invented report has all values of its form, and reading it leaves nothing to say."""
    report = gr.parse(page.read_text(encoding="utf-8"))
    assert [path for path, _ in report.cells()] == list(report.template.form.slots)
    assert report.findings == ()
    assert report.title == f"{report.agency}{report.year}年政府信息公开工作年度报告"
