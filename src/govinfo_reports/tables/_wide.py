"""Tables -> one row a report: its values side by side; or one row a value, with what is known of its report."""

# The stubs of pyarrow leave many types open.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

import pyarrow as pa
import pyarrow.compute as pc

from govinfo_reports.forms import template_named

from ._column import TEXT, VERSION, WORD
from .building import require_tables
from .columns import SCHEMAS

if TYPE_CHECKING:
    from govinfo_reports.forms import Form

    from .building import Tables

_OF_REPORT: Final = ("agency", "year", "template", "title")
_NAMES: Final = ("file", *_OF_REPORT)


def wide(tables: Tables, template: str, *, of: Literal["value", "text", "state"] = "value") -> pa.Table:
    """Return the reports of one form, a report a row and a path a column.

    Every path of the form is a column, and behind them any other path that these reports print. The labels of row and
    column are in the column's metadata. A path that is not on the page is null.

    Args:
        tables: the tables of the reports.
        template: the name of the form.
        of: what stands in the columns: the figure, the printed text, or the state of the cell. A figure is null for a
            blank cell as well; the state tells the two apart.

    Raises:
        UnknownTemplate: no form has that name.
        TypeError: *tables* are no tables of reports.
    """
    tables, form = require_tables(tables, "wide"), template_named(template).form
    chosen = pc.is_in(_plain(tables.reports["template"]), pa.array([template]))
    reports = tables.reports.filter(chosen).select(_NAMES)
    values = _plain(tables.values[of])
    for path, rows in _rows_by_path(tables, reports, form).items():
        reports = reports.append_column(
            pa.field(path, values.type, metadata={**described(path, form)}), values.take(pa.array(rows, pa.int64()))
        )
    return reports


def _rows_by_path(tables: Tables, reports: pa.Table, form: Form) -> dict[str, list[int | None]]:
    """Return for each path which row of the values each of *reports* has it in."""
    number_of = {file: number for number, file in enumerate(reports["file"].to_pylist())}
    rows: dict[str, list[int | None]] = {path: [None] * len(number_of) for path in form.slots}
    files: list[Any] = tables.values["file"].to_pylist()
    paths: list[Any] = tables.values["path"].to_pylist()
    for row, (file, path) in enumerate(zip(files, paths, strict=True)):
        number = number_of.get(file)
        if number is not None:
            rows.setdefault(path, [None] * len(number_of))[number] = row
    return rows


def _described_report_columns() -> pa.Schema:
    of_report = [SCHEMAS["reports"].field(name) for name in _OF_REPORT]
    words = [field.with_type(WORD) if field.type == TEXT else field for field in of_report]
    first, *others = SCHEMAS["values"]
    return pa.schema([first, *words, *others], {"table": "values", "version": VERSION})


#: The schema of the values, each with what is known of its report.
VALUES_WITH_REPORTS: Final = _described_report_columns()


def with_reports(tables: Tables) -> pa.Table:
    """Return the values, each with the agency, year, form and title of its report behind the name of its file.

    Raises:
        TypeError: *tables* are no tables of reports.
    """
    values = require_tables(tables, "with_reports").values
    row_of = pc.index_in(_plain(values["file"]), tables.reports["file"].combine_chunks())
    of_report = tables.reports.select(_OF_REPORT).take(row_of)
    first, *others = values.columns
    return pa.table([first, *map(_worded, of_report.columns), *others], schema=VALUES_WITH_REPORTS)


def _worded(column: pa.ChunkedArray[Any]) -> pa.ChunkedArray[Any]:
    """Return *column* with a dictionary, where it has text."""
    return column.dictionary_encode() if column.type == TEXT else column


def _plain(column: pa.ChunkedArray[Any]) -> pa.ChunkedArray[Any]:
    """Return *column* without a dictionary."""
    return column.cast(TEXT) if pa.types.is_dictionary(column.type) else column


def described(path: str, form: Form) -> dict[str, str]:
    """Return what is said of the column of *path*: the labels of section, row and column, and the unit."""
    slot = form.slots.get(path)
    if slot is None:
        return {}
    labels = (form.row_labels.get(slot.path.section), form.row_labels.get(slot.path.row), slot.column)
    return {"description": " · ".join(filter(None, labels))} | ({"unit": slot.unit} if slot.unit else {})
