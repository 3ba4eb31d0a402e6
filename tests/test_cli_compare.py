"""``compare``: what differs between two reports, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .command import PAGE, run, saved, table_rows

if TYPE_CHECKING:
    from pathlib import Path


def test_compare_shows_both_prints_of_a_value_that_differs(tmp_path: Path) -> None:
    """A value that differs stands with its row, its column, and what each page prints."""
    other = PAGE.replace("12", "13").replace("行政处罚\t/\n", "")
    result = run("compare", saved(tmp_path), saved(tmp_path, other, "other.txt"))
    assert result.exit_code == 0
    assert table_rows(result.stdout)[1:] == [
        ["行政许可", "本年处理决定数量", "12", "13"],
        ["行政处罚", "本年处理决定数量", "/", "·"],
    ]


def test_compare_needs_both_reports(tmp_path: Path) -> None:
    """Where one of the two cannot be read the status is 2 and nothing is compared."""
    result = run("compare", saved(tmp_path), tmp_path / "missing.txt")
    assert (result.exit_code, result.stdout) == (2, "")


def test_compare_says_what_does_not_compare(tmp_path: Path) -> None:
    """Another agency and another form are said, and values that only one of the forms asks for are left out."""
    head = "临江市统计局2020年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"
    old = f"{head}行政许可\t1\t增1\t2\n政府集中采购\t3\t4.5\n"
    pages = saved(tmp_path, old), saved(tmp_path, PAGE, "other.txt")
    output = run("compare", *pages).stdout

    assert "两份报告的机关不同：临江市统计局，青禾县商务局。" in output
    assert "两份报告的格式不同（2020、2021）" in output
    rows = table_rows(output)[1:]
    assert ["行政许可", "本年处理决定数量", "2", "12"] in rows
    assert not any("采购" in row[0] or "制发" in row[1] for row in rows)
    assert "机关不同" not in run("compare", pages[1], pages[1]).stdout
