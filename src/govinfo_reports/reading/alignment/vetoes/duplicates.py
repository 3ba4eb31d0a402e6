"""Rows that a page prints twice with different values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports import findings as f
from govinfo_reports.reading.alignment._assignment import LabelEvidence, Veto
from govinfo_reports.reading.alignment._runs import ValueRun
from govinfo_reports.text.values import State, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from govinfo_reports.reading.alignment._assignment import Assignment
    from govinfo_reports.reading.alignment._page import MatchedPage

_BLANK: Final = f.Message("空白", "blank")


def veto_duplicates(page: MatchedPage, assigned: Sequence[Assignment]) -> Iterator[Veto]:
    """Yield the rows that come a second time with other figures: neither print is certain."""
    if not page.loose_row_labels:
        return
    in_order = (assignment for assignment in assigned if assignment.told_by is LabelEvidence.WHOLE)
    used = frozenset[ValueRun]().union(*(assignment.runs for assignment in in_order))
    by_row = {row.row: row for row in assigned if any(span.of(page.text) for _, span in row.cells)}
    elsewhere = {label.end for label in page.chosen}  # the head 总计 has blank cells behind it, and is no row
    blank = {run.letter: run for run in page.runs if run.pieces and not run.values and run.letter not in elsewhere}
    same: set[tuple[int, tuple[str, ...]]] = set()  # a page may print a row any number of times
    for label in page.loose_row_labels:
        first = by_row.get(page.lexicon.announced[label.item])
        if first is None:
            continue
        twin = page.run_behind(label) or blank.get(label.end)
        if twin is None or twin is first.run or twin in used:
            continue
        row = page.form.rows[first.row]
        printed = tuple([page.words.pieces[value].text for value in twin.values or twin.pieces])
        if (first.row, printed) in same or len(row.slots) not in {len(printed), len(twin.pieces)}:
            continue
        read_first = [span.of(page.text) for _, span in first.cells]
        if _readings(read_first) == _readings(printed):
            same.add((first.row, printed))
            continue
        details = {"one": _shown(read_first), "other": _shown(printed)}
        findings = (page.findings(f.ROW_TWICE, row, run, **details) for run in (first.run, twin))
        yield Veto((first.row,), tuple(finding for pair in findings for finding in pair))
        del by_row[first.row]  # one reason is enough


def _shown(texts: Sequence[str]) -> f.Message:
    """Return *texts* side by side, with a word for each blank cell."""
    return f.Message("、".join(text or _BLANK.zh for text in texts), "、".join(text or _BLANK.en for text in texts))


def _readings(texts: Iterable[str]) -> list[object]:
    """Return the reading of each text, for comparing two prints of one row."""
    readings = map(read, texts)
    return [reading.value if reading.state is State.FIGURE else reading.state for reading in readings]
