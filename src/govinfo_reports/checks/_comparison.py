"""Two reports -> where their values differ, and how much of the prose of one is word for word in the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.text.source import Span
from govinfo_reports.text.spelling import spell
from govinfo_reports.text.values import State

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.models import Cell, Report

_GRAM: Final = 13  # shorter runs are phrases that every report shares
_TRIED: Final = 8  # places of one gram that are followed; more are formulas said over and over


@frozen
class Change:
    """A value that differs, or that only one of the reports has."""

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

    Args:
        one: the report that came first, or served as the model.
        other: the report that may repeat it.
    """
    before, after = dict(one.cells()), dict(other.cells())
    paths = sorted(before.keys() | after.keys(), key=lambda path: _place(path, other, one))
    changes = tuple(
        Change(path, before.get(path), after.get(path))
        for path in paths
        if path not in before or path not in after or not _same(before[path], after[path])
    )
    model, copy = _Prose(one), _Prose(other)
    runs = sorted(_runs(model, copy), key=lambda run: -run[2])
    shown = tuple(
        Run(copy.letters[start : start + length], model.span(source, length), copy.span(start, length))
        for source, start, length in runs
    )
    total = len(copy.letters)
    share = sum(length for _, _, length in runs) / total if total else 0.0
    return Comparison(changes, len(paths) - len(changes), share, shown)


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


class _Prose:
    """The prose of a report without white space, with the place on the page of every letter."""

    def __init__(self, report: Report) -> None:
        letters: list[str] = []
        self._places: list[int] = []
        for _, section in report.children:
            for paragraph in section.paragraphs:
                for place, letter in enumerate(spell(paragraph.text), paragraph.span.start):
                    if not letter.isspace():
                        letters.append(letter)
                        self._places.append(place)
        self.letters = "".join(letters)

    def span(self, start: int, length: int) -> Span:
        """Return the place on the page of *length* letters from *start*."""
        return Span(self._places[start], self._places[start + length - 1] + 1)


def _runs(model: _Prose, copy: _Prose) -> Iterator[tuple[int, int, int]]:
    """Yield the runs of *copy* that stand in *model*, from left to right: place in the model, place, length.

    From each place the longest run is taken that any place of the model with the same first letters gives.
    """
    grams: dict[str, list[int]] = {}
    for place in range(len(model.letters) - _GRAM + 1):
        places = grams.setdefault(model.letters[place : place + _GRAM], [])
        if len(places) < _TRIED:
            places.append(place)
    start = 0
    while start <= len(copy.letters) - _GRAM:
        sources = grams.get(copy.letters[start : start + _GRAM])
        if sources is None:
            start += 1
            continue
        source, length = _longest(model.letters, sources, copy.letters, start)
        yield source, start, length
        start += length


def _longest(model: str, sources: Sequence[int], copy: str, start: int) -> tuple[int, int]:
    best = (sources[0], 0)
    for source in sources:
        length = _GRAM
        most = min(len(model) - source, len(copy) - start)
        while length < most and model[source + length] == copy[start + length]:
            length += 1
        if length > best[1]:
            best = (source, length)
    return best
