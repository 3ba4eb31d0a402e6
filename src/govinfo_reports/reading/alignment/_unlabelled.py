"""Runs that no label announces -> the rows that `_placing` recognises, and the runs that it cannot place."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from govinfo_reports import findings as f
from govinfo_reports.text.spelling import spell

from ._assigning import RowEvidence, assign
from ._assignment import LabelEvidence
from ._placing import Stray, labels_of, place
from ._stream import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.forms import Row

    from ._announced import Announced
    from ._assignment import Assignment
    from ._page import MatchedPage
    from ._placing import Guess
    from ._runs import ValueRun

_LETTER: Final = attrgetter("run.letter")
_START: Final = attrgetter("start")


@frozen
class Unlabelled:
    """What became of the runs that no label announces."""

    rows: tuple[Assignment, ...] = ()
    """The rows recognised without a label right before their values."""
    rests: tuple[tuple[Row, ValueRun], ...] = ()
    """The runs that may hold parts of figures of the row above them, each with that row."""
    lost: tuple[Stray, ...] = ()
    """The runs that could not be placed."""


def assign_unlabelled_runs(page: MatchedPage, known: Sequence[Assignment], announced: Announced) -> Unlabelled:
    """Assign the runs for which neither the rows *known* so far nor marks of the form account."""
    used = announced.marks.union(*(row.runs for row in known))
    taken = {row.row for row in known}
    below = {row.rest: page.form.rows[row.row] for row in known if row.rest}
    strays = list(_strays(page, [*page.runs, *below], used, taken))
    guesses = place(strays, labels_of(page.form), taken)
    rows: list[Assignment] = []
    rests: list[tuple[Row, ValueRun]] = []
    lost: list[Stray] = []
    for stray in strays:
        if guess := guesses.get(stray.run):
            rows.append(_placed(page, stray, guess, announced))
            continue
        above = below.get(stray.run)
        if above is None and rows and (span := rows[-1].letters) and stray.run.letter <= span[1]:
            above = page.form.rows[rows[-1].row]  # a torn label has values on both sides of its second half
        if above:
            rests.append((above, stray.run))
        else:
            lost.append(stray)
    in_order = sorted([*known, *rows], key=_LETTER) if lost else []
    rests += [(above, stray.run) for stray in lost if (above := _row_around(page, stray, in_order))]
    rests += [(page.form.rows[row.row], row.rest) for row in rows if row.rest]
    return Unlabelled(tuple(rows), tuple(rests), tuple(lost))


def _placed(page: MatchedPage, stray: Stray, guess: Guess, announced: Announced) -> Assignment:
    """Return the assignment of a stray run to the row in *guess*, with the letters of the label around it."""
    row = page.form.rows[guess.row]
    told_by = LabelEvidence.DAMAGED if guess.likeness else LabelEvidence.LOST
    offsets = announced.offsets[page.lexicon.sections[row.first]]
    placed = assign(page, RowEvidence(guess.row, stray.run, offsets, told_by=told_by))
    letters = (stray.run.letter - len(stray.before), stray.run.letter + len(page.name(row)))
    findings = placed.findings
    if placed.cells and guess.likeness < 1:
        findings += page.findings(f.LABEL_DAMAGED if guess.likeness else f.LABEL_LOST, row, stray.run)
    return evolve(placed, letters=letters, findings=findings)


def _row_around(page: MatchedPage, stray: Stray, assigned: Sequence[Assignment]) -> Row | None:
    """Return which of the rows *assigned*, in page order, may go on with a run below words; None if none may.

    Words such as the head of a new page may cut a row in two, where the run has fewer values than that row has columns,
    or the unit of that row stands before it. Words that are a label, are numbered, or stand in a row of the page with
    the run are those of another row.
    """
    words, letter = page.words, stray.run.letter
    first = stray.run.values[0]
    row_of_page = words.pieces[first].row
    own_row = first > words.row_starts[row_of_page] and row_of_page not in words.flat
    place = bisect_left(assigned, letter, key=_LETTER)
    if own_row or stray.before[:1] in NUMBERS or not place or not (above := assigned[place - 1]).cells:
        return None
    if bisect_left(page.labels, above.run.letter, key=_START) < bisect_left(page.labels, letter, key=_START):
        return None
    row = page.form.rows[above.row]
    units = tuple(spell(unit) for unit in row.label.behind) if row.label else ()
    return row if len(stray.run.values) < len(row.slots) or stray.before.endswith(units) else None


@frozen
class _Gap:
    """What stands between two labels of the chain, one right behind the other, may be a row of the form."""

    start: int
    """Where the first of the labels ends."""
    heading: int
    """Where the heading of the section ends."""
    free: range
    """The rows between the two labels, from the first to the last that has no values yet."""
    widths: frozenset[int] | None
    """How many columns the rows have, where the first label is a heading; else None."""


def _gap(page: MatchedPage, count: int, heading: int, taken: set[int]) -> _Gap:
    """Return the gap behind the first *count* labels of the chain; *heading* is where the last heading ends."""
    chosen, rows = page.chosen, page.form.rows
    before = chosen[count - 1].item
    after = chosen[count].item if count < len(chosen) else len(page.form.items)
    between = [number for number, row in enumerate(rows) if before < row.first <= after]
    free = [number for number in between if number not in taken]
    # Behind a heading, only rows of several columns stand out from prose: the first labels of the table are lost.
    widths = frozenset(len(rows[number].slots) for number in between) - {1} if page.heads_section(before) else None
    return _Gap(chosen[count - 1].end, heading, range(free[0], free[-1] + 1) if free else range(0), widths)


def _strays(page: MatchedPage, runs: Sequence[ValueRun], used: frozenset[ValueRun], taken: set[int]) -> Iterator[Stray]:
    """Yield the *runs* inside a table that are not *used*, each with the rows that it can be: those not *taken*."""
    letters, chosen = page.words.letters, page.chosen
    valued = sorted((run for run in runs if run.digits is None and run.values), key=lambda run: run.values[0])
    gap: _Gap | None = None
    heading = 0
    seen = 0
    for position, run in enumerate(valued):
        count = page.chosen_before(run.letter)
        if count != seen:  # a hostile page may have thousands of runs in one gap
            headings = (label.end for label in chosen[seen:count] if page.heads_section(label.item))
            heading = max(headings, default=heading)
            gap, seen = _gap(page, count, heading, taken), count
        if gap is None or run in used or (gap.widths is not None and len(run.values) not in gap.widths):
            continue
        since = max(gap.start, valued[position - 1].letter if position else 0)
        until = valued[position + 1].letter if position + 1 < len(valued) else len(letters)
        yield Stray(run, letters, since, until, gap.heading, gap.free)
