"""Runs that no row of the form is left for -> those behind the label of a row that was read already."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from govinfo_reports import findings as f
from govinfo_reports.text.source import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.findings import Finding

    from ._assignment import Assignment
    from ._page import MatchedPage
    from ._placing import Stray

_SHOWN: Final = 24  # letters
_MOST: Final = 50  # prints of a row that are named one by one; a table with more has lost its order


def repeated_rows(
    page: MatchedPage, lost: Sequence[Stray], read: Sequence[Assignment]
) -> tuple[list[Stray], list[Finding]]:
    """Return the runs of *lost* that are no second print of a row that was *read*, and a finding for each that is."""
    read_rows = {row.row: row for row in read if row.cells and page.form.rows[row.row].label}
    labels = (label for label in page.loose_row_labels if page.lexicon.announced[label.item] in read_rows)
    again = {page.run_behind(label): read_rows[page.lexicon.announced[label.item]] for label in labels}
    left: list[Stray] = []
    findings: list[Finding] = []
    times = Counter[int]()
    for stray in lost:
        first = again.get(stray.run)
        if first is None or len(stray.run.values) != len(first.cells) or times[first.row] == _MOST:
            left.append(stray)  # other figures are those of another row
            continue
        times[first.row] += 1
        one = "、".join(span.of(page.text) for _, span in first.cells)
        other = "、".join(page.words.pieces[number].text for number in stray.run.values)
        findings += page.findings(f.ROW_AGAIN, page.form.rows[first.row], stray.run, one=one, other=other)
    return left, findings


def words_before(page: MatchedPage, stray: Stray) -> str:
    """Return the end of the words before a run, as the page prints them, without breaks between lines and cells."""
    end = stray.run.letter
    start = end - min(len(stray.before), _SHOWN)
    if start == end:
        return "…"
    begin, stop = page.words.span(start, end, page.words.piece_at(start))
    printed = " ".join(Span(begin, stop).of(page.text).split())
    return printed if start == end - len(stray.before) else f"…{printed}"
