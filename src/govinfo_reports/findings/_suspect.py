"""A suspect: a cell that is likely wrong, since a sum it stands in fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from decimal import Decimal

    from govinfo_reports.text.source import Span

    from ._message import Message


@frozen
class Suspect:
    """What a cell prints, and what it would have to print for the sums to hold."""

    path: str
    span: Span
    printed: int | Decimal
    implied: int | Decimal
    reason: Message
    """The slip that would explain it."""
