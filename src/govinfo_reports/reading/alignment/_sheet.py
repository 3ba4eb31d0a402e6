"""The page on the table: the labels and runs found on it, and what has been made of them so far."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Final

from attrs import define, field
from lark.lexer import Token

from govinfo_reports.forms import Form, Label, Row, row_of
from govinfo_reports.text.source import Span

from ._chain import chain
from ._runs import Run, runs

if TYPE_CHECKING:
    from govinfo_reports.findings import Finding, Kind

    from ..layout import Piece
    from ._lexicon import Found, Lexicon
    from ._stream import Stream

_FOLLOWED_EXACTLY: Final = 8  # weight of a label with just the values of its row behind it
_FOLLOWED: Final = 3  # and with some other number of values


@define
class Alignment:
    """What of a page was brought into line with a form."""

    form: Form
    words: Stream
    chosen: list[Found]
    """The labels of the form that stand on the page, in order."""
    scores: Counter[str]
    """How much of each block of the form is on the page."""
    cells: dict[str, Token] = field(factory=lambda: {})
    """The values that are certain, by path."""
    findings: list[Finding] = field(factory=lambda: [])
    labels: list[tuple[int, int]] = field(factory=lambda: [])
    """Where on the page any label of the form stands, chosen or repeated, whole or torn."""
    repeats: list[tuple[int, int]] = field(factory=lambda: [])
    """Where on the page a value is printed again, as converters print merged cells."""
    reach: dict[str, tuple[int, int]] = field(factory=lambda: {})
    """For each section's table, where on the page it begins and ends."""

    def place(self, label: Found) -> tuple[int, int]:
        """Return where on the page a label stands."""
        return self.words.span(label.start, label.end, label.piece)

    @property
    def headings(self) -> list[Found]:
        """The chosen labels that are headings of sections."""
        items = self.form.items
        return [label for label in self.chosen if isinstance(item := items[label.item], Label) and item.heading]


@define(slots=False)
class Sheet:
    """One page beside one form."""

    text: str
    words: Stream
    lexicon: Lexicon
    form: Form
    """The form that the page is brought into line with."""
    found: list[Found]
    """Every label found on the page."""
    runs: list[Run]
    """Every run of values; those set apart later are added at the end."""
    rows: dict[int, int] = field(factory=lambda: {})
    """The rows of the form that have a run, and the number of it."""
    used: set[int] = field(factory=set[int])
    """The numbers of the runs that are accounted for."""
    below: dict[int, Row] = field(factory=lambda: {})
    """The runs that were set apart, and the rows whose values they follow on lines of their own."""
    torn: list[tuple[int, int]] = field(factory=lambda: [])
    """Letters that belong to labels with their values inside them."""

    @cached_property
    def _at(self) -> dict[int, int]:
        return {run.letter: number for number, run in enumerate(self.runs) if run.digits or run.values}

    @cached_property
    def result(self) -> Alignment:
        """The alignment, with the heaviest chain of labels chosen."""
        weights = [self._weight(label) for label in self.found]
        kept = chain(self.found, weights)
        scores: Counter[str] = Counter()
        for number in kept:
            scores[self.form.items[self.found[number].item].block] += weights[number]
        return Alignment(self.form, self.words, [self.found[number] for number in kept], scores)

    def _weight(self, label: Found) -> int:
        """A label weighs more where its row's values follow it."""
        row = self.lexicon.announced.get(label.item)
        number = None if row is None else self.run_behind(label)
        if row is None or number is None:
            return label.weight
        run = self.runs[number]
        exact = run.digits or len(run.values) == len(self.form.rows[row].slots)
        return label.weight + (_FOLLOWED_EXACTLY if exact else _FOLLOWED)

    def run_behind(self, label: Found) -> int | None:
        """Return the number of the run of values that follows a label at once."""
        glued = self.words.glued.get(self.words.last(label.end, label.piece)) if self.words.glued else None
        return self._at.get(glued[1] if glued else label.end)

    @cached_property
    def _ends(self) -> frozenset[int]:
        starts = {label.start for label in self.result.chosen if self.heads_section(label.item)}
        return frozenset(starts | {len(self.words.letters)})

    def heads_section(self, item: int) -> bool:
        """Whether an item of the form is the heading of a section."""
        return item in self.lexicon.headings

    @cached_property
    def heads(self) -> dict[tuple[str, str], Found]:
        """The labels over columns that stand on the page, by block and official spelling."""
        return {
            (item.block, item.spellings[0]): label
            for label in self.result.chosen
            if isinstance(item := self.form.items[label.item], Label) and "." not in item.path
        }

    def closes_table(self, run: Run) -> bool:
        """Whether nothing more of the table follows a run."""
        return run.letter in self._ends

    def ends_page(self, run: Run) -> bool:
        """Whether nothing at all follows a run."""
        return run.letter == len(self.words.letters) and run is self.runs[-1]

    @cached_property
    def _chosen_ends(self) -> list[int]:
        return [label.end for label in self.result.chosen]

    def chosen_before(self, letter: int) -> int:
        """Return how many chosen labels end at or before a letter."""
        return bisect_right(self._chosen_ends, letter)

    def section_at(self, letter: int) -> str:
        """Return the key of the section that a letter stands in, by the chosen label before it."""
        count = self.chosen_before(letter)
        return self.lexicon.sections[self.result.chosen[count - 1].item] if count else ""

    def take(self, path: str, piece: Piece) -> None:
        """Read a piece as the value of a path."""
        printed = self.text[piece.start : piece.end]
        self.result.cells[path] = Token("CELL", printed, piece.start, end_pos=piece.end)

    def take_back(self, number: int) -> bool:
        """Read nothing of a row of the form after all; return whether something had been read."""
        read = [slot.path for slot in self.form.rows[number].slots if slot.path in self.result.cells]
        for path in read:
            del self.result.cells[path]
        return bool(read)

    def span(self, run: Run) -> Span:
        """Return where on the page a run stands."""
        if run.digits:
            return Span(*run.digits)
        numbers = run.values or run.pieces
        return Span(self.words.pieces[numbers[0]].start, self.words.pieces[numbers[-1]].end)

    def name(self, row: Row) -> str:
        """Return what to call a row in a message."""
        return row.label.spellings[0] if row.label else self.form.row_labels.get(row.path, row.path)

    def report(self, kind: Kind, row: Row, run: Run, **details: object) -> None:
        """Add a finding on a row, or on each group of values of a row without a label of its own."""
        for path in [row.path] if row.label else dict.fromkeys(row_of(slot.path) for slot in row.slots):
            self.add(kind.at(self.text, self.span(run), path, row=self.name(row), **details))

    def add(self, finding: Finding) -> None:
        """Add a finding."""
        self.result.findings.append(finding)


def sheet(text: str, words: Stream, lexicon: Lexicon) -> Sheet:
    """Lay the *words* of the page *text* beside the form whose labels *lexicon* holds."""
    return Sheet(text, words, lexicon, lexicon.form, lexicon.find(words), runs(words))
