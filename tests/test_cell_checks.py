"""How figures are printed: what is read of a doubtful print is named."""

from __future__ import annotations

from random import Random

import pytest

import govinfo_reports as gr
from govinfo_reports import findings as f
from govinfo_reports.strategies import compose
from govinfo_reports.writing.rendering import render

from .invented import received

_CELL = "requests.received.enterprise"


@pytest.mark.parametrize(("printed", "value"), [("1 208", 1208), ("12 208", 12208), ("1\u00a0208", 1208)])
def test_a_gap_between_thousands_is_read_and_named(printed: str, value: int) -> None:
    """
    One to three digits, a gap and three digits are one figure, and a finding shows it.
    """
    report = received(0, printed, 0, 0, 0, 0, value)

    assert report[_CELL].value == value
    assert [finding.code for finding in report.findings if finding.path == _CELL] == [f.FIGURE_SPACED.code]


@pytest.mark.parametrize("printed", ["3 12", "1 2085", "3239. 1574"])
def test_any_other_gap_inside_a_figure_is_words(printed: str) -> None:
    """
    No value is read where the gap may part two figures, and a finding names the cell or its row.
    """
    report = received(0, printed, 0, 0, 0, 0, 7)
    named = {finding.path for finding in report.findings}

    assert _CELL not in report or report[_CELL].value is None
    assert {_CELL, _CELL.rpartition(".")[0]} & named


@pytest.mark.parametrize("printed", ["8 0 2 5", "5余件", "约5"])
def test_words_in_a_cell_are_named_on_a_page_that_follows_its_form(template: gr.Template, printed: str) -> None:
    """
    A cell that holds no figure is named, however well the rest of the page follows the form.
    """
    drawn = compose(Random(1), template, blank=False)  # noqa: S311 - a fixed page
    path, cell = next(iter(drawn.cells()))
    report = gr.parse(render(drawn).replace(f"\t{cell.text}", f"\t{printed}", 1))
    others = {other: cell.value for other, cell in drawn.cells() if other.rpartition(".")[0] != path.rpartition(".")[0]}
    named = {finding.path for finding in report.findings}

    assert path not in report or report[path].value is None
    assert {path, path.rpartition(".")[0]} & named
    assert {other: cell.value for other, cell in report.cells() if other in others} == others


@pytest.mark.parametrize("printed", ["1208", "1,208", "0", "/", ""])
def test_a_plain_print_is_not_remarked_on(printed: str) -> None:
    """
    Nothing is said of figures, marks and blank cells as they should be.
    """
    report = received(0, printed, 0, 0, 0, 0, 7)

    assert not any(finding.path == _CELL for finding in report.findings)


@pytest.mark.parametrize(("printed", "value"), [("-3", -3), ("－3", -3), ("-0", 0), ("－ 0", 0)])
def test_a_minus_in_a_column_that_counts_is_doubted(printed: str, value: int) -> None:
    """
    A count below nothing is kept as printed, and a finding shows it; so is a minus before nothing, as a bullet is.
    """
    report = received(0, printed, 0, 0, 0, 0, 7)

    assert report[_CELL].value == value
    assert [finding.code for finding in report.findings if finding.path == _CELL] == [f.MINUS_DOUBTFUL.code]


@pytest.mark.parametrize("printed", ["08", "00", "０5", "0012"])
def test_a_zero_before_a_figure_is_doubted(printed: str) -> None:
    """
    No figure begins with a zero and another digit: it is kept as printed, and a finding shows it.
    """
    report = received(0, printed, 0, 0, 0, 0, 7)

    assert report[_CELL].text == printed
    assert [finding.code for finding in report.findings if finding.path == _CELL] == [f.ZERO_BEFORE.code]


@pytest.mark.parametrize("printed", ["3万", "8亿", "5元", "￥5", "5 万元"])
def test_a_unit_of_money_on_a_count_is_doubted(printed: str) -> None:
    """
    A count in ten thousands is read as printed, without its unit, and a finding says so.
    """
    report = received(0, printed, 0, 0, 0, 0, 7)

    assert [finding.code for finding in report.findings if finding.path == _CELL] == [f.UNIT_DOUBTFUL.code]


def test_a_minus_in_a_signed_column_is_none_to_doubt() -> None:
    """
    Where the form asks for a change, a minus is in its place.
    """
    lines = [
        "青禾县商务局2020年政府信息公开工作年度报告",
        "二、主动公开政府信息情况",
        "第二十条第（五）项",
        "信息内容\t上一年项目数量\t本年增/减\t处理决定数量",
        "行政许可\t9\t-2\t4",
        "其他对外管理服务事项\t1\t0\t1",
        "三、收到和处理政府信息公开申请情况",
        "",
    ]
    report = gr.parse("\n".join(lines))

    assert report["disclosure.licensing.change"].value == -2
    assert f.MINUS_DOUBTFUL.code not in {finding.code for finding in report.findings}


@pytest.mark.parametrize("digits", [27, 28, 29, 37])
def test_a_fraction_of_many_digits_is_doubted(digits: int) -> None:
    """
    A count with a fraction is doubted, however many digits stand before the point.
    """
    report = received(0, f"{'1' * digits}.5", 0, 0, 0, 0, 7)

    assert [finding.code for finding in report.findings if finding.path == _CELL] == [f.FRACTION_DOUBTFUL.code]


@pytest.mark.parametrize(
    ("lines", "read"),
    [(("件", "21"), {21}), (("2", "件", "21"), set()), (("21", "件"), {21})],
    ids=["behind its unit", "a page number before the unit", "before its unit"],
)
def test_a_figure_on_either_side_of_a_unit_is_not_read(lines: tuple[str, ...], read: set[int]) -> None:
    """
    Of two figures around the unit of a row one is a page number, or belongs elsewhere, and the row is named.
    """
    form = next(template for template in gr.templates() if template.name == "2014")
    labels = [row.label.spellings[0] for row in form.form.rows if row.label and "件" in row.label.behind][:4]
    page = ["青禾县商务局2016年政府信息公开工作年度报告", "附件：政府信息公开情况统计表"]
    for number, label in enumerate(labels):
        page += [label, *lines] if number == 1 else [label, "件", str(30 + number)]
    report = gr.parse("\n".join((*page, "单位负责人：甲")), form)
    values = {cell.value for _, cell in report.cells()}

    said = [finding.message.zh for finding in report.findings if finding.code == f.COUNT_DIFFERS.code]

    assert values == {30, 32, 33} | read
    assert all("应有 1 个数值，页面上是 2 个，" in message for message in said)
    assert bool(said) is not bool(read)
    assert read or f.COUNT_DIFFERS.code in {finding.code for finding in report.findings}


@pytest.mark.parametrize(("text", "doubt"), [("-208", f.MINUS_DOUBTFUL), ("1.208", f.FRACTION_DOUBTFUL)])
def test_what_is_no_count_is_said_once(text: str, doubt: f.FindingKind) -> None:
    """
    Of a figure that is no count reading says its doubt, and checking its verdict; together they say it once.
    """
    report = received(0, text, 0, 0, 0, 0, 0)
    said = [finding.code for finding in f.together(report.findings, gr.check(report)) if finding.path == _CELL]

    assert [finding.code for finding in report.findings if finding.path == _CELL] == [doubt.code]
    assert said == ["C104"]
    assert [finding.code for finding in f.together(report.findings) if finding.path == _CELL] == [doubt.code]
