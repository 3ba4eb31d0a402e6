"""What tells that cells are those of a row: words among them, blanks, bullets, and what is left of a table."""

from __future__ import annotations

import pytest

import govinfo_reports as gr
from govinfo_reports import findings as f

from .invented import TITLE, received, requests_page

_RECEIVED, _CARRIED_IN, _GRANTED = (
    "一、本年新收政府信息公开申请数量",
    "二、上年结转政府信息公开申请数量",
    "（一）予以公开",
)
_VALUES = ("1", *"000001")


def _codes(report: gr.Report) -> list[str]:
    return [finding.code for finding in report.findings]


@pytest.mark.parametrize("place", [0, 2, 6])
def test_words_in_one_of_the_cells_cost_no_other(place: int) -> None:
    """
    A row with a cell for each column is read wherever its words stand, and they are named.
    """
    cells = ["3", *"000003"]
    cells[place] = "见附件"
    report = received(*cells)

    assert [cell.text for _, cell in report.cells()] == cells
    assert f.NOT_A_FIGURE.code in _codes(report)


def test_words_in_a_padded_row_cost_no_other() -> None:
    """
    Padding that the other rows show is that of a row with words too.
    """
    words = ("", "1", "见附件", *"00001")
    page = requests_page((_RECEIVED, "", *_VALUES), (_CARRIED_IN, "", *_VALUES), (_GRANTED, *words))
    granted = gr.parse(page).get("requests.outcomes.granted")

    assert granted is not None
    assert [cell.text for _, cell in granted.cells()] == list(words[1:])


def test_words_behind_a_whole_row_belong_to_no_column() -> None:
    """
    Such as a remark.
    """
    assert [cell.text for _, cell in received(*_VALUES, "含转办").cells()] == list(_VALUES)


@pytest.mark.parametrize(("blanks", "read"), [(7, 7), (6, 0)])
def test_a_row_of_blank_cells_has_one_for_each_column(blanks: int, read: int) -> None:
    """
    With fewer, nothing is certain.
    """
    cells = list(received(*[""] * blanks).cells())

    assert len(cells) == read
    assert all(cell.state is gr.State.BLANK for _, cell in cells)


@pytest.mark.parametrize(("row", "read"), [("- " + "0 " * 14, False), ("- 0 - " + "0 " * 12, True)])
def test_a_dash_before_figures_may_be_a_bullet(row: str, read: bool) -> None:
    """
    It is a cell where another cell holds one too.
    """
    heads = "行政复议\n行政诉讼\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n未经复议直接起诉\n复议后起诉\n"
    heads += "结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n" * 2
    report = gr.parse(
        f"{TITLE}\n四、政府信息公开行政复议、行政诉讼情况\n{heads}{row.strip()}\n五、存在的主要问题及改进情况\n"
    )

    assert bool(dict(report.cells())) is read


def test_a_damaged_label_right_below_a_heading_is_that_of_a_row() -> None:
    """
    The first label of the table may be lost.
    """
    report = gr.parse(requests_page(("一、本年新收政府公开申请数", *_VALUES), (_CARRIED_IN, *_VALUES)))

    assert "requests.received" in report
    assert f.LABEL_DAMAGED.code in _codes(report)


def test_a_figure_of_the_prose_below_a_heading_is_no_row() -> None:
    """
    It has no columns.
    """
    assert _codes(gr.parse(requests_page(("全年受理", "3"), (_RECEIVED, *_VALUES)))) == []


def test_a_word_for_nothing_is_a_value_beside_another_one() -> None:
    """
    Between words it is a word.
    """
    alone = gr.parse(requests_page((_RECEIVED, *_VALUES), ("说明",), ("无",), ("备注",), (_CARRIED_IN, *_VALUES)))

    assert f.ROW_UNKNOWN.code not in _codes(alone)
    assert received(*_VALUES[:6], "无").get("requests.received.total") is not None


def test_a_figure_in_the_middle_is_set_over_all_columns() -> None:
    """
    A row of one column that is as wide as rows of three.
    """
    report = gr.parse(f"{TITLE}\n二、主动公开政府信息情况\n规章\t1\t2\t3\n行政许可\t\t7\t\n行政处罚\t\t\t8\n")

    assert report["disclosure.licensing.decisions"].value == 7
    assert "disclosure.penalties.decisions" not in report


def test_a_part_of_a_figure_puts_the_rows_beside_it_in_doubt() -> None:
    """
    Their values may be the parts that are missing; a row with another label between is none of them.
    """
    rows = ((_RECEIVED, *_VALUES), ("884,",), (_CARRIED_IN, *_VALUES), (_GRANTED, *_VALUES))
    report = gr.parse(requests_page(*rows))

    assert {path.rpartition(".")[0] for path, _ in report.cells()} == {"requests.outcomes.granted"}
    assert _codes(report).count(f.FIGURES_BROKEN.code) == 2


def test_a_table_that_begins_with_values_prints_them_before_labels() -> None:
    """
    Its rows would get the values of the next ones.
    """
    values = " ".join(_VALUES)
    rows = (("申请人情况",), (values,), (_RECEIVED,), (values.replace("1", "2"),), (_CARRIED_IN,))
    report = gr.parse(requests_page(*rows))

    assert not dict(report.cells())
    assert f.VALUES_FIRST.code in _codes(report)


_HEADS = ("本年制发件数", "本年废止件数", "现行有效件数")
_FULL, _WITH_BLANK = ("规章", "", "1", "2", "3"), ("行政规范性文件", "", "1", "", "3")


@pytest.mark.parametrize(
    ("rows", "read"),
    [
        ((("信息内容", "", *_HEADS), _WITH_BLANK), True),
        ((("信息内容", *_HEADS), _WITH_BLANK), False),
        ((_WITH_BLANK,), False),
        ((_FULL, _WITH_BLANK), True),
        ((("信息内容", *_HEADS), _FULL, _WITH_BLANK), False),
    ],
    ids=["under heads", "under other heads", "without heads", "below a whole row", "below a whole row and other heads"],
)
def test_heads_tell_where_the_columns_of_a_row_with_a_blank_begin(
    rows: tuple[tuple[str, ...], ...], read: bool
) -> None:
    """
    Without them a whole row tells; heads that stand elsewhere speak against it.
    """
    table = "\n".join("\t".join(row) for row in rows)
    report = gr.parse(
        f"{TITLE}\n二、主动公开政府信息情况\n第二十条第（一）项\n{table}\n第二十条第（五）项\n行政许可\t7\n"
    )
    found = report.get("disclosure.normative_documents")

    assert (found is not None and [cell.text for _, cell in found.cells()] == ["1", "", "3"]) is read
