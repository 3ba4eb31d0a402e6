"""What a word of the prose names."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from attrs import frozen

from govinfo_reports.forms import row_of, section_of

_ELSEWHERE: Final = "elsewhere"


@frozen(slots=False)
class Key:
    """Something that the prose can speak of."""

    path: str
    readings: tuple[tuple[str, ...], ...]
    """The paths whose figures it may mean; the figures of one reading are added up."""
    parents: tuple[str, ...] = ()
    """What it belongs to and what has words of its own, the nearest first."""
    elided: bool = False
    """Whether it is meant where only its parent is named."""
    money: bool = False
    """Whether its figures are sums of money."""

    @cached_property
    def counted(self) -> bool:
        """Whether the tables count it."""
        return not self.path.endswith(f".{_ELSEWHERE}")

    @property
    def claimable(self) -> bool:
        """Whether a claim can be about it; a section as a whole is only spoken of."""
        return self.counted and ("." in self.path or not self.parents)

    @cached_property
    def parent(self) -> str:
        """The path of what it stands under."""
        return row_of(self.path)

    @cached_property
    def section(self) -> str:
        """The section of the report it stands in."""
        return section_of(self.path)

    @cached_property
    def ambiguous(self) -> bool:
        """Whether the word leaves open what it counts."""
        return len(self.readings) > 1 and any(len(reading) > 1 for reading in self.readings)
