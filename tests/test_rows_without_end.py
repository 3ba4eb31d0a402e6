"""A page that prints a row again and again: its prints are named one by one up to fifty, and all together beyond."""

from __future__ import annotations

from collections import Counter

import pytest

import govinfo_reports as gr
from govinfo_reports import findings as f

_NAMED = 50
_SEVERAL = 6  # unplaced runs from which on a table has lost its order
_PAGE = """\
青禾县商务局2024年政府信息公开工作年度报告
二、主动公开政府信息情况
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	1	2	3
行政规范性文件	4	5	6
"""


def _codes(times: int) -> Counter[str]:
    """Return the codes of the findings where the first row comes so many *times* more."""
    report = gr.parse(_PAGE + "规章\t1\t2\t3\n" * times)
    assert report["disclosure.rules.issued"].value == 1
    return Counter(finding.code for finding in report.findings)


@pytest.mark.parametrize("times", [1, 10, _NAMED])
def test_prints_of_a_row_are_named_one_by_one(times: int) -> None:
    """
    Up to fifty further prints of a row give a finding each.
    """
    assert _codes(times) == {f.ROW_AGAIN.code: times}


@pytest.mark.parametrize("times", [_NAMED + _SEVERAL, 2_000])
def test_more_prints_are_named_together(times: int) -> None:
    """
    Of a row that comes more often, one finding counts the rest, and what is read of the table is in doubt.
    """
    codes = _codes(times)

    assert codes[f.ROW_AGAIN.code] == _NAMED
    assert codes[f.FIGURES_SCATTERED.code] == 1
    assert codes[f.ROW_IN_DOUBT.code] == 2
    assert sum(codes.values()) == _NAMED + 3


def test_the_count_of_the_rest_is_right() -> None:
    """
    The finding on the rest says how many they are.
    """
    report = gr.parse(_PAGE + "规章\t1\t2\t3\n" * 70)
    (scattered,) = (finding for finding in report.findings if finding.code == f.FIGURES_SCATTERED.code)

    assert "20" in scattered.message.zh
    assert "20" in scattered.message.en


def test_other_figures_give_one_reason() -> None:
    """
    A row that comes a thousand times with other figures is not read, and two findings say why.
    """
    report = gr.parse(_PAGE + "规章\t1\t2\t4\n" * 1_000)

    assert "disclosure.rules.issued" not in dict(report.cells())
    assert sum(finding.code == f.ROW_TWICE.code for finding in report.findings) == 2
    assert len(report.findings) < _NAMED
