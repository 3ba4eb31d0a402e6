"""``check`` over a folder: the table, the totals, the baseline, and what programs read."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from .command import columns, run, saved
from .invented import requests_page
from .make_examples import EXAMPLES, NAME

if TYPE_CHECKING:
    from pathlib import Path

_GOOD = requests_page(("一、本年新收政府信息公开申请数量", 2, 0, 0, 0, 0, 0, 2))
_BAD = _GOOD.replace("0\t2", "0\t3")
_TABLES = "--select=C101"
_COLOURS = re.compile(r"\x1b\[[\d;]*m")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a sound report, one with an error in a folder of its own, and a file that is no report."""
    (tmp_path / "乙").mkdir()
    saved(tmp_path, _GOOD, "甲.txt")
    saved(tmp_path / "乙", _BAD.replace("2024", "2023"), "a b.txt")
    saved(tmp_path, "会议通知", "丙.txt")
    return tmp_path


def _rows(output: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("│")] for line in output.splitlines() if "│" in line]


def test_a_folder_ends_with_a_table(folder: Path) -> None:
    """
    The report with an error comes first, the sums of the rows are the totals, and what is no report is one line.
    """
    result = run("check", _TABLES, folder)

    assert result.exit_code == 2
    assert result.stderr.startswith(f"govinfo-reports: {folder}/丙.txt: ")
    assert result.stderr.count("\n") == 1
    assert _rows(result.stdout) == [
        ["文件", "机关", "年度", "错误", "警告"],
        ["乙/a b.txt", "青禾县商务局", "2023", "1", "0"],
        ["甲.txt", "青禾县商务局", "2024", "0", "0"],
    ]
    assert "合计：2 份报告，错误 1 处，警告 0 处。" in result.stdout
    assert "1 个文件不是报告或未能读取" in result.stdout
    assert "Total: reports 2, errors 1, warnings 0." in run("check", _TABLES, "--lang", "en", folder).stdout


@pytest.mark.parametrize("width", [60, 80, 160])
def test_the_table_fits_the_terminal(width: int, folder: Path) -> None:
    """
    However long a name is, no line of the table is wider than the terminal, and no figure is cut.
    """
    saved(folder, _BAD, f"{'很长的名称' * 12}.txt")
    plain = _COLOURS.sub("", run("check", _TABLES, folder, width=width).stdout)
    lines = [line for line in plain.splitlines() if "│" in line]

    assert 40 < max(map(columns, lines)) <= width
    assert sum("2024 │    1 │    0" in line for line in lines) == 1


def test_known_findings_do_not_fail(folder: Path) -> None:
    """
    After --write-baseline the same findings pass; another figure is new, and the one before is named as gone.
    """
    page, kept = folder / "乙" / "a b.txt", folder / "known.json"

    assert run("check", _TABLES, page).exit_code == 1
    assert run("check", _TABLES, page, "--write-baseline", kept).exit_code == 0
    passed = run("check", _TABLES, page, "--baseline", kept)
    assert (passed.exit_code, "C101" in passed.stdout) == (0, False)
    assert "另有 1 处在基线中" in passed.stdout

    page.write_text(page.read_text(encoding="utf-8").replace("0\t3", "0\t4"), encoding="utf-8")
    failed = run("check", _TABLES, page, "--baseline", kept)
    assert failed.exit_code == 1
    assert "应为 2（填的是 4）" in failed.stdout
    assert "基线中有 1 处已不再出现" in failed.stdout
    assert "应为 2（填的是 3）" in failed.stdout.split("基线中有")[1]


def test_a_bad_baseline_is_one_line(folder: Path) -> None:
    """
    A file that is no baseline ends the command with the reason, and is not written over.
    """
    page, other = folder / "甲.txt", folder / "丙.txt"

    for option in ("--baseline", "--write-baseline"):
        result = run("check", page, option, other)
        assert result.exit_code == 2
        assert "not written by --write-baseline" in result.stderr
    assert other.read_text(encoding="utf-8") == "会议通知"
    assert run("check", page, "--baseline", folder / "none.json").exit_code == 2


def test_programs_get_each_file_by_its_name(folder: Path) -> None:
    """
    JSON has a line for each report; SARIF and annotations name the file of each finding, and leave out what is known.
    """
    name = f"{folder}/乙/a b.txt"
    lines = [json.loads(line) for line in run("check", _TABLES, "--format", "json", folder).stdout.splitlines()]
    assert [(line["file"], line["year"], len(line["findings"])) for line in lines] == [
        (name, 2023, 1),
        (f"{folder}/甲.txt", 2024, 0),
    ]
    assert f"file={name},line=" in run("check", _TABLES, "--format", "github", folder).stdout
    (result,) = json.loads(run("check", _TABLES, "--format", "sarif", folder).stdout)["runs"][0]["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri.endswith("/%E4%B9%99/a%20b.txt")

    run("check", _TABLES, folder, "--write-baseline", folder.parent / "known.json")
    known = ("--baseline", folder.parent / "known.json")
    assert run("check", _TABLES, "--format", "github", *known, folder).stdout == ""
    assert json.loads(run("check", _TABLES, "--format", "sarif", *known, folder).stdout)["runs"][0]["results"] == []


def test_where_nothing_was_read_nothing_is_counted(tmp_path: Path) -> None:
    """
    Without a report the reason is all that is said.
    """
    result = run("check", tmp_path / "none.txt")

    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)


def test_of_many_reports_those_without_findings_are_counted(tmp_path: Path) -> None:
    """
    Up to twenty reports are rows of the table; of more, those that have errors or warnings, unless --all asks.
    """
    for number in range(20):
        saved(tmp_path, (_BAD if number == 7 else _GOOD).replace("2024", str(2001 + number)), f"{number}.txt")
    assert len(_rows(run("check", _TABLES, tmp_path).stdout)) == 21

    saved(tmp_path, _GOOD, "20.txt")
    folded = run("check", _TABLES, tmp_path)
    assert [row[0] for row in _rows(folded.stdout)] == ["文件", "7.txt"]
    assert "另有 20 份没有错误和警告" in folded.stdout
    assert len(_rows(run("check", _TABLES, "--all", tmp_path).stdout)) == 22


def test_many_findings_of_one_kind_are_named_in_one_line(tmp_path: Path) -> None:
    """
    Up to five of a kind are printed; of more, three and a line with the places of the others, unless --all asks.
    """
    table = requests_page(*((label, 2, "", 0, 0, 0, 0, 2) for label in _ROWS))
    page, others = saved(tmp_path, table), f"第 6–{len(_ROWS) + 2} 行"
    folded, whole = (run("check", "--select=C106", *every, page).stdout for every in ((), ("--all",)))

    assert whole.count("警告 C106 第") == len(_ROWS)
    assert folded.count("警告 C106 第") == 3
    assert f"警告 C106 还有 {len(_ROWS) - 3} 处同类问题（{others}）；加 --all 逐条列出。" in folded
    five = saved(tmp_path, requests_page(*((label, 2, "", 0, 0, 0, 0, 2) for label in _ROWS[1:])), "five.txt")
    assert run("check", "--select=C106", five).stdout.count("警告 C106 第") == 5


def test_what_is_said_of_one_place_alike_is_said_once(tmp_path: Path) -> None:
    """
    A row of several groups that was not read is one line for people, and a finding of each group for programs.
    """
    text = (EXAMPLES / f"{NAME}.txt").read_text(encoding="utf-8")
    page = saved(tmp_path, text.replace("\n1\t0\t0\t0\t1\t", "\n1\t0\t0\t0\t9\t1\t"))

    assert run("check", "--select=R101", page).stdout.count("R101") == 1
    assert run("check", "--select=R101", "--format=json", page).stdout.count('"R101"') == 3


_ROWS = (
    "一、本年新收政府信息公开申请数量",
    "二、上年结转政府信息公开申请数量",
    "（一）予以公开",
    "1.属于国家秘密",
    "2.其他法律行政法规禁止公开",
    "3.危及“三安全一稳定”",
)
