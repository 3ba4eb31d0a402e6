"""Report -> tidy rows, one for each value, as data or as CSV."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from govinfo_reports.forms import TOTAL, Path
from govinfo_reports.models import require_report

if TYPE_CHECKING:
    from govinfo_reports.models import Report


def to_rows(report: Report) -> list[dict[str, Any]]:
    """Return one record per value, in page order.

    Each record has the agency, year and template of the report; the path, with its section, row and column; the labels
    of row and column; the printed text, its reading, and its place. ``is_total`` is true for figures that are sums of
    others: leave them out, and a sum counts nothing twice. A blank cell has ``value`` None and ``state`` "blank"; it is
    not a zero.
    """
    form = require_report(report, "to_rows").template.form
    rows: list[dict[str, Any]] = []
    for path, cell in report.cells():
        way = Path(path)
        slot = form.slots.get(path)
        rows.append(
            {
                "agency": report.agency,
                "year": report.year,
                "template": report.template.name,
                "path": path,
                "section": way.section,
                "row": way.row,
                "column": way.column,
                "row_label": form.row_labels.get(way.row, ""),
                "column_label": slot.column if slot else "",
                "is_total": TOTAL in way.keys[1:],
                "text": cell.text,
                "value": cell.value,
                "state": cell.state.value,
                "unit": cell.unit,
                "start": cell.span.start,
                "end": cell.span.end,
            }
        )
    return rows


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
