"""PDF files: rows that a page break tears inside their figures."""

from __future__ import annotations

import pytest

from tests.made_pdf import Canvas
from tests.test_files_pdf import lines, ruled

_LABEL = "松柏松柏松柏松柏"  # as long as its cell is wide
_FULL = "1234567"


@pytest.mark.parametrize(
    ("above", "below", "read"),
    [
        ([_LABEL, _FULL, "4"], ["杨柳", "89", ""], [f"{_LABEL}杨柳", f"{_FULL}89", "4"]),
        ([_LABEL, "12345.7", "4"], ["", "89", ""], [_LABEL, "12345.789", "4"]),
        ([_LABEL, _FULL, "4"], ["杨柳", "89", "5"], None),
        ([_LABEL, _FULL, "4"], ["二、柳", "89", ""], None),
        ([_LABEL, _FULL, "4"], ["（二）柳", "89", ""], None),
        ([_LABEL, "123456", "4"], ["杨柳", "89", ""], None),
        (["松柏", _FULL, "4"], ["杨柳", "89", ""], None),
        ([_LABEL, _FULL, "4"], ["杨柳", "", "89"], None),
    ],
)
def test_a_figure_goes_on_below_a_page_break_where_nothing_speaks_for_another_row(
    above: list[str], below: list[str], read: list[str] | None
) -> None:
    """
    All that goes on fills its cell above, a column is blank below, and the label below has no number of its own.
    """
    canvas = Canvas()
    ruled(canvas, [["松柏", "1", "2"], above], top=740)
    canvas.turn()
    ruled(canvas, [below, ["兰菊", "5", "6"]], top=60)

    rows = [row.split("\t") for row in lines(canvas)]

    assert rows == [["松柏", "1", "2"], *([read] if read else [above, below]), ["兰菊", "5", "6"]]


@pytest.mark.parametrize(
    ("below", "read"),
    [(["", "7", "5"], ["", "7", "5"]), (["", "枫", "5"], ["枫", "5"]), (["杨", "7", "5"], ["杨", "7", "5"])],
)
def test_a_blank_below_a_page_break_is_a_value_under_heads_and_the_rest_of_a_label_beside_others(
    below: list[str], read: list[str]
) -> None:
    """
    Two cells above reach over two rows: with a figure under one of them they are heads, and else the labels of a group.
    """
    canvas = Canvas()
    for left, top, right, bottom, words in (
        (60, 740, 140, 780, "松柏"),
        (140, 740, 180, 780, "竹"),
        (180, 740, 220, 760, "梅"),
        (180, 760, 220, 780, "兰"),
    ):
        canvas.box(left, top, right, bottom)
        canvas.text(left + 4, top + 13, words)
    canvas.turn()
    ruled(canvas, [below, ["菊", "3", "4"]], top=60)

    assert [row.split("\t") for row in lines(canvas)] == [["松柏", "竹", "梅"], ["兰"], read, ["菊", "3", "4"]]
