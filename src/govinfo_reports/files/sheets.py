"""A spreadsheet -> its text and places, by python-calamine; hidden sheets, rows and columns are left out.

Figures are written as the file keeps them: the number of places that a format of cells adds or cuts is not applied.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

from .canonical import Remarks
from .document import Note
from .places import SheetPlace
from .refusals import refusal
from .sheet_names import address
from .sheet_parts import hidden_parts
from .sheet_regions import Row, write_slots

if TYPE_CHECKING:
    from collections.abc import Sequence

    from python_calamine import CalamineSheet

    from .canonical import Writer
    from .limits import Limits


_EXACT: Final = 1e15  # whole numbers beyond it are not kept exactly


def read_sheets(content: bytes, writer: Writer, limits: Limits) -> Remarks:
    """Write what the visible sheets of *content* show."""
    hidden, notes = hidden_parts(content, limits)
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        for meta in book.sheets_metadata:
            if meta.visible is not SheetVisibleEnum.Visible:
                notes.append(Note("hidden", meta.name))
                continue
            _write(book.get_sheet_by_name(meta.name), writer, limits, hidden.get(meta.name, (set(), set())))
    except CalamineError as error:
        if "password" in str(error).lower() or "encrypt" in str(error).lower():
            raise refusal("encrypted") from error
        raise refusal("damaged", detail=type(error).__name__) from error
    return Remarks(notes)


def _write(sheet: CalamineSheet, writer: Writer, limits: Limits, hidden: tuple[set[int], set[int]]) -> None:
    if sheet.end is None:
        return
    height, width = sheet.end[0] + 1, sheet.end[1] + 1
    if height * width > limits.cells * 4:
        raise refusal("too_large", detail=f"{height} x {width} cells")
    merges = [(*first, *last) for first, last in sheet.merged_cell_ranges or ()]
    if len(merges) > limits.cells:
        raise refusal("too_large", detail=f"{len(merges)} merged cells")
    no_rows, no_columns = hidden
    shown = [column for column in range(width) if column not in no_columns]
    rows = [
        Row(
            [_words(values[column]) for column in shown],
            [SheetPlace(address(number, column), sheet.name) for column in shown],
        )
        for number, values in enumerate(sheet.to_python(skip_empty_area=False))
        if number not in no_rows
    ]
    kept_rows = [number for number in range(height) if number not in no_rows]
    _merge(rows, kept_rows, shown, merges)
    write_slots(rows, writer, merges=bool(merges))


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


def _words(value: Any) -> str:  # noqa: ANN401 - whatever a cell of a sheet holds
    """Return what a cell holds as words; a whole number has no decimal point."""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < _EXACT else repr(value)
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    return str(value).strip()
