"""Rows that stand on a page twice, or out of their order."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from govinfo_reports import findings as f

from ..layout import Piece
from ._fit import figures

if TYPE_CHECKING:
    from ._sheet import Sheet


def compare_twins(sheet: Sheet) -> None:
    """Look at the labels of rows that are not in the chain, with values behind them.

    A row that is printed a second time with other figures is certain in neither print. A row that the chain left out
    stands out of the form's order; it is read if its label and the number of its values leave no doubt.
    """
    readings = Counter(label.start for label in sheet.found)
    for label in sheet.found:
        number = sheet.lexicon.announced.get(label.item)
        run = None if number is None else sheet.run_behind(label)
        if number is None or run is None or run in sheet.used:
            continue
        if number in sheet.rows:
            _compare(sheet, number, run)
        elif readings[label.start] == 1:
            _read_moved(sheet, number, run)


def _compare(sheet: Sheet, number: int, twin: int) -> None:
    row = sheet.form.rows[number]
    taken = [sheet.result.cells.get(slot.path) for slot in row.slots]
    pieces = [sheet.words.pieces[n] for n in sheet.runs[twin].values]
    shown = {len(pieces), len(sheet.runs[twin].pieces)}
    if len(row.slots) not in shown or not any(taken):
        return
    if figures([Piece(str(token or ""), 0, 0, 0) for token in taken]) == figures(pieces):
        return
    sheet.take_back(number)
    one = "、".join(str(token or "") for token in taken)
    other = "、".join(piece.text for piece in pieces)
    for run in (sheet.rows[number], twin):
        sheet.report(f.ROW_TWICE, row, sheet.runs[run], one=one, other=other)


def _read_moved(sheet: Sheet, number: int, run_number: int) -> None:
    row, run = sheet.form.rows[number], sheet.runs[run_number]
    if row.label is None or run.digits or not len(run.values) == len(run.pieces) == len(row.slots):
        return
    sheet.rows[number] = run_number
    sheet.used.add(run_number)
    for slot, piece in zip(row.slots, run.values, strict=True):
        sheet.take(slot.path, sheet.words.pieces[piece])
    sheet.report(f.ROW_MOVED, row, run)
