"""Reports -> the table of their values, column by column."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa

from ._arrays import bytes_of, counts, numbers_in, spread, texts
from ._paths import Paths
from ._places import places_of
from ._prints import Prints
from .columns import SCHEMAS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .result import Read

_PATH: Final = itemgetter(0)
_CELL: Final = itemgetter(1)


def values_of(reads: Sequence[Read]) -> pa.Table:
    """Return the values of *reads*, each with the name of its file, in page order.

    All that is wanted of a report is taken while the processor has it at hand; a column at a time takes a sixth longer.
    """
    paths, prints = Paths(), Prints()
    owners = bytearray()
    starts: list[int] = []
    ends: list[int] = []
    places: list[str | None] = []
    for owner, read in enumerate(reads):
        owners += bytes_of([owner]) * len(read.cells)
        paths.add(list(map(_PATH, read.cells)), read.report.template)
        prints.add(cells := list(map(_CELL, read.cells)))
        spans = [cell.span for cell in cells]
        starts += [span.start for span in spans]
        ends += [span.end for span in spans]
        places += places_of(read.report, spans)
    columns: dict[str, pa.Array[Any]] = {
        "file": spread([read.file for read in reads], numbers_in(owners)),
        **paths.columns(),
        **prints.columns(),
        "start": counts(starts),
        "end": counts(ends),
        "place": texts(places),
    }
    return pa.table(columns, SCHEMAS["values"])
