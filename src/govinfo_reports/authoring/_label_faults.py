"""A form, once its grammar compiles -> labels that tell of a mistake: numbers out of order, counters, and rates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govinfo_reports.forms import Role, ratios
from govinfo_reports.text.ordinals import CHARACTERS, number_of
from govinfo_reports.text.spelling import label_key

from . import _form_kinds as k

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govinfo_reports.findings import Finding
    from govinfo_reports.forms import Form, Label

    from ._source import Source

_NUMBERED: Final = re.compile(rf"(?P<open>\(?)(?P<number>[{CHARACTERS}]{{1,3}}|\d{{1,2}})(?P<close>[、.)])")
_RATIO: Final = re.compile(r"[%‰]|率(?:\(|$)")


def label_faults(source: Source, form: Form) -> list[Finding]:
    """Return the problems with what the labels of *form* say."""
    return [*_numbers(source, form), *_counters(source, form), *_ratios(source, form)]


def _numbers(source: Source, form: Form) -> Iterator[Finding]:
    """Find sections and rows whose numbers leave one out, or come twice."""
    headings = [form.headings[section] for section in form.sections if section in form.headings]
    yield from _out_of_order(source, headings)
    groups: dict[str, list[Label]] = {}
    for label in form.labels:
        if label.role in {Role.ROW, Role.GROUP}:
            groups.setdefault(label.path.row, []).append(label)
    for labels in groups.values():
        yield from _out_of_order(source, labels)


def _out_of_order(source: Source, labels: Iterable[Label]) -> Iterator[Finding]:
    """Yield the first of the *labels*, printed one after another, whose number does not follow the one before."""
    before: tuple[str, int, str] | None = None
    for label in labels:
        printed = _NUMBERED.match(label_key(label.spellings[0]))
        number = number_of(printed["number"]) if printed else None
        if printed is None or number is None:
            continue
        style = printed["open"] + printed["close"]
        if before and before[0] == style and number != before[1] + 1:
            details = {"label": label.spellings[0], "before": before[2]}
            yield k.NUMBERS.at(source.text, source.place_of(label.spellings[0], label.path.column), None, **details)
            return
        before = (style, number, label.spellings[0])


def _counters(source: Source, form: Form) -> Iterator[Finding]:
    """Find rows whose label is only a number: a page prints it in a cell of its own, and it names nothing."""
    for label in form.labels:
        printed = label_key(label.spellings[0])
        if label.role in {Role.ROW, Role.GROUP} and number_of(printed.rstrip(".、")) is not None:
            yield k.COUNTER.at(source.text, source.place_of(label.spellings[0], label.path.column), None, label=printed)
            return


def _ratios(source: Source, form: Form) -> Iterator[Finding]:
    """Find columns of shares and rates that the rule `columns` does not name."""
    told: set[str] = set()
    for path, slot in form.slots.items():
        if slot.column not in told and path not in ratios(form) and _RATIO.search(label_key(slot.column)):
            told.add(slot.column)
            key = slot.path.column
            yield k.RATIO.at(source.text, source.place_of(slot.column, key), None, label=slot.column, key=key)
