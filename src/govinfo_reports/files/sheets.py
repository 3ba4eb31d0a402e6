"""A spreadsheet -> its text and places, by python-calamine; hidden sheets, rows and columns are left out.

Figures of XLSX are written as their formats show them. What a format does not tell is written as the file keeps it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
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
from .sheet_archive import SheetArchive
from .sheet_binary import parts_of_binary
from .sheet_extent import MANY
from .sheet_formats import shortest, stored_number
from .sheet_names import address
from .sheet_parts import SheetParts, parts_of
from .sheet_records import parts_of_records
from .sheet_regions import Row, write_slots

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from python_calamine import CalamineSheet

    from .canonical import Writer
    from .limits import Limits


def read_sheets(content: bytes, writer: Writer, limits: Limits) -> Remarks:
    """Write what the visible sheets of *content* show."""
    said, notes, checked = _said(content, limits)
    with _refusing():
        book = CalamineWorkbook.from_filelike(BytesIO(checked))
        for meta in book.sheets_metadata:
            if meta.visible is not SheetVisibleEnum.Visible:
                notes.append(Note("hidden", meta.name))
                continue
            own = said.get(meta.name, SheetParts())
            notes += [Note("mark", mark, SheetPlace(address(*at), meta.name)) for *at, mark in own.marks]
            _write(book.get_sheet_by_name(meta.name), writer, limits, own)
    return Remarks(notes)


def _said(content: bytes, limits: Limits) -> tuple[dict[str, SheetParts], list[Note], bytes]:
    """Return what calamine does not tell, by the names of the sheets, notes on what is hidden, and what it may read."""
    if not content.startswith(b"PK"):
        return *parts_of_records(content, limits), content
    parts = SheetArchive(content, limits)
    own = parts_of(parts, limits) if "xl/workbook.xml" in parts else parts_of_binary(parts, limits)
    return *own, parts.checked()


@contextmanager
def _refusing() -> Generator[None]:
    """Refuse files that calamine cannot read; a panic of its own is no `Exception`, and has no public name."""
    try:
        yield
    except (CalamineError, OSError) as error:  # the latter where a part breaks off
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
    most = limits.cells * MANY
    if height * width > most:
        raise refusal("too_large", detail=f"{height} x {width} cells")
    merges = [
        (top, left, min(bottom, height - 1), min(right, width - 1))
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
        if top < height and left < width
    ]
    if sum((bottom - top + 1) * (right - left + 1) for top, left, bottom, right in merges) > most:
        raise refusal("too_large", detail=f"{len(merges)} merged cells")
    shown = [column for column in range(width) if column not in said.columns]
    rows = dict(_rows(sheet, shown, said))
    _merge(rows, shown, merges, said.rows)
    write_slots(list(_with_gaps(rows, sorted(said.rows))), writer, merges=bool(merges))


def _rows(sheet: CalamineSheet, columns: Sequence[int], said: SheetParts) -> Iterator[tuple[int, Row]]:
    """Yield the rows that show something, with their numbers: a sheet may have a million others."""
    told = {row for row, _ in said.shown}
    before = [""] * (sheet.start or (0, 0))[1]  # calamine begins each row with the first column that is used
    height = max((sheet.end or (-1, -1))[0], *told, -1) + 1
    every = chain(sheet.iter_rows() if sheet.end else (), repeat([]))  # it does not count formulas without a figure
    for number, values in zip(range(height), every, strict=False):
        if number not in said.rows and (number in told or values.count("") < len(values)):
            row = _row(number, before + values, columns, sheet.name, said)
            if any(row.words):
                yield number, row


def _row(number: int, values: Sequence[Any], columns: Sequence[int], sheet: str, said: SheetParts) -> Row:
    words = [""] * len(columns)
    ruled = said.ruled.get(number, ())
    told: list[int] = []
    for i, column in enumerate(columns):
        value = values[column] if column < len(values) else ""
        if value != "" or said.tells(number, column):
            shown = said.shown_at(number, column, value)
            words[i] = _words(value, shown)
            if shown == "":
                told.append(i)
        if column in ruled:
            told.append(i)
    return Row(words, number, columns, sheet, told=frozenset(told))


def _with_gaps(rows: Mapping[int, Row], hidden: Sequence[int]) -> Iterator[Row]:
    """Yield *rows*, with a blank one between those that have visible blank rows between them."""
    last = -1
    for number, row in rows.items():
        if number - last - 1 > bisect_left(hidden, number) - bisect_right(hidden, last):
            yield Row([])
        yield row
        last = number


def _merge(
    rows: Mapping[int, Row],
    columns: Sequence[int],
    merges: Sequence[tuple[int, int, int, int]],
    hidden: AbstractSet[int],
) -> None:
    """Tell the rows which of their slots are covered; *hidden* rows, and hidden columns, are counted out."""
    column_of = {number: index for index, number in enumerate(columns)}
    numbers = list(rows)
    for top, left, bottom, right in merges:
        wide = [column_of[column] for column in range(left, right + 1) if column in column_of]
        first = top
        while first in hidden:
            first += 1
        for number in numbers[bisect_left(numbers, first) : bisect_right(numbers, bottom)]:
            rows[number].covered.update(wide[1:] if number == first else wide)
            if wide and number == first:
                rows[number].reach[wide[0]] = wide[-1] + 1


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
