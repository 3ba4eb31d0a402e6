"""What may be the agency or the year of a report, as values: each with its place, what speaks for it and how much."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from attrs import frozen

if TYPE_CHECKING:
    from govinfo_reports.text.source import Span

# A year as titles print it: 2021, or 二零二一 with any of the zeros in use.
YEAR: Final = r"(?:20[0-3]\d|二[零○O0][零一二三][零○O0一二三四五六七八九])"

_DIGITS: Final = str.maketrans("零○O一二三四五六七八九", "000123456789")


class Evidence(Enum):
    """What speaks for a candidate, and how much."""

    TITLE = 100
    """A title that stands alone."""
    TITLE_ON_TWO_LINES = 80
    """The same, its name on a line of its own: that line may be another thing."""
    ANNOUNCEMENT = 70
    """The sentence that announces the report."""
    PERIOD = 61
    """The statement of the period that the figures are for."""
    COMPILER = 60
    """Who compiled the report, by its own words."""
    TITLE_IN_PART = 58
    """A title with an agency and no year, which may be an entry of a menu."""
    SIGNATURE = 55
    """A line above a date."""
    SIGNATURE_AT_END = 50
    FIELD = 45
    """A field of the page: who published it."""
    FIELD_OF_GOVERNMENT = 41
    """The same, where it names a government, which publishes for its bureaus too."""
    ALONE = 40
    """A name on a line of its own."""
    CONTACT = 32
    """Whom to ask."""
    SUBJECT = 30
    """Whom, or which year, the text speaks of."""
    LISTED = 28
    """A title, or a name, in a list of several."""
    CITED = 14
    """A title in a breadcrumb, or of a report that a sentence cites."""


@frozen
class Candidate:
    """One place that may show the agency or the year."""

    name: str
    """What it shows, spelled."""
    span: Span
    """Where it stands on the page."""
    evidence: Evidence


def year_of(printed: str) -> int:
    """Return the number that the spelled year *printed* stands for.

    >>> year_of("2021"), year_of("二零二一")
    (2021, 2021)
    """
    return int("".join(printed.split()).translate(_DIGITS))
