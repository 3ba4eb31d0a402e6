"""Tables -> one row a report: its values side by side; or one row a value, with what is known of its report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

import pyarrow as pa
import pyarrow.compute as pc

from govinfo_reports.forms import template_named

from ._column import TEXT, WORD

if TYPE_CHECKING:
    from govinfo_reports.forms import Form

    from ._tables import Tables

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
    """
    form = template_named(template).form
    every: Any = tables.reports
    reports = every.filter(pc.is_in(every["template"].cast(TEXT), pa.array([template]))).select(_NAMES)
    long = _plain(tables.values.select(["file", "path", of]))
    long = long.filter(pc.is_in(long["file"], reports["file"].combine_chunks()))
    paths: list[str] = list(dict.fromkeys([*form.slots, *long["path"].unique().to_pylist()]))
    options = pc.PivotWiderOptions(paths, unexpected_key_behavior="raise")
    pivoted = long.group_by("file", use_threads=False).aggregate([(["path", of], "pivot_wider", options)])
    columns = dict(zip(paths, pa.table({"": pivoted.column(1)}).flatten().columns, strict=True))
    row_of = pc.index_in(reports["file"], pivoted["file"].combine_chunks())
    for path, column in columns.items():
        reports = reports.append_column(_described(path, column.type, form), column.take(row_of))
    wide_table: pa.Table = reports
    return wide_table


def with_reports(tables: Tables) -> pa.Table:
    """Return the values, each with the agency, year, form and title of its report behind the name of its file."""
    values = tables.values
    row_of = pc.index_in(values["file"].cast(TEXT), tables.reports["file"].combine_chunks())
    of_report = tables.reports.select(_OF_REPORT).take(row_of)
    for number, name in enumerate(_OF_REPORT, 1):
        column = of_report[name]
        field = tables.reports.schema.field(name)
        if name in {"agency", "title"}:
            column, field = pc.dictionary_encode(column), field.with_type(WORD)
        values = values.add_column(number, field, column)
    return values


def _plain(table: pa.Table) -> Any:  # noqa: ANN401 - a table; its methods are newer than what is known of their types
    """Return *table* without dictionaries, which pivots do not take."""
    fields = [field.with_type(TEXT) if pa.types.is_dictionary(field.type) else field for field in table.schema]
    return table.cast(pa.schema(fields))


def _described(path: str, kind: pa.DataType, form: Form) -> pa.Field[Any]:
    """Return the column of *path*, with the labels of section, row and column as its description."""
    slot = form.slots.get(path)
    if slot is None:
        return pa.field(path, kind)
    labels = (form.row_labels.get(slot.path.section), form.row_labels.get(slot.path.row), slot.column)
    said = {"description": " · ".join(filter(None, labels))} | ({"unit": slot.unit} if slot.unit else {})
    return pa.field(path, kind, metadata={**said})
