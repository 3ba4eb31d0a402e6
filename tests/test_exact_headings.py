"""Pages that follow their form, but for the number of a heading."""

from __future__ import annotations

from random import Random
from typing import Final

import pytest

import govinfo_reports as gr
from govinfo_reports.forms import template_named
from govinfo_reports.strategies import compose

_NUMBERED: Final = "五、存在的主要问题及改进情况"
_BARE: Final = _NUMBERED[2:]
_MINOR: Final = "其他需要报告的事项"


@pytest.fixture(name="page")
def _page() -> str:
    """Return a page of the form of 2021 in which each section has prose."""
    composed = compose(Random(7), template_named("2021"), blank=False)  # noqa: S311 - the same page every time
    page = gr.render(composed, "tabs")
    assert gr.parse(page).labels is None
    return page


def test_a_heading_behind_a_table_needs_no_number(page: str) -> None:
    """
    Nothing but a section begins behind the table of another one, so its heading may lack its number.
    """
    whole, bare = gr.parse(page), gr.parse(page.replace(_NUMBERED, _BARE))

    assert bare.labels is None
    assert bare.problems.heading is not None
    assert bare.problems.heading.text == _BARE
    assert [cell for _, cell in bare.cells()] == [cell for _, cell in whole.cells()]
    assert bare.problems.paragraphs == whole.problems.paragraphs


def test_a_numbered_line_below_it_may_be_the_heading(page: str) -> None:
    """
    Where a line with the number follows, the words behind the table are not taken for the heading in its place.
    """
    report = gr.parse(page.replace(_NUMBERED, f"{_BARE}\n{_NUMBERED}\n仍有不足。"))

    assert report.problems.heading is not None
    assert report.problems.heading.text == _NUMBERED


def test_a_heading_behind_prose_needs_its_number(page: str) -> None:
    """
    Words behind prose may head a sub-section: all headings of the page are weighed before they head a section.
    """
    told = page.replace(_NUMBERED, f"{_NUMBERED}\n{_MINOR}\n本机关另有说明。")
    report = gr.parse(told)

    assert report.other_matters.heading is not None
    assert report.other_matters.heading.text == f"六、{_MINOR}"
