"""What is built of what stands on a page: signs and units of figures, and the sub-sections of section 一."""

from __future__ import annotations

from random import Random

import pytest

import govinfo_reports as gr
from govinfo_reports.reading.exact import read_exactly
from govinfo_reports.reading.layout import pieces
from govinfo_reports.reading.recovery import recover
from govinfo_reports.reading.template_choice import votes
from govinfo_reports.strategies import compose
from govinfo_reports.text.values import State, read

from .invented import TITLE, overview_page


@pytest.mark.parametrize(
    ("printed", "value"),
    [("-2", -2), ("减2", -2), ("减少2", -2), ("负2", -2), ("2", 2), ("+2", 2), ("增2", 2), ("增加2", 2)],
)
def test_a_sign_may_be_a_word(printed: str, value: int) -> None:
    """
    Less than nothing is printed as a minus, as 减 and as 负; the text of the cell stays as it is printed.
    """
    report = gr.parse(f"{TITLE}\n二、主动公开政府信息情况\n行政处罚\t9\t{printed}\t4\n行政强制\t9\t0\t4\n")

    assert report.template.name == "2020"
    assert (report.disclosure.penalties.change.value, report.disclosure.penalties.change.text) == (value, printed)


@pytest.mark.parametrize(
    ("head", "printed", "unit"),
    [
        ("本年收费金额（单位：万元）", "2.5", "万元"),
        ("本年收费金额", "2.5", "万元"),
        ("本年收费金额（单位：元）", "25000", "元"),
        ("本年收费金额（单位：元）", "2.5万元", "万元"),
        ("本年收费金额（单位：万元）", "25000元", "元"),
    ],
)
def test_the_nearest_unit_is_that_of_a_figure(head: str, printed: str, unit: str) -> None:
    """
    The unit in the cell goes before that in the page's own head, and that before the one the form prints.
    """
    table = f"行政许可\t3\n第二十条第（八）项\n信息内容\t{head}\n行政事业性收费\t{printed}\n"
    report = gr.parse(f"{TITLE}\n二、主动公开政府信息情况\n{table}")

    assert (report.disclosure.fees.amount.text, report.disclosure.fees.amount.unit) == (printed, unit)


def test_a_unit_in_a_rendered_cell_is_read_back() -> None:
    """
    A report that prints yuan where the form says ten thousand yuan is rendered and read again as it was.
    """
    page = f"{TITLE}\n二、主动公开政府信息情况\n行政许可\t3\n行政事业性收费\t25000元\n"
    report = gr.parse(page)

    assert gr.parse(gr.render(report)).disclosure.fees.amount == report.disclosure.fees.amount
    assert report.disclosure.fees.amount.unit == "元"


@pytest.mark.parametrize(
    ("numbered", "inside"),
    [("1.门户网站发布信息80条。", True), ("①门户网站发布信息80条。", True), ("（六）其他方面。", False)],
)
def test_a_sub_section_ends_with_the_next_point_of_its_kind(numbered: str, inside: bool) -> None:
    """
    A point numbered below its level stays in a sub-section; one in brackets begins another, though no theme.
    """
    report = gr.parse(
        overview_page("（一）主动公开", "全年公开信息。", numbered, "其余见网站。", "（五）监督保障", "无。")
    )
    lines = [paragraph.text for paragraph in report.overview.theme("disclosure").paragraphs]

    assert lines == ["（一）主动公开", "全年公开信息。", *([numbered, "其余见网站。"] if inside else [])]
    assert [theme.key for theme in report.overview.themes] == ["disclosure", "supervision"]


@pytest.mark.parametrize(("digits", "state"), [(40, State.FIGURE), (41, State.WORDS)])
def test_a_figure_has_forty_digits_at_most(digits: int, state: State) -> None:
    """
    A longer run of digits is damage.
    """
    assert read("1" * digits).state is state


@pytest.mark.parametrize("read_as", ["exact", "aligned"])
def test_the_cells_of_a_result_are_those_in_its_sections(template: gr.Template, read_as: str) -> None:
    """
    What is read of a page names each cell of its sections once, by path and in their order.
    """
    page = gr.render(compose(Random(3), template, blank=False))  # noqa: S311 - the same page every time
    found, known = pieces(page), (template,)
    result = read_exactly(page, found, template)
    if read_as == "aligned":
        result = recover(page, found, votes([piece.text for piece in found], known), known)

    assert result is not None
    assert len(result.cells) == len(template.form.slots)
    assert list(result.cells) == [cell for key, part in result.sections for cell in part.cells(f"{key}.")]
