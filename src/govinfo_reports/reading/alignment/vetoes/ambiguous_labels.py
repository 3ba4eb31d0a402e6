"""Labels that rows of several groups share, if nothing on the page tells the group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govinfo_reports import findings as f
from govinfo_reports.forms import Label
from govinfo_reports.reading.alignment._assignment import LabelEvidence, Veto

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.forms import Row, Slot
    from govinfo_reports.reading.alignment._assignment import Assignment
    from govinfo_reports.reading.alignment._lexicon import LabelMatch
    from govinfo_reports.reading.alignment._page import MatchedPage


def veto_ambiguous_labels(page: MatchedPage, assigned: Sequence[Assignment]) -> Iterator[Veto]:
    """Yield the rows whose label other groups share, unless something of their own group stands before them."""
    for assignment in assigned:
        row, label = page.form.rows[assignment.row], assignment.label
        if label and assignment.told_by is LabelEvidence.WHOLE and _is_ambiguous(page, row, label):
            yield Veto((assignment.row,), page.findings(f.ROW_AMBIGUOUS, row, assignment.run))


def _is_ambiguous(page: MatchedPage, row: Row, label: LabelMatch) -> bool:
    if row.label is None or not _is_shared(page, row.label):
        return False
    group = f"{row.path.row}."
    before = (page.form.items[other.item] for other in page.chosen[: page.chosen_before(label.start)])
    return not any(f"{item.path}.".startswith(group) and not _is_shared(page, item) for item in before)


def _is_shared(page: MatchedPage, item: Label | Slot) -> bool:
    """Whether rows of several groups share a label, so that it does not tell its group."""
    return isinstance(item, Label) and item.spellings[0] in page.form.shared_labels
