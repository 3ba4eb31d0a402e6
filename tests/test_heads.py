"""Columns that are not the form's, or in another order: what stands under them is not read as if they were."""

from __future__ import annotations

from itertools import combinations
from random import Random
from typing import TYPE_CHECKING

import pytest

import govinfo_reports as gr
from govinfo_reports import findings as f
from govinfo_reports.strategies import compose
from govinfo_reports.writing.rendering import LAYOUTS, table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

# With rows that the page shows, and without.
_LAYOUTS: dict[str, Callable[[Iterable[list[str]]], str]] = {
    "tabs": LAYOUTS["tabs"],
    "lines": lambda rows: "\n".join(cell for row in rows for cell in row),
}


def _page(report: gr.Report, layout: str, heads: dict[str, str], only: str = "") -> str:
    """Return the text of *report*, with *only* one section's table if named, and other words for some *heads*."""
    lines: list[str] = []
    for key, section in report.children:
        lines += [section.heading.text] if section.heading else []
        lines += [paragraph.text for paragraph in section.paragraphs]
        rows = [
            [cell.text if cell.path else heads.get(cell.text, cell.text) for cell in row]
            for row in table(report.template.form, key, section)
        ]
        lines += ["", _LAYOUTS[layout](rows), ""] if rows and only in {"", key} else []
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("layout", sorted(_LAYOUTS))
def test_no_value_is_read_under_heads_in_another_order(template: gr.Template, layout: str) -> None:
    """
    Whichever two columns of a table change places, their figures are missing and a finding says so; else all are read.
    """
    report = compose(Random(1), template, consistent=True, blank=False)  # noqa: S311 - an invented report
    form = template.form
    tables = {tuple(dict.fromkeys(slot.column for slot in row.slots)): row for row in form.rows}
    for columns, row in tables.items():
        section = row.path.partition(".")[0]
        for one, other in combinations(columns, 2):
            read = gr.parse(_page(report, layout, {one: other, other: one}, section), template)

            assert not any(slot.path in read for slot in row.slots if slot.column in {one, other}), (one, other)
            assert f.COLUMNS_DIFFER.code in {finding.code for finding in read.findings}
        plain = gr.parse(_page(report, layout, {}, section), template)
        assert [path for path, _ in plain.cells()] == [path for path in form.slots if path.startswith(f"{section}.")]


@pytest.mark.parametrize("head", ["备注", "事业单位"])
def test_no_value_is_read_under_a_head_that_is_not_the_forms(template: gr.Template, head: str) -> None:
    """
    A column of three or more that is another one's: its neighbours may have moved into its place.
    """
    report = compose(Random(1), template, consistent=True, blank=False)  # noqa: S311 - an invented report
    tables = {tuple(dict.fromkeys(slot.column for slot in row.slots)): row for row in template.form.rows}
    for columns, row in tables.items():
        for one in columns if len(columns) > 2 else ():
            read = gr.parse(_page(report, "tabs", {one: head}, row.path.partition(".")[0]), template)

            assert not any(slot.path in read for slot in row.slots), one
            assert f.COLUMNS_DIFFER.code in {finding.code for finding in read.findings}


@pytest.mark.parametrize("heads", [{"其他": "其它"}, {"总计": "合计"}, {"商业企业": "商业企亚"}], ids=str)
def test_heads_in_other_words_are_those_of_the_form(sound: gr.Report, heads: dict[str, str]) -> None:
    """
    A head that is spelled in another way, or misread, costs no value.
    """
    read = gr.parse(_page(sound, "tabs", heads), sound.template)

    assert [path for path, _ in read.cells()] == [path for path, _ in sound.cells()]


def test_no_value_is_read_under_groups_in_another_order(sound: gr.Report) -> None:
    """
    Nor where two groups of columns change places.
    """
    heads = {"行政复议": "行政诉讼", "行政诉讼": "行政复议"}
    read = gr.parse(_page(sound, "tabs", heads), sound.template)

    assert not any(path.startswith("disputes.") for path, _ in read.cells())
    assert [finding.path for finding in read.findings] == ["disputes"]


@pytest.mark.parametrize(
    ("heads", "read"), [(["自然人", "商业企业"], False), (["自然人", "商业企业", "科研机构"], True)]
)
def test_many_heads_that_are_lost_are_damaged(sound: gr.Report, heads: list[str], read: bool) -> None:
    """
    Two strange heads of seven stand over other columns; where three are lost, the heads are damaged, not the columns.
    """
    found = gr.parse(_page(sound, "tabs", dict.fromkeys(heads, "口口口")), sound.template)

    assert ("requests.received.total" in found) is read
    assert (f.COLUMNS_DIFFER.code in {finding.code for finding in found.findings}) is not read
