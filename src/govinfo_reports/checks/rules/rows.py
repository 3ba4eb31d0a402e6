"""The rows of a table -> whether the page prints each of them."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.forms import row_of, section_of
from govinfo_reports.ledger import StretchKind, coverage
from govinfo_reports.models import Absence
from govinfo_reports.text.source import Span
from govinfo_reports.text.spelling import skeleton, spell

from .._names import listed
from .._rule import HOLDS, Outcome, Verdict, rule
from .._subject import Subject

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from govinfo_reports.ledger import Stretch
    from govinfo_reports.models import Cell


@frozen
class _Mark:
    """A row that was read, or the heading of a section with a table."""

    path: str
    """That of the row, or of the section."""
    span: Span


@frozen
class _Gap:
    """Two marks that follow one another on the page, and the rows that the form has between them."""

    before: _Mark
    behind: _Mark
    rows: Sequence[str]

    @property
    def span(self) -> Span:
        """What the page has between the two."""
        return Span(self.before.span.end, self.behind.span.start)


_BETWEEN_ROWS: Final = frozenset({StretchKind.LABEL, StretchKind.LAYOUT})
_BESIDE_TABLE: Final = _BETWEEN_ROWS | {StretchKind.PARAGRAPH}


@rule("C114", Subject)
def rows_there(subject: Subject) -> Iterator[Outcome]:
    """Look for rows that the form has between two others, and the page does not.

    They are missing for certain if nothing that could be one of them stands there, and none of their labels does.
    """
    absent = {path for path, missing in subject.report.missing.items() if missing.why is Absence.NOT_ON_PAGE}
    if not absent:
        if subject.cells:
            yield HOLDS
        return
    rows = _rows(subject)
    stretches: Sequence[Stretch] = ()
    for gap in _gaps(subject, list(rows)):
        if _is_excerpt(subject, gap, rows) or not all(path in absent for row in gap.rows for path in rows[row]):
            continue
        stretches = stretches or coverage(subject.report).stretches
        if _is_plain(subject, gap, stretches):
            labels = subject.form.row_labels
            details = {
                "rows": listed([labels[row] for row in gap.rows]),
                "before": labels[gap.before.path],
                "behind": labels[gap.behind.path],
            }
            yield Outcome(Verdict.FAILS, gap.rows[0], gap.behind.span, details)


def _rows(subject: Subject) -> Mapping[str, Sequence[str]]:
    """Return the rows of the form, in its order, each with the paths of its values."""
    return {row: list(paths) for row, paths in groupby(subject.form.slots, key=row_of)}


def _gaps(subject: Subject, rows: Sequence[str]) -> Iterator[_Gap]:
    """Yield where rows of the form lie between two marks that follow one another on the page."""
    order = {row: place for place, row in enumerate(rows)}
    for before, behind in pairwise(_marks(subject)):
        section = section_of(before.path if before.path in order else behind.path)
        own = [row for row in rows if section_of(row) == section]
        first = own.index(before.path) + 1 if before.path in own else 0
        last = own.index(behind.path) if behind.path in own else len(own)
        opened = before.path in own or before.path == section
        if opened and own[first:last] and (before.path in own or behind.path in own):
            yield _Gap(before, behind, own[first:last])


def _is_excerpt(subject: Subject, gap: _Gap, rows: Mapping[str, Sequence[str]]) -> bool:
    """Whether the page prints fewer than half of the rows of a table: it may show what was chosen from it."""
    own = [row for row in rows if section_of(row) == section_of(gap.rows[0])]
    printed = sum(1 for row in own if any(path in subject.cells for path in rows[row]))
    return 2 * printed < len(own)


def _marks(subject: Subject) -> list[_Mark]:
    """Return the rows that were read and the headings of the sections, in page order."""
    cells = sorted((cell.span, row_of(path)) for path, cell in subject.cells.items())
    marks = [
        _Mark(row, Span(spans[0].start, spans[-1].end))
        for row, run in groupby(cells, key=lambda cell: cell[1])
        if (spans := [span for span, _ in run])
    ]
    headings = ((key, section.heading) for key, section in subject.sections.items())
    marks += [_Mark(key, heading.span) for key, heading in headings if heading and key in subject.form.sections]
    return sorted(marks, key=lambda mark: mark.span)


def _is_plain(subject: Subject, gap: _Gap, stretches: Sequence[Stretch]) -> bool:
    """Whether nothing between two marks can be one of the rows that are missing, and the table has none elsewhere."""
    start, end = gap.span.start, gap.span.end
    kinds = {each.kind for each in stretches if each.span.start < end and start < each.span.end}
    said = _letters(subject.report.text[_first_place(subject, gap) : max(end, _last_place(subject, gap))])
    labels = (_letters(subject.form.row_labels[row]) for row in gap.rows)
    within = section_of(gap.before.path) != gap.before.path and section_of(gap.behind.path) != gap.behind.path
    return kinds <= (_BETWEEN_ROWS if within else _BESIDE_TABLE) and not any(label in said for label in labels)


def _first_place(subject: Subject, gap: _Gap) -> int:
    """Return where the table of a gap begins: behind the heading of its section, or with its first cell."""
    section = section_of(gap.rows[0])
    heading = subject.sections[section].heading
    return heading.span.end if heading else min(cell.span.start for cell in _cells(subject, section))


def _last_place(subject: Subject, gap: _Gap) -> int:
    return max(cell.span.end for cell in _cells(subject, section_of(gap.rows[0])))


def _cells(subject: Subject, section: str) -> list[Cell]:
    return [cell for path, cell in subject.cells.items() if section_of(path) == section]


def _letters(text: str) -> str:
    return skeleton(spell(text))
