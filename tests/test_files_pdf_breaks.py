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
