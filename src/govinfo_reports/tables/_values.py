"""Reports -> the table of their values, column by column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa

from govinfo_reports.text.values import State
from govinfo_reports.writing.rows import words_of

from ._arrays import fitting, spread, texts, words
from ._column import COUNT, DECIMAL, FLAG
from ._places import places_of
from .columns import SCHEMAS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.forms import Template
    from govinfo_reports.models import Cell, Report
    from govinfo_reports.writing.rows import PathWords

    from .result import Read

#: The state of a figure that the column of figures cannot hold.
OVERFLOW: Final = "overflow"


class _Ways:
    """The paths met so far, each with a number; the same path of two forms has two, for its labels differ."""

    def __init__(self) -> None:
        self._numbers: dict[Template, dict[str, int]] = {}
        self._described: list[tuple[str, PathWords]] = []

    def numbers(self, report: Report, cells: Sequence[tuple[str, Cell]]) -> list[int]:
        """Return the number of each path of *cells*."""
        known = self._numbers.setdefault(report.template, {})
        for path, _ in cells:
            if path not in known:
                known[path] = len(self._described)
                self._described.append((path, words_of(report.template.form, path)))
        return [known[path] for path, _ in cells]

    def columns(self, numbers: Sequence[int]) -> dict[str, pa.Array[Any]]:
        """Return the columns that follow from the path of each value; *numbers* are those of the paths."""
        indices = pa.array(numbers, pa.int32())
        totals = pa.array([said.is_total for _, said in self._described], FLAG)
        return {
            "path": spread((path for path, _ in self._described), indices),
            "section": spread((said.section for _, said in self._described), indices),
            "row": spread((said.row for _, said in self._described), indices),
            "column": spread((said.column for _, said in self._described), indices),
            "row_label": spread((said.row_label for _, said in self._described), indices),
            "column_label": spread((said.column_label for _, said in self._described), indices),
            "is_total": totals.take(indices),
        }


def values_of(reports: Sequence[Read]) -> pa.Table:
    """Return the values of *reports*, each with the name of its file, in page order."""
    ways = _Ways()
    numbers = [number for read in reports for number in ways.numbers(read.report, read.cells)]
    owners = [owner for owner, read in enumerate(reports) for _ in read.cells]
    cells = [cell for read in reports for _, cell in read.cells]
    figures = [fitting(cell.value) for cell in cells]
    states = (
        OVERFLOW if figure is None and cell.state is State.FIGURE else cell.state
        for cell, figure in zip(cells, figures, strict=True)
    )
    columns: dict[str, pa.Array[Any]] = {
        "file": spread((read.file for read in reports), pa.array(owners, pa.int32())),
        **ways.columns(numbers),
        "text": texts(cell.text for cell in cells),
        "value": pa.array(figures, DECIMAL),
        "state": words(states),
        "unit": words(cell.unit for cell in cells),
        "start": pa.array([cell.span.start for cell in cells], COUNT),
        "end": pa.array([cell.span.end for cell in cells], COUNT),
        "place": texts(
            place for read in reports for place in places_of(read.report, (cell.span for _, cell in read.cells))
        ),
    }
    return pa.table(columns, SCHEMAS["values"])
