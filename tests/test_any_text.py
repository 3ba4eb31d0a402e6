"""Any text: whatever a page is made of, it is read or refused, and nothing is invented."""

from __future__ import annotations

import contextlib

from hypothesis import given, settings
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports.text.spelling import spell

from .conftest import counts
from .invented import TITLE
from .silence import Tally

#: Whole rows among the pieces, so that something is read from most heaps.
_PIECES = (
    *("规章", "总计", "（七）", "1.", "二、主动公开政府信息情况", "一、本年新收政府信息公开申请数量"),
    *("\t", "\t", "\n", "\n", " | ", "｜", "0", "12", "7", "/", "—"),
    *("行政许可\t", "行政处罚\t3\n", "\t0\t0\t0\t0\t0\t0\t0\n"),
)


@counts
def test_any_text_is_refused_or_read() -> None:
    """
    Text that is no report raises nothing but NotAReport, inside a report nothing at all, and the row below it is read.
    """
    tally = Tally()
    printed = {"disclosure.licensing.decisions": "12"}

    @given(st.text())
    @settings(max_examples=4 * settings().max_examples)
    def law(text: str) -> None:
        page = f"{TITLE}\n{text}\n二、主动公开政府信息情况\n规章\t5\t{text}\t7\n行政许可\t12\n"
        with contextlib.suppress(gr.NotAReport):
            gr.parse(text)
        report = gr.parse(page)

        assert report.text == page
        assert (
            report["disclosure.licensing.decisions"].value == 12
            if "disclosure.licensing" in report
            else report.findings
        )
        tally.count(report, printed)

    law()
    assert tally.share >= 0.95  # measured over 1,500 texts: 0.999


def test_rows_outside_their_section_are_no_table_of_it() -> None:
    """
    Where all rows of a section stand before its heading, what follows the heading is its prose, and nothing breaks.
    """
    report = gr.parse(f"{TITLE}\n行政处罚\t3\n二、主动公开政府信息情况\n详见网站。\n")

    assert report["disclosure.penalties.decisions"].value == 3
    assert "详见网站。" in [paragraph.text for paragraph in report.disclosure.paragraphs]


@counts
def test_any_heap_of_labels_is_read() -> None:
    """
    Labels and separators in any order below a sentence raise nothing, and every cell read is printed where it says.
    """
    read: list[bool] = []

    @given(st.lists(st.sampled_from(_PIECES), min_size=20, max_size=60))
    @settings(max_examples=4 * settings().max_examples)
    def law(parts: list[str]) -> None:
        page = f"{TITLE}\n本报告依照条例编制。\n{''.join(parts)}"
        cells = list(gr.parse(page).cells())

        assert [cell.text for _, cell in cells if not cell.parts and cell.span.of(page) != cell.text] == []
        read.append(bool(cells))

    law()
    assert sum(read) >= 0.35 * len(read)  # measured over 2,500 heaps: 0.59 of them show a cell


@given(st.text())
def test_spelling_keeps_every_character_in_its_place(text: str) -> None:
    """
    Spelling maps characters one to one, so that offsets stay true.
    """
    assert len(spell(text)) == len(text)


@given(st.text() | st.text(st.sampled_from('｀`‘’"＂「」〇零乾幹—－')))
def test_what_is_spelled_needs_no_spelling(text: str) -> None:
    """
    No character is spelled as one that is itself spelled otherwise.
    """
    assert spell(spell(text)) == spell(text)
