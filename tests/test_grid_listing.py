"""Listings: the tables of a form without spans, a line for each row of values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govinfo_reports.forms import template_named
from govinfo_reports.writing.grid import listing, part_grids

if TYPE_CHECKING:
    import govinfo_reports as gr


def test_a_listing_has_every_value_under_its_head(template: gr.Template) -> None:
    """
    Without spans too, each value stands in the column of its head, and all values are there.
    """
    form = template.form
    listed = [listing(part) for section in form.sections for part in part_grids(form, section)]

    assert [path for part in listed for path in part.paths] == list(form.paths)
    for part in listed:
        for line in part.lines:
            assert len(line.cells) == len(part.heads)
            for heads, cell in zip(part.heads, line.cells, strict=True):
                assert not cell.path or not cell.is_value or heads[-1] == form.slots[cell.path].column


def test_a_row_without_label_is_listed_by_its_groups() -> None:
    """
    The groups of columns become lines with the labels over them, and share the heads of their columns.
    """
    (part,) = (listing(table) for table in part_grids(template_named("2021").form, "disputes"))

    assert [line.labels for line in part.lines] == [
        ("行政复议",),
        ("行政诉讼", "未经复议直接起诉"),
        ("行政诉讼", "复议后起诉"),
    ]
    assert part.columns == ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
