"""Any text: whatever a page is made of, it is read or refused, and nothing is invented."""

from __future__ import annotations

import contextlib

from hypothesis import given
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports.text.spelling import spell

from .invented import TITLE

#: Whole rows among the pieces, so that something is read from most heaps.
_PIECES = (
    *("规章", "总计", "（七）", "1.", "二、主动公开政府信息情况", "一、本年新收政府信息公开申请数量"),
    *("\t", "\t", "\n", "\n", " | ", "｜", "0", "12", "7", "/", "—"),
    *("行政许可\t", "行政处罚\t3\n", "\t0\t0\t0\t0\t0\t0\t0\n"),
)


@given(st.text())
def test_any_text_is_refused_or_read(text: str) -> None:
    """
    Text that is no report raises nothing but NotAReport, and inside a report nothing at all.
    """
    page = f"{TITLE}\n{text}\n二、主动公开政府信息情况\n规章\t5\t{text}\t7\n"

    with contextlib.suppress(gr.NotAReport):
        gr.parse(text)

    assert gr.parse(page).text == page


@given(st.lists(st.sampled_from(_PIECES), min_size=20, max_size=60))
def test_any_heap_of_labels_is_read(parts: list[str]) -> None:
    """
    Labels and separators in any order below a title raise nothing, and every cell read is printed where it says.
    """
    page = f"{TITLE}\n{''.join(parts)}"
    report = gr.parse(page)

    assert [cell.text for _, cell in report.cells() if cell.span.of(page) != cell.text] == []


@given(st.text())
def test_spelling_keeps_every_character_in_its_place(text: str) -> None:
    """
    Spelling maps characters one to one, so that offsets stay true.
    """
    assert len(spell(text)) == len(text)
