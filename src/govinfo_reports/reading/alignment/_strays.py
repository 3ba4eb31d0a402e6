"""Runs that no label announces -> the rows they are, as far as `_gaps` can tell; the others are reported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports import findings as f
from govinfo_reports.text.source import Span

from ._fit import Habits
from ._gaps import Labels, Stray, place
from ._rows import read_row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.forms import Row

    from ._runs import Run
    from ._sheet import Sheet

_SCATTERED: Final = 6  # stray runs in one table: its text has lost its order
_HEADS: Final = 400  # letters: more than the heads of any table have
_SHOWN: Final = 24


def place_strays(sheet: Sheet) -> None:
    """Read the runs that can be placed, and report the others."""
    strays = list(_strays(sheet))
    guesses = place(strays, Labels(sheet.form), set(sheet.rows))
    lost: dict[str, list[Stray]] = {}
    torn: Row | None = None  # the last row whose label stands around its values
    for stray in strays:
        run = sheet.runs[stray.number]
        guess = guesses.get(stray.number)
        if guess is None:
            whole = sheet.below.get(stray.number)
            if whole is None and torn and run.letter <= sheet.torn[-1][1]:
                whole = torn  # behind the rest of the label stands the rest of the values
            if whole:
                sheet.report(f.ROW_BROKEN, whole, run)
            else:
                lost.setdefault(sheet.section_at(run.letter), []).append(stray)
            continue
        row = torn = sheet.form.rows[guess.row]
        sheet.torn.append((run.letter - len(stray.before), run.letter + len(sheet.name(row))))
        sheet.rows[guess.row] = stray.number
        sheet.used.add(stray.number)
        before = len(sheet.result.cells)
        read_row(sheet, row, run, -1, Habits())
        if len(sheet.result.cells) > before and guess.likeness < 1:
            sheet.report(f.LABEL_DAMAGED if guess.likeness else f.LABEL_LOST, row, run)
    for section, some in lost.items():
        _report(sheet, section, some)


def _strays(sheet: Sheet) -> Iterator[Stray]:
    """Yield the runs inside a table that no label announces, each with the rows it can be."""
    letters, chosen, rows = sheet.words.letters, sheet.result.chosen, sheet.form.rows
    valued = [number for number, run in enumerate(sheet.runs) if run.digits is None and run.values]
    valued.sort(key=lambda number: sheet.runs[number].values[0])
    heading = 0
    seen = 0
    for position, number in enumerate(valued):
        run = sheet.runs[number]
        count = sheet.chosen_before(run.letter)
        for label in chosen[seen:count]:
            heading = label.end if sheet.heads_section(label.item) else heading
        seen = count
        if number in sheet.used or not count:
            continue
        before, end = chosen[count - 1].item, chosen[count - 1].end
        after = chosen[count].item if count < len(chosen) else len(sheet.form.items)
        if sheet.heads_section(before) and not _in_table(sheet, run, before, after):
            continue
        free = [n for n, row in enumerate(rows) if before < row.first <= after and n not in sheet.rows]
        since = max(end, sheet.runs[valued[position - 1]].letter if position else 0)
        until = sheet.runs[valued[position + 1]].letter if position + 1 < len(valued) else len(letters)
        yield Stray(
            number,
            before=letters[since : run.letter],
            after=letters[run.letter : until],
            table=letters[max(heading, run.letter - _HEADS) : run.letter],
            count=len(run.values),
            first=free[0] if free else 0,
            last=free[-1] if free else -1,
        )


def _in_table(sheet: Sheet, run: Run, before: int, after: int) -> bool:
    """Whether a run right behind a heading stands in a table whose first labels are lost, and not in prose."""
    rows = [row for row in sheet.form.rows if before < row.first <= after]
    return any(len(run.values) == len(row.slots) > 1 for row in rows)


def _report(sheet: Sheet, section: str, strays: Sequence[Stray]) -> None:
    """Report the runs of a section that could not be placed; if they are many, doubt the rows that were read too."""
    if len(strays) < _SCATTERED:
        for stray in strays:
            words = stray.before[-_SHOWN:] or "…"
            sheet.add(f.ROW_UNKNOWN.at(sheet.text, sheet.span(sheet.runs[stray.number]), section, words=words))
        return
    first, last = (sheet.span(sheet.runs[stray.number]) for stray in (strays[0], strays[-1]))
    span = Span(first.start, max(first.end, last.end))
    details = {"section": sheet.form.row_labels.get(section, section), "count": len(strays)}
    sheet.add(f.FIGURES_SCATTERED.at(sheet.text, span, section, **details))
    for number, run in sheet.rows.items():
        row = sheet.form.rows[number]
        if sheet.lexicon.sections[row.first] == section and any(slot.path in sheet.result.cells for slot in row.slots):
            sheet.report(f.ROW_IN_DOUBT, row, sheet.runs[run])
