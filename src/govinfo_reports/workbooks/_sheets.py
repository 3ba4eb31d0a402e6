"""Sheets of a workbook: cells, merged cells, and tables with a head to sort and filter by."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, cast

from attrs import frozen

from ._figures import Figure
from ._styles import Styles
from ._wording import HEADS, said

if TYPE_CHECKING:
    import os
    from collections.abc import Generator, Iterable, Sequence
    from typing import Any, BinaryIO

    from ._wording import Language
    from ._xlsx import Format, Workbook, Worksheet

_WIDTHS: Final = {
    "message": 70,
    "excerpt": 60,
    "paragraph": 110,
    "path": 44,
    "section": 30,
    "row_label": 34,
    "file": 40,
    "place": 24,
}
_WIDTH: Final = 14
_LONGEST: Final = 32_767  # characters of a cell
_MOST_ROWS: Final = 1_048_575  # of a sheet, below its head


@frozen
class Book:
    """A workbook that is being written."""

    workbook: Workbook
    styles: Styles
    language: Language

    def sheet(self, name: str) -> Worksheet:
        """Add a sheet."""
        return self.workbook.add_worksheet(name)


@contextmanager
def open_book(
    target: str | os.PathLike[str] | BinaryIO, language: Language, *, by_rows: bool = False
) -> Generator[Book]:
    """Open a workbook that is written to *target* at the end. With *by_rows* memory holds one row of each sheet."""
    import xlsxwriter  # noqa: PLC0415  # pyright: ignore[reportMissingTypeStubs] - an extra, and without stubs

    options: dict[str, Any] = {"strings_to_formulas": False, "strings_to_urls": False, "constant_memory": by_rows}
    workbook = cast("Workbook", xlsxwriter.Workbook(target, options))
    workbook.set_properties({"comments": "govinfo-reports"})
    with workbook:
        yield Book(workbook, Styles(workbook), language)


def write_cell(sheet: Worksheet, place: tuple[int, int, int, int], words: object, style: Format) -> None:
    """Write a cell from its first row and column to its last; figures as numbers, all else as text."""
    top, left, bottom, right = place
    if (bottom, right) != (top, left):
        sheet.merge_range(top, left, bottom, right, "", style)
    if isinstance(words, int | float):
        sheet.write_number(top, left, words, style)
    elif words:
        sheet.write_string(top, left, str(words)[:_LONGEST], style)
    else:
        sheet.write_blank(top, left, None, style)


class Table:
    """A sheet with a head that stays in sight and filters each column. When it is full, it goes on in another sheet.

    Args:
        book: the workbook.
        name: the name of the sheet.
        columns: the columns, by their names in `HEADS` or in the words of the head.
    """

    def __init__(self, book: Book, name: str, columns: Sequence[str]) -> None:
        self._book, self._name, self._columns = book, name, columns
        self._sheets = 0
        self._begin()

    def add(self, values: Iterable[object]) -> None:
        """Add a row."""
        if self._rows == _MOST_ROWS:
            self.close()
            self._begin()
        self._rows += 1
        for column, value in enumerate(values):
            self._write(column, value)

    def close(self) -> None:
        """End the sheet: its filter reaches down to the last row."""
        self._sheet.autofilter(0, 0, self._rows, len(self._columns) - 1)

    def _begin(self) -> None:
        self._sheets += 1
        self._rows = 0
        self._sheet = self._book.sheet(self._name if self._sheets == 1 else f"{self._name} {self._sheets}")
        for number, column in enumerate(self._columns):
            head = said(HEADS[column], self._book.language) if column in HEADS else column
            self._sheet.write_string(0, number, head, self._book.styles.of("head"))
            self._sheet.set_column(number, number, _WIDTHS.get(column, _WIDTH))
        self._sheet.freeze_panes(1, 0)

    def _write(self, column: int, value: object) -> None:
        sheet, row, style = self._sheet, self._rows, self._book.styles.of("text")
        if isinstance(value, Figure):
            sheet.write_number(row, column, value.value, self._book.styles.of("text", value.format))
        elif isinstance(value, bool):
            sheet.write_boolean(row, column, value, style)
        elif isinstance(value, int):
            sheet.write_number(row, column, value, style)
        elif isinstance(value, str) and value.startswith("internal:"):
            sheet.write_url(row, column, value, self._book.styles.of("link"), value.rpartition("!")[2])
        elif value:
            sheet.write_string(row, column, str(value)[:_LONGEST], style)


def write_table(book: Book, name: str, columns: Sequence[str], rows: Iterable[Iterable[object]]) -> None:
    """Write a sheet with a head and *rows*."""
    table = Table(book, name, columns)
    for row in rows:
        table.add(row)
    table.close()
