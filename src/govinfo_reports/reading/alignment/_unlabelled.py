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
from ._placing import Labels, Stray, place
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
_HEADS: Final = 400  # letters: more than the heads of any table have


@frozen
class Unlabelled:
    """What became of the runs that no label announces."""

    rows: tuple[Assignment, ...]
    """The rows recognised without a label right before their values."""
    rests: tuple[tuple[Row, ValueRun], ...]
    """The runs that may hold parts of figures of the row above them, each with that row."""
    lost: tuple[Stray, ...]
    """The runs that could not be placed."""


def assign_unlabelled_runs(page: MatchedPage, known: Sequence[Assignment], announced: Announced) -> Unlabelled:
    """Assign the runs for which neither the rows *known* so far nor marks of the form account."""
    used = announced.marks.union(*(row.runs for row in known))
    taken = {row.row for row in known}
    below = {row.rest: page.form.rows[row.row] for row in known if row.rest}
    strays = list(_strays(page, [*page.runs, *below], used, taken))
    guesses = place(strays, Labels(page.form), taken)
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
    first = words.pieces[stray.run.values[0]]
    own_row = first.row not in words.flat and words.place_in_row(first)
    place = bisect_left(assigned, letter, key=_LETTER)
    if own_row or stray.before[:1] in NUMBERS or not place or not (above := assigned[place - 1]).cells:
        return None
    if bisect_left(page.labels, above.run.letter, key=_START) < bisect_left(page.labels, letter, key=_START):
        return None
    row = page.form.rows[above.row]
    units = tuple(spell(unit) for unit in row.label.behind) if row.label else ()
    return row if stray.count < len(row.slots) or stray.before.endswith(units) else None


def _strays(page: MatchedPage, runs: Sequence[ValueRun], used: frozenset[ValueRun], taken: set[int]) -> Iterator[Stray]:
    """Yield the *runs* inside a table that are not *used*, each with the rows that it can be: those not *taken*."""
    letters, chosen, rows = page.words.letters, page.chosen, page.form.rows
    valued = sorted((run for run in runs if run.digits is None and run.values), key=lambda run: run.values[0])
    heading = 0
    seen = 0
    for position, run in enumerate(valued):
        count = page.chosen_before(run.letter)
        for label in chosen[seen:count]:
            heading = label.end if page.heads_section(label.item) else heading
        seen = count
        if run in used or not count:
            continue
        before, end = chosen[count - 1].item, chosen[count - 1].end
        after = chosen[count].item if count < len(chosen) else len(page.form.items)
        if page.heads_section(before) and not _in_table(page, run, before, after):
            continue
        free = [number for number, row in enumerate(rows) if before < row.first <= after and number not in taken]
        since = max(end, valued[position - 1].letter if position else 0)
        until = valued[position + 1].letter if position + 1 < len(valued) else len(letters)
        yield Stray(
            run,
            before=letters[since : run.letter],
            after=letters[run.letter : until],
            table=letters[max(heading, run.letter - _HEADS) : run.letter],
            count=len(run.values),
            first=free[0] if free else 0,
            last=free[-1] if free else -1,
        )


def _in_table(page: MatchedPage, run: ValueRun, before: int, after: int) -> bool:
    """Whether a run right behind a heading stands in a table whose first labels are lost, rather than in prose."""
    rows = (row for row in page.form.rows if before < row.first <= after)
    return any(len(run.values) == len(row.slots) > 1 for row in rows)
