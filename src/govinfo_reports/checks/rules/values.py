"""Single figures and rows -> whether they are what their column asks for, and possible at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports.findings import Message
from govinfo_reports.forms import row_of, section_of
from govinfo_reports.forms.column_meanings import in_money, money, ratios, signed, stocks, year_on_year
from govinfo_reports.reading.identity import is_below_a_city
from govinfo_reports.text.units import MONEY
from govinfo_reports.text.values import State
from govinfo_reports.text.values import read as reading

from .._names import cell_name, column_name, listed, row_name
from .._rule import HOLDS, Outcome, Verdict, rule
from .._subject import Subject

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from decimal import Decimal


@rule("C104", Subject)
def counts(subject: Subject) -> Iterator[Outcome]:
    """Hold each figure against what its column asks for."""
    form = subject.form
    slots, below_zero, fractions = form.slots, signed(form), money(form) | ratios(form)
    for path, value in subject.values.items():
        if path not in slots or path in below_zero:
            continue
        if value >= 0 and (isinstance(value, int) or value == int(value) or path in fractions):
            yield HOLDS
        else:
            cell = subject.cells[path]
            details = {"cell": cell_name(form, path), "text": cell.text}
            yield Outcome(Verdict.FAILS, path, cell.span, details, adds=_STROKE if value < 0 else _POINT)


@rule("C105", Subject)
def possible_stocks(subject: Subject) -> Iterator[Outcome]:
    """Hold what there is at the end of the year against what the year added and took away."""
    form = subject.form
    for stock in stocks(form):
        parts = {"held": stock.held, "added": stock.added} | ({"taken": stock.taken} if stock.taken else {})
        yield from _before(subject, parts, lambda v: v["held"] - v["added"] + v.get("taken", 0), stock.held)


@rule("C110", Subject)
def possible_changes(subject: Subject) -> Iterator[Outcome]:
    """Hold the change of a row against last year's number."""
    for row in year_on_year(subject.form):
        parts = {"before": row.before, "change": row.change}
        yield from _before(subject, parts, lambda v: v["before"] + v["change"], row.change)


def _before(
    subject: Subject, parts: Mapping[str, str], implied: Callable[[dict[str, int | Decimal]], int | Decimal], named: str
) -> Iterator[Outcome]:
    """Yield whether what the *parts* imply, by *implied*, is at least nothing."""
    present = {name: subject.values[path] for name, path in parts.items() if path in subject.values}
    if len(present) < len(parts):
        if present:
            yield Outcome(Verdict.CANNOT_TELL)
        return
    result = implied(present)
    if result >= 0:
        yield HOLDS
        return
    printed = [f"“{column_name(subject.form, path)}” {present[name]}" for name, path in parts.items()]
    words = Message("、".join(printed), ", ".join(printed))
    details = {"row": row_name(subject.form, named), "printed": words, "implied": result}
    yield Outcome(Verdict.FAILS, named, subject.span(named), details)


@rule("C106", Subject)
def no_blanks(subject: Subject) -> Iterator[Outcome]:
    """Look for cells with nothing in them."""
    yield from _without_figures(subject, State.BLANK)


@rule("C107", Subject)
def no_marks(subject: Subject) -> Iterator[Outcome]:
    """Look for cells with a mark in place of a figure."""
    yield from _without_figures(subject, State.PLACEHOLDER)


def _without_figures(subject: Subject, state: State) -> Iterator[Outcome]:
    """Yield the tables, and row by row the cells, that are in that *state*."""
    if all(cell.state is not state for cell in subject.cells.values()):
        if subject.cells:
            yield HOLDS
        return
    rows: dict[str, list[str]] = {}
    tables: dict[str, set[str]] = {}
    for path, cell in subject.cells.items():
        section, row = section_of(path), row_of(path)
        tables.setdefault(section, set()).add(cell.state.value)
        if cell.state is state:
            rows.setdefault(row, []).append(path)
    for section, states in tables.items():
        if states == {state.value}:
            first = next(path for path in subject.cells if path.startswith(f"{section}."))
            whole = {"section": subject.form.row_labels[section]}
            yield Outcome(Verdict.FAILS, section, subject.span(first), whole, _WHOLE[state])
    for row, paths in rows.items():
        if tables[section_of(row)] == {state.value}:
            continue
        columns = listed([column_name(subject.form, path) for path in paths], len(paths))
        texts = " ".join(dict.fromkeys(subject.cells[path].text for path in paths))
        details: dict[str, object] = {"row": row_name(subject.form, paths[0]), "columns": columns, "text": texts}
        yield Outcome(Verdict.FAILS, row, subject.span(paths[0]), details)


@rule("C108", Subject)
def same_unit(subject: Subject) -> Iterator[Outcome]:
    """Hold the unit printed in a cell, or over it, against the one its column asks for."""
    for path, asked in in_money(subject.form).items():
        cell = subject.cells.get(path)
        if cell is None or cell.value is None:
            continue
        own = reading(cell.text).unit
        used = own or cell.unit
        if used == asked or used not in MONEY or not cell.value:
            yield HOLDS
        else:
            details = {"cell": cell_name(subject.form, path), "text": cell.text, "own": used, "asked": asked}
            yield Outcome(Verdict.FAILS, path, cell.span, details, None if own else _UNIT_ABOVE)


@rule("C109", Subject)
def power_to_make_rules(subject: Subject) -> Iterator[Outcome]:
    """Look for documents of the first kind of the form at a body below a city."""
    kept = stocks(subject.form)
    agency = subject.report.agency
    if not kept or not agency or not is_below_a_city(agency):
        return
    row = f"{row_of(kept[0].held)}."
    for path, value in subject.values.items():
        if not path.startswith(row):
            continue
        if value == 0:
            yield HOLDS
        else:
            details = {"cell": cell_name(subject.form, path), "value": value, "agency": agency}
            yield Outcome(Verdict.FAILS, path, subject.span(path), details)


_UNIT_ABOVE: Final = Message(
    "“{cell}”填的是“{text}”，表头写的单位是“{own}”，而格式要求的是“{asked}”；请换算，并改正表头。",
    "“{cell}” prints “{text}” under a head in {own}; the form asks for {asked}. Convert it, and correct the head.",
)
_STROKE: Final = Message("“-”也可能是前面一格的。", "The minus may be that of the cell before.")
_POINT: Final = Message("小数点也可能是千位分隔。", "The point may part thousands.")
_WHOLE: Final = {
    State.BLANK: Message("“{section}”的表格没有填写任何数值。", "The table of “{section}” was left blank."),
    State.PLACEHOLDER: Message(
        "“{section}”的表格通篇是“/”一类符号，没有一个数值。",
        "The table of “{section}” holds marks only and not one figure.",
    ),
}
