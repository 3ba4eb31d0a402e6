"""Records -> the figures of each year, and how many reports they are made of.

A figure counts only where it is certain what it adds up: each agency once a year, by the file of which most was read,
and outcomes only where they make up the total that is printed. What does not count is counted, too.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from attrs import define, field, frozen

from ._asked import asked

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ._asked import Asked
    from ._records import Record

_MOST: Final = 50  # years; what is further apart was misprinted


@frozen
class Year:
    """The figures of one year."""

    year: int
    received: Decimal
    """The applications that came in."""
    received_of: int
    """How many reports print how many came in."""
    outcomes: dict[str, Decimal]
    """How applications ended, by the keys of the outcomes."""
    outcomes_of: int
    """How many reports print outcomes that make up their total."""
    reports: int
    """How many reports could have counted."""

    @property
    def ended(self) -> Decimal:
        """The applications that were dealt with."""
        return sum(self.outcomes.values(), Decimal())


@frozen
class Years:
    """The figures of all years, and what they leave out."""

    years: tuple[Year, ...]
    labels: dict[str, str]
    """The outcomes in the order of their forms, each with its label."""
    nameless: int
    """Reports without an agency or a year."""
    contested: int
    """Reports of an agency that has another, different one for the year."""
    repeated: int
    """Reports with no other figures than those of another one of the same agency and year."""
    other_form: int
    """Reports whose form asks in another way, or is not known here."""


def years(records: Iterable[Record]) -> Years:
    """Return the figures of each year that *records* have, in order."""
    groups: dict[tuple[str, int], list[Record]] = {}
    nameless = 0
    for record in records:
        if record.agency is None or record.year is None:
            nameless += 1
        else:
            groups.setdefault((record.agency, record.year), []).append(record)
    sums: dict[int, _Sums] = {}
    labels: dict[str, str] = {}
    left_out: Counter[str] = Counter()
    for (_, year), group in groups.items():
        fullest = max(group, key=lambda record: len(record.figures))
        form = asked(fullest.form) if fullest.form else None
        if not _agree(group):
            left_out["contested"] += len(group)
        elif form is None:
            left_out["other_form"] += len(group)
        else:
            left_out["repeated"] += len(group) - 1
            labels |= form.labels
            sums.setdefault(year, _Sums()).add(fullest, form)
    return Years(
        tuple(sums.get(year, _Sums()).figures(year) for year in _without_gaps(sorted(sums))),
        labels,
        nameless,
        left_out["contested"],
        left_out["repeated"],
        left_out["other_form"],
    )


def _agree(group: Sequence[Record]) -> bool:
    """Whether no two reports of a *group* print different figures. One that was not read differs from none."""
    figures: dict[str, Decimal] = {}
    return all(figures.setdefault(path, value) == value for record in group for path, value in record.figures.items())


def _without_gaps(found: Sequence[int]) -> Iterable[int]:
    """Return the years *found*, and those between them: a chart shows a gap where there is no report."""
    if found and found[-1] - found[0] < _MOST:
        return range(found[0], found[-1] + 1)
    return found


@define
class _Sums:
    """The sums of one year, while reports are added."""

    received: list[Decimal] = field(factory=lambda: [])
    outcomes: defaultdict[str, Decimal] = field(factory=lambda: defaultdict(Decimal))
    outcomes_of: int = 0
    reports: int = 0

    def add(self, record: Record, form: Asked) -> None:
        self.reports += 1
        if form.received in record.figures:
            self.received.append(record.figures[form.received])
        parts = {key: [record.figures.get(path) for path in paths] for key, paths in form.outcomes.items()}
        found = {key: sum((each for each in some if each is not None), Decimal()) for key, some in parts.items()}
        if sum(found.values(), Decimal()) == record.figures.get(form.total):
            self.outcomes_of += 1
            for key, count in found.items():
                self.outcomes[key] += count

    def figures(self, year: int) -> Year:
        return Year(
            year, sum(self.received, Decimal()), len(self.received), dict(self.outcomes), self.outcomes_of, self.reports
        )
