"""A report that sums up others: its figures against theirs, a finding for each row that differs."""

from __future__ import annotations

import pytest

import govinfo_reports as gr
from govinfo_reports.checks import check_rollup
from govinfo_reports.findings import Severity

from .invented import requests_page

_ENDS = "青禾县统计局2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n行政许可\t{}\n"


def licences(agency: str, figure: object) -> gr.Report:
    """Return a report with one figure, behind which the page goes on."""
    title = f"{agency}2024年政府信息公开工作年度报告"
    tables = f"信息内容\t本年处理决定数量\n行政许可\t{figure}\n"
    return gr.parse(f"{title}\n二、主动公开政府信息情况\n{tables}三、收到和处理政府信息公开申请情况\n")


def requests(agency: str, *rows: tuple[str, int]) -> gr.Report:
    """Return a report with *rows* of requests, all of them of the first column."""
    title = f"{agency}2024年政府信息公开工作年度报告"
    return gr.parse(requests_page(*((label, figure, *"00000", figure) for label, figure in rows), title=title))


_NEW, _OLD = "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"
_BUREAU, _OFFICE = requests("青禾县商务局", (_NEW, 4), (_OLD, 1)), requests("青禾县统计局", (_NEW, 3), (_OLD, 0))


def test_a_sum_over_children_that_holds() -> None:
    """
    A report that sums up others and adds up has no findings.
    """
    assert check_rollup(licences("青禾县", 7), [licences("青禾县商务局", 4), licences("青禾县统计局", 3)]) == []
    assert check_rollup(requests("青禾县", (_NEW, 7), (_OLD, 1)), [_BUREAU, _OFFICE]) == []


@pytest.mark.parametrize("missing", [None, licences("青禾县统计局", "/")])
def test_a_sum_cannot_be_told_while_a_child_is_missing(missing: gr.Report | None) -> None:
    """
    While a child's report or figure is missing, the sum cannot be told, and what it would have to add is said.
    """
    (finding,) = check_rollup(licences("青禾县", 9), [licences("青禾县商务局", 4), missing])

    assert finding.severity is Severity.INFO
    assert "应为 5" in finding.message.zh


def test_a_row_that_differs_is_one_finding() -> None:
    """
    The cells of a row that differ are named in one finding; a cell that differs alone is named by its own path.
    """
    (row,) = check_rollup(requests("青禾县", (_NEW, 8), (_OLD, 1)), [_BUREAU, _OFFICE])
    (cell,) = check_rollup(licences("青禾县", 9), [licences("青禾县商务局", 4), licences("青禾县统计局", 3)])

    assert row.severity is cell.severity is Severity.ERROR
    assert row.path == "requests.received"
    assert row.cells == ("requests.received.natural_person", "requests.received.total")
    assert "“自然人” 8 ≠ 7，“总计” 8 ≠ 7" in row.message.zh
    assert (cell.path, cell.span.of(cell.page)) == ("disclosure.licensing.decisions", "9")


def test_a_table_that_cannot_be_told_is_one_finding() -> None:
    """
    While a report is missing, one line says of how many figures of a table nothing can be told.
    """
    (finding,) = check_rollup(requests("青禾县", (_NEW, 8), (_OLD, 1)), [_BUREAU, None])

    assert (finding.severity, finding.path, len(finding.cells)) == (Severity.INFO, "requests", 14)
    assert "有 14 个数无法核对" in finding.message.zh


def test_a_figure_in_doubt_proves_no_difference() -> None:
    """
    A page that ends in a figure may have cut it: what differs by it is not called wrong, and what agrees is agreed.
    """
    cut, bureau = gr.parse(_ENDS.format(3)), licences("青禾县商务局", 4)

    assert check_rollup(licences("青禾县", 7), [bureau, cut]) == []
    (finding,) = check_rollup(licences("青禾县", 39), [bureau, cut])
    assert finding.severity is Severity.INFO
    assert "青禾县统计局" in finding.message.zh
    assert "应为 35" in finding.message.zh
