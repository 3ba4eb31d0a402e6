"""The sheets of a spreadsheet -> rows of slots, with the text that each cell shows."""

from __future__ import annotations

from itertools import count, islice
from typing import TYPE_CHECKING

from attrs import frozen

from govinfo_reports.files.document import Note
from govinfo_reports.files.places import SheetPlace
from govinfo_reports.files.refusals import refusal
from govinfo_reports.files.sheet_names import address
from govinfo_reports.files.sheet_regions import Row, write_slots

from ._names import OFFICE, TABLE, TEXT, number
from ._styles import AUTOMATIC, PAPER, UNKNOWN
from ._tables import CELL, COVERED, ROW, WIDEST, default_styles, hidden_columns, is_hidden, parts, slots
from ._values import shown_value
from ._words import paragraph_words

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from govinfo_reports.files.canonical import Writer
    from govinfo_reports.files.limits import Limits

    from ._styles import Styles


@frozen
class _Sheet:
    """What holds for all rows of a sheet."""

    name: str
    styles: Styles
    paper: str
    """The colour behind its cells."""
    gone: set[int]
    """Hidden columns."""
    usual: dict[int, str]
    """The styles that columns give to cells without one."""
    notes: list[Note]


def write_sheet(table: Element, writer: Writer, styles: Styles, limits: Limits) -> list[Note]:
    """Write a sheet, and return notes on what of it is hidden."""
    name = table.get(f"{TABLE}name", "")
    if styles.hides_sheet(table.get(f"{TABLE}style-name")):
        return [Note("hidden", name)]
    notes: list[Note] = []
    gone = hidden_columns(table)
    paper = UNKNOWN if any(each.tag.endswith("}conditional-formats") for each in table) else PAPER
    sheet = _Sheet(name, styles, paper, gone, default_styles(table), notes)
    rows: list[Row] = []
    down, hidden, cells = 0, 0, 0
    merged = False
    for row in parts(table, ROW):
        times = number(row, f"{TABLE}number-rows-repeated")
        if is_hidden(row):
            hidden += times
            down += times
            continue
        for copy in range(times if any(_is_kept(slot.element) for slot in slots(row)) else 1):
            found, reaching = _row(row, down + copy, sheet)
            merged = merged or reaching
            rows.append(found)
            cells += len(found.words) + 1
            if cells > limits.cells * 4:
                raise refusal("too_large", detail=f"{cells} cells")
        down += times
    _widen(rows, gone, limits)
    write_slots(rows, writer, merges=merged)
    return [*notes, Note("hidden", f"{name}：{hidden} × {len(gone)}")] if hidden or gone else notes


def _row(row: Element, down: int, sheet: _Sheet) -> tuple[Row, bool]:
    """Return a row without the blank cells at its end, and whether cells of it are merged."""
    words: list[str] = []
    columns: list[int] = []
    covered, told, reach = set[int](), set[int](), dict[int, int]()
    merged = False
    own = list(slots(row))
    while own and not _is_kept(own[-1].element):
        own.pop()
    if own and own[-1].column + own[-1].times > WIDEST:
        raise refusal("too_large", detail=f"> {WIDEST} columns")
    for slot in own:
        cell = slot.element
        style = cell.get(f"{TABLE}style-name")
        for column in range(slot.column, slot.column + slot.times):
            wide = number(cell, f"{TABLE}number-columns-spanned")
            merged = merged or wide > 1 or number(cell, f"{TABLE}number-rows-spanned") > 1
            if column in sheet.gone:
                continue
            at = len(words)
            text = _shown(cell, style or row.get(f"{TABLE}default-cell-style-name"), down, column, sheet)
            words.append(text if cell.tag == CELL else "")
            columns.append(column)
            if cell.tag == COVERED:
                covered.add(at)
            elif not text and (cell.get(f"{OFFICE}value-type") or sheet.styles.is_ruled(style)):
                told.add(at)
            if wide > 1:
                reach[at] = at + sum(each not in sheet.gone for each in range(column, column + min(wide, 1024)))
    return Row(words, down, columns, sheet.name, covered, reach, frozenset(told)), merged


def _widen(rows: list[Row], gone: set[int], limits: Limits) -> None:
    """Give all rows the same number of slots: the file leaves out blank ones at the end of a row."""
    wide = max((len(row.words) for row in rows), default=0)
    if wide * len(rows) > limits.cells * 4:
        raise refusal("too_large", detail=f"{len(rows)} x {wide} cells")
    shown = list(islice((column for column in count() if column not in gone), wide))
    for row in rows:
        row.words += [""] * (wide - len(row.words))
        row.columns = shown


def _is_kept(cell: Element) -> bool:
    return cell.tag == COVERED or len(cell) > 0 or bool(cell.get(f"{OFFICE}value-type"))


def _shown(cell: Element, style: str | None, down: int, column: int, sheet: _Sheet) -> str:
    """Return the text that a cell shows; where it keeps none, what its value comes to in its *style*."""
    colour = sheet.styles.colour("table-cell", style, AUTOMATIC)
    ground = sheet.styles.ground("table-cell", style, sheet.paper)
    paragraphs = [each for each in cell if each.tag == f"{TEXT}p"]
    if not paragraphs:
        shows = cell.get(f"{OFFICE}value-type") and colour != ground
        return shown_value(cell, style or sheet.usual.get(column), sheet.styles) if shows else ""
    lines: list[str] = []
    for paragraph in paragraphs:
        words = paragraph_words(paragraph, sheet.styles, ground, colour)
        lines.append(words.text)
        sheet.notes.extend(Note("mark", mark, SheetPlace(address(down, column), sheet.name)) for mark in words.marks)
    return "\n".join(lines).strip()
