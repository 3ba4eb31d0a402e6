"""What the head of a column says about the figures under it. The words are those of the forms."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from attrs import frozen

if TYPE_CHECKING:
    from govinfo_reports.forms import Form, Slot

YUAN: Final = "元"
_SIGNED: Final = re.compile("增/减")
_MONEY: Final = re.compile("金额")
_STOCK: Final = re.compile("现行有效|公开总数")
_ADDED: Final = re.compile("制发|新公开")
_TAKEN: Final = re.compile("废止")
_BEFORE: Final = re.compile("^上一年")


def is_signed(label: str) -> bool:
    """Whether a figure under *label* may be less than nothing: the head names a rise and a fall."""
    return _SIGNED.search(label) is not None


def is_money(slot: Slot) -> bool:
    """Whether a figure in *slot* is an amount and may have a fraction."""
    return _MONEY.search(slot.column) is not None or (slot.unit or "").endswith(YUAN)


@frozen
class Stock:
    """A row that says what there is, and what the year added to it and took from it; each by its path."""

    held: str
    added: str
    taken: str | None


@frozen
class Moved:
    """A row that says what there was a year ago and how it changed; each by its path."""

    before: str
    change: str


@cache
def stocks(form: Form) -> tuple[Stock, ...]:
    """Return the rows of *form* that hold a stock."""
    found: list[Stock] = []
    for row in _rows(form):
        held, added, taken = (_headed(row, head) for head in (_STOCK, _ADDED, _TAKEN))
        if held and added:
            found.append(Stock(held, added, taken))
    return tuple(found)


@cache
def moved(form: Form) -> tuple[Moved, ...]:
    """Return the rows of *form* that hold last year's number and its change."""
    found: list[Moved] = []
    for row in _rows(form):
        before, change = _headed(row, _BEFORE), _headed(row, _SIGNED)
        if before and change:
            found.append(Moved(before, change))
    return tuple(found)


def _rows(form: Form) -> list[dict[str, str]]:
    """Return for each row its paths, with the heads they stand under."""
    rows: dict[str, dict[str, str]] = {}
    for path, slot in form.slots.items():
        rows.setdefault(path.rpartition(".")[0], {})[path] = slot.column
    return list(rows.values())


def _headed(row: dict[str, str], head: re.Pattern[str]) -> str | None:
    return next((path for path, label in row.items() if head.search(label)), None)
