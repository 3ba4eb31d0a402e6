"""Findings -> how many there are of each weight."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from attrs import frozen

from govinfo_reports.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .checking import Checked


@frozen
class Tally:
    """How many findings there are."""

    errors: int = 0
    warnings: int = 0
    information: int = 0
    known: int = 0
    """Findings of any weight that a baseline holds; the other numbers leave them out."""

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.errors + other.errors,
            self.warnings + other.warnings,
            self.information + other.information,
            self.known + other.known,
        )


def tally(checked: Checked) -> Tally:
    """Return how many findings *checked* has."""
    weights = Counter(finding.severity for finding in checked.new)
    known = len(checked.findings) - len(checked.new)
    return Tally(weights[Severity.ERROR], weights[Severity.WARNING], weights[Severity.INFO], known)


def total(some: Iterable[Checked]) -> Tally:
    """Return how many findings *some* have together."""
    return sum(map(tally, some), start=Tally())


def ranked(some: Iterable[Checked]) -> list[Checked]:
    """Return *some* with those first that have most errors, then most warnings; else as they are."""

    def weight(checked: Checked) -> tuple[int, int]:
        counts = tally(checked)
        return -counts.errors, -counts.warnings

    return sorted(some, key=weight)
