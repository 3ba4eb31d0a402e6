"""Amounts of money in the tables -> whether they can be in the unit that their column asks for."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from govinfo_reports.forms import section_of
from govinfo_reports.forms.column_meanings import in_money, plain_counts_by_section
from govinfo_reports.text.units import MONEY
from govinfo_reports.text.values import State
from govinfo_reports.text.values import read as reading

from .._names import cell_name
from .._rule import HOLDS, Outcome, Verdict, rule
from .._subject import Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govinfo_reports.statements import Claim


def printed_in_yuan(claim: Claim, subject: Subject) -> bool:
    """Return whether a cell prints the figure of a *claim* although its column asks for a larger unit."""
    cell = subject.cells.get(claim.path)
    slot = subject.form.slots.get(claim.path)
    if cell is None or slot is None or not claim.value or reading(cell.text).unit is not None:
        return False
    units = (claim.unit, slot.unit)
    return cell.value == claim.value and all(unit in MONEY for unit in units) and units[0] != units[1]


@rule("C111", Subject)
def unit_of_the_prose(subject: Subject) -> Iterator[Outcome]:
    """Look for a cell that prints the figure of the prose, which is in another unit."""
    for claim in subject.claims:
        slot = subject.form.slots.get(claim.path)
        if slot is None or slot.unit not in MONEY or claim.unit not in MONEY:
            continue
        if not printed_in_yuan(claim, subject):
            yield HOLDS
            continue
        details = {
            "cell": cell_name(subject.form, claim.path),
            "value": claim.value,
            "unit": claim.unit,
            "asked": slot.unit,
            "due": f"{Decimal(claim.value) * MONEY[claim.unit] / MONEY[slot.unit]:f}",
        }
        yield Outcome(Verdict.FAILS, claim.path, subject.span(claim.path), details)


_MUCH: Final = 1000  # of the larger unit; less is no large amount in either unit
_EACH: Final = 100  # of the larger unit for each decision, on which a fee may have been taken


@rule("C112", Subject)
def amounts_of_a_size(subject: Subject) -> Iterator[Outcome]:
    """Hold a large amount against the number of decisions of the year."""
    form = subject.form
    for path, unit in in_money(form).items():
        amount = subject.certain.get(path)
        if amount is None or subject.cells[path].state is not State.FIGURE:
            continue
        decisions = _decisions(subject, section_of(path))
        if decisions is None:
            continue
        if amount < _MUCH or amount < _EACH * max(decisions, 1):
            yield HOLDS
            continue
        details = {"cell": cell_name(form, path), "value": amount, "decisions": decisions, "unit": unit}
        yield Outcome(Verdict.FAILS, path, subject.span(path), details)


def _decisions(subject: Subject, section: str) -> int | None:
    """Return how many decisions the tables of a section count; None if one of the figures is not known."""
    counted = plain_counts_by_section(subject.form).get(section, ())
    if not counted or any(path not in subject.certain for path in counted):
        return None
    return int(sum(subject.certain[path] for path in counted))
