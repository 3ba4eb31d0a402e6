"""Candidates for the agency or the year of a report: each with its place and its evidence."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from govinfo_reports.text.source import Span

# A year as titles print it: 2021, or 二零二一 with any of the zeros in use.
YEAR: Final = r"(?:20[0-3]\d|二[零○O0][零一二三][零○O0一二三四五六七八九])"

_DIGITS: Final = str.maketrans("零○O一二三四五六七八九", "000123456789")


class Evidence(IntEnum):
    """The kinds of evidence for a candidate, with their weights; no two kinds weigh the same."""

    TITLE = 100
    """A title that stands alone."""
    TITLE_ON_TWO_LINES = 80
    """Such a title, but the name stands on another line, which may be something else."""
    ANNOUNCEMENT = 70
    """The sentence that announces the report."""
    PERIOD = 61
    """The statement of the period that the figures cover."""
    COMPILER = 60
    """A sentence that says who compiled the report."""
    TITLE_IN_PART = 58
    """A title with an agency and no year, which may be an entry of a menu."""
    SIGNATURE = 55
    """A line above a date."""
    SIGNATURE_AT_END = 50
    """The same, in the last lines of the text."""
    FIELD = 45
    """A field of the page that says who published it."""
    FIELD_OF_GOVERNMENT = 41
    """Such a field with the name of a government, which also publishes for its bureaus."""
    ALONE = 40
    """A name on a line of its own."""
    CONTACT = 32
    """The body to contact."""
    SUBJECT = 30
    """The subject of a sentence about the work of the year, or the year that the text mentions most."""
    LISTED = 28
    """A title, or a name, in a list of several."""
    CITED = 14
    """A title in a breadcrumb, or one that a sentence cites."""


class Candidate(NamedTuple):
    """A place that may show the agency or the year."""

    name: str
    """The name or year that it shows, in uniform spelling."""
    span: Span
    """The place on the page."""
    evidence: Evidence


def year_of(printed: str) -> int:
    """Return the number of the year *printed*, in uniform spelling.

    >>> year_of("2021"), year_of("二零二一")
    (2021, 2021)
    """
    return int("".join(printed.split()).translate(_DIGITS))
