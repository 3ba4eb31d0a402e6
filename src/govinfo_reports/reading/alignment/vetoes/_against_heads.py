"""The veto against rows of a table whose heads do not fit them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govinfo_reports import findings as f
from govinfo_reports.reading.alignment._assignment import Veto

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from govinfo_reports.reading.alignment._assignment import Assignment
    from govinfo_reports.reading.alignment._page import MatchedPage
    from govinfo_reports.text.source import Span


def against_heads(page: MatchedPage, rows: Sequence[Assignment], names: Iterable[str], span: Span) -> Veto:
    """Return the veto against *rows* of one section; its finding at *span* shows the *names* of the heads."""
    section = page.form.rows[rows[0].row].path.section
    details = {"section": page.form.row_labels.get(section, section), "heads": "、".join(dict.fromkeys(names))}
    return Veto(tuple(row.row for row in rows), (f.COLUMNS_DIFFER.at(page.text, span, section, **details),))
