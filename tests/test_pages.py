"""The real pages, where they are at hand: what they print is read, and nothing else."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

import govinfo_reports as gr
from govinfo_reports.writing.rendering import LAYOUTS

from .conftest import needs_real_pages, read_page, real_pages, truth
from .saying import said

if TYPE_CHECKING:
    from pathlib import Path

_PAGES = real_pages()
_NO_REPORTS = [page for page in _PAGES if truth(page).get("is_report") is False]
_REPORTS = [page for page in _PAGES if page not in _NO_REPORTS]
pytestmark = needs_real_pages


def _number(value: Any) -> Decimal | None:  # noqa: ANN401 - a number of any kind
    return None if value is None else Decimal(str(value))


def _report(path: Path) -> gr.Report:
    """Return the report of a page that is one."""
    report = read_page(path)
    assert report
    return report


@pytest.mark.parametrize("path", _REPORTS, ids=lambda p: p.stem)
def test_every_value_is_right_or_named(path: Path) -> None:
    """
    A value is the printed one, or missing, or named by a finding.
    """
    listed = truth(path)
    report = _report(path)
    named = {finding.path for finding in report.findings if finding.path}
    allowed = listed.get("optional_cells", {}) | listed["cells"]
    also = {key: value if isinstance(value, list) else [value] for key, value in listed.get("alt_values", {}).items()}

    wrong = {
        place: cell.text
        for place, cell in report.cells()
        if cell.value is not None
        and _number(cell.value) not in {_number(allowed.get(place)), *map(_number, also.get(place, ()))}
        and not any(name in {place, place.rpartition(".")[0]} for name in named)
    }

    assert wrong == {}


@pytest.mark.parametrize("path", _REPORTS, ids=lambda p: p.stem)
def test_every_value_is_read(path: Path) -> None:
    """
    No value that a person reads on the page is missing.
    """
    values = {place: cell.value for place, cell in _report(path).cells()}
    printed = [place for place, value in truth(path)["cells"].items() if value is not None]

    assert [place for place in printed if values.get(place) is None] == []


@pytest.mark.parametrize("path", _NO_REPORTS, ids=lambda p: p.stem)
def test_what_is_no_report_is_refused_or_said_to_be_none(path: Path) -> None:
    """
    A page that looks like a report and is none is never read without a word.
    """
    report = read_page(path)

    assert report is None or report.findings


@pytest.mark.parametrize("path", _PAGES, ids=lambda p: p.stem)
def test_what_nothing_explains_lies_under_a_finding(path: Path) -> None:
    """
    The ledger partitions the page, and each unknown stretch overlaps the place of a finding.
    """
    if (report := read_page(path)) is None:
        return
    text = report.text

    assert "".join(stretch.span.of(text) for stretch in gr.coverage(report).stretches) == text
    assert [
        span.of(text)
        for span in gr.coverage(report).unknown
        if not any(f.span.start < span.end and span.start < f.span.end for f in report.findings)
    ] == []


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("path", real_pages("seed_*"), ids=lambda p: p.stem)
def test_real_reports_survive_rendering(path: Path, layout: str) -> None:
    """
    What was read from a real page is the same after it is printed in our own words and read again.
    """
    report = _report(path)

    assert gr.parse(gr.render(report, layout)) == report


@pytest.mark.parametrize("path", _PAGES, ids=lambda p: p.stem)
def test_what_is_said_of_a_real_page_comes_back_from_its_dict(path: Path) -> None:
    """
    A report that went through its dict is checked, and accounts for its page and its prose, as it did before.
    """
    if report := read_page(path):
        assert said(gr.from_dict(gr.to_dict(report))) == said(report)
