"""Narrow columns: a figure that a page breaks over lines is not read as several, nor as its first part."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports.strategies import compose
from govinfo_reports.writing.rendering import table

from .conftest import counts
from .silence import Tally, silently_wrong

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONG = "1234567"
"""A figure that no narrow column holds. A page with a row full of them gives away that it breaks figures."""


_READ, _READ_ALONE = 0.15, 0.8
"""Floors for the share of figures read: in tables with rows of several figures, and where each row has only one.
Measured over 240 pages of each form: 0.20 to 0.23, most of the others being of rows that have blank cells or broken
figures; and 0.87."""


def _broken(row: Sequence[str], width: int) -> list[list[str]]:
    """Return the lines of each cell; a blank cell has none."""
    return [[cell[start : start + width] for start in range(0, len(cell), width)] for cell in row]


def _apart(row: Sequence[str], width: int) -> list[str]:
    """Set a row one part of a cell a line."""
    return [part for parts in _broken(row, width) for part in parts]


def _side_by_side(row: Sequence[str], width: int) -> list[str]:
    """Set a row with its cells side by side as far as they are whole."""
    lines = [""]
    for parts in _broken(row, width):
        lines[-1] = f"{lines[-1]} {''.join(parts[:1])}".strip()
        lines += parts[1:]
        lines += [""] if parts[1:] else []
    return [line for line in lines if line]


def _page(template: gr.Template, random: Random, width: int) -> tuple[str, dict[str, str]]:
    """Return a page in columns of *width*, and what it prints."""
    report = compose(random, template)
    printed = {path: cell.text for path, cell in report.cells()}
    setting = random.choice([_apart, _side_by_side])
    lines: list[str] = []
    for key, section in report.children:
        lines += [section.heading.text] if section.heading else []
        lines += [paragraph.text for paragraph in section.paragraphs]
        rows = list(table(template.form, key, section)) if section.children else []
        widest = max(rows, key=lambda row: sum(cell.path is not None for cell in row), default=[])
        printed |= {cell.path: _LONG for cell in widest if cell.path}
        for row in rows:
            labels = [cell.text for cell in row if not cell.path]
            values = [printed[cell.path] for cell in row if cell.path]
            lines += [*_apart(labels, 2 * width), *setting(values, width)]
    return "\n".join(lines) + "\n", printed


@counts
def test_no_part_of_a_figure_is_read_in_silence(template: gr.Template) -> None:
    """
    Figures broken over lines among blank cells that leave no trace: all that is wrong is named, and rows are read.
    """
    tally = Tally()

    @given(st.integers(0, 2**48), st.integers(3, 6))
    @settings(max_examples=4 * settings().max_examples)
    def law(seed: int, width: int) -> None:
        text, printed = _page(template, Random(seed), width)  # noqa: S311 - drawn by Hypothesis, so it comes back
        report = gr.parse(text)

        assert silently_wrong(report, printed) == {}
        tally.count(report, printed)

    law()
    assert tally.share >= (_READ if max(len(row.slots) for row in template.form.rows) > 1 else _READ_ALONE)
