"""What the prose states against the tables: which of the two is accused, and what is quoted."""

from __future__ import annotations

import pytest

import govinfo_reports as gr

from .invented import TITLE, requests_table

_ROWS = ("一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（七）总计", "四、结转下年度继续办理")
_FILLER = "主动公开信息三百条"


def _report(prose: str, total: int) -> gr.Report:
    figures = ((12, 3, 0, 0, 0, 0, total), "0000000", (12, 3, 0, 0, 0, 0, 15), "0000000")
    table = requests_table(*((label, *cells) for label, cells in zip(_ROWS, figures, strict=True)))
    return gr.parse(f"{TITLE}\n一、总体情况\n{prose}\n{table}")


@pytest.mark.parametrize(
    ("stated", "total", "codes"),
    [(15, 15, []), (15, 16, ["C101"]), (16, 16, ["C101"]), (17, 15, ["C201"]), (17, 16, ["C101", "C201"])],
)
def test_prose_that_the_sums_confirm_is_not_accused(stated: int, total: int, codes: list[str]) -> None:
    """
    Where the sums say what a cell should print, and the prose says just that, only the cell is accused.
    """
    report = _report(f"全年共收到政府信息公开申请{stated}件。", total)

    assert sorted(finding.code for finding in gr.check(report, select=["C101", "C201"])) == codes


@pytest.mark.parametrize("before", [0, 4, 8, 20])
@pytest.mark.parametrize("behind", [0, 8])
def test_a_quotation_holds_the_figure_and_says_where_it_was_cut(before: int, behind: int) -> None:
    """
    However long the sentence is, what is quoted of it holds the figure, and the sign of a cut where it was cut.
    """
    claim = "全年共收到政府信息公开申请17件"
    sentence = "，".join([*[_FILLER] * before, claim, *[_FILLER] * behind])
    (finding,) = gr.check(_report(f"{sentence}。", 15), select=["C201"])
    quoted = finding.message.zh.partition("“")[2].partition("”（17）")[0]

    assert "17件" in quoted
    assert quoted.strip("…") in f"{sentence}。"
    assert quoted.startswith("…") == (not sentence.startswith(quoted[:6]))
    assert quoted.endswith("…") == (not f"{sentence}。".endswith(quoted[-6:]))
