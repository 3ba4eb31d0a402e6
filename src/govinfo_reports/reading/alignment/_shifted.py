"""Tables that print values before their labels: read as usual, each row would get the values of the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govinfo_reports import findings as f
from govinfo_reports.forms import Label
from govinfo_reports.text.values import State, read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ._lexicon import Found
    from ._sheet import Sheet


def doubt_shifted(sheet: Sheet) -> None:
    """Take back the rows of a table that begins with values and ends with a label, and report them."""
    for since, labels in _stretches(sheet):
        numbers = [sheet.lexicon.announced[label.item] for label in labels]
        if numbers[-1] in sheet.rows:
            continue
        behind = any(_stands_behind_values(sheet, label.piece) for label in labels)
        if not (behind or _begins_with_values(sheet, since, labels[0].start)):
            continue
        for number in numbers:
            if number in sheet.rows and sheet.take_back(number):
                sheet.report(f.VALUES_FIRST, sheet.form.rows[number], sheet.runs[sheet.rows[number]])


def _stretches(sheet: Sheet) -> Iterator[tuple[int, list[Found]]]:
    """Yield the labels of rows that stand below the same heads, with the letter that the heads end at."""
    since = 0
    labels: list[Found] = []
    for label in sheet.result.chosen:
        item = sheet.form.items[label.item]
        if isinstance(item, Label) and (item.heading or "." not in item.path):
            if labels:
                yield since, labels
                labels = []
            since = label.end
        elif label.item in sheet.lexicon.announced:
            labels.append(label)
    if labels:
        yield since, labels


def _begins_with_values(sheet: Sheet, since: int, until: int) -> bool:
    """Whether figures stand between the heads, which end at the letter *since*, and the first label of a row.

    Marks may stand there: some forms print them beside a caption.
    """
    leading = (run for run in sheet.runs if since <= run.letter <= until)
    return any(read(sheet.words.pieces[value].text).state is State.FIGURE for run in leading for value in run.values)


def _stands_behind_values(sheet: Sheet, number: int) -> bool:
    """Whether a label stands in one row of the page with values before it."""
    row = sheet.words.pieces[number].row
    return row not in sheet.words.flat and sheet.words.first_values.get(row, number) < number
