"""A column more than the form has: blank cells must not hide it in single rows."""

from __future__ import annotations

import pytest

import govinfo_reports as gr
from govinfo_reports import findings as f

from .invented import received, requests_page

_ROWS = ("requests.received", "requests.carried_in", "requests.carried_out")
_LABELS = [gr.templates()[-1].form.row_labels[row] for row in _ROWS]
_FULL = (3, 1, 0, 0, 2, 0, 6, 9)
_WITH_BLANK = ("", 1, 0, 0, 2, 0, 3, 4)


@pytest.mark.parametrize(
    ("wider", "cells", "is_read"),
    [(0, _WITH_BLANK[1:], True), (0, _WITH_BLANK, False), (1, _WITH_BLANK[:7], True), (2, _WITH_BLANK[:7], False)],
    ids=["no blank", "a blank to spare", "one row is wider", "two rows are wider"],
)
def test_rows_with_a_blank_are_doubted_where_two_others_are_wider(
    wider: int, cells: tuple[object, ...], is_read: bool
) -> None:
    """
    One row with a value more may be damaged; two show a column that the form does not have.
    """
    full = [(label, *_FULL[: 8 if number < wider else 7]) for number, label in enumerate(_LABELS[:2])]
    report = gr.parse(requests_page(*full, (_LABELS[2], *cells)))

    assert any(path.startswith(f"{_ROWS[2]}.") for path, _ in report.cells()) is is_read
    said = [one.message.zh for one in report.findings if (one.code, one.path) == (f.COUNT_DIFFERS.code, _ROWS[2])]
    assert is_read or said
    assert all("应有 7 个数值，页面上是" in message for message in said)


@pytest.mark.parametrize(("printed", "codes"), [("1.994", {f.FRACTION_DOUBTFUL.code}), ("1994", set())])
def test_a_fraction_of_a_count_is_doubted(printed: str, codes: set[str]) -> None:
    """
    A point may part thousands where a column counts.
    """
    report = received(0, printed, 0, 0, 0, 0, 7)

    assert {finding.code for finding in report.findings if finding.path == "requests.received.enterprise"} == codes


def test_figures_that_begin_to_the_right_of_their_heads_are_not_read() -> None:
    """
    A control character in the first column leaves a row whose figures begin one column behind its head.
    """
    page = (
        "\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计\t\n\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\t\n"
        "二、上年结转政府伒息公开申请数量\t\t\t\x9a\t9\t0\t0\t0\t2\t\t"
    )

    report = gr.parse(page)

    assert [cell.value for _, cell in report.cells()] == []
    assert [finding.code for finding in report.findings] == [f.COUNT_DIFFERS.code]
