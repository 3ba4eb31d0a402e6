"""A claim -> whether the tables of its report bear it out."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from govinfo_reports.arguments import require
from govinfo_reports.models import Cell, require_report
from govinfo_reports.text.units import MONEY

from ._claim import Claim, Relation
from ._prose import claims

if TYPE_CHECKING:
    from govinfo_reports.models import Report


def fits(claim: Claim, report: Report) -> bool | None:
    """Return whether one of the claim's readings is what the tables of *report* say.

    Raises:
        TypeError: *claim* is no claim, or *report* no report.

    Returns:
        True if a reading fits, False if none can; None where it cannot be told, because a value is blank or absent.
    """
    readings = require(Claim, claim, "fits", "a claim, as claims() returns it").readings
    sums = [_sum(reading, require_report(report, "fits"), claim.unit) for reading in readings]
    if any(total is not None and _agrees(claim, total) for total in sums):
        return True
    return None if None in sums or not sums else False


def conflicts(report: Report) -> tuple[Claim, ...]:
    """Return the claims of *report* that no reading reconciles with its tables."""
    return tuple(claim for claim in claims(report) if fits(claim, report) is False)


def _sum(paths: tuple[str, ...], report: Report, unit: str | None) -> int | Decimal | None:
    total: int | Decimal = 0
    for path in paths:
        cell = _cell(path, report)
        if cell is None or cell.value is None:
            return None
        worth: int | Decimal = 1
        if unit in MONEY and cell.value:
            if cell.unit not in MONEY:
                return None
            worth = Decimal(MONEY[cell.unit]) / MONEY[unit]
        total += cell.value * worth
    return total


def _cell(path: str, report: Report) -> Cell | None:
    here: object = report
    for key in path.split("."):
        here = next((child for own, child in getattr(here, "children", ()) if own == key), None)
    return here if isinstance(here, Cell) else None


def _agrees(claim: Claim, total: int | Decimal) -> bool:
    over = Decimal(total) - claim.value
    if not claim.precision:
        return over == 0
    if claim.relation is Relation.MORE:
        return 0 <= over < claim.precision
    if claim.relation is Relation.LESS:
        return -claim.precision < over <= 0
    return abs(over) < claim.precision
