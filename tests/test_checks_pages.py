"""The checks on real pages, where they are at hand: no sum is held against a page whose figures keep it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govinfo_reports.checks import check
from govinfo_reports.findings import Severity

from .conftest import PAGES, needs_real_pages, read_page, real_pages, truth

if TYPE_CHECKING:
    from pathlib import Path

    import govinfo_reports as gr

pytestmark = needs_real_pages


def read(name: str) -> gr.Report:
    """Return the report of the page *name*."""
    report = read_page(PAGES / f"{name}.txt")
    assert report
    return report


def failures(report: gr.Report) -> list[str]:
    """Return the codes of what is held against a report."""
    return [finding.code for finding in check(report) if finding.severity is not Severity.INFO]


@pytest.mark.parametrize("path", real_pages(), ids=lambda path: path.stem)
def test_no_sum_is_held_against_a_real_page(path: Path) -> None:
    """
    The figures of every page keep the sums of their form, so that no rule on sums or counts fails.
    """
    if (report := read_page(path)) is None:
        assert truth(path)["is_report"] is False
        return

    assert not {"C101", "C102", "C103", "C104"} & set(failures(report))


@pytest.mark.parametrize(
    ("name", "expected"),
    [("seed_000", ["C303"]), ("seed_002", ["C310"]), ("seed_003", []), ("seed_004", [])],
)
def test_what_the_complete_reports_are_found_to_have(name: str, expected: list[str]) -> None:
    """
    The complete reports have a heading without number, a left-over bookmark, and nothing else.
    """
    assert failures(read(name)) == expected


def test_a_stock_that_cannot_be_is_reported() -> None:
    """
    A page with one document issued in the year and none in force is reported.
    """
    assert "C105" in failures(read("r61_xilingol_commerce_2021_nbsp"))


def test_an_old_form_is_reported() -> None:
    """
    A report for 2023 in the form of 2020 is reported.
    """
    assert "C308" in failures(read("r35_civil_affairs_2023_old_template"))
