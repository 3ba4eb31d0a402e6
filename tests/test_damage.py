"""Damage: whatever happens to a page on its way, a value is right, missing, or named by a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings

import govinfo_reports as gr
from govinfo_reports.strategies import damaged_pages

from .conftest import counts
from .silence import Tally, silently_wrong

if TYPE_CHECKING:
    from govinfo_reports.strategies import Damaged

_READ = 0.8
"""The floor for the share of figures read of those that are left; measured over 90 pages of each form: 0.83 to 0.89.
Most of the others stood on pages that were cut off, or in tables with a column more."""


@counts
def test_no_damage_makes_a_value_wrong_in_silence(template: gr.Template) -> None:
    """
    Cells lost, doubled, split, joined; labels lost, torn, misread; rows moved, added, cut off: all in the open.
    """
    tally = Tally()

    @given(damaged_pages(template))
    @settings(max_examples=4 * settings().max_examples)
    def law(drawn: Damaged) -> None:
        try:
            report = gr.parse(drawn.text)
        except gr.NotAReport:
            assert "cut off" in drawn.kind
            return

        assert silently_wrong(report, drawn.printed) == {}, f"{drawn.kind} in {drawn.layout}"
        tally.count(report, drawn.printed)

    law()
    assert tally.share >= _READ
