"""A form -> the meaning of columns that hold more than counts, as its grammar gives it in the rule `columns`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from govinfo_reports.text.units import MONEY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from . import Form, Path

_STOCK, _YEAR_ON_YEAR, _SIGNED, _MONEY, _RATIO = "stock", "year_on_year", "signed", "money", "ratio"
#: What a grammar can say about columns, and how many columns each statement takes.
SAYINGS: Final = {_STOCK: (2, 3), _YEAR_ON_YEAR: (2,), _SIGNED: (1,), _MONEY: (1,), _RATIO: (1,)}


class Stock(NamedTuple):
    """A row with what is in force, and what the year added and removed; each by its path."""

    held: Path
    added: Path
    taken: Path | None = None


class YearOnYear(NamedTuple):
    """A row with last year's number, and the change since then; each by its path."""

    before: Path
    change: Path


@cache
def stocks(form: Form) -> tuple[Stock, ...]:
    """Return the rows of *form* that hold a stock."""
    return tuple(Stock(*paths) for paths in _paths_of_saying(form, _STOCK))


@cache
def year_on_year(form: Form) -> tuple[YearOnYear, ...]:
    """Return the rows of *form* that hold last year's number and its change."""
    return tuple(YearOnYear(*paths) for paths in _paths_of_saying(form, _YEAR_ON_YEAR))


@cache
def signed(form: Form) -> frozenset[Path]:
    """Return the paths of the figures that may be negative."""
    return frozenset(path for paths in _paths_of_saying(form, _SIGNED) for path in paths)


@cache
def money(form: Form) -> frozenset[Path]:
    """Return the paths of the figures that are amounts of money, and so may have a fraction."""
    said = {path for paths in _paths_of_saying(form, _MONEY) for path in paths}
    return frozenset(said | {slot.path for slot in form.slots.values() if slot.unit in MONEY})


@cache
def ratios(form: Form) -> frozenset[Path]:
    """Return the paths of the figures that are shares or rates: they may have a fraction, and add up to nothing."""
    return frozenset(path for paths in _paths_of_saying(form, _RATIO) for path in paths)


@cache
def plain_counts(form: Form) -> tuple[Path, ...]:
    """Return the paths of the plain counts of a year: neither a stock, its change, an amount of money nor a ratio."""
    others = {path for stock in stocks(form) for path in (stock.held, stock.added, stock.taken)}
    others |= {path for row in year_on_year(form) for path in (row.before, row.change)} | money(form) | ratios(form)
    return tuple(path for path in form.paths if path not in others)


@cache
def plain_counts_by_section(form: Form) -> dict[str, tuple[Path, ...]]:
    """Return the paths of the plain counts of a year, by the section that their tables stand in."""
    found: dict[str, list[Path]] = {}
    for path in plain_counts(form):
        found.setdefault(path.section, []).append(path)
    return {section: tuple(paths) for section, paths in found.items()}


@cache
def in_money(form: Form) -> dict[str, str]:
    """Return the unit of money that the form asks for, by the path of the cell."""
    return {path: slot.unit for path, slot in form.slots.items() if slot.unit in MONEY}


def _paths_of_saying(form: Form, saying: str) -> Iterator[tuple[Path, ...]]:
    """Yield the paths that a *saying* of the grammar applies to: for each row that has all its columns, their paths."""
    for row in form.value_rows:
        for columns in form.columns.get(saying, ()):
            paths = tuple(row / column for column in columns)
            if len(paths) in SAYINGS[saying] and form.slots.keys() >= set(paths):
                yield paths
