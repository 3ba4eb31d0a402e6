"""The head of a page -> title, agency and year, each with the place that shows it.

The page is read as letters without gaps (`_reading`). A title that stands alone proves most; then come the sentence
that announces the report, the sentences and fields that name an agency, and the years that the text speaks of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from govinfo_reports.text.source import Span

from . import _sentences, _years
from ._known import Known, year_of
from ._others import other_agencies
from ._reading import Reading
from ._titles import best, titles

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Identity", "identify", "other_agencies"]

_HEAD: Final = 6_000
_BODY: Final = 4_000
_END: Final = 300


@frozen
class Identity:
    """Whose report it is, and for which year."""

    title: str | None = None
    agency: str | None = None
    year: int | None = None
    evidence: Mapping[str, Span] = field(factory=dict[str, Span])
    """The places that show them, by the names ``title``, ``agency`` and ``year``."""


def identify(text: str, head_end: int) -> Identity:
    """Return the identity that *text* shows.

    Args:
        text: the page.
        head_end: where its sections begin.

    >>> found = identify("2021年政府信息公开工作年度报告(青禾县司法局)", 25)
    >>> found.title, found.agency, found.year
    ('2021年政府信息公开工作年度报告(青禾县司法局)', '青禾县司法局', 2021)
    """
    head = Reading.of(text, *_head(head_end))
    known = _titled(head)
    if not known.complete:
        known = _told(text, head, head_end, known)
    evidence = {
        name: span for name, span in (("title", known.title), ("agency", known.agency), ("year", known.year)) if span
    }
    read = {name: Reading.of(text, (span.start, span.end)) for name, span in evidence.items()}
    return Identity(
        read["title"].printed if "title" in read else None,
        read["agency"].printed if "agency" in read else None,
        year_of(read["year"].letters) if "year" in read else None,
        evidence,
    )


def _head(end: int) -> list[tuple[int, int]]:
    """Return the stretches to read before *end*: of a long head its beginning and what is nearest to the text."""
    if end <= _HEAD:
        return [(0, end)]
    return [(0, _HEAD // 2), (end - _HEAD // 2, end)]


def _titled(reading: Reading) -> Known:
    """Return what titles and announcements tell."""
    found = list(titles(reading))
    known = Known()
    for alone in (True, False):
        if title := best([title for title in found if title.stands_alone is alone and title.worth], reading):
            known = known.or_else(title.known(reading))
    return known


def _told(text: str, head: Reading, head_end: int, known: Known) -> Known:
    """Complete *known* from what else stands in the head, in the text behind it, and at the end of the page."""
    body_end = min(len(text), head_end + _BODY)
    near = Reading.of(text, *_head(head_end), (head_end, body_end))
    known = known.or_else(_titled(near))
    if known.agency is None:
        end = Reading.of(text, (max(len(text) - _END, head_end), len(text)))
        named = next(_sentences.agency(near, head, end), None)
        known = known.or_else(Known(agency=named[0].span(*named[1:]) if named else None))
    if known.year is None and (year := _years.year(near)):
        known = known.or_else(Known(year=near.span(*year)))
    return known
