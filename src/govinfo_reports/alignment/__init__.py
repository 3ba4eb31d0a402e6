"""Alignment: pieces of a page that does not follow its form exactly -> the values of the form that are certain.

The labels of the form are found on the page; the heaviest chain of them that keeps the order of both says where each
row stands. Values right behind their row's label are that row's. Values without one are placed by what is left of
the label, or not at all. What is not certain is not read, and a finding says so.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import define, field
from lark.lexer import Token

from govinfo_reports import findings as f
from govinfo_reports.forms import Form, Label, Row
from govinfo_reports.layout import Piece
from govinfo_reports.source import Span
from govinfo_reports.spelling import skeleton, spell
from govinfo_reports.values import State, read

from ._chain import chain
from ._gaps import Labels, Stray, place
from ._glued import split
from ._likeness import common
from ._fit import Habits, figures, fit, habits
from ._runs import Run, runs
from ._lexicon import Found, Lexicon
from ._stream import Stream, stream

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.findings import Finding, Kind

__all__ = ["Alignment", "Lexicon", "Stream", "align", "stream"]

_FOLLOWED_EXACTLY = 8
_FOLLOWED = 3
_SCATTERED = 6
_MOST_UNEXPLAINED = 50
_SHOWN = 40


@define
class Alignment:
    """What of a page was brought into line with a form."""

    form: Form
    chosen: list[Found]
    """The labels of the form that stand on the page, in order."""
    cells: dict[str, Token] = field(factory=dict)
    """The values that are certain, by path."""
    findings: list[Finding] = field(factory=list)
    scores: Counter[str] = field(factory=Counter)
    """How much of each block of the form is on the page."""
    places: dict[int, tuple[int, int]] = field(factory=dict)
    """Where on the page each label stands, by its number among the items of the form."""
    labels: list[tuple[int, int]] = field(factory=list)
    """Where on the page any label of the form stands, chosen or repeated, whole or torn."""
    repeats: list[tuple[int, int]] = field(factory=list)
    """Where on the page a value is printed again, as converters print merged cells."""
    reach: dict[str, tuple[int, int]] = field(factory=dict)
    """For each section's table, where on the page it begins and ends."""


def align(text: str, words: Stream, form: Form, lexicon: Lexicon) -> Alignment:
    """Bring the *words* and values of the page *text* into line with *form*."""
    return _Aligner(text, words, form, lexicon).align()


class _Aligner:
    def __init__(self, text: str, words: Stream, form: Form, lexicon: Lexicon) -> None:
        self.text, self.words, self.form = text, words, form
        self.found = lexicon.find(words)
        self.runs = runs(words)
        self.announced = {row.first - 1: number for number, row in enumerate(form.rows)}
        self.at = {run.letter: number for number, run in enumerate(self.runs) if run.digits or run.values}
        weights = [self._weight(label) for label in self.found]
        kept = chain(self.found, weights)
        self.result = Alignment(form, [self.found[number] for number in kept])
        for number in kept:
            self.result.scores[form.items[self.found[number].item].block] += weights[number]
        self.rows: dict[int, int] = {}
        self.used: set[int] = set()
        self.torn: list[tuple[int, int]] = []

    def align(self) -> Alignment:
        announced = self._announced()
        self._read_rows(announced)
        self._compare_twins()
        self._place_strays()
        self._name_empty_rows()
        self._measure()
        self._name_unexplained()
        return self.result

    def _weight(self, label: Found) -> int:
        """A label weighs more where its row's values follow it."""
        weight = label.weight
        if (row := self.announced.get(label.item)) is not None and (number := self._run_behind(label)) is not None:
            run = self.runs[number]
            exact = run.digits or len(run.values) == len(self.form.rows[row].slots)
            weight += _FOLLOWED_EXACTLY if exact else _FOLLOWED
        return weight

    def _run_behind(self, label: Found) -> int | None:
        glued = self.words.glued.get(self.words.piece_at(label.end - 1)) if self.words.glued else None
        return self.at.get(glued[1] if glued else label.end)

    def _announced(self) -> list[tuple[int, int, Found]]:
        """Return the rows whose label stands right before a run: row, run and label."""
        blank_at = {run.letter: number for number, run in enumerate(self.runs)}
        found: list[tuple[int, int, Found]] = []
        for label in self.result.chosen:
            row = self.announced.get(label.item)
            run = self._run_behind(label)
            if run is None:
                run = blank_at.get(label.end)
            if row is not None and run is not None:
                found.append((row, run, label))
            elif run is not None and self._prints_no_figure(label, self.runs[run]):
                self.used.add(run)
        return found

    def _prints_no_figure(self, label: Found, run: Run) -> bool:
        """Whether the form itself prints marks behind *label*, and the page has no more than those."""
        states = {read(self.words.pieces[number].text).state for number in run.values}
        return bool(getattr(self.form.items[label.item], "behind", ())) and states == {State.PLACEHOLDER}

    def _read_rows(self, announced: Sequence[tuple[int, int, Found]]) -> None:
        rows = self.form.rows
        tables: dict[str, list[tuple[Run, Row]]] = {}
        for row, run, _ in announced:
            tables.setdefault(rows[row].path.split(".")[0], []).append((self.runs[run], rows[row]))
        labels: dict[str, list[Found]] = {}
        for label in self.result.chosen:
            item = self.form.items[label.item]
            if isinstance(item, Label) and not item.heading:
                labels.setdefault(item.path.split(".")[0], []).append(label)
        known = {table: habits(self.words, full, labels[table]) for table, full in tables.items()}
        for row, run, label in announced:
            self.rows[row] = run
            self.used.add(run)
            last = self.words.piece_at(label.end - 1)
            learned = known[rows[row].path.split(".")[0]]
            self._read(rows[row], self.runs[run], last, learned)

    def _read(self, row: Row, run: Run, label: int, known: Habits) -> None:
        """Read *run* as *row*, whose label ends in the piece numbered *label*, or -1 if it has none."""
        if run.digits:
            self._read_glued(row, run.digits)
            return
        beside = self.words.pieces[label].row if label >= 0 else -1
        pieces = fit(self.words, run, row, beside, known, self._repeats, last=self._closes(run))
        if pieces is None and label >= 0 and beside not in self.words.flat:
            pieces = self._with_words(row, label)
        if pieces is None and row.label and self._is_last(run) and len(run.values) == len(run.pieces) > 0:
            pieces = [self.words.pieces[number] for number in run.values[: len(row.slots)]]
        if pieces is None:
            if run.values:
                self._report(f.COUNT_DIFFERS, row, run, expected=len(row.slots), found=len(run.values))
            return
        for slot, piece in zip(row.slots, pieces, strict=False):
            self.result.cells[slot.path] = self._token(piece)
        if len(run.values) > len(pieces):
            self._set_aside(run, pieces)
        if run.values and self._is_last(run):
            self._report(f.TEXT_ENDS, row, run)

    def _with_words(self, row: Row, label: int) -> list[Piece] | None:
        """Return the cells of a row of the page in which words stand for a figure, if it has just as many as *row*."""
        line = self.words.pieces[label].row
        numbers = [label + 1]
        while numbers[-1] < len(self.words.pieces) and self.words.pieces[numbers[-1]].row == line:
            numbers.append(numbers[-1] + 1)
        cells = [(number, self.words.pieces[number]) for number in numbers[:-1]]
        if len(cells) != len(row.slots) or not any(self.words.values[number] for number, _ in cells):
            return None
        self.used |= {n for n, run in enumerate(self.runs) if set(run.pieces) & {number for number, _ in cells}}
        for slot, (number, piece) in zip(row.slots, cells, strict=True):
            if piece.text and not self.words.values[number]:
                span = Span(piece.start, piece.end)
                self._add(
                    f.NOT_A_FIGURE.at(
                        self.text, span, slot.path, row=self._name(row), column=slot.column, words=span.of(self.text)
                    )
                )
        return [piece for _, piece in cells]

    def _set_aside(self, run: Run, taken: Sequence[Piece]) -> None:
        """Keep the values of *run* that are not *taken*: repeats of merged cells, or a row of their own below."""
        lines = {piece.row for piece in taken}
        rest = [number for number in run.values if self.words.pieces[number] not in taken]
        below = tuple(number for number in rest if self.words.pieces[number].row not in lines)
        if below:
            self.runs.append(Run(below, run.letter, below))
        elif not self._is_last(run):
            self.result.repeats += [self.words.pieces[number][1:3] for number in rest]

    def _read_glued(self, row: Row, digits: tuple[int, int]) -> None:
        start, end = digits
        summed = bool(row.slots[-1].path.endswith(".total")) and len(row.slots) > 1 and row.label is not None
        parts = split(self.text[start:end], len(row.slots), summed=summed)
        span = Span(start, end)
        if parts is None:
            self._add(f.COUNT_DIFFERS.at(self.text, span, row.path, row=self._name(row), expected=len(row.slots), found=1))
            return
        if len(parts) > 1:
            self._add(
                f.FIGURES_SPLIT.at(
                    self.text, span, row.path, row=self._name(row), words=span.of(self.text), reading="、".join(parts)
                )
            )
        for slot, part in zip(row.slots, parts, strict=True):
            self.result.cells[slot.path] = Token("CELL", part, start, end_pos=start + len(part))
            start += len(part)

    def _repeats(self, row: Row) -> list[int]:
        """Return how often the page prints the label of each column of *row*, as it does for merged cells."""
        labels = [self.heads.get((slot.block, slot.column)) for slot in row.slots]
        return [self._times(label) if label else 1 for label in labels]

    @cached_property
    def heads(self) -> dict[tuple[str, str], Found]:
        """The labels over columns that stand on the page, by block and official spelling."""
        return {
            (item.block, item.spellings[0]): label
            for label in self.result.chosen
            if isinstance(item := self.form.items[label.item], Label) and "." not in item.path
        }

    def _times(self, label: Found) -> int:
        number = self.words.piece_at(label.start)
        pieces = self.words.pieces
        first = last = number
        while first > 0 and pieces[first - 1].text == pieces[number].text:
            first -= 1
        while last + 1 < len(pieces) and pieces[last + 1].text == pieces[number].text:
            last += 1
        return last - first + 1

    def _place_strays(self) -> None:
        """Place the runs that no label announces."""
        strays = self._strays()
        guesses = place(strays, Labels(self.form), set(self.rows))
        lost: dict[str, list[Stray]] = {}
        for stray in strays:
            run = self.runs[stray.number]
            guess = guesses.get(stray.number)
            if guess is None:
                lost.setdefault(self._section_at(run.letter), []).append(stray)
                continue
            row = self.form.rows[guess.row]
            self.torn.append((run.letter - len(stray.before), run.letter + len(self._name(row))))
            self.rows[guess.row] = stray.number
            self.used.add(stray.number)
            before = len(self.result.cells)
            self._read(row, run, -1, Habits())
            if len(self.result.cells) > before and guess.likeness < 1:
                self._report(f.LABEL_DAMAGED if guess.likeness else f.LABEL_LOST, row, run)
        for section, some in lost.items():
            self._report_lost(section, some)

    def _strays(self) -> list[Stray]:
        """Return the runs inside a table that no label announces, each with the rows it can be."""
        valued = [n for n, run in enumerate(self.runs) if run.digits is None and run.values]
        valued.sort(key=lambda n: self.runs[n].values[0])
        items = [(label.end, label.item) for label in self.result.chosen]
        headings = {n for n, item in enumerate(self.form.items) if isinstance(item, Label) and item.heading}
        strays: list[Stray] = []
        place_ = 0
        for position, number in enumerate(valued):
            run = self.runs[number]
            while place_ < len(items) and items[place_][0] <= run.letter:
                place_ += 1
            before = items[place_ - 1][1] if place_ else -1
            after = items[place_][1] if place_ < len(items) else len(self.form.items)
            if number in self.used or before < 0:
                continue
            candidates = [n for n, row in enumerate(self.form.rows) if row.first - 1 >= before and row.first <= after]
            open_rows = [n for n in candidates if n not in self.rows]
            if before in headings and not self._in_table(run, before, after):
                continue
            letters = self.words.letters
            since = self.runs[valued[position - 1]].letter if position else 0
            until = self.runs[valued[position + 1]].letter if position + 1 < len(valued) else len(letters)
            since = max(since, max((end for end, item in items[:place_] if item == before), default=0))
            first, last = (open_rows[0], open_rows[-1]) if open_rows else (0, -1)
            heading = max((end for end, item in items[:place_] if item in headings), default=0)
            strays.append(
                Stray(
                    number,
                    letters[since : run.letter],
                    letters[run.letter : until],
                    letters[heading : run.letter],
                    len(run.values),
                    first,
                    last,
                )
            )
        return strays

    def _in_table(self, run: Run, before: int, after: int) -> bool:
        """Whether a run right behind a heading stands in a table whose first labels are lost, and not in prose."""
        rows = [row for row in self.form.rows if before < row.first <= after]
        return any(len(run.values) == len(row.slots) > 1 for row in rows)

    def _report_lost(self, section: str, strays: Sequence[Stray]) -> None:
        if len(strays) >= _SCATTERED:
            first, final = (self._span(self.runs[stray.number]) for stray in (strays[0], strays[-1]))
            span = Span(first.start, max(first.end, final.end))
            name = self.form.row_labels.get(section, section)
            self._add(f.FIGURES_SCATTERED.at(self.text, span, section, section=name, count=len(strays)))
            return
        for stray in strays:
            words = stray.before[-24:] or "…"
            self._add(f.ROW_UNKNOWN.at(self.text, self._span(self.runs[stray.number]), section, words=words))

    def _compare_twins(self) -> None:
        """Find rows that the page prints twice: with other figures the second time, neither print is certain."""
        for label in self.found:
            row_number = self.announced.get(label.item)
            run_number = self._run_behind(label)
            if row_number is None or run_number is None or run_number in self.used:
                continue
            row = self.form.rows[row_number]
            if row_number not in self.rows:
                self._read_moved(row_number, run_number, label)
                continue
            taken = [self.result.cells.get(slot.path) for slot in row.slots]
            pieces = [self.words.pieces[n] for n in self.runs[run_number].values]
            shown = {len(pieces), len(self.runs[run_number].pieces)}
            if len(row.slots) not in shown or not any(taken):
                continue
            one = figures([Piece(str(token or ""), 0, 0, 0) for token in taken])
            if one != figures(pieces):
                for slot in row.slots:
                    self.result.cells.pop(slot.path, None)
                prints = {
                    "one": "、".join(str(token or "") for token in taken),
                    "other": "、".join(piece.text for piece in pieces),
                }
                for number in (self.rows[row_number], run_number):
                    self._report(f.ROW_TWICE, row, self.runs[number], **prints)

    def _read_moved(self, row_number: int, run_number: int, label: Found) -> None:
        """Read a row that stands out of the form's order, if its label and the number of its values leave no doubt."""
        row, run = self.form.rows[row_number], self.runs[run_number]
        alone = sum(other.start == label.start for other in self.found) == 1
        if row.label and alone and len(run.values) == len(run.pieces) == len(row.slots) and not run.digits:
            self.rows[row_number] = run_number
            self.used.add(run_number)
            for slot, number in zip(row.slots, run.values, strict=True):
                self.result.cells[slot.path] = self._token(self.words.pieces[number])
            self._report(f.ROW_MOVED, row, run)

    def _name_empty_rows(self) -> None:
        """Report rows whose label stands on the page without any value or blank cell."""
        for label in self.result.chosen:
            row = self.announced.get(label.item)
            if row is not None and row not in self.rows and self.form.rows[row].label:
                span = Span(*self.words.span(label.start, label.end))
                path = self.form.rows[row].path
                self._add(f.ROW_EMPTY.at(self.text, span, path, row=self._name(self.form.rows[row])))

    def _measure(self) -> None:
        """Say where on the page the table of each section begins and ends."""
        for label in self.result.chosen:
            place_ = self.result.places[label.item] = self.words.span(label.start, label.end)
            item = self.form.items[label.item]
            if isinstance(item, Label) and not item.heading:
                self._extend(item.path, *place_)
        for row, run in self.rows.items():
            span = self._span(self.runs[run])
            self._extend(self.form.rows[row].path, span.start, span.end)

    def _name_unexplained(self) -> None:
        """Report the words inside a table that are no part of a label, and note those that are."""
        known = sorted([(label.start, label.end) for label in self.found] + self.torn)
        tables = sorted(self.result.reach.values())
        unexplained: list[Piece] = []
        place_, reached, table = 0, 0, 0
        for number, piece in enumerate(self.words.pieces):
            begin, end = self.words.begins[number], self.words.ends(number)
            if not piece.text or self.words.values[number]:
                continue
            while place_ < len(known) and known[place_][0] < max(end, begin + 1):
                reached = max(reached, known[place_][1])
                place_ += 1
            while table < len(tables) and tables[table][1] <= piece.start:
                table += 1
            if reached > begin or begin == end:
                self.result.labels.append((piece.start, piece.end))
            elif table < len(tables) and tables[table][0] <= piece.start:
                unexplained.append(piece)
        labels = {skeleton(spell(label)) for item in self.form.items for label in getattr(item, "spellings", ())}
        for piece in unexplained[:_MOST_UNEXPLAINED]:
            letters = skeleton(piece.text)
            if any(common(letters, label) == len(letters) for label in labels):
                self.result.labels.append((piece.start, piece.end))
                continue
            span = Span(piece.start, piece.end)
            self._add(f.UNEXPLAINED.at(self.text, span, None, words=span.of(self.text)[:_SHOWN]))

    def _extend(self, path: str, start: int, end: int) -> None:
        section = path.split(".")[0]
        first, last = self.result.reach.get(section, (start, end))
        self.result.reach[section] = (min(first, start), max(last, end))

    def _section_at(self, letter: int) -> str:
        before = [label for label in self.result.chosen if label.end <= letter]
        return self.form.items[before[-1].item].path.split(".")[0] if before else ""

    @cached_property
    def _ends(self) -> set[int]:
        """The places in the letters where a table ends: before each heading, and at the end of the page."""
        starts = {label.start for label in self.result.chosen if getattr(self.form.items[label.item], "heading", False)}
        return starts | {len(self.words.letters)}

    def _closes(self, run: Run) -> bool:
        return run.letter in self._ends

    def _is_last(self, run: Run) -> bool:
        return run.letter == len(self.words.letters) and run is self.runs[-1]

    def _token(self, piece: Piece) -> Token:
        return Token("CELL", self.text[piece.start : piece.end], piece.start, end_pos=piece.end)

    def _span(self, run: Run) -> Span:
        if run.digits:
            return Span(*run.digits)
        numbers = run.values or run.pieces
        return Span(self.words.pieces[numbers[0]].start, self.words.pieces[numbers[-1]].end)

    def _name(self, row: Row) -> str:
        return row.label.spellings[0] if row.label else self.form.row_labels.get(row.path, row.path)

    def _report(self, kind: Kind, row: Row, run: Run, **details: object) -> None:
        for path in [row.path] if row.label else dict.fromkeys(slot.path.rpartition(".")[0] for slot in row.slots):
            self._add(kind.at(self.text, self._span(run), path, row=self._name(row), **details))

    def _add(self, finding: Finding) -> None:
        self.result.findings.append(finding)
