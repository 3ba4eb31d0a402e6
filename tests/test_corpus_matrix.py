"""Who has a report of which year: read, not a report, or missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import govinfo_reports as gr
from govinfo_reports.corpus.entries import Entry
from govinfo_reports.corpus.matrix import Holding, matrix
from govinfo_reports.findings import Message

from .command import run, saved

if TYPE_CHECKING:
    from pathlib import Path

_PAGE = "{}{}年政府信息公开工作年度报告\n二、主动公开政府信息情况\n行政许可\t12\n"
_NOT = Message("不是报告。", "No report.")


def _read(agency: str, year: int) -> Entry:
    return Entry(f"{agency}{year}", gr.parse(_PAGE.format(agency, year)))


def test_each_agency_has_a_cell_for_each_year() -> None:
    """
    Every agency that was read or expected has a row; years run from the first to the last, those without reports too.
    """
    held = matrix(
        [_read("青禾县商务局", 2021), _read("青禾县商务局", 2024), _read("临江市统计局", 2022)],
        ["青禾县司法局", "青禾县商务局"],
    )

    read, missing = Holding.READ, Holding.MISSING
    assert held.years == (2021, 2022, 2023, 2024)
    assert held.rows == (
        ("青禾县司法局", (missing,) * 4),
        ("青禾县商务局", (read, missing, missing, read)),
        ("临江市统计局", (missing, read, missing, missing)),
    )
    assert held.without_report(["青禾县商务局", "临江市统计局"])[2022] == ["青禾县商务局"]
    assert held.without_report(["青禾县商务局"]) == {2022: ["青禾县商务局"], 2023: ["青禾县商务局"]}


def test_a_file_that_is_no_report_stands_where_its_name_says() -> None:
    """
    A file without a report counts for the agency and the year in its name, if both are there, and never over a report.
    """
    held = matrix(
        [
            _read("青禾县商务局", 2023),
            Entry("商务局/青禾县商务局2024.pdf", trouble=_NOT),
            Entry("青禾县商务局2023年通知.txt", trouble=_NOT),
            Entry("读我.txt", trouble=_NOT),
            Entry("青禾县商务局2023-2024.txt", trouble=_NOT),
        ],
        ["青禾县商务局"],
    )

    assert held.rows == (("青禾县商务局", (Holding.READ, Holding.NO_REPORT)),)
    assert held.unplaced == ("读我.txt", "青禾县商务局2023-2024.txt")


def test_an_expected_name_in_short_means_one_agency_or_none() -> None:
    """
    A name in short is met by the one agency it fits; where two fit, neither is taken for it.
    """
    one, other = _read("青禾县商务局", 2024), _read("临江市商务局", 2024)

    assert matrix([one], ["商务局"]).rows == (("商务局", (Holding.READ,)),)
    assert dict(matrix([one, other], ["商务局"]).rows)["商务局"] == (Holding.MISSING,)
    assert dict(matrix([one, other], ["商务局", "青禾县商务局"]).rows)["青禾县商务局"] == (Holding.READ,)


def test_nothing_read_gives_no_years() -> None:
    """
    Without a year there are no columns, and the expected rows are there all the same.
    """
    assert matrix([], ["青禾县商务局"]).rows == (("青禾县商务局", ()),)


def test_the_list_of_offices_is_held_against_the_folder(tmp_path: Path) -> None:
    """
    --expect prints who is missing and fails; --matrix alone prints and does not.
    """
    (tmp_path / "in").mkdir()
    page = saved(tmp_path / "in", _PAGE.format("青禾县商务局", 2024))
    (tmp_path / "list.txt").write_text("青禾县商务局\n\n青禾县司法局\n", encoding="gb18030")
    asked = run("check", page.parent, "--expect", tmp_path / "list.txt", "--ignore", "C")

    assert asked.exit_code == 1
    rows = {line.split("│")[0].strip(): line.split("│")[1].strip() for line in asked.stdout.splitlines() if "│" in line}
    assert rows["青禾县商务局"] == "有"
    assert rows["青禾县司法局"] == "缺"
    assert "2024 年缺 1 家：青禾县司法局\n" in asked.stdout
    assert run("check", page.parent, "--matrix", "--ignore", "C").exit_code == 0
    programs = run("check", page.parent, "--expect", tmp_path / "list.txt", "--format", "json")
    assert (programs.exit_code, programs.stdout.count("\n")) == (1, 1)
    assert "2024 年缺 1 家：青禾县司法局\n" in programs.stderr
    assert run("check", page, "--expect", tmp_path / "none.txt").exit_code == 2
