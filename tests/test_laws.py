"""The laws: what holds for every template and every layout."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports.strategies import pages, reports
from govinfo_reports.writing.rendering import LAYOUTS

from .conftest import counts

if TYPE_CHECKING:
    from collections.abc import Callable


@counts
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


@counts
def test_rendering_is_canonical(template: gr.Template) -> None:
    """
    Rendering what was read from a rendered page changes nothing.
    """

    @given(reports(template), st.sampled_from(sorted(LAYOUTS)))
    def law(report: gr.Report, layout: str) -> None:
        page = gr.render(report, layout)

        assert gr.render(gr.parse(page), layout) == page

    law()


#: How other keyboards and converters print the same page.
NOISE: dict[str, Callable[[str], str]] = {
    "half-width marks": lambda page: page.translate({ord("（"): "(", ord("）"): ")", ord("，"): ",", ord("："): ":"}),
    "spaces around cells": lambda page: page.replace("\t", "\t\u00a0").replace("\n\n", "\u3000\n\n"),
    "gaps inside labels": lambda page: (
        page.replace("本年新", "本年新 ")
        .replace("商业企业", "商业 企业")
        .replace("结果维持", "结果\u00a0维持")
        .replace("申请数\t", "申请 数\t")
    ),
    "pipes for tabs": lambda page: page.replace("\t", " | "),
    "other line ends": lambda page: page.replace("\n", "\r\n"),
}


@counts
@pytest.mark.parametrize("noise", NOISE)
def test_noise_changes_nothing(template: gr.Template, noise: str) -> None:
    """
    Half-width brackets, NBSP, gaps inside labels, pipes for tabs and other line ends are read the same.
    """

    # A pipe behind a lone label may close it or open a blank cell, so pages with pipes have no blank cells here.
    @given(reports(template, blank=noise != "pipes for tabs"))
    @settings(max_examples=settings().max_examples // 2)
    def law(report: gr.Report) -> None:
        page = gr.render(report, "tabs")
        noisy = NOISE[noise](page)
        found = gr.parse(noisy)

        assert noisy != page
        assert [(path, cell.value, cell.state) for path, cell in found.cells()] == [
            (path, cell.value, cell.state) for path, cell in report.cells()
        ]
        assert (found.year, found.agency) == (report.year, report.agency)

    law()


@counts
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


@counts
def test_a_page_tells_its_template(template: gr.Template) -> None:
    """
    The template is told by the labels of the page alone.
    """

    @given(pages(template))
    @settings(max_examples=settings().max_examples // 2)
    def law(drawn: tuple[gr.Report, str]) -> None:
        assert gr.detect(drawn[1]) == template

    law()


@counts
def test_a_clean_page_has_no_findings(template: gr.Template) -> None:
    """
    Nothing is said about a page that follows its form and adds up.
    """

    @given(pages(template, consistent=True))
    @settings(max_examples=settings().max_examples // 2)
    def law(drawn: tuple[gr.Report, str]) -> None:
        assert gr.parse(drawn[1]).findings == ()

    law()
