"""``rollup``: a report is the sum of those below it, each of them counted once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .command import run, saved

if TYPE_CHECKING:
    from pathlib import Path

_PAGE = "{}{}年政府信息公开工作年度报告\n二、主动公开政府信息情况\n行政许可\t{}\n行政处罚\t{}\n"


@pytest.fixture
def parent(tmp_path: Path) -> Path:
    """The report of a county, beside a folder with two of its offices: 7 licences, 3 penalties."""
    (tmp_path / "offices").mkdir()
    saved(tmp_path / "offices", _PAGE.format("青禾县商务局", 2024, 3, 1), "a.txt")
    saved(tmp_path / "offices", _PAGE.format("青禾县司法局", 2024, 4, 2), "b.txt")
    return saved(tmp_path, _PAGE.format("青禾县人民政府", 2024, 7, 3), "county.txt")


def test_a_sum_that_holds_has_no_findings(parent: Path) -> None:
    """
    Each figure is held against the sum; the parent among the files, and a report in two files, change nothing.
    """
    offices = parent.parent / "offices"
    once = run("rollup", parent, offices)
    assert once.exit_code == 0
    assert once.stdout == "核对 2 项，下级报告 2 份：一致 2，不一致 0，无法核对 0。\n"

    saved(offices, (offices / "a.txt").read_text(encoding="utf-8"), "copy of a.txt")
    assert run("rollup", parent, parent.parent).stdout == once.stdout


def test_a_sum_that_fails_is_an_error(parent: Path) -> None:
    """
    A figure that is not the sum of those below is named, in every format.
    """
    saved(parent.parent, _PAGE.format("青禾县人民政府", 2024, 8, 3), "county.txt")
    result = run("rollup", parent, parent.parent / "offices")

    assert result.exit_code == 1
    assert "填的是 8，各下级报告之和是 7，相差 1" in result.stdout
    assert "一致 1，不一致 1，无法核对 0" in result.stdout
    assert "title=C411::" in run("rollup", "--format", "github", parent, parent.parent / "offices").stdout
    assert run("rollup", "--ignore", "C411", parent, parent.parent / "offices").exit_code == 0


@pytest.mark.parametrize(
    ("page", "words", "status"),
    [
        (_PAGE.format("青禾县水利局", 2023, 1, 1), "不是汇总报告的 2024 年", 0),
        (_PAGE.format("青禾县商务局", 2024, 9, 9), "同一机关同一年度另有一份不同的报告", 0),
        ("会议通知", "没有找到政府信息公开工作年度报告", 2),
    ],
    ids=["of another year", "another of the same year", "not a report"],
)
def test_nothing_is_called_wrong_while_a_report_is_missing(page: str, words: str, status: int, parent: Path) -> None:
    """
    With a child that cannot count, its file is named and no sum fails; --info says what cannot be told.
    """
    offices = parent.parent / "offices"
    saved(parent.parent, _PAGE.format("青禾县人民政府", 2024, 80, 30), "county.txt")
    saved(offices, page, "c.txt")
    result = run("rollup", parent, offices)

    assert result.exit_code == status
    assert words in result.stderr
    assert "不一致 0，无法核对 2" in result.stdout
    assert "C411" not in result.stdout
    assert "C411" in run("rollup", "--info", parent, offices).stdout


def test_a_parent_that_is_no_report_ends_the_command(parent: Path) -> None:
    """
    Without a parent there is nothing to hold.
    """
    result = run("rollup", saved(parent.parent, "会议通知", "no.txt"), parent.parent / "offices")

    assert (result.exit_code, result.stdout) == (2, "")
