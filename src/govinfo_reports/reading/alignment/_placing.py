"""Values without a clear label -> their rows, by the order of the form and by what is left of the labels."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from govinfo_reports.text.spelling import numbering, skeleton, spell

from ._likeness import bag_overlap, split_overlap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.forms import Form, Label, Row

    from ._runs import ValueRun

_ENOUGH: Final = 0.75  # share of a label's letters that must be there
_APART: Final = 0.2  # by which the next best row must be less similar
_HEADS: Final = 400  # letters: more than the heads of any table have
_TOO_MANY: Final = 4  # times as many stray runs as rows; then the text has lost its order


@frozen
class Stray:
    """A run of values that no label announces directly."""

    run: ValueRun
    letters: str = field(repr=False)
    """Those of the page."""
    since: int
    """The letter behind the values before it, or behind the label before it."""
    until: int
    """The letter of the next values."""
    heading: int
    """The letter behind the heading of the section."""
    rows: range
    """The rows of the form that it can be, by the labels around it; some of them may have values already."""

    @property
    def before(self) -> str:
        """The words between the values before it and itself."""
        return self.letters[self.since : self.run.letter]

    @property
    def after(self) -> str:
        """The words between itself and the next values."""
        return self.letters[self.run.letter : self.until]

    @property
    def table(self) -> str:
        """The words between the heading of the section and itself, as far as they may be heads."""
        return self.letters[max(self.heading, self.run.letter - _HEADS) : self.run.letter]


@frozen
class Guess:
    """The row that a stray run is taken for."""

    row: int
    likeness: float
    """The share of the label that is on the page; 0 for a row known by its position alone."""


@frozen(slots=False, eq=False)
class Labels:
    """The letters of the labels of a form, prepared for comparison."""

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
        """Return the share of the row's label that stands around the values."""
        if not self.own[row]:
            return bag_overlap(self.heads[row], stray.table)
        return max(split_overlap(label, stray.before, stray.after) for label in self.own[row])


@lru_cache(maxsize=32)
def labels_of(form: Form) -> Labels:
    """Return the labels of *form*. To prepare them took most of the time of pages with a stray run or two."""
    return Labels(form)


def _letters_of(label: str) -> str:
    spelled = spell(label)
    return skeleton(spelled[numbering(spelled) :])


def _letters(label: Label) -> list[str]:
    return [_letters_of(spelling) for spelling in label.spellings]


def place(strays: Sequence[Stray], labels: Labels, taken: set[int]) -> dict[ValueRun, Guess]:
    """Return the row of each stray run that can be recognised.

    The runs keep the order of the form. Each must show most of its row's label, and clearly more than of any other row
    that it can be. A run without any words before it is a row only if just that row is missing there, and if it has as
    many values as the row has columns.
    """
    rows: Sequence[Row] = labels.form.rows
    if len(strays) > _TOO_MANY * len(rows):
        return {}
    scores = [{row: labels.likeness(stray, row) for row in stray.rows if row not in taken} for stray in strays]
    chosen = _in_order(scores)
    guesses: dict[ValueRun, Guess] = {}
    for place_, row in chosen.items():
        likeness = scores[place_][row]
        rivals = [score for other, score in scores[place_].items() if other != row]
        rivals += [scores[p].get(row, 0.0) for p in range(len(strays)) if p != place_ and chosen.get(p) is None]
        if likeness >= _ENOUGH and likeness - max(rivals, default=0.0) >= _APART:
            guesses[strays[place_].run] = Guess(row, likeness)
    for stray, score in zip(strays, scores, strict=True):
        if stray.before or len(score) != 1 or stray.run in guesses:
            continue
        (row,) = score
        alone = not any(_meet(other.rows, stray.rows) for other in strays if other is not stray)
        if alone and len(stray.run.values) == len(rows[row].slots):
            guesses[stray.run] = Guess(row, 0.0)
    return guesses


def _meet(one: range, other: range) -> bool:
    """Whether two ranges have a number in common."""
    return max(one.start, other.start) < min(one.stop, other.stop)


def _in_order(scores: Sequence[dict[int, float]]) -> dict[int, int]:
    """Return the rows of the runs, by number, that keep the order of both and have the greatest total likeness."""
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
