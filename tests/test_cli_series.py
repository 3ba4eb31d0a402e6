"""``series`` and ``rollup``: figures by years, and a report held against those it sums up."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

import govinfo_reports as gr
from govinfo_reports.corpus.agencies import Agency, by_agency
from govinfo_reports.corpus.entries import Entry
from govinfo_reports.corpus.series import figures_of, main_figures
from govinfo_reports.forms.sum_constraints import Sum, constraints_of

from .command import run, saved, table_rows
from .invented import requests_page

if TYPE_CHECKING:
    from pathlib import Path

_IN, _OUT = "二、上年结转政府信息公开申请数量", "四、结转下年度继续办理"


def _page(year: int, carried_in: object, carried_out: object, agency: str = "青禾县商务局") -> str:
    rows = ((label, figure, 0, 0, 0, 0, 0, figure) for label, figure in ((_IN, carried_in), (_OUT, carried_out)))
    return requests_page(*rows, title=f"{agency}{year}年政府信息公开工作年度报告")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two years of one agency, of which the later takes over less, and a report of another agency."""
    saved(tmp_path, _page(2024, 4, "/"), "a.txt")
    saved(tmp_path, _page(2023, 0, 5), "b.txt")
    saved(tmp_path, _page(2024, 1, 2, "临江市统计局"), "c.txt")
    return tmp_path


def test_each_agency_has_a_table_of_its_years(folder: Path) -> None:
    """
    Years stand in order, whatever the files are called; the findings stand below, and a sign where nothing was read.
    """
    result = run("series", folder, "--figure", "requests.received.total", "--figure", "上年 总计")

    assert result.exit_code == 1
    assert table_rows(result.stdout) == [
        ["", "", "2024"],
        ["一、本年新收政府信息公开申请数量", "总计", "·"],
        [_IN, "总计", "1"],
        ["", "", "2023", "2024"],
        ["一、本年新收政府信息公开申请数量", "总计", "·", "·"],
        [_IN, "总计", "0", "4"],
    ]
    assert result.stdout.count("C401") == 2
    assert run("series", folder / "c.txt").exit_code == 0
    assert run("series", folder, "--figure", "没有这一项").exit_code == 2
    assert run("series", folder, "--ignore", "C401").exit_code == 0


def test_programs_get_the_figures(folder: Path) -> None:
    """
    CSV has a column for each year of any agency; JSON keeps blank, placeholder and figure apart.
    """
    rows = list(csv.DictReader(io.StringIO(run("series", folder, "--csv", "--figure", _OUT).stdout)))
    (first, *_) = [row for row in rows if row["agency"] == "青禾县商务局"]
    assert (first["path"], first["2023"], first["2024"]) == ("requests.carried_out.natural_person", "5", "/")
    assert {row["2023"] for row in rows if row["agency"] == "临江市统计局"} == {""}

    lines = [json.loads(line) for line in run("series", folder, "--json").stdout.splitlines()]
    (ours,) = [line for line in lines if line["agency"] == "青禾县商务局"]
    (figure,) = [each for each in ours["figures"] if each["path"] == "requests.carried_out.total"]
    assert [(cell["text"], cell["value"], cell["state"]) for cell in figure["cells"]] == [
        ("5", 5, "figure"),
        ("/", None, "placeholder"),
    ]
    assert [(report["year"], report["file"][-5:]) for report in ours["reports"]] == [(2023, "b.txt"), (2024, "a.txt")]
    assert {finding["code"] for finding in ours["findings"]} >= {"C401"}


def test_reports_are_taken_together_when_asked(folder: Path) -> None:
    """
    With --together one table holds all reports, those of one year told apart by their files.
    """
    rows = table_rows(run("series", folder, "--together", "--figure", f"{_IN}·总计").stdout)

    assert rows == [["", "", "2023", "2024 a.txt", "2024 c.txt"], [_IN, "总计", "0", "4", "1"]]


def test_forms_without_a_figure_show_it(tmp_path: Path) -> None:
    """
    A figure that the form of a year does not have bears another sign than one that was not read.
    """
    head = "青禾县商务局{}年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"
    old = head.format(2020) + "行政许可\t1\t增1\t2\n政府集中采购\t3\t4.5\n"
    new = head.format(2021) + "行政许可\t12\n"
    pages = saved(tmp_path, old, "a.txt"), saved(tmp_path, new, "b.txt")
    result = run("series", *pages, "--figure", "disclosure.licensing", "--figure", "政府集中采购·采购项目数量")

    cells = {tuple(row[-2:]) for row in table_rows(result.stdout)[1:]}
    assert ("2", "12") in cells
    assert ("3", "∅") in cells
    assert "∅ 该年的格式没有这一项" in result.stdout


def test_main_figures_include_every_balance(template: gr.Template) -> None:
    """
    The totals of what came in and what went out are main figures of every form, and no form has only main figures.
    """
    report = gr.Report(None, "青禾县商务局", template.year, template, ())
    agency = Agency("青禾县商务局", (Entry("a", report),))
    main = main_figures(agency)
    totals = {
        str(path)
        for constraint in constraints_of(template.form)
        if constraint.kind is Sum.BALANCE
        for path in constraint.paths
        if path.column == "total"
    }

    assert totals <= main
    assert 0 < len(main) < len(figures_of(agency)) == len(template.form.slots)


def test_agencies_are_in_order_and_years_too(folder: Path) -> None:
    """
    Reports of one agency stand together by year; one that names no agency belongs to none.
    """
    some = [Entry(path.name, gr.parse(path.read_text(encoding="utf-8"))) for path in sorted(folder.iterdir())]
    unnamed = Entry("d", gr.parse("二、主动公开政府信息情况\n行政许可\t12\n"))

    named = [(agency.name, [entry.name for entry in agency.entries]) for agency in by_agency([*some, unnamed])]
    assert named == [("临江市统计局", ["c.txt"]), ("青禾县商务局", ["b.txt", "a.txt"])]
