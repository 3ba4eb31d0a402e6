"""Two rows in one cell: the values of one are never read as those of the other."""

from __future__ import annotations

from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports import findings as f
from govinfo_reports.strategies import compose
from govinfo_reports.writing.rendering import LAYOUTS, table

from .conftest import counts
from .invented import requests_page
from .silence import Tally, silently_wrong

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govinfo_reports.writing.rendering import Printed

_READ = 0.9
"""The floor for the share of figures read of these pages; measured: 0.93 to 0.97 by form."""


def _shape(row: list[Printed]) -> list[bool]:
    """Return whether each cell of a row is a value; the first is its label, and its unit may follow."""
    return [printed.path is not None for printed in row]


def _joined(report: gr.Report, draw: Random, layout: str, between: str, *, lower: bool) -> tuple[str, dict[str, str]]:
    """Return a page that sets two rows of a table in one, one of them blank, and what a person sees there.

    Args:
        report: what the page prints.
        draw: chooses the table and the rows.
        layout: how the tables are set.
        between: what stands between the two labels.
        lower: whether the values are those of the lower row.
    """
    tables = {
        key: list(table(report.template.form, key, section)) for key, section in report.children if section.children
    }
    pairs = [
        (key, place)
        for key, rows in tables.items()
        for place, (row, below) in enumerate(pairwise(rows))
        if _shape(row) == _shape(below) and any(_shape(row))
    ]
    seen = {path: cell.text for path, cell in report.cells()}
    key, place = draw.choice(pairs)
    upper, below = tables[key][place : place + 2]
    kept, blank = (below, upper) if lower else (upper, below)
    seen |= {f"{key}.{printed.path}": "" for printed in blank if printed.path}
    label = upper[0]._replace(text=f"{upper[0].text}{between}{below[0].text}")
    tables[key][place : place + 2] = [[label, *kept[1:]]]
    return "\n".join(_lines(report, tables, layout)) + "\n", seen


def _lines(report: gr.Report, tables: dict[str, list[list[Printed]]], layout: str) -> Iterator[str]:
    for key, section in report.children:
        if section.heading:
            yield section.heading.text
        yield from (paragraph.text for paragraph in section.paragraphs)
        if key in tables:
            yield from ("", LAYOUTS[layout]([printed.text for printed in row] for row in tables[key]), "")


@counts
def test_no_row_gets_the_values_of_the_one_in_its_cell(template: gr.Template) -> None:
    """
    Whichever of two rows in one cell is blank, none of the values behind them is read as the other's in silence.
    """
    tally = Tally()

    @given(st.integers(0, 2**48), st.sampled_from(sorted(LAYOUTS)), st.sampled_from(("", " ")), st.booleans())
    def law(seed: int, layout: str, between: str, lower: bool) -> None:
        draw = Random(seed)  # noqa: S311 - drawn by Hypothesis, so it comes back
        text, seen = _joined(compose(draw, template), draw, layout, between, lower=lower)
        report = gr.parse(text)
        tally.count(report, seen)

        assert silently_wrong(report, seen) == {}

    law()
    assert tally.share >= _READ


def test_two_labels_are_told_apart_by_their_lines() -> None:
    """A label without values takes none from the row below; the finding names both where they share a line."""
    label, below = "1.属于国家秘密", "2.其他法律行政法规禁止公开"
    apart = gr.parse(requests_page((label,), (below, *range(7))))
    together = gr.parse(requests_page((f"{label} {below}", *range(7))))

    assert len([cell for _, cell in apart.cells() if cell.value is not None]) == len(range(7))
    assert not [cell for _, cell in together.cells() if cell.value is not None]
    assert f.LABELS_TOGETHER.code not in {finding.code for finding in apart.findings}
    assert f.LABELS_TOGETHER.code in {finding.code for finding in together.findings}
