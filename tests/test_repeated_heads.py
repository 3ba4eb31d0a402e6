"""Merged heads that a converter repeats over each of their columns: they tell the columns of the values below."""

from __future__ import annotations

from random import Random

import pytest

import govinfo_reports as gr
from govinfo_reports import findings as f
from govinfo_reports.strategies import compose

from .silence import wrong_in_silence

FORMS = [template for template in gr.templates() if "requests.received.total" in template.form.slots]
OVER = ["自然人", *["法人或其他组织"] * 5, "总计"]
LAYOUTS = {
    "markdown": lambda rows: "\n".join(
        f"| {' | '.join(row)} |" for row in [rows[0], ["---"] * len(rows[0]), *rows[1:]]
    ),
    "tabs": lambda rows: "\n".join("\t".join(row) for row in rows),
}


def _page(report: gr.Report, layout: str, order: list[int], shift: list[int]) -> str:
    """Return the table of requests with heads in one *order* and values in another, *shift*, all cells repeated."""
    form = report.template.form
    rows = [row for row in form.rows if row.path.startswith("requests.")]
    columns = [slot.column for slot in rows[0].slots]
    corner = next(item.spellings[0] for item in form.items if item.path == "requests" and "勾稽" in str(item))
    heads = [["申请人情况"] * len(columns), OVER, columns]
    table = [[corner, corner, *(head[place] for place in order)] for head in heads]
    for row in rows:
        label = form.row_labels[row.path]
        values = [report[slot.path].text for slot in row.slots]
        table.append([label, label, *(values[place] for place in shift)])
    return "\n".join(
        (
            report.title or "",
            form.row_labels["requests"],
            "",
            LAYOUTS[layout](table),
            "",
            form.row_labels["disputes"],
            "",
        )
    )


def _printed(report: gr.Report) -> dict[str, str]:
    return {path: cell.text for path, cell in report.cells() if path.startswith("requests.")}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("form", FORMS, ids=str)
@pytest.mark.parametrize("moved", range(7))
def test_no_value_is_read_under_a_moved_column(form: gr.Template, layout: str, moved: int) -> None:
    """
    Where a column stands in another place with its heads, no value is read for another column's.
    """
    report = compose(Random(moved), form, consistent=True, blank=False)  # noqa: S311 - an invented report
    order = [moved, *(place for place in range(7) if place != moved)]
    page = _page(report, layout, order, order)
    read = gr.parse(page, form)

    assert wrong_in_silence(page, _printed(report)) == {}
    if moved:
        assert [path for path, _ in read.cells()] == []
        assert f.COLUMNS_DIFFER.code in {finding.code for finding in read.findings}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("form", FORMS, ids=str)
def test_values_under_repeated_heads_in_order_are_read(form: gr.Template, layout: str) -> None:
    """
    Where they stand in the form's order, every value is read.
    """
    report = compose(Random(1), form, consistent=True, blank=False)  # noqa: S311 - an invented report
    page = _page(report, layout, list(range(7)), list(range(7)))

    assert {path: cell.text for path, cell in gr.parse(page, form).cells()} == _printed(report)


@pytest.mark.parametrize(
    ("cells", "items"), [("12\t12\t3.5", "12"), ("\t\t12.5", ""), ("8\t8\t", "8"), ("\t12.5\t12.5", None)]
)
def test_a_merged_value_repeated_beside_a_blank_one(cells: str, items: str | None) -> None:
    """
    Values repeated as often as their head stand for one; where both readings are open, none is taken.
    """
    page = "\n".join(
        (
            "青禾县商务局2020年政府信息公开工作年度报告",
            "二、主动公开政府信息情况",
            "第二十条第（九）项",
            "信息内容\t采购项目数量\t采购项目数量\t采购总金额",
            f"政府集中采购\t{cells}",
            "三、收到和处理政府信息公开申请情况",
            "",
        )
    )
    report = gr.parse(page)

    assert (report["disclosure.procurement.items"].text if "disclosure.procurement.items" in report else None) == items
