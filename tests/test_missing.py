"""What a report has no cell for: each path of the form is a cell, or missing for a reason."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

import govinfo_reports as gr
from govinfo_reports import Absence
from govinfo_reports.strategies import compose, damaged_pages

from .conftest import needs_real_pages, real_pages

if TYPE_CHECKING:
    from pathlib import Path

    from govinfo_reports.strategies import Damaged

ROW = "requests.outcomes.partly_granted"


def _rendered() -> str:
    return gr.render(compose(Random(3), gr.templates()[-1], consistent=True, blank=False))  # noqa: S311 - an invented report


def _label(row: str) -> str:
    return gr.templates()[-1].form.row_labels[row]


def _holds(report: gr.Report) -> None:
    cells = {path for path, _ in report.cells()}
    slots = report.template.form.slots.keys()
    others = cells - slots

    assert cells.isdisjoint(report.missing)
    assert (cells - others) | report.missing.keys() == slots
    assert not others or any(finding.code == "R201" for finding in report.findings)
    for missing in report.missing.values():
        assert bool(missing.findings) == (missing.why is Absence.NOT_READ)


def test_every_path_of_the_form_is_a_cell_or_missing(template: gr.Template) -> None:
    """
    No path is both, and together they hold every path of the form; what is not read has a finding.
    """

    @given(damaged_pages(template))
    @settings(max_examples=2 * settings().max_examples)
    def law(drawn: Damaged) -> None:
        _holds(gr.parse(drawn.text))

    law()


@needs_real_pages
@pytest.mark.parametrize("path", real_pages(), ids=lambda path: path.stem)
def test_every_path_of_a_real_page_is_a_cell_or_missing(path: Path) -> None:
    """
    The same for the real pages.
    """
    try:
        report = gr.parse(path.read_bytes().decode())
    except gr.NotAReport:
        return

    _holds(report)


def test_a_whole_page_misses_nothing() -> None:
    """
    A page that prints every value has nothing missing.
    """
    assert gr.parse(_rendered()).missing == {}


def test_a_row_with_too_many_values_is_not_read() -> None:
    """
    What was not read says so, with the finding.
    """
    page = _rendered().replace(f"{_label(ROW)}\t", f"{_label(ROW)}\t1\t1\t")
    missing = gr.parse(page).missing

    assert {gr_missing.why for gr_missing in missing.values()} == {Absence.NOT_READ}
    assert {path.rpartition(".")[0] for path in missing} == {ROW}
    assert {finding.code for each in missing.values() for finding in each.findings} == {"R101"}


def test_a_row_that_the_page_does_not_print_is_not_on_it() -> None:
    """
    A row that is left out, label and all, is not on the page.
    """
    lines = [line for line in _rendered().split("\n") if not line.startswith(f"{_label(ROW)}\t")]
    missing = gr.parse("\n".join(lines)).missing

    assert {path.rpartition(".")[0] for path in missing} == {ROW}
    assert {each.why for each in missing.values()} == {Absence.NOT_ON_PAGE}


def test_what_stands_behind_the_end_of_the_text_is_cut_off() -> None:
    """
    Where a text breaks off, all later rows are cut off, and none before.
    """
    page = _rendered()
    cut = page[: page.index(_label(ROW))]
    missing = gr.parse(cut).missing
    slots = list(gr.templates()[-1].form.slots)
    first = next(place for place, path in enumerate(slots) if path.startswith(f"{ROW}."))

    assert list(missing) == slots[first:]
    assert {each.why for each in missing.values()} == {Absence.CUT_OFF}


@pytest.mark.parametrize(
    ("until", "own", "table"),
    [("三、收到", -2, "requests"), ("第二十条第（八）项", -1, "disclosure")],
    ids=["whole", "cut"],
)
def test_a_table_in_another_form_is_said_to_be_so(until: str, own: int, table: str) -> None:
    """
    Where a page prints tables of two forms, the form of most values is its own; the other table is missing for that.
    """
    older, newer = (
        gr.render(compose(Random(4), template, consistent=True, blank=False))  # noqa: S311 - an invented report
        for template in gr.templates()[-2:]
    )
    start, end = "二、", "三、收到"
    page = f"{newer[: newer.index(start)]}{older[older.index(start) : older.index(until)]}\n{newer[newer.index(end) :]}"
    report = gr.parse(page)

    assert report.template == gr.templates()[own]
    assert {path.partition(".")[0] for path in report.missing} == {table}
    assert Absence.OTHER_FORM in {each.why for each in report.missing.values()}


def test_what_is_missing_survives_being_written() -> None:
    """
    Reasons and findings are the same after to_dict and from_dict.
    """
    page = _rendered().replace(f"{_label(ROW)}\t", f"{_label(ROW)}\t1\t1\t")
    report = gr.parse(page)

    assert gr.from_dict(gr.to_dict(report)).missing == report.missing
