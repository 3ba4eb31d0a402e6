"""Damage: whatever happens to a page on its way, a value is right, missing, or named by a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import hypothesis
import pytest
from hypothesis import given

import govinfo_reports as gr
from govinfo_reports.strategies import damaged_pages

if TYPE_CHECKING:
    from govinfo_reports.strategies import Damaged


def _silent(drawn: Damaged) -> dict[str, str]:
    """Return the values that were read wrongly without a finding that names them."""
    report = gr.parse(drawn.text)
    named = {finding.path for finding in report.findings if finding.path}
    return {
        path: f"read {cell.text!r}, printed {drawn.printed.get(path)!r}"
        for path, cell in report.cells()
        if cell.value is not None
        and cell.text != drawn.printed.get(path)
        and not any(
            name in {path, path.rpartition(".")[0]} or name.startswith(f"{path.rpartition('.')[0]}.") for name in named
        )
    }


@pytest.mark.parametrize(
    "settings",
    [
        hypothesis.settings(max_examples=4 * hypothesis.settings().max_examples),
        pytest.param(hypothesis.settings.get_profile("long"), marks=pytest.mark.long),
    ],
    ids=["a hundred pages", "ten thousand pages"],
)
def test_no_damage_makes_a_value_wrong_in_silence(template: gr.Template, settings: hypothesis.settings) -> None:
    """
    Cells lost, doubled, split, joined; labels lost, torn, misread; rows moved, added, cut off: all in the open.
    """

    @settings
    @given(damaged_pages(template))
    def law(drawn: Damaged) -> None:
        assert _silent(drawn) == {}, f"{drawn.kind} in {drawn.layout}"

    law()
