"""The sums of a page as evidence of where its figures belong.

A sum that fails says that something is wrong, and not what: that is for the checks. A finding of this room needs more.
The figures must fail where they stand, and fit where they would stand if a row had moved by a column, a block of rows
or a column by a row, or if two figures had run together in a cell. Slips of the pen do not fit so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    from ._findings import findings_of  # noqa: PLC0415 - the sums of most pages hold

    yield from findings_of(text, figures, cells, found)
