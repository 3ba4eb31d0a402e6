"""Rows whose words stand on another line than their figures: nothing shows in which column they belong.

Converters that set words and figures apart print the words first, wherever they stood. Those in a row, a misread figure
say, then push the figures before them into the next columns.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from govinfo_reports import findings as f
from govinfo_reports.forms import row_of
from govinfo_reports.text.source import Span
from govinfo_reports.text.values import State

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.findings import Finding
    from govinfo_reports.forms import Form
    from govinfo_reports.models import Cell

_REASON: Final = f.Message(
    "有一格是文字，不与其他各格在一行，看不出它在哪一栏",
    "one cell has words and stands on another line than the others; nothing shows of which column it is",
)


def check_words_apart(text: str, form: Form, cells: Sequence[tuple[str, Cell]]) -> Iterator[Finding]:
    """Yield a finding about each row of *form* with words on their own line; *cells* were read from the page *text*.

    A row of the page that holds several groups of the form, as in the table of disputes, gives one for each of them.
    """
    if State.WORDS not in [cell.state for _, cell in cells]:
        return
    read = dict(cells)
    for row in form.rows:
        own = {slot.path: read[slot.path] for slot in row.slots if slot.path in read}
        lines = Counter(_line(text, cell) for cell in own.values())
        alone = any(cell.state is State.WORDS and lines[_line(text, cell)] == 1 for cell in own.values())
        if not alone or max(lines.values()) == 1:
            continue
        for path in dict.fromkeys(map(row_of, own)):
            spans = [cell.span for each, cell in own.items() if row_of(each) == path]
            span = Span(min(span.start for span in spans), max(span.end for span in spans))
            yield f.FIGURES_MOVED.at(text, span, path, row=form.row_labels.get(path, path), reason=_REASON)


def _line(text: str, cell: Cell) -> int:
    """Return where the line of a cell begins."""
    return text.rfind("\n", 0, cell.span.start)
