"""Vetoes: rules that look at a page and its assignments, and yield the rows that must not be read, with the reason.

A rule changes nothing; `_outcome` applies the vetoes. Of several vetoes on a row, the first in this order gives the
reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .ambiguous_labels import veto_ambiguous_labels
from .blank_units import veto_blank_units
from .cut_labels import veto_cut_labels
from .duplicates import veto_duplicates
from .fewer_columns import veto_fewer_columns
from .figure_parts import veto_figure_parts
from .heads_behind import veto_heads_behind
from .labels_together import veto_labels_together
from .more_columns import veto_more_columns
from .moved_values import veto_moved_values
from .other_columns import veto_other_columns
from .units_behind import veto_units_behind
from .values_before_labels import veto_values_before_labels
from .values_beside import veto_values_beside
from .values_under_heads import veto_values_under_heads
from .words_behind import veto_words_behind
from .wrapped_figures import veto_wrapped_figures

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from govinfo_reports.reading.alignment._assignment import Assignment, Veto
    from govinfo_reports.reading.alignment._page import MatchedPage

    Rule = Callable[[MatchedPage, Sequence[Assignment]], Iterable[Veto]]

__all__ = ["VETOES"]

VETOES: Final[tuple[Rule, ...]] = (
    veto_ambiguous_labels,
    veto_cut_labels,
    veto_labels_together,
    veto_duplicates,
    veto_figure_parts,
    veto_wrapped_figures,
    veto_values_before_labels,
    veto_moved_values,
    veto_units_behind,
    veto_values_beside,
    veto_words_behind,
    veto_blank_units,
    veto_other_columns,
    veto_values_under_heads,
    veto_more_columns,
    veto_fewer_columns,
    veto_heads_behind,
)
