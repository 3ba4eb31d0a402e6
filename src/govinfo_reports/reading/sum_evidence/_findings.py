"""Figures whose sums fail -> findings on those that fit them elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govinfo_reports import findings as f
from govinfo_reports.forms import row_of
from govinfo_reports.text.source import Span

from ._joined import joined_figures
from ._made_up import rows_made_up
from ._moved_columns import rows_moved_by_a_column
from ._moved_rows import cells_moved_by_a_row, rows_moved_by_a_row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.findings import Finding
    from govinfo_reports.models import Cell

    from ._sums import Figures


def findings_of(
    text: str, figures: Figures, cells: Sequence[tuple[str, Cell]], found: Sequence[Finding]
) -> Iterator[Finding]:
    """Yield what the sums show of the *figures* in these *cells*; what was *found* before tells of lost values."""
    form, printed = figures.form, dict(cells)
    moved = {**rows_moved_by_a_row(figures), **rows_moved_by_a_column(figures)}
    if any(finding.code == f.COUNT_DIFFERS.code for finding in found):
        moved = {**rows_made_up(figures), **moved}
    for row, reason in moved.items():
        for path in dict.fromkeys(map(row_of, row)):
            spans = [printed[each].span for each in row if row_of(each) == path and each in printed]
            span = Span(min(span.start for span in spans), max(span.end for span in spans))
            yield f.FIGURES_MOVED.at(text, span, path, row=form.row_labels.get(path, path), reason=reason)
    for path, reason in cells_moved_by_a_row(figures).items():
        label = form.row_labels.get(row_of(path), path)
        yield f.FIGURES_MOVED.at(text, printed[path].span, path, row=label, reason=reason)
    for path, part in joined_figures(figures, printed).items():
        cell = printed[path]
        details = {
            "row": form.row_labels.get(row_of(path), path),
            "column": form.slots[path].column,
            "words": cell.text,
            "part": part,
        }
        yield f.FIGURES_JOINED.at(text, cell.span, path, **details)
