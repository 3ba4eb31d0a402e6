"""The laws: what holds for every template and every layout."""

from __future__ import annotations

import contextlib
import json
import pickle
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports.rendering import LAYOUTS
from govinfo_reports.spelling import spell
from govinfo_reports.strategies import pages, reports

from .conftest import needs_real_pages, real_pages


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_is_rendered_is_read_back(template: gr.Template, layout: str) -> None:
    """
    A report survives being printed and read again, in every layout, blank cells and marks included.
    """

    @given(pages(template, layout))
    @settings(max_examples=settings().max_examples // len(LAYOUTS) + 1)
    def law(drawn: tuple[gr.Report, str]) -> None:
        report, page = drawn

        assert gr.parse(page) == report

    law()


def test_rendering_is_canonical(template: gr.Template) -> None:
    """
    Rendering what was read from a rendered page changes nothing.
    """

    @given(reports(template), st.sampled_from(sorted(LAYOUTS)))
    def law(report: gr.Report, layout: str) -> None:
        page = gr.render(report, layout)

        assert gr.render(gr.parse(page), layout) == page

    law()


def _noise(page: str, choice: int) -> str:
    """Print *page* as other keyboards and converters would."""
    match choice:
        case 0:
            return page.translate({ord("（"): "(", ord("）"): ")", ord("，"): ",", ord("："): ":"})
        case 1:
            return page.replace("\t", "\t\u00a0").replace("\n\n", "\u3000\n\n")
        case 2:
            return (
                page.replace("本年新", "本年新 ").replace("商业企业", "商业 企业").replace("结果维持", "结果\u00a0维持")
            )
        case 3:
            return page.replace("\t", " | ")
        case _:
            return page.replace("\n", "\r\n")


@pytest.mark.parametrize("choice", range(5))
def test_noise_changes_nothing(template: gr.Template, choice: int) -> None:
    """
    Half-width brackets, NBSP, gaps inside labels, pipes for tabs and other line ends are read the same.
    """

    # A pipe behind a lone label may close it or open a blank cell, so pages with pipes have no blank cells here.
    @given(reports(template, blank=choice != 3))
    @settings(max_examples=settings().max_examples // 2)
    def law(report: gr.Report) -> None:
        page = gr.render(report, "tabs")
        found = gr.parse(_noise(page, choice))

        assert [(path, cell.value, cell.state) for path, cell in found.cells()] == [
            (path, cell.value, cell.state) for path, cell in report.cells()
        ]
        assert (found.year, found.agency) == (report.year, report.agency)

    law()


def test_spans_are_exact_disjoint_and_in_order(template: gr.Template) -> None:
    """
    Each cell's span holds just what it says is printed there, and no two overlap.
    """

    @given(pages(template))
    def law(drawn: tuple[gr.Report, str]) -> None:
        _, page = drawn
        found = [cell for _, cell in gr.parse(page).cells()]

        assert [page[cell.span.start : cell.span.end] for cell in found] == [cell.text for cell in found]
        assert all(one.span.end <= other.span.start for one, other in pairwise(found))

    law()


def test_dict_and_json_hold_everything(template: gr.Template) -> None:
    """
    A report comes back from its dict, its JSON and its pickle, findings and places included.
    """

    @given(pages(template))
    def law(drawn: tuple[gr.Report, str]) -> None:
        report = gr.parse(drawn[1])
        back = gr.from_dict(json.loads(gr.to_json(report)))

        assert back == report
        assert gr.to_dict(back) == gr.to_dict(report)
        assert pickle.loads(pickle.dumps(report)) == report  # noqa: S301 - what was just written

    law()


def test_rows_hold_every_cell_once(template: gr.Template) -> None:
    """
    The tidy rows are the cells, in order, and the rest add up to the totals that are marked as such.
    """

    @given(reports(template, consistent=True))
    @settings(max_examples=5)
    def law(report: gr.Report) -> None:
        found = gr.parse(gr.render(report))
        rows = gr.to_rows(found)

        assert [(row["path"], row["text"]) for row in rows] == [(path, cell.text) for path, cell in found.cells()]
        assert any(row["is_total"] for row in rows) != all(row["is_total"] for row in rows)

    law()


def test_a_page_tells_its_template(template: gr.Template) -> None:
    """
    The template is told by the labels of the page alone.
    """

    @given(pages(template))
    @settings(max_examples=10)
    def law(drawn: tuple[gr.Report, str]) -> None:
        assert gr.detect(drawn[1]) == template

    law()


def test_a_clean_page_has_no_findings(template: gr.Template) -> None:
    """
    Nothing is said about a page that follows its form and adds up.
    """

    @given(pages(template, consistent=True))
    @settings(max_examples=10)
    def law(drawn: tuple[gr.Report, str]) -> None:
        assert gr.parse(drawn[1]).findings == ()

    law()


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    """
    Arbitrary text raises nothing but NotAReport.
    """
    with contextlib.suppress(gr.NotAReport):
        assert gr.parse(text).text == text


@given(
    st.lists(
        st.sampled_from(
            ["规章", "总计", "其他", "\t", "\n", " | ", "0", "12", "二、", "（七）", "｜", "1.", "—", "年度报告"]
        ),
        max_size=60,
    )
)
def test_any_heap_of_labels_is_read_or_refused(parts: list[str]) -> None:
    """
    Labels and separators in any order raise nothing but NotAReport, and every cell read is printed where it says.
    """
    text = "".join(parts)
    try:
        report = gr.parse(text)
    except gr.NotAReport:
        return

    assert all(text[cell.span.start : cell.span.end] == cell.text for _, cell in report.cells())


@given(st.text())
def test_spelling_keeps_every_character_in_its_place(text: str) -> None:
    """
    Spelling maps characters one to one, so that offsets stay true.
    """
    assert len(spell(text)) == len(text)


@needs_real_pages
@pytest.mark.parametrize("layout", LAYOUTS)
def test_real_reports_survive_rendering(layout: str) -> None:
    """
    What was read from a real page is the same after it is printed in our own words and read again.
    """
    for path in real_pages("seed_*"):
        report = gr.parse(path.read_bytes().decode())

        assert gr.parse(gr.render(report, layout)) == report
