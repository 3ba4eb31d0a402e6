"""R101 says how many values were due and what the page shows, and never the same number for both."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

import govinfo_reports as gr

from .invented import requests_page


@given(st.lists(st.sampled_from(["0", "3", ""]), min_size=1, max_size=10))
@example(["1", "", "0", "0", "0", "0", "0", "1"])
def test_as_many_as_were_due_are_never_too_many(cells: list[str]) -> None:
    """
    Where the page prints as many figures as were due, the message counts the blank cells too, or says what else is odd.
    """
    page = requests_page(("一、本年新收政府信息公开申请数量", 2, 0, 0, 0, 0, 0, 2), ("（一）予以公开", *cells))
    said = [finding.message for finding in gr.parse(page).findings if finding.code == "R101"]

    assert not any("页面上是 7 " in message.zh or "shows 7 " in message.en for message in said)
    if cells == ["1", "", "0", "0", "0", "0", "0", "1"]:
        assert "应有 7 个数值，页面上是 8 格，其中 1 格空白" in said[0].zh
        assert "the page shows 8 cells, 1 of them blank" in said[0].en
