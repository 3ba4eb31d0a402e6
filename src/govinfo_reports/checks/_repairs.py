"""A report whose sums fail -> the smallest corrections that would make them hold, the likeliest first.

What is printed stays as it is; a repair says what a cell would have to be. Two wrong cells that leave every sum as it
was, such as two whole rows exchanged, cannot be seen by arithmetic.
"""

from __future__ import annotations

from decimal import Decimal
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.findings import Suspect
from govinfo_reports.forms.sum_constraints import Sum

from ._reasons import Reason, reasons
from ._system import System, system
from ._wording import repairs_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from govinfo_reports.findings import Message
    from govinfo_reports.forms import Form
    from govinfo_reports.forms.sum_constraints import SumConstraint
    from govinfo_reports.models import Cell
    from govinfo_reports.text.source import Span

    from ._system import Moves, Number, Residuals

_POSSIBLE: Final = attrgetter("possible")
_MOST: Final = 4  # with more wrong cells than this, arithmetic explains anything


@frozen
class Correction:
    """What a cell prints, and what it would have to be."""

    path: str
    printed: int | Decimal
    implied: int | Decimal
    span: Span
    reason: Reason
    """The slip that would explain it."""


@frozen
class Repair:
    """Corrections that together make the sums hold, and the least plain of the slips that would explain them."""

    corrections: tuple[Correction, ...]
    reason: Reason

    @property
    def possible(self) -> bool:
        """Whether all the figures it implies are counts."""
        return all(each.implied >= 0 for each in self.corrections)


@frozen
class Suspicion:
    """Sums that fail together, and the ways to repair them."""

    failing: tuple[SumConstraint, ...]
    repairs: tuple[Repair, ...]
    """The smallest ones, the likeliest first, and with them the exchange of two rows or columns; empty where more cells
    are wrong than can be told."""
    message: Message

    @property
    def located(self) -> bool:
        """Whether there is no other repair as small: the wrong cells are known, and what they should print."""
        return len(self.repairs) == 1

    @property
    def paths(self) -> tuple[str, ...]:
        """The cells that any of the repairs would correct."""
        return tuple(dict.fromkeys(each.path for repair in self.repairs for each in repair.corrections))

    @property
    def suspects(self) -> tuple[Suspect, ...]:
        """The cells of all repairs by counts, each with the value that it would have to print; the likeliest first."""
        found: dict[tuple[str, Number], Suspect] = {}
        for repair in filter(_POSSIBLE, self.repairs):
            for one in repair.corrections:
                suspect = Suspect(one.path, one.span, one.printed, one.implied, one.reason.value)
                found.setdefault((one.path, one.implied), suspect)
        return tuple(found.values())


def suspicions(
    form: Form, sums: tuple[SumConstraint, ...], values: Mapping[str, Number], cells: Mapping[str, Cell]
) -> Iterator[Suspicion]:
    """Yield the *sums* that fail together, each time with the cells that are likely wrong.

    Args:
        form: what rows and columns are called.
        sums: those that the page has to keep.
        values: the figures of the page that are certain; a sum that needs another one is left alone.
        cells: the cells of the page.
    """
    whole = system(sums)
    residuals = whole.residuals(values)
    for part in whole.parts:
        own = {number: residuals[number] for number in part if number in residuals}
        if any(own.values()):
            failing = tuple(whole.sums[number] for number, rest in own.items() if rest)
            repairs = _repairs(whole, own, values, cells)
            yield Suspicion(failing, repairs, repairs_in_words(form, list(filter(_POSSIBLE, repairs))))


def _repairs(
    whole: System, residuals: Residuals, values: Mapping[str, Number], cells: Mapping[str, Cell]
) -> tuple[Repair, ...]:
    order = whole.order
    explained = [(moves, reasons(moves, values, whole.rows)) for moves in _smallest(whole, residuals, values)]
    for reason, along_rows in ((Reason.ROWS_EXCHANGED, True), (Reason.COLUMNS_EXCHANGED, False)):
        exchanges = whole.exchanged(residuals, values, rows=along_rows)
        explained += ((moves, dict.fromkeys(moves, reason)) for moves in exchanges)
    found: dict[frozenset[tuple[str, Number]], Repair] = {}
    for moves, why in explained:
        corrections = tuple(
            Correction(path, values[path], values[path] + by, cells[path].span, why[path])
            for path, by in sorted(moves.items(), key=lambda move: order[move[0]])
        )
        found.setdefault(frozenset(moves.items()), Repair(corrections, max(why.values(), key=attrgetter("rank"))))
    return tuple(sorted(found.values(), key=_likelihood))


def _smallest(whole: System, residuals: Residuals, values: Mapping[str, Number]) -> list[Moves]:
    """Return the repairs with the fewest cells, and where those are more than one cell, also a whole row or column."""
    single = list(whole.single(residuals))
    if any(values[path] + by >= 0 for moves in single for path, by in moves.items()):
        return single
    lines = [line for line in whole.sums if line.kind is not Sum.BALANCE and values.keys() >= set(line.paths)]
    straight = [moves for line in lines if (moves := whole.along(residuals, values, line))]
    for most in range(2, _MOST + 1):
        if several := list(whole.several(residuals, values, most)):
            return several + straight
    return straight


def _likelihood(repair: Repair) -> tuple[bool, int, Decimal]:
    """Return what puts the likeliest repair first."""
    size = sum((abs(Decimal(each.implied) - each.printed) for each in repair.corrections), Decimal(0))
    return not repair.possible, repair.reason.rank, size
