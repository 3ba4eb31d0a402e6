"""A spreadsheet -> its text and places, by python-calamine; hidden sheets, rows and columns are left out.

Figures of XLSX are written as their formats show them. What a format does not tell is written as the file keeps it.
"""

from __future__ import annotations

from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from io import BytesIO
from itertools import chain, repeat
from typing import TYPE_CHECKING, Any

from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

from .canonical import Remarks
from .document import Note
from .places import SheetPlace
from .refusals import refusal
from .sheet_formats import shortest, stored_number
from .sheet_names import address
from .sheet_parts import SheetParts, parts_of
from .sheet_records import parts_of_records
from .sheet_regions import Row, write_slots

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from python_calamine import CalamineSheet

    from .canonical import Writer
    from .limits import Limits


def read_sheets(content: bytes, writer: Writer, limits: Limits) -> Remarks:
    """Write what the visible sheets of *content* show."""
    old = not content.startswith(b"PK")
    said, notes = parts_of_records(content, limits) if old else parts_of(content, limits)
    with _refusing():
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        for meta in book.sheets_metadata:
            if meta.visible is not SheetVisibleEnum.Visible:
                notes.append(Note("hidden", meta.name))
                continue
            own = said.get(meta.name, SheetParts())
            notes += [Note("mark", mark, SheetPlace(address(*at), meta.name)) for *at, mark in own.marks]
            _write(book.get_sheet_by_name(meta.name), writer, limits, own)
    return Remarks(notes)


@contextmanager
def _refusing() -> Generator[None]:
    """Refuse files that calamine cannot read; a panic of its own is no `Exception`, and has no public name."""
    try:
        yield
    except CalamineError as error:
        if "password" in str(error).lower() or "encrypt" in str(error).lower():
            raise refusal("encrypted") from error
        raise refusal("damaged", detail=type(error).__name__) from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":
            raise refusal("damaged", detail=type(error).__name__) from None
        raise


def _write(sheet: CalamineSheet, writer: Writer, limits: Limits, said: SheetParts) -> None:
    ends = [sheet.end or (-1, -1), *said.shown]  # calamine does not count formulas whose figure is not kept
    height, width = (max(end) + 1 for end in zip(*ends, strict=True))
    if height * width > limits.cells * 4:
        raise refusal("too_large", detail=f"{height} x {width} cells")
    merges = [(*first, *last) for first, last in sheet.merged_cell_ranges or ()]
    if len(merges) > limits.cells:
        raise refusal("too_large", detail=f"{len(merges)} merged cells")
    shown = [column for column in range(width) if column not in said.columns]
    rows = [
        _row(number, values, shown, sheet.name, said)
        for number, values in zip(range(height), chain(_values(sheet), repeat(())), strict=False)
        if number not in said.rows
    ]
    kept_rows = [number for number in range(height) if number not in said.rows]
    _merge(rows, kept_rows, shown, merges)
    write_slots(rows, writer, merges=bool(merges))


def _values(sheet: CalamineSheet) -> list[list[Any]]:
    return sheet.to_python(skip_empty_area=False) if sheet.end else []


def _row(number: int, values: Sequence[Any], columns: Sequence[int], sheet: str, said: SheetParts) -> Row:
    stored = [values[column] if column < len(values) else "" for column in columns]
    shown = [said.shown_at(number, column, value) for column, value in zip(columns, stored, strict=True)]
    words = [_words(value, own) for value, own in zip(stored, shown, strict=True)]
    if not any(words):
        return Row([], [])  # of which there may be a million
    ruled = said.ruled.get(number, ())
    told = (i for i, column in enumerate(columns) if column in ruled or shown[i] == "")
    return Row(words, [SheetPlace(address(number, column), sheet) for column in columns], told=frozenset(told))


def _merge(
    rows: Sequence[Row], numbers: Sequence[int], columns: Sequence[int], merges: Sequence[tuple[int, int, int, int]]
) -> None:
    """Tell the rows which of their slots are covered; hidden rows and columns are counted out."""
    row_of = {number: index for index, number in enumerate(numbers)}
    column_of = {number: index for index, number in enumerate(columns)}
    for top, left, bottom, right in merges:
        wide = [
            column_of[column]
            for column in range(left, min(right, columns[-1] if columns else 0) + 1)
            if column in column_of
        ]
        high = [row_of[row] for row in range(top, min(bottom, numbers[-1] if numbers else 0) + 1) if row in row_of]
        for row in high:
            rows[row].covered |= frozenset(wide[1:] if row == high[0] else wide)
            if wide and row == high[0]:
                rows[row].reach[wide[0]] = wide[-1] + 1


def _words(value: Any, shown: str | None) -> str:  # noqa: ANN401 - whatever a cell of a sheet holds
    """Return what a cell shows: what its format tells, or else what it holds; a whole number has no decimal point."""
    if shown is not None:
        return shown.strip()
    if isinstance(value, float):
        return shortest(stored_number(repr(value)))
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    return str(value).strip()
