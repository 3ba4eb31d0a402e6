"""Figures that may have been wrapped over lines, as in the narrow columns of a PDF file.

Each line then holds parts of figures. If a row also has blank cells, it may show as many parts as the form has columns,
and each part would be read as a figure.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports import findings as f
from govinfo_reports.reading.alignment._assignment import Veto
from govinfo_reports.text.patterns import lazy
from govinfo_reports.text.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.reading.alignment._assignment import Assignment
    from govinfo_reports.reading.alignment._page import MatchedPage

_NARROWEST: Final = 3  # digits; every column has room for so many
_DIGIT: Final = lazy(r"\d")
_REST: Final = lazy(r"0\d")  # no whole figure begins like this
_LINE_BREAK: Final = lazy(r"[ \r]*\n *")


@frozen
class _Row:
    """A row whose values stand on several lines of the page."""

    section: str
    values: list[str]
    ends: list[tuple[str, str]]
    """Each value at the end of a line, with the value that begins the next line."""
    side_by_side: bool
    """Whether some of the values stand on one line."""
    has_room: bool
    """Whether the form has room for all the values."""


def veto_wrapped_figures(page: MatchedPage, assigned: Sequence[Assignment]) -> Iterator[Veto]:
    """Yield the rows that may hold parts of figures.

    Many pages print one figure on each line; that alone is no evidence. It is evidence if some figures of a row stand
    side by side and others do not, or if another row shows more values than the form has room for.
    """
    rows = [(assignment, row) for assignment in assigned if (row := _row(page, assignment))]
    longest: dict[str, int] = defaultdict(int)
    for _, row in rows:
        longest[row.section] = max(longest[row.section], *map(_digits, row.values))
    room = {section: max(_NARROWEST, digits - 1) for section, digits in longest.items()}  # less one: a point needs room
    wrapped = [(each, row) for each, row in rows if any(_goes_on(*end, room[row.section]) for end in row.ends)]
    breaking = not all(row.has_room for _, row in wrapped)
    for assignment, row in wrapped:
        evident = breaking or row.side_by_side or any(_REST.match(rest) for _, rest in row.ends)
        if evident and assignment.cells:  # a row without cells has been reported already
            findings = page.findings(f.FIGURES_BROKEN, page.form.rows[assignment.row], assignment.run)
            yield Veto((assignment.row,), findings)


def _row(page: MatchedPage, assignment: Assignment) -> _Row | None:
    """Return a row with the values that were read, or failing that with all its values; None if it is on one line."""
    row, run, text = page.form.rows[assignment.row], assignment.run, page.text
    if not run.values:
        return None
    first, last = page.words.pieces[run.values[0]], page.words.pieces[run.values[-1]]
    if text.find("\n", first.start, last.end) < 0:
        return None
    places = [span for _, span in assignment.cells if len(span)]
    if not places:
        pieces = (page.words.pieces[value] for value in run.values)
        places = [Span(piece.start, piece.end) for piece in pieces]
    values = [span.of(text) for span in places]
    if not any(len(value) >= _NARROWEST or _REST.match(value) for value in values):
        return None  # no part of a figure is among them, as in most rows that have one figure on each line
    gaps = [text[one.end : other.start] for one, other in pairwise(places)]
    return _Row(
        page.lexicon.sections[row.first],
        values,
        [end for end, gap in zip(pairwise(values), gaps, strict=True) if _LINE_BREAK.fullmatch(gap)],
        any("\n" not in gap for gap in gaps),
        len(values) <= len(row.slots),
    )


def _goes_on(head: str, rest: str, room: int) -> bool:
    """Whether two values may be parts of one figure, if a column has *room* for so many digits."""
    if not (head[-1:].isdigit() and rest[:1].isdigit()):
        return False
    return _digits(head) >= room or _REST.match(rest) is not None


def _digits(figure: str) -> int:
    return len(_DIGIT.findall(figure))
