"""What a claim is."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import field, frozen

from govinfo_reports.text.source import Span

if TYPE_CHECKING:
    from decimal import Decimal


class Relation(StrEnum):
    """How a figure of the prose stands to the one that is meant."""

    EXACT = "exact"
    MORE = "more"
    """A little more is meant: 400余件, 超过400件."""
    LESS = "less"
    """A little less is meant: 近400件, 不足400件."""
    ABOUT = "about"
    """The figure is rounded: 约400件, 3.2万件, 7.27亿元."""


@frozen
class Claim:
    """Something that the prose states in a figure, or denies."""

    path: str
    """The value it speaks of; a row or group where it speaks of a sum of the table's values."""
    value: int | Decimal
    """The figure; 0 for a denial. A figure printed with 万 is written out, a sum of money is in its `unit`."""
    hedge: str | None = None
    """The word that says it is only roughly so, such as 余 or 约."""
    relation: Relation = Relation.EXACT
    """How the figure stands to the one that is meant."""
    denial: bool = False
    """Whether it is said in words instead of a figure."""
    unit: str | None = None
    """The unit or measure word printed behind the figure."""
    readings: tuple[tuple[str, ...], ...] = ()
    """What it may mean: each reading is the values whose sum it would be. None where no table has it."""
    precision: int | Decimal = 0
    """How far off the figure may be without being wrong; 0 where it is meant exactly."""
    span: Span = field(eq=False, default=Span(0, 0))
    """Where the bare figure stands, or the words of the denial."""
    sentence: Span = field(eq=False, default=Span(0, 0))
    """The sentence it stands in."""
