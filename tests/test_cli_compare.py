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
