"""A page beside a form: the labels found on it, the chain that keeps the form's order, and the runs of values.

This module only says what the page shows. `_assignment` says what is made of it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.forms import Label
from govinfo_reports.text.source import Span

from ._chain import chain
from ._runs import ValueRun, value_runs
from ._search import find_labels

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from govinfo_reports.findings import Finding, FindingKind
    from govinfo_reports.forms import Form, Row

    from ._lexicon import LabelMatch, Lexicon
    from ._stream import Stream

_FOLLOWED_EXACTLY: Final = 8  # extra weight of a label with as many values behind it as its row has columns
_FOLLOWED: Final = 3  # extra weight of a label with some other number of values behind it


@frozen(slots=False, eq=False)
class MatchedPage:
    """A page, with the labels of one form and the runs of values that stand on it."""

    text: str
    words: Stream
    lexicon: Lexicon
    labels: Sequence[LabelMatch]
    """Every label found on the page, in page order."""
    glued: Mapping[int, tuple[int, int]]
    """Pieces whose label runs into digits: where the digits begin, on the page and in the letters."""
    runs: tuple[ValueRun, ...]
    """Every run of values, in page order."""

    @cached_property
    def form(self) -> Form:
        """The form that the page is aligned with."""
        return self.lexicon.form

    # ---- the chain of labels

    @cached_property
    def _weights(self) -> list[int]:
        announced = self.lexicon.announced
        return [self._weight(label) if label.item in announced else label.weight for label in self.labels]

    def _weight(self, label: LabelMatch) -> int:
        """Return the weight of the label of a row: it weighs more if the values of its row follow it."""
        run = self.run_behind(label)
        if run is None:
            return label.weight
        exact = run.digits or len(run.values) == len(self.form.rows[self.lexicon.announced[label.item]].slots)
        return label.weight + (_FOLLOWED_EXACTLY if exact else _FOLLOWED)

    @cached_property
    def _kept(self) -> list[int]:
        return chain(self.labels, self._weights)

    @cached_property
    def chosen(self) -> tuple[LabelMatch, ...]:
        """The heaviest chain of labels that keeps the order of page and form."""
        return tuple([self.labels[number] for number in self._kept])

    @cached_property
    def loose_row_labels(self) -> tuple[LabelMatch, ...]:
        """The labels of rows that stand on the page outside the chain."""
        if len(self._kept) == len(self.labels):
            return ()
        kept, announced = frozenset(self._kept), self.lexicon.announced
        return tuple(
            [label for number, label in enumerate(self.labels) if label.item in announced and number not in kept]
        )

    @cached_property
    def scores(self) -> Counter[str]:
        """The weight of the labels of each block in the chain."""
        scores: Counter[str] = Counter()
        blocks, weights = self.lexicon.blocks, self._weights
        for number, label in zip(self._kept, self.chosen, strict=True):
            block = blocks[label.item]
            scores[block] = scores.get(block, 0) + weights[number]
        return scores

    @cached_property
    def _chosen_ends(self) -> list[int]:
        return [label.end for label in self.chosen]

    def chosen_before(self, letter: int) -> int:
        """Return how many labels of the chain end at or before a letter."""
        return bisect_right(self._chosen_ends, letter)

    def section_at(self, letter: int) -> str:
        """Return the key of the section that a letter stands in, by the label of the chain before it."""
        count = self.chosen_before(letter)
        return self.lexicon.sections[self.chosen[count - 1].item] if count else ""

    def heads_section(self, item: int) -> bool:
        """Whether an item of the form is the heading of a section."""
        return item in self.lexicon.headings

    # ---- runs and labels side by side

    @cached_property
    def _run_at(self) -> dict[int, ValueRun]:
        return {run.letter: run for run in self.runs if run.digits or run.values}

    def run_behind(self, label: LabelMatch) -> ValueRun | None:
        """Return the run of values right behind a label; None if there is none."""
        glued = self.glued.get(self.words.last(label.end, label.piece)) if self.glued else None
        return self._run_at.get(glued[1] if glued else label.end)

    @cached_property
    def _ends(self) -> frozenset[int]:
        starts = {label.start for label in self.chosen if label.item in self.lexicon.headings}
        return frozenset(starts | {len(self.words.letters)})

    def closes_table(self, run: ValueRun) -> bool:
        """Whether the table ends with a run."""
        return run.letter in self._ends

    def ends_page(self, run: ValueRun) -> bool:
        """Whether the page ends with a run."""
        return run.letter == len(self.words.letters) and run is self.runs[-1]

    @cached_property
    def _chosen_items(self) -> dict[int, LabelMatch]:
        return {label.item: label for label in self.chosen}

    def head_over(self, path: str) -> LabelMatch | None:
        """Return the head of the column at *path*, if it stands in the chain."""
        return self._chosen_items.get(self.lexicon.heads.get(path, -1))

    @cached_property
    def merged_heads(self) -> dict[int, int]:
        """How often the page prints each head that it prints more than once, one copy right behind the other."""
        heads = frozenset(self.lexicon.heads.values())
        copies = {label.item: self._copies(label) for label in self.chosen if label.item in heads}
        return {item: times for item, times in copies.items() if times > 1}

    def _copies(self, label: LabelMatch) -> int:
        """Return how often the page prints the first piece of a label, one copy right behind the other."""
        pieces = self.words.pieces
        first = last = label.piece
        text = pieces[first].text
        while first > 0 and pieces[first - 1].text == text:
            first -= 1
        while last + 1 < len(pieces) and pieces[last + 1].text == text:
            last += 1
        return last - first + 1

    def cells_behind(self, label: LabelMatch) -> range:
        """Return the numbers of the cells behind a label in its row of the page, including words.

        The cells end before the next label of the chain. There are none in running text, which shows no rows.
        """
        if label not in self._cells_behind:  # several rules ask for those of the same row
            self._cells_behind[label] = self._find_cells_behind(label)
        return self._cells_behind[label]

    @cached_property
    def _cells_behind(self) -> dict[LabelMatch, range]:
        return {}

    def _find_cells_behind(self, label: LabelMatch) -> range:
        words = self.words
        last = words.last(label.end, label.piece)
        row = words.pieces[last].row
        if row in words.flat:
            return range(last + 1, last + 1)
        count = self.chosen_before(label.end)
        end = self.chosen[count].piece if count < len(self.chosen) else len(words.pieces)
        stop = last + 1
        while stop < end and words.pieces[stop].row == row:
            stop += 1
        return range(last + 1, stop)

    @cached_property
    def gaps_of_heads(self) -> frozenset[int]:
        """How many blank lines taken for cells stand before labels of heads, where a row of the page begins."""
        words, found = self.words, set[int]()
        for label in self.chosen:
            item = self.form.items[label.item]
            before = label.piece
            while before and words.pieces[before - 1].implied:
                before -= 1
            if isinstance(item, Label) and item.role.in_head and before and not words.values[before - 1]:
                found.add(label.piece - before)
        return frozenset(found)

    # ---- places, names and findings

    def place(self, label: LabelMatch) -> Span:
        """Return where on the page a label stands."""
        return Span(*self.words.span(label.start, label.end, label.piece))

    def span(self, run: ValueRun) -> Span:
        """Return where on the page a run stands."""
        if run.digits:
            return Span(*run.digits)
        numbers = run.values or run.pieces
        return Span(self.words.pieces[numbers[0]].start, self.words.pieces[numbers[-1]].end)

    def name(self, row: Row) -> str:
        """Return the name of a row for messages."""
        return row.label.spellings[0] if row.label else self.form.row_labels.get(row.path, row.path)

    def findings(self, kind: FindingKind, row: Row, run: ValueRun, **details: object) -> tuple[Finding, ...]:
        """Return a finding about a row; for a row without a label of its own, one about each of its groups."""
        paths = [row.path] if row.label else dict.fromkeys(slot.path.row for slot in row.slots)
        span, name = self.span(run), self.name(row)
        return tuple(kind.at(self.text, span, path, row=name, **details) for path in paths)


def match_page(text: str, words: Stream, lexicon: Lexicon) -> MatchedPage:
    """Find the labels of *lexicon* and the runs of values in the stream *words* of the page *text*."""
    labels, glued = find_labels(lexicon, words)
    return MatchedPage(text, words, lexicon, labels, glued, value_runs(words, glued) if glued else words.runs)
