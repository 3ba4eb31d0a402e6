"""Reports -> the table of their values, column by column."""

from __future__ import annotations

from collections import defaultdict
from itertools import count
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa

from govinfo_reports.text.values import State

from ._arrays import bytes_of, counts, fitting, numbers_in, spread, texts
from ._column import DECIMAL
from ._paths import Paths
from ._places import places_of
from .columns import SCHEMAS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from govinfo_reports.models import Cell
    from govinfo_reports.text.source import Span

    from .result import Read

_PATH: Final = itemgetter(0)
_CELL: Final = itemgetter(1)
#: The state of a figure that the column of figures cannot hold.
OVERFLOW: Final = "overflow"


def values_of(reads: Sequence[Read]) -> pa.Table:
    """Return the values of reports, each with the name of its file, in page order."""
    paths = Paths()
    owners = bytearray()
    cells: list[Cell] = []
    spans: list[Span] = []
    places: list[str | None] = []
    for owner, read in enumerate(reads):
        paths.add(list(map(_PATH, read.cells)), read.report.template)
        owners += bytes_of([owner]) * len(read.cells)
        cells += (own := list(map(_CELL, read.cells)))
        spans += (of_own := [cell.span for cell in own])
        places += places_of(read.report, of_own)
    columns: dict[str, pa.Array[Any]] = {
        "file": spread([read.file for read in reads], numbers_in(owners)),
        **paths.columns(),
        **_said_in(cells),
        "start": counts([span.start for span in spans]),
        "end": counts([span.end for span in spans]),
        "place": texts(places),
    }
    return pa.table(columns, SCHEMAS["values"])


def _said_in(cells: Sequence[Cell]) -> dict[str, pa.Array[Any]]:
    """Return the columns that follow from what *cells* print: few print anything that no other one does."""
    known: defaultdict[tuple[str, int | Decimal | None, State, str | None], int] = defaultdict(count().__next__)
    indices = counts([known[cell.text, cell.value, cell.state, cell.unit] for cell in cells])
    figures = [fitting(value) for _, value, _, _ in known]
    states = [
        OVERFLOW if figure is None and state is State.FIGURE else state
        for figure, (_, _, state, _) in zip(figures, known, strict=True)
    ]
    return {
        "text": texts([text for text, _, _, _ in known]).take(indices),
        "value": pa.array(figures, DECIMAL).take(indices),
        "state": spread(states, indices),
        "unit": spread([unit for _, _, _, unit in known], indices),
    }
