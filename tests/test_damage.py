"""Damage: whatever happens to a page on its way, a value is right, missing, or named by a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import hypothesis
import pytest
from hypothesis import given

from govinfo_reports.strategies import damaged_pages

from .silence import wrong_in_silence

if TYPE_CHECKING:
    import govinfo_reports as gr
    from govinfo_reports.strategies import Damaged


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
        assert wrong_in_silence(drawn.text, drawn.printed) == {}, f"{drawn.kind} in {drawn.layout}"

    law()
