"""Two reports -> where their values differ, and how much of the prose of one is word for word in the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from govinfo_reports.models import require_report
from govinfo_reports.text.spelling import spell
from govinfo_reports.text.values import State

from ._repetition import Prose, runs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from govinfo_reports.models import Cell, Report
    from govinfo_reports.text.source import Span


@frozen
class Change:
    """A value that differs, or that only one of the pages has although both forms ask for it."""

    path: str
    before: Cell | None
    after: Cell | None


@frozen
class Run:
    """A stretch of prose that stands word for word in both reports, with its place in each."""

    text: str
    before: Span
    after: Span


@frozen
class Comparison:
    """How a report differs from another."""

    changes: tuple[Change, ...]
    """The values that differ, in the order of the later form."""
    unchanged: int
    """How many values are the same in both."""
    repeated: float
    """The share of the second report's prose that stands word for word in the first, from 0 to 1."""
    runs: tuple[Run, ...]
    """What is repeated, the longest first."""


def compare(one: Report, other: Report) -> Comparison:
    """Compare two reports: of two years, of two agencies, or two versions of one.

    Where they follow two forms, only values that both forms ask for are compared.

    Args:
        one: the report that came first, or served as the model.
        other: the report that may repeat it.
    """
    for each in (one, other):
        require_report(each, "compare")
    before, after = dict(one.cells()), dict(other.cells())
    shared = _possible_paths(one, before) & _possible_paths(other, after) & (before.keys() | after.keys())
    paths = sorted(shared, key=lambda path: _place(path, other, one))
    changes = tuple(
        Change(path, before.get(path), after.get(path))
        for path in paths
        if path not in before or path not in after or not _same(before[path], after[path])
    )
    model, copy = _prose(one), _prose(other)
    found = sorted(runs(model, copy), key=lambda run: -run[2])
    shown = tuple(
        Run(copy.letters[start : start + length], model.span(source, length), copy.span(start, length))
        for source, start, length in found
    )
    total = len(copy.letters)
    share = sum(length for _, _, length in found) / total if total else 0.0
    return Comparison(changes, len(paths) - len(changes), share, shown)


def _possible_paths(report: Report, cells: Mapping[str, Cell]) -> set[str]:
    """Return the paths that a report can have: those of its form, and of parts that it prints in another form."""
    return {*report.template.form.slots, *cells}


def _place(path: str, *reports: Report) -> tuple[int, int]:
    """Return where a path stands in the first form that has it."""
    for number, report in enumerate(reports):
        order = report.template.form.order
        if path in order:
            return number, order[path]
    return len(reports), 0


def _same(one: Cell, other: Cell) -> bool:
    if one.state is other.state is State.WORDS:
        return one.text == other.text  # they have no value that could differ
    return (one.value, one.state, one.unit) == (other.value, other.state, other.unit)


def _prose(report: Report) -> Prose:
    """Return the prose of *report* without white space."""
    letters: list[str] = []
    places: list[int] = []
    for _, section in report.children:
        for paragraph in section.paragraphs:
            for place, letter in enumerate(spell(paragraph.text), paragraph.span.start):
                if not letter.isspace():
                    letters.append(letter)
                    places.append(place)
    return Prose("".join(letters), places)
