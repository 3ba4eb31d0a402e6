"""Values without a clear label -> the rows they belong to, by the order of the form and what is left of the labels."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from attrs import define, frozen

from govinfo_reports.text.spelling import numbering, skeleton, spell

from ._likeness import bag_overlap, split_overlap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.forms import Form, Label, Row

    from ._runs import ValueRun

_ENOUGH: Final = 0.75  # of a label's letters must be there
_APART: Final = 0.2  # by which the next best row must fall behind
_TOO_MANY: Final = 4  # times as many stray values as the form has rows: the order of the text is lost


@frozen
class Stray:
    """Values that no label announces directly."""

    run: ValueRun
    before: str
    """The words since the values before it."""
    after: str
    """The words until the next values."""
    table: str
    """The words since the heading of the section."""
    count: int
    """How many values there are."""
    first: int
    """The first row of the form it can be, by the labels around it."""
    last: int
    """The last one."""


@frozen
class Guess:
    """The row a stray run is."""

    row: int
    likeness: float
    """Which share of the label is on the page; 0 for a row known by its position alone."""


@define(slots=False)
class Labels:
    """The letters of a form's rows, for comparing."""

    form: Form

    @cached_property
    def own(self) -> list[list[str]]:
        """For each row the letters of its label, in each spelling."""
        return [_letters(row.label) if row.label else [] for row in self.form.rows]

    @cached_property
    def heads(self) -> list[str]:
        """For each row the letters of the labels of its columns."""
        return ["".join(_letters_of(slot.column) for slot in row.slots) for row in self.form.rows]

    def likeness(self, stray: Stray, row: int) -> float:
        """Return which share of the row's label stands around the values."""
        if not self.own[row]:
            return bag_overlap(self.heads[row], stray.table)
        return max(split_overlap(label, stray.before, stray.after) for label in self.own[row])


def _letters_of(label: str) -> str:
    spelled = spell(label)
    return skeleton(spelled[numbering(spelled) :])


def _letters(label: Label) -> list[str]:
    return [_letters_of(spelling) for spelling in label.spellings]


def place(strays: Sequence[Stray], labels: Labels, taken: set[int]) -> dict[ValueRun, Guess]:
    """Return for each stray run that can be told which row it is.

    The runs keep the order of the form; each must show most of its row's label, and clearly more of it than of any
    other row in question. A run without any words is a row only if just one row is missing there and it has as many
    values as the row has columns.
    """
    rows: Sequence[Row] = labels.form.rows
    if len(strays) > _TOO_MANY * len(rows):
        return {}
    scores = [
        {row: labels.likeness(stray, row) for row in range(stray.first, stray.last + 1) if row not in taken}
        for stray in strays
    ]
    chosen = _in_order(scores)
    guesses: dict[ValueRun, Guess] = {}
    for place_, row in chosen.items():
        likeness = scores[place_][row]
        rivals = [score for other, score in scores[place_].items() if other != row]
        rivals += [scores[p].get(row, 0.0) for p in range(len(strays)) if p != place_ and chosen.get(p) is None]
        if likeness >= _ENOUGH and likeness - max(rivals, default=0.0) >= _APART:
            guesses[strays[place_].run] = Guess(row, likeness)
    for stray, score in zip(strays, scores, strict=True):
        alone = [other for other in strays if other.first <= stray.last and stray.first <= other.last] == [stray]
        if alone and len(score) == 1 and not stray.before and stray.run not in guesses:
            (row,) = score
            if stray.count == len(rows[row].slots):
                guesses[stray.run] = Guess(row, 0.0)
    return guesses


def _in_order(scores: Sequence[dict[int, float]]) -> dict[int, int]:
    """Return the assignment of runs to rows that keeps both orders and has the greatest sum of likeness."""
    best: dict[int, tuple[float, tuple[tuple[int, int], ...]]] = {-1: (0.0, ())}
    for number, candidates in enumerate(scores):
        step = dict(best)
        for row, score in candidates.items():
            if score < _ENOUGH:
                continue
            total, way = max((entry for last, entry in best.items() if last < row), key=lambda entry: entry[0])
            if total + score > step.get(row, (0.0, ()))[0]:
                step[row] = (total + score, (*way, (number, row)))
        best = step
    return dict(max(best.values(), key=lambda entry: entry[0])[1])
