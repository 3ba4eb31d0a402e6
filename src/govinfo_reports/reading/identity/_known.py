"""What is known so far of whose report it is, piece by piece, each with the place that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

if TYPE_CHECKING:
    from govinfo_reports.text.source import Span

# A year as titles print it: 2021, or 二零二一 with any of the zeros in use.
YEAR: Final = r"(?:20[0-3]\d|二[零○O0][零一二三][零○O0一二三四五六七八九])"

_DIGITS: Final = str.maketrans("零○O一二三四五六七八九", "000123456789")


@frozen
class Known:
    """The places of title, agency and year on the page, as far as they are known."""

    title: Span | None = None
    agency: Span | None = None
    year: Span | None = None

    @property
    def complete(self) -> bool:
        """Whether nothing is left to look for."""
        return self.agency is not None and self.year is not None

    def or_else(self, other: Known) -> Known:
        """Return this, and from *other* what is unknown here."""
        return Known(self.title or other.title, self.agency or other.agency, self.year or other.year)


def year_of(printed: str) -> int:
    """Return the number that the spelled year *printed* stands for.

    >>> year_of("2021"), year_of("二零二一")
    (2021, 2021)
    """
    return int("".join(printed.split()).translate(_DIGITS))
