"""Rows that stand on a page twice, labels as they are printed, and where a text ends."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

import govinfo_reports as gr
from govinfo_reports import findings as f

_PAGE: Final = Path("examples/qinghe-commerce-2024.txt").read_text(encoding="utf-8")
_LINES: Final = _PAGE.splitlines()
_ROWS: Final = [number for number, line in enumerate(_LINES) if re.search(r"[^\d\t]\t[\d.]+(?:\t\d+)*$", line)]
_CELLS: Final = {path: cell.text for path, cell in gr.parse(_PAGE).cells()}


def _texts(report: gr.Report) -> dict[str, str]:
    return {path: cell.text for path, cell in report.cells()}


@pytest.mark.parametrize(("number", "times"), [(number, 1 + number % 2) for number in _ROWS])
def test_a_row_printed_again_is_read_once(number: int, times: int) -> None:
    """
    A row pasted twice with the same figures loses no value, and a finding says of each further print what it is.
    """
    report = gr.parse("\n".join([*_LINES[: number + 1], *[_LINES[number]] * times, *_LINES[number + 1 :]]))
    assert _texts(report) == _CELLS
    assert [finding.code for finding in report.findings] == [f.ROW_AGAIN.code] * times
    assert [finding.line for finding in report.findings] == list(range(number + 2, number + 2 + times))


def test_rows_are_those_of_the_page() -> None:
    """
    The law above speaks of nearly all rows of the form.
    """
    assert len(_ROWS) > 28


@pytest.mark.parametrize(
    ("label", "quoted"),
    [
        ("9. 网上 咨询（试行）", "9. 网上 咨询（试行）"),
        ("（八）另\t9.网上咨询", "（八）另 9.网上咨询"),
        (
            "（九）《青禾县政务服务大厅（试行）》第十二条所称的网上咨询、电话咨询",
            "…县政务服务大厅（试行）》第十二条所称的网上咨询、电话咨询",
        ),
    ],
)
def test_an_unknown_label_is_quoted_as_printed(label: str, quoted: str) -> None:
    """
    The message on a row that the form does not have quotes the label with its number and its marks.
    """
    place = next(number for number, line in enumerate(_LINES) if line.startswith("四、结转下年度"))
    report = gr.parse("\n".join([*_LINES[:place], f"{label}\t1\t0\t0\t0\t0\t0\t1", *_LINES[place:]]))
    (finding,) = (finding for finding in report.findings if finding.code == f.ROW_UNKNOWN.code)
    assert f"“{quoted}”" in finding.message.zh
    assert f"“{quoted}”" in finding.message.en


@pytest.mark.parametrize(
    ("digits", "code"),
    [("21203901622168", f.FIGURES_SPLIT.code), ("110000011", f.COUNT_DIFFERS.code), ("", f.ROW_EMPTY.code)],
)
@pytest.mark.parametrize("remark", ["", "（区分处理的，只计这一情形，不计其他情形）", "（注1）"])
def test_digits_behind_a_remark_ran_together(digits: str, code: str, remark: str) -> None:
    """
    Figures that ran into a label, with or without a remark in brackets between them, are spoken of in the same way.
    """
    place = next(number for number, line in enumerate(_LINES) if line.startswith("（二）部分公开"))
    report = gr.parse("\n".join([*_LINES[:place], f"（二）部分公开{remark}{digits}", *_LINES[place + 1 :]]))
    row = "requests.outcomes.partly_granted"
    assert [finding.code for finding in report.findings if finding.path == row] == [code]
    read = [text for path, text in _texts(report).items() if path.startswith(f"{row}.")]
    assert "".join(read) == (digits if code == f.FIGURES_SPLIT.code else "")


@pytest.mark.parametrize("end", ["", "\n"])
@pytest.mark.parametrize(
    "number", [*_ROWS[::4], next(n for n, line in enumerate(_LINES) if re.fullmatch(r"(?:\d+\t){14}\d+", line))]
)
def test_the_text_ends_once(number: int, end: str) -> None:
    """
    Where the text ends behind a row, one finding says so; a figure is only called cut where nothing follows it.
    """
    report = gr.parse("\n".join(_LINES[: number + 1]) + end)
    ends = [finding for finding in report.findings if finding.code == f.TEXT_ENDS.code]
    assert len(ends) == 1
    assert ("不完整" in ends[0].message.zh) == ("may be cut" in ends[0].message.en) == (not end)


def test_a_text_that_ends_within_a_row_may_be_cut() -> None:
    """
    A row with fewer figures than columns ends with one that may be cut, whatever follows.
    """
    place = next(number for number, line in enumerate(_LINES) if line.startswith("二、上年结转"))
    report = gr.parse("\n".join([*_LINES[:place], "二、上年结转政府信息公开申请数量\t1\t0\t0", ""]))
    (finding,) = (finding for finding in report.findings if finding.code == f.TEXT_ENDS.code)
    assert "不完整" in finding.message.zh


@pytest.mark.parametrize("figures", ["27\t1\t-26", "3\t0", "1\t0\t0\t0\t0\t0\t0\t1\t2"])
def test_a_label_with_other_figures_is_no_second_print(figures: str) -> None:
    """
    Figures behind the label of a row that was read, more or fewer than the row has, are not called its second print.
    """
    place = next(number for number, line in enumerate(_LINES) if line.startswith("四、结转下年度"))
    report = gr.parse("\n".join([*_LINES[:place], f"2.重复申请\t{figures}", *_LINES[place:]]))
    named = {finding.code for finding in report.findings if finding.line == place + 1}
    assert named
    assert f.ROW_AGAIN.code not in named
