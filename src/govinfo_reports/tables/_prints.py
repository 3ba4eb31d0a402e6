"""What cells print -> the columns that follow from it."""

from __future__ import annotations

from collections import defaultdict
from itertools import count
from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa

from govinfo_reports.text.values import State

from ._arrays import counts, fitting, spread, texts
from ._column import DECIMAL

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from govinfo_reports.models import Cell

#: The state of a figure that the column of figures cannot hold.
OVERFLOW: Final = "overflow"


class Prints:
    """What cells print, each with a number: few print anything that no other one does."""

    def __init__(self) -> None:
        self._known: defaultdict[tuple[str, int | Decimal | None, State, str | None], int]
        self._known = defaultdict(count().__next__)
        self._met: list[int] = []

    def add(self, cells: Sequence[Cell]) -> None:
        """Take the *cells* of a report."""
        known = self._known
        self._met += [known[cell.text, cell.value, cell.state, cell.unit] for cell in cells]

    def columns(self) -> dict[str, pa.Array[Any]]:
        """Return the columns that follow from what each cell prints."""
        met, known = counts(self._met), list(self._known)
        figures = [fitting(value) for _, value, _, _ in known]
        states = [
            OVERFLOW if figure is None and state is State.FIGURE else state
            for figure, (_, _, state, _) in zip(figures, known, strict=True)
        ]
        return {
            "text": texts([text for text, _, _, _ in known]).take(met),
            "value": pa.array(figures, DECIMAL).take(met),
            "state": spread(states, met),
            "unit": spread([unit for _, _, _, unit in known], met),
        }
