"""Reports -> the table of their values, column by column."""

from __future__ import annotations

from collections import defaultdict
from itertools import count
from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa

from govinfo_reports.text.values import State
from govinfo_reports.writing.rows import words_of

from ._arrays import counts, fitting, spread, texts
from ._column import DECIMAL, FLAG
from ._places import places_of
from .columns import SCHEMAS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from govinfo_reports.forms import Template
    from govinfo_reports.models import Cell, Report
    from govinfo_reports.text.source import Span
    from govinfo_reports.writing.rows import PathWords

    from .result import Read

#: The state of a figure that the column of figures cannot hold.
OVERFLOW: Final = "overflow"


class _Ways:
    """The paths met so far, each with a number; the same path of two forms has two, for its labels differ."""

    def __init__(self) -> None:
        self._numbers: dict[Template, dict[str, int]] = {}
        self._described: list[tuple[str, PathWords]] = []

    def numbers(self, report: Report, paths: Sequence[str]) -> list[int]:
        """Return the number of each of *paths*."""
        known = self._numbers.setdefault(report.template, {})
        try:
            return [known[path] for path in paths]
        except KeyError:  # few reports have a path that none before them had
            for path in paths:
                if path not in known:
                    known[path] = len(self._described)
                    self._described.append((path, words_of(report.template.form, path)))
        return [known[path] for path in paths]

    def columns(self, indices: pa.Array[Any]) -> dict[str, pa.Array[Any]]:
        """Return the columns that follow from the path of each value; *indices* are the numbers of the paths."""
        totals = pa.array([said.is_total for _, said in self._described], FLAG)
        return {
            "path": spread([path for path, _ in self._described], indices),
            "section": spread([said.section for _, said in self._described], indices),
            "row": spread([said.row for _, said in self._described], indices),
            "column": spread([said.column for _, said in self._described], indices),
            "row_label": spread([said.row_label for _, said in self._described], indices),
            "column_label": spread([said.column_label for _, said in self._described], indices),
            "is_total": totals.take(indices),
        }


def values_of(reports: Sequence[Read]) -> pa.Table:
    """Return the values of *reports*, each with the name of its file, in page order."""
    ways = _Ways()
    numbers: list[int] = []
    owners: list[int] = []
    cells: list[Cell] = []
    spans: list[Span] = []
    places: list[str | None] = []
    for owner, read in enumerate(reports):
        paths, own = zip(*read.cells, strict=True) if read.cells else ((), ())
        numbers += ways.numbers(read.report, paths)
        owners += [owner] * len(own)
        cells += own
        spans += (of_own := [cell.span for cell in own])
        places += places_of(read.report, of_own)
    columns: dict[str, pa.Array[Any]] = {
        "file": spread([read.file for read in reports], counts(owners)),
        **ways.columns(counts(numbers)),
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
