"""What is left of a page when its values are read: labels without values, and words without a meaning."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from govinfo_reports import findings as f
from govinfo_reports.text.source import Span
from govinfo_reports.text.spelling import skeleton

from ._likeness import common

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..layout import Piece
    from ._sheet import Sheet

_MOST: Final = 50  # stretches reported one by one
_SHOWN: Final = 40


def account(sheet: Sheet) -> None:
    """Note where tables and labels stand, and report rows without values and words that nothing explains."""
    _measure(sheet)
    _name_empty_rows(sheet)
    _name_unexplained(sheet)


def _measure(sheet: Sheet) -> None:
    """Note where the table of each section begins and ends on the page."""
    result, sections = sheet.result, sheet.lexicon.sections
    inside: dict[str, list[tuple[int, int]]] = {}
    labels = (label for label in result.chosen if not sheet.heads_section(label.item))
    for section, its in groupby(labels, key=lambda label: sections[label.item]):
        first, *between = its
        last = between[-1] if between else first
        inside.setdefault(section, []).extend((result.place(first), result.place(last)))
    for row, run in sheet.rows.items():
        span = sheet.span(sheet.runs[run])
        inside.setdefault(sections[sheet.form.rows[row].first], []).append((span.start, span.end))
    for section, places in inside.items():
        result.reach[section] = min(start for start, _ in places), max(end for _, end in places)


def _name_empty_rows(sheet: Sheet) -> None:
    """Report rows whose label stands on the page without any value or blank cell."""
    for label in sheet.result.chosen:
        number = sheet.lexicon.announced.get(label.item)
        if number is None or number in sheet.rows or sheet.form.rows[number].label is None:
            continue
        row = sheet.form.rows[number]
        span = Span(*sheet.result.place(label))
        sheet.add(f.ROW_EMPTY.at(sheet.text, span, row.path, row=sheet.name(row)))


def _name_unexplained(sheet: Sheet) -> None:
    """Note the words that are labels or parts of one, and report those inside a table that are not."""
    for count, piece in enumerate(_unexplained(sheet)):
        letters = skeleton(piece.text)
        if count < _MOST and any(common(letters, label) == len(letters) for label in sheet.lexicon.labels):
            sheet.result.labels.append((piece.start, piece.end))
        elif count < _MOST:
            span = Span(piece.start, piece.end)
            sheet.add(f.UNEXPLAINED.at(sheet.text, span, None, words=span.of(sheet.text)[:_SHOWN]))


def _unexplained(sheet: Sheet) -> Iterator[Piece]:
    """Yield the words inside a table that are no part of a label found; note those that are."""
    words = sheet.words
    known = sorted([(label.start, label.end) for label in sheet.found] + sheet.torn)
    tables = sorted(sheet.result.reach.values())
    place, reached, table = 0, 0, 0
    for number in words.worded:
        piece, begin, end = words.pieces[number], words.begins[number], words.begins[number + 1]
        while place < len(known) and known[place][0] < max(end, begin + 1):
            reached = max(reached, known[place][1])
            place += 1
        while table < len(tables) and tables[table][1] <= piece.start:
            table += 1
        if reached > begin or begin == end:
            sheet.result.labels.append((piece.start, piece.end))
        elif table < len(tables) and tables[table][0] <= piece.start:
            yield piece
