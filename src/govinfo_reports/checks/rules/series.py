"""Two years of one agency -> whether the later goes on from where the earlier ended."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.forms.column_meanings import money, plain_counts, stocks, year_on_year
from govinfo_reports.forms.sum_constraints import TOTAL, Sum, constraints_of
from govinfo_reports.text.source import NOWHERE
from govinfo_reports.text.units import MONEY

from .._copying import Likeness, likeness, told_in_words
from .._names import cell_name, column_name, row_name
from .._rule import HOLDS, Outcome, Verdict, rule
from .copies import repeated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from govinfo_reports.text.source import Span

    from .._subject import Subject


@frozen(slots=False, eq=False)
class Years:
    """Two reports of one agency, the one after the other; none lies between them."""

    earlier: Subject
    later: Subject

    @cached_property
    def likeness(self) -> Likeness | None:
        """How much of what the later report tells in words stands in the earlier one."""
        return likeness(told_in_words(self.earlier), told_in_words(self.later)) if self.gap else None

    @property
    def gap(self) -> int | None:
        """How many years lie from the one to the other; None where a report has no year."""
        first, second = self.earlier.report.year, self.later.report.year
        return None if first is None or second is None else second - first


def _continues(years: Years, path: str, needed: Mapping[str, int], details: dict[str, object]) -> Outcome | None:
    """Return whether the figure of the later report at *path* is what the earlier one's *needed* figures make.

    None where the two forms do not both have the cells; what is missing on a page cannot be told.
    """
    if not needed.keys() <= years.earlier.form.slots.keys() or path not in years.later.form.slots:
        return None
    before, after = years.earlier.values, years.later.values
    if path not in after or not needed.keys() <= before.keys():
        absent = path not in years.later.cells or not needed.keys() <= years.earlier.cells.keys()
        return Outcome(Verdict.NOT_APPLICABLE if absent else Verdict.CANNOT_TELL, path)
    due = sum(sign * before[each] for each, sign in needed.items())
    return _agreed(years, path, due, details)


def _agreed(years: Years, path: str, due: int | Decimal, details: dict[str, object]) -> Outcome:
    printed = years.later.values[path]
    if printed == due:
        return HOLDS
    facts = {
        "cell": cell_name(years.later.form, path),
        "row": row_name(years.later.form, path),
        "column": column_name(years.later.form, path),
        "year": years.later.report.year,
        "last": years.earlier.report.year,
        "printed": printed,
        "due": due,
    }
    return Outcome(Verdict.FAILS, path, years.later.span(path), facts | details)


@rule("C401", Years)
def carried_over(years: Years) -> Iterator[Outcome]:
    """Hold what was carried in against what the year before carried out."""
    if years.gap != 1:
        return
    for relation in constraints_of(years.later.form):
        if relation.kind is Sum.BALANCE:
            carried_in, carried_out = relation.left[1], relation.right[1]
            details: dict[str, object] = {"source": row_name(years.earlier.form, carried_out)}
            if outcome := _continues(years, carried_in, {carried_out: 1}, details):
                yield outcome


@rule("C402", Years)
def stocks_continue(years: Years) -> Iterator[Outcome]:
    """Hold a stock against that of the year before, and what the year added and took away."""
    if years.gap != 1:
        return
    shared = set(stocks(years.earlier.form))
    for stock in stocks(years.later.form):
        if stock not in shared or stock.taken is None or stock.added not in years.later.values:
            continue
        if stock.taken not in years.later.values or stock.held not in years.later.values:
            yield Outcome(Verdict.CANNOT_TELL, stock.held)
            continue
        if stock.held not in years.earlier.values:
            yield Outcome(Verdict.CANNOT_TELL, stock.held)
            continue
        now = years.later.values
        added, taken, held = now[stock.added], now[stock.taken], years.earlier.values[stock.held]
        yield _agreed(years, stock.held, held + added - taken, {"held": held, "added": added, "taken": taken})


@rule("C403", Years)
def items_continue(years: Years) -> Iterator[Outcome]:
    """Hold last year's number against the number and the change that last year's report prints."""
    if years.gap != 1:
        return
    for row in year_on_year(years.later.form):
        if outcome := _continues(years, row.before, {row.before: 1, row.change: 1}, {}):
            yield outcome


_TEN_THOUSAND: Final = MONEY["万元"]
_TIMES: Final = 2


@rule("C404", Years)
def unit_kept(years: Years) -> Iterator[Outcome]:
    """Look for an amount that jumps by about ten thousand, as where 元 are entered for 万元."""
    for path, slot in years.later.form.slots.items():
        if slot.unit is None or path not in money(years.later.form) or path not in years.earlier.form.slots:
            continue
        before, after = years.earlier.values.get(path), years.later.values.get(path)
        if not before or not after:
            continue
        ratio = max(before, after) / min(before, after)
        if not _TEN_THOUSAND / _TIMES <= ratio <= _TEN_THOUSAND * _TIMES:
            yield HOLDS
            continue
        details = {
            "cell": cell_name(years.later.form, path),
            "before": before,
            "after": after,
            "last": years.earlier.report.year,
            "year": years.later.report.year,
        }
        yield Outcome(Verdict.FAILS, path, years.later.span(path), details)


_LEAP: Final = 10
_FEW: Final = 100  # a difference this small is no jump


@rule("C410", Years)
def no_leaps(years: Years) -> Iterator[Outcome]:
    """Look for counts that are ten times what they were, or a tenth."""
    form = years.later.form
    if years.gap != 1:
        return
    totals = {each.left[0] for each in constraints_of(form) if each.kind is Sum.BALANCE}
    summed = {path for each in constraints_of(form) for path in each.paths} - {p for p in totals if p.column == TOTAL}
    for path in plain_counts(form):
        before, after = years.earlier.certain.get(path), years.later.certain.get(path)
        if path in summed or before is None or after is None:
            continue
        low, high = sorted((before, after))
        if high - low < _FEW or high < _LEAP * max(low, 1):
            yield HOLDS
            continue
        details = {
            "cell": cell_name(form, path),
            "before": before,
            "after": after,
            "last": years.earlier.report.year,
            "year": years.later.report.year,
        }
        yield Outcome(Verdict.FAILS, path, years.later.span(path), details)


@rule("C405", Years)
def no_year_missing(years: Years) -> Iterator[Outcome]:
    """Look for years between the two."""
    if years.gap is None or years.gap == 0:
        return
    if years.gap == 1:
        yield HOLDS
        return
    first, second = years.earlier.report.year or 0, years.later.report.year or 0
    gone = "、".join(map(str, range(first + 1, second)))
    yield Outcome(Verdict.FAILS, None, _year_span(years), {"gone": gone, "last": first, "year": second})


@rule("C407", Years)
def same_agency(years: Years) -> Iterator[Outcome]:
    """Compare the names of the agency."""
    one, other = years.earlier.report.agency, years.later.report.agency
    if one is None or other is None:
        return
    if one == other:
        yield HOLDS
    else:
        span = years.later.report.evidence.get("agency", NOWHERE)
        yield Outcome(Verdict.FAILS, None, span, {"one": one, "other": other})


_SAME: Final = 0.8  # of what is told in words; the work of an office is much the same each year


@rule("C408", Years)
def written_anew(years: Years) -> Iterator[Outcome]:
    """Look for a report that differs from last year's in the years alone."""
    if found := years.likeness:
        yield repeated(found, years.earlier, years.later) if found.whole else HOLDS


@rule("C409", Years)
def mostly_written_anew(years: Years) -> Iterator[Outcome]:
    """Look for a report most of which is last year's."""
    if found := years.likeness:
        failed = not found.whole and found.share >= _SAME
        yield repeated(found, years.earlier, years.later) if failed else HOLDS


def _year_span(years: Years) -> Span:
    return years.later.report.evidence.get("year", NOWHERE)
