"""Tables that lost a column or the order of their heads: blank cells are no evidence for the columns of a figure."""

from __future__ import annotations

import pytest

import govinfo_reports as gr
from govinfo_reports import findings as f

_TITLE = "青禾县商务局2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n"
_HEADS = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")


def _drawn(columns: int) -> str:
    """Return the last rows of the table of requests, in a grid with so many *columns* behind two of labels."""
    gaps = [""] * (columns - 2)
    rows = (
        ["", "", *_HEADS],
        ["", "（七）总计", "9", *gaps, "9"],
        ["四、结转下年度继续办理", "", "8", *gaps, "8"],
    )
    return _TITLE + "\n".join(f"| {' | '.join(row)} |" for row in rows) + "\n"


def _row(report: gr.Report, row: str) -> dict[str, str]:
    return {path.rpartition(".")[2]: cell.text for path, cell in report.cells() if path.startswith(f"{row}.")}


def test_a_whole_grid_is_read() -> None:
    """
    With a column for each head, the figures of the rows keep their places.
    """
    report = gr.parse(_drawn(7))

    assert list(_row(report, "requests.outcomes.total").values()) == ["9", "", "", "", "", "", "9"]


def test_a_grid_with_a_column_fewer_is_not() -> None:
    """
    Where the row of another label shows that a column is lacking, a blank cell stands for no column.
    """
    report = gr.parse(_drawn(6))

    assert _row(report, "requests.carried_out") == {}
    named = {finding.path for finding in report.findings if finding.code == f.COUNT_DIFFERS.code}
    assert named == {"requests.outcomes.total", "requests.carried_out"}


def test_without_blank_cells_a_narrow_row_takes_nothing_away() -> None:
    """
    A row with a figure for each column is read beside one that lost a figure.
    """
    narrow = "|  | （七）总计 | 9 | 0 | 0 | 0 | 0 | 9 |\n"
    report = gr.parse(f"{_TITLE}{narrow}| 四、结转下年度继续办理 | 8 | 0 | 0 | 0 | 0 | 0 | 8 |\n")

    assert list(_row(report, "requests.carried_out").values()) == ["8", "0", "0", "0", "0", "0", "8"]


_BLANK_LINES = "\n25\n\n0\n\n25\n\n"


def _by_line(above: int, figures: str, behind: str) -> str:
    """Return a page of a cell a line, with so many heads *above* the first row, and lines *behind* its *figures*."""
    heads = "\n".join(_HEADS[:above])
    return (
        "青禾县商务局2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"
        "本年处理决定数量\n27\n本年处理决定数量\n12\n本年收费金额（单位：万元）\n7\n"
        f"三、收到和处理政府信息公开申请情况\n{heads}\n一、本年新收政府信息公开申请数量\n{figures}{behind}\n0\n"
    )


@pytest.mark.parametrize("above", [3, 4])
def test_heads_behind_a_row_leave_its_blank_cells_uncertain(above: int) -> None:
    """
    The columns of a row with blank cells are not certain where heads stand behind it that stand nowhere above.
    """
    report = gr.parse(_by_line(above, _BLANK_LINES, "\n".join(_HEADS[above:])))

    assert _row(report, "requests.received") == {}
    assert [finding.path for finding in report.findings if finding.code == f.COLUMNS_DIFFER.code] == ["requests"]


@pytest.mark.parametrize("above", [3, 4])
def test_other_words_behind_a_row_leave_its_blank_cells(above: int) -> None:
    """
    Heads that stand nowhere are lost, and say nothing.
    """
    report = gr.parse(_by_line(above, _BLANK_LINES, "备注"))

    assert list(_row(report, "requests.received").values()) == ["", "25", "", "0", "", "25", ""]


@pytest.mark.parametrize("above", [3, 4])
def test_a_row_without_blank_cells_needs_no_heads(above: int) -> None:
    """
    A row with a figure for each column is read wherever the heads stand.
    """
    figures = ["25", "0", "0", "0", "0", "0", "25"]
    report = gr.parse(_by_line(above, "\n".join(figures) + "\n", "\n".join(_HEADS[above:])))

    assert list(_row(report, "requests.received").values()) == figures
