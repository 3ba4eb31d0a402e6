"""Report -> tidy rows, one for each value, as data or as CSV."""

from __future__ import annotations

import csv
import io
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from govinfo_reports.forms import TOTAL, Path
from govinfo_reports.models import require_report

if TYPE_CHECKING:
    from govinfo_reports.forms import Form
    from govinfo_reports.models import Report


def to_rows(report: Report) -> list[dict[str, Any]]:
    """Return one record per value, in page order.

    Each record has the agency, year and template of the report; the path, with its section, row and column; the labels
    of row and column; the printed text, its reading, and its place. ``is_total`` is true for figures that are sums of
    others: leave them out, and a sum counts nothing twice. A blank cell has ``value`` None and ``state`` "blank"; it is
    not a zero.
    """
    form = require_report(report, "to_rows").template.form
    agency, year, template = report.agency, report.year, report.template.name
    known = _of_form(form)
    rows: list[dict[str, Any]] = []
    for path, cell in report.cells():
        section, row, column, row_label, column_label, is_total = known.get(path) or _of_path(path, form, "")
        rows.append(
            {
                "agency": agency,
                "year": year,
                "template": template,
                "path": path,
                "section": section,
                "row": row,
                "column": column,
                "row_label": row_label,
                "column_label": column_label,
                "is_total": is_total,
                "text": cell.text,
                "value": cell.value,
                "state": cell.state.value,
                "unit": cell.unit,
                "start": cell.span.start,
                "end": cell.span.end,
            }
        )
    return rows


class PathWords(NamedTuple):
    """What every record of one path says."""

    section: str
    row: str
    column: str
    row_label: str
    column_label: str
    is_total: bool


@lru_cache(maxsize=32)  # the same for all reports on one form
def _of_form(form: Form) -> dict[str, PathWords]:
    return {path: _of_path(path, form, slot.column) for path, slot in form.slots.items()}


def words_of(form: Form, path: str) -> PathWords:
    """Return what every record of the cell at *path* says; a cell of another form has no column label."""
    return _of_form(form).get(path) or _of_path(path, form, "")


def _of_path(path: str, form: Form, column_label: str) -> PathWords:
    way = Path(path)
    row_label = form.row_labels.get(way.row, "")
    return PathWords(way.section, way.row, way.column, row_label, column_label, TOTAL in way.keys[1:])


def to_csv(report: Report, *, heading: bool = True, **constant: str) -> str:
    """Return the rows of *report*, as `to_rows` gives them, as CSV.

    Args:
        report: the report.
        heading: whether the names of the columns come first.
        constant: further columns, in front of the others, with one value for all rows.
    """
    rows = [constant | row for row in to_rows(report)]
    lines = io.StringIO()
    if rows:
        writer = csv.DictWriter(lines, rows[0], lineterminator="\n")
        if heading:
            writer.writeheader()
        writer.writerows(rows)
    return lines.getvalue()
