"""The sums of a page as evidence of where its figures belong.

A sum that fails says that something is wrong, and not what: that is for the checks. A finding of this room needs more.
The figures must fail where they stand, and fit where they would stand if a row had moved by a column, a block of rows
or a column by a row, or if two figures had run together in a cell. Slips of the pen do not fit so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govinfo_reports import findings as f
from govinfo_reports.forms import row_of
from govinfo_reports.text.source import Span

from ._joined import joined_figures
from ._made_up import rows_made_up
from ._moved_columns import rows_moved_by_a_column
from ._moved_rows import cells_moved_by_a_row, rows_moved_by_a_row
from ._sums import figures_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.findings import Finding
    from govinfo_reports.forms import Form
    from govinfo_reports.models import Cell

__all__ = ["check_by_sums"]


def check_by_sums(
    text: str, form: Form, cells: Sequence[tuple[str, Cell]], found: Sequence[Finding] = ()
) -> Iterator[Finding]:
    """Yield what the sums of *form* show of the *cells* that were read from the page *text*, by path.

    What was *found* before tells whether rows of the page lack values.
    """
    figures = figures_of(form, cells)
    if figures is None:
        return
    printed = dict(cells)
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
