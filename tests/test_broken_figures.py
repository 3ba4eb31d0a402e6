"""Figures that narrow columns break over lines: put together where their separators leave one way, else not read."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports.forms import template_named
from govinfo_reports.strategies import compose

from .conftest import counts
from .invented import BROKEN_FIGURE, NARROW_ROWS
from .narrow_print import Print, drawn_figures, printed
from .silence import Tally, silently_wrong

_READ = {"bottom": 0.5, "top": 0.55, "middle": 0.55}
"""Floors for the share of figures read. Measured over 300 pages: 0.64, 0.67 and 0.73. Where cells stand at the bottom,
a part such as 7 may end several figures."""


def _cells(rows: str) -> dict[str, object]:
    return {path: cell.value for path, cell in gr.parse(NARROW_ROWS.format(rows)).cells()}


@counts
@pytest.mark.parametrize("align", _READ)
def test_no_figure_is_put_together_wrongly_in_silence(align: str) -> None:
    """
    Whatever the widths, the breaks and the places of the parts: all that is wrong is named, and most figures are read.
    """
    tally = Tally()

    @given(st.integers(0, 2**48), st.sampled_from(["2020", "2021"]))
    @settings(max_examples=settings().max_examples)
    def law(seed: int, form: str) -> None:
        random = Random(seed)  # noqa: S311 - drawn by Hypothesis, so it comes back
        report, how = compose(random, template_named(form)), Print.drawn(random, align)
        figures = drawn_figures(random, report, how.separator)
        read = gr.parse(printed(random, report, figures, how))

        assert silently_wrong(read, figures) == {}
        tally.count(read, figures)

    law()
    assert tally.share >= _READ[align]


def test_parts_make_a_figure_and_keep_their_places() -> None:
    """
    A figure in parts has the text of its parts, and each part has its place, in the ledger and in JSON too.
    """
    report = gr.parse(BROKEN_FIGURE)
    cell = report.disclosure.rules.repealed

    assert (cell.text, cell.value) == ("271,068", 271068)
    assert [part.of(report.text) for part in cell.parts] == ["271,", "068"]
    assert cell.span == cell.parts[0]
    assert report.disclosure.rules.in_force.parts == ()
    values = gr.coverage(report).of(gr.ledger.StretchKind.VALUE)
    assert all(any(span.start <= part.start and part.end <= span.end for span in values) for part in cell.parts)
    again = gr.from_dict(gr.to_dict(report))
    assert again.disclosure.rules.repealed.parts == cell.parts


@pytest.mark.parametrize(
    ("above", "row", "below", "read"),
    [
        (("1,39", "9,15 271,"), "2 068 90", (), (1399152, 271068, 90)),
        ((), "1,39 271, 90", ("9,15 068", "2"), (1399152, 271068, 90)),
        (("1,39",), "9,15 0 30", ("2",), (None, None, 30)),
        (("1 271",), ",399 ,068 90", (), (1399, 271068, 90)),
        (("1,39",), "915 0 30", (), (915, 1390, 30)),
        (("271,",), "0 068 915", (), (0, 271068, 915)),
        (("271,",), "0 468 915", (), (0, None, None)),
        (("1,39",), "8 7 15", (), (None, None, 15)),
        (("1,39",), "8 7 3", (), (None, None, None)),
        (("1,39",), "815 712 315", (), (None, None, None)),
        (("12", "9,15"), "2 0 90", (), (None, None, 90)),
        (("12  30 45",), "6 8 6", (), (None, None, None)),
    ],
)
def test_a_figure_is_read_where_all_ways_agree_on_it(
    above: tuple[str, ...], row: str, below: tuple[str, ...], read: tuple[int | None, ...]
) -> None:
    """
    Of a row on several lines those figures are read on which all ways to put it together agree, and the row is named.

    A short number alone on a line may be that of the page. Parts without separators may be figures of their own.
    """
    indent = " " * 17
    lines = [*(indent + line for line in above), f"规章             {row}", *(indent + line for line in below)]
    report = gr.parse(NARROW_ROWS.format("\n".join([*lines, "行政规范性文件   12 0 30"])))
    cells = dict(report.cells())
    found = [cells.get(f"disclosure.rules.{column}") for column in ("issued", "repealed", "in_force")]

    assert tuple(cell and cell.value for cell in found) == read
    assert {finding.path for finding in report.findings} >= {"disclosure.rules"}


def test_a_column_that_has_room_breaks_no_figure() -> None:
    """
    A figure no wider than another of its column is not broken, so its parts belong to a narrower column.
    """
    rows = "                    1,39\n规章             28 7 8\n行政规范性文件   5 {} 30"

    assert "disclosure.rules.in_force" not in _cells(rows.format("208"))
    assert _cells(rows.format("1,208"))["disclosure.rules.in_force"] == 1398
    assert _cells(rows.format("1,208"))["disclosure.rules.repealed"] == 7


def test_a_page_of_nothing_but_parts_costs_little() -> None:
    """
    How much is tried on a page is bounded; what is not reached is not read, and named.
    """
    lines = "   1 2 3 4\n 5 6 7\n  3 4\n  1 2 3 4 5 6 7\n" * 300
    report = gr.parse(NARROW_ROWS.format("1,39\n" + lines))

    assert report.findings


def _requests(first: str, third: str) -> gr.Report:
    """Return a page of three rows; the parts in *first* and *third* are certain, and ``1,39`` may end in any column."""
    return gr.parse(
        "青禾县商务局2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n"
        f"{first}\n一、本年新收政府信息公开申请数量  068 1 125 1 1 1 1\n"
        f"{' ' * 42}1,39\n二、上年结转政府信息公开申请数量  1 2 3 4 5 6 7\n"
        f"{third}\n三、本年度办理结果（一）予以公开  068 1 125 1 1 1 1\n"
    )


@pytest.mark.parametrize(
    ("third", "told"),
    [(" " * 30 + "271,        349,", True), (" " * 31 + "271,       349,", False), (" " * 36 + "271,  349,", False)],
)
def test_a_place_tells_the_column_where_the_rows_around_agree_on_two(third: str, *, told: bool) -> None:
    """
    The place of a part tells its column if certain parts above and below it stand in two of the same places.
    """
    report = _requests(" " * 30 + "271,        349,", third)

    assert report["requests.received.natural_person"].value == 271068
    assert report["requests.received.research"].value == 349125
    assert ("requests.carried_in.research" in report) is told
    if told:
        assert report["requests.carried_in.research"].value == 1393
        assert report["requests.carried_in.total"].value == 7
