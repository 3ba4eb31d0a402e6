"""A label at the very start of the text, which may be the rest of a longer one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govinfo_reports import findings as f
from govinfo_reports.reading.alignment._assignment import LabelEvidence, Veto

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.reading.alignment._assignment import Assignment
    from govinfo_reports.reading.alignment._page import MatchedPage


def veto_cut_labels(page: MatchedPage, assigned: Sequence[Assignment]) -> Iterator[Veto]:
    """Yield the row whose label begins the text, if a longer label ends in the same letters."""
    for assignment in assigned:
        label = assignment.label
        if label is None or label.start or assignment.told_by is not LabelEvidence.WHOLE:
            continue
        letters = page.words.letters[: label.end]
        if any(other != letters and other.endswith(letters) for other in page.lexicon.letters):
            section = page.lexicon.sections[page.form.rows[assignment.row].first]
            span = page.place(label)
            yield Veto((assignment.row,), (f.ROW_UNKNOWN.at(page.text, span, section, words=span.of(page.text)),))
