"""A report whose sums fail -> the smallest corrections that would make them hold, the likeliest first.

What is printed stays as it is; a repair says what a cell would have to be. Two wrong cells that leave every sum as it
was, such as two whole rows exchanged, cannot be seen by arithmetic.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.findings import Message
from govinfo_reports.forms import row_of
from govinfo_reports.forms.sum_constraints import Sum

from ._names import cell_name
from ._reasons import Reason, reason
from ._subject import Subject
from ._system import System, system

if TYPE_CHECKING:
    from collections.abc import Mapping

    from govinfo_reports.forms import Form
    from govinfo_reports.forms.sum_constraints import SumConstraint
    from govinfo_reports.models import Report
    from govinfo_reports.text.source import Span

    from ._system import Moves, Number, Residuals

_MOST: Final = 4  # with more wrong cells than this, arithmetic explains anything


@frozen
class Correction:
    """What a cell prints, and what it would have to be."""

    path: str
    printed: int | Decimal
    implied: int | Decimal
    span: Span


@frozen
class Repair:
    """Corrections that together make the sums hold, and the slip that would explain them."""

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
    """The smallest ones, the likeliest first; empty where more cells are wrong than can be told."""
    message: Message

    @property
    def located(self) -> bool:
        """Whether there is only one repair: the wrong cells are known, and what they should print."""
        return len(self.repairs) == 1

    @property
    def paths(self) -> tuple[str, ...]:
        """The cells that any of the repairs would correct."""
        return tuple(dict.fromkeys(each.path for repair in self.repairs for each in repair.corrections))


def suspects(report: Report) -> list[Suspicion]:
    """Return which cells of *report* are likely wrong, from the sums that fail.

    >>> from pathlib import Path
    >>> import govinfo_reports as gr
    >>> report = gr.parse(Path("examples/qinghe-commerce-2024.txt").read_text(encoding="utf-8"))
    >>> [report[path].text for suspicion in suspects(report) for path in suspicion.paths]
    ['9']
    """
    subject = Subject(report)
    whole = system(subject.form)
    residuals = whole.residuals(subject.values)
    found: list[Suspicion] = []
    for part in whole.parts:
        own = {number: residuals[number] for number in part if number in residuals}
        if any(own.values()):
            failing = tuple(whole.sums[number] for number, rest in own.items() if rest)
            repairs = _repairs(whole, own, subject)
            found.append(Suspicion(failing, repairs, _message(subject.form, repairs)))
    return found


def _repairs(whole: System, residuals: Residuals, subject: Subject) -> tuple[Repair, ...]:
    rows = _rows(subject.form)
    found: dict[frozenset[tuple[str, Number]], Repair] = {}
    for moves in _smallest(whole, residuals, subject.values):
        why = reason(moves, subject.values, rows)
        corrections = tuple(
            Correction(path, subject.values[path], subject.values[path] + by, subject.span(path))
            for path, by in sorted(moves.items(), key=lambda move: subject.form.order[move[0]])
        )
        found.setdefault(frozenset(moves.items()), Repair(corrections, why))
    return tuple(sorted(found.values(), key=_likelihood))


def _smallest(whole: System, residuals: Residuals, values: Mapping[str, Number]) -> list[Moves]:
    """Return the repairs with the fewest cells, and where those are more than one cell, also a whole row or column."""
    if single := list(whole.single(residuals)):
        return single
    lines = [line for line in whole.sums if line.kind is not Sum.BALANCE and values.keys() >= set(line.paths)]
    straight = [moves for line in lines if (moves := whole.along(residuals, values, line))]
    for most in range(2, _MOST + 1):
        if several := list(whole.several(residuals, values, most)):
            return several + straight
    return straight


def _rows(form: Form) -> dict[str, list[str]]:
    rows: dict[str, list[str]] = {}
    for path in form.slots:
        rows.setdefault(row_of(path), []).append(path)
    return rows


def _likelihood(repair: Repair) -> tuple[bool, int, Decimal]:
    """Return what puts the likeliest repair first."""
    size = sum((abs(Decimal(each.implied) - each.printed) for each in repair.corrections), Decimal(0))
    return not repair.possible, repair.reason.rank, size


_SHOWN: Final = 5
_BEYOND: Final = Message(
    "有多处数字不符，无法推断是哪几格。", "Several figures disagree; which cells are wrong cannot be told."
)


def _message(form: Form, repairs: tuple[Repair, ...]) -> Message:
    if not repairs:
        return _BEYOND
    said = [_said(form, repair) for repair in repairs[:_SHOWN]]
    zh, en = "；".join(each.zh for each in said), "; ".join(each.en for each in said)
    if len(repairs) == 1:
        return Message(f"只有一种改法能使各式成立：{zh}。", f"One correction alone makes the sums hold: {en}.")
    if more := len(repairs) - len(said):
        zh, en = f"{zh}；另有 {more} 种", f"{en}; and {more} more"
    return Message(
        f"以下任一改法都能使各式成立，请核对原始数据：{zh}。",
        f"Any of these makes the sums hold; compare with the records: {en}.",
    )


def _said(form: Form, repair: Repair) -> Message:
    cells = [(cell_name(form, each.path), each.printed, each.implied) for each in repair.corrections]
    zh = "，".join(f"“{name}”由 {printed} 改为 {implied}" for name, printed, implied in cells)
    en = ", ".join(f"“{name}” from {printed} to {implied}" for name, printed, implied in cells)
    if repair.reason is Reason.UNKNOWN:
        return Message(zh, en)
    return Message(f"{zh}（{repair.reason.value.zh}）", f"{en} ({repair.reason.value.en})")
