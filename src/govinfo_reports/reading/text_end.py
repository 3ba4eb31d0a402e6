"""A text that ends with the last figure of its form: whether the figure is whole.

Where rows of the form are left, their alignment says that the text ends before them. Behind its last row nothing is
left that could be missing, and the figure may have lost digits all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports import findings as f
from govinfo_reports.forms import row_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.files.document import Document
    from govinfo_reports.findings import Finding
    from govinfo_reports.forms import Form
    from govinfo_reports.models import Cell

_MAY_BE_CUT: Final = f.Message(
    "其后连换行也没有，最后一个数值可能不完整", " not even a line break follows, so its last figure may be cut"
)


def check_text_end(
    text: str, form: Form, cells: Sequence[tuple[str, Cell]], said: Sequence[Finding], document: Document | None
) -> Iterator[Finding]:
    """Yield a finding if the page *text* ends within the last figure of *form*, unless it was *said* before.

    A text of any program ends with a line break, or with what closes its last cell; one that was cut need not. A file
    of another kind than text is whole, or it could not be read.
    """
    last = form.rows[-1].slots[-1].path if form.rows else None
    if (document and document.kind != "text") or any(finding.code == f.TEXT_ENDS.code for finding in said):
        return
    for path, cell in cells[-1:]:
        if path == last and cell.value is not None and cell.span.end == len(text):
            row = row_of(path)
            yield f.TEXT_ENDS.at(text, cell.span, row, row=form.row_labels.get(row, row), rest=_MAY_BE_CUT)
