"""Sheets of a workbook: cells, merged cells, and tables with a head to sort and filter by."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, cast

from attrs import frozen

from govinfo_reports.arguments import require_language

from ._figures import Figure
from ._styles import Styles
from ._wording import HEADS, YES, said

if TYPE_CHECKING:
    import os
    from collections.abc import Container, Generator, Iterable, Sequence
    from typing import Any, BinaryIO

    from govinfo_reports.arguments import Language

    from ._xlsx import Format, Workbook, Worksheet

_WIDTHS: Final = {
    "message": 70,
    "excerpt": 60,
    "paragraph": 110,
    "path": 62,
    "section": 34,
    "row_label": 44,
    "column_label": 20,
    "file": 40,
    "agency": 24,
    "place": 24,
    "code": 14,
} | dict.fromkeys(("year", "template", "severity", "state", "unit", "is_total", "outcome"), 9)
#: Columns whose words go on in further lines; a label or a path is cut instead, so that each row is one line.
_WRAPPED: Final = frozenset({"message", "excerpt", "paragraph"})
_WIDTH: Final = 16
_LINE: Final = 17.0  # points: the height of a line of Chinese
_MOST_LINES: Final = 10
_WIDE: Final = "\u2e80"  # from here on characters are two columns wide
_LONGEST: Final = 32_767  # characters of a cell
_MOST_ROWS: Final = 1_048_575  # of a sheet, below its head
_ON_A_PAGE: Final = 20  # columns that can still be read on a printed page


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

    require_language(language)
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
        above: what stands above the heads of the columns, if anything does.
        kept: how many columns stay in sight.
    """

    def __init__(self, book: Book, name: str, columns: Sequence[str], above: Sequence[str] = (), kept: int = 0) -> None:
        self._book, self._name, self._columns = book, name, columns
        self._above, self._kept = above, kept
        self._sheets = self._rows = 0
        self._begin()

    def add(self, values: Iterable[object]) -> None:
        """Add a row."""
        if self._rows == _MOST_ROWS:
            self.close()
            self._begin()
        self._rows += 1
        row = list(values)
        self._give_room(row, _WRAPPED)
        for column, value in enumerate(row):
            self._write(column, value)

    def close(self) -> None:
        """End the sheet: its filter reaches down to the last row."""
        self._sheet.autofilter(int(bool(self._above)), 0, self._rows, len(self._columns) - 1)

    def _begin(self) -> None:
        self._sheets += 1
        self._sheet = self._book.sheet(self._name if self._sheets == 1 else f"{self._name} {self._sheets}")
        for number, column in enumerate(self._columns):
            self._sheet.set_column(number, number, _WIDTHS.get(column, _WIDTH))
        heads = [said(HEADS[column], self._book.language) if column in HEADS else column for column in self._columns]
        rows = [("above", self._above), ("head", heads)] if self._above else [("head", heads)]
        for self._rows, (style, row) in enumerate(rows):
            self._give_room(row, self._columns)
            for number, words in enumerate(row):
                self._sheet.write_string(self._rows, number, words, self._book.styles.of(style))
        self._sheet.freeze_panes(self._rows + 1, self._kept)
        self._sheet.set_landscape()
        self._sheet.repeat_rows(0, self._rows)
        if len(self._columns) <= _ON_A_PAGE:
            self._sheet.fit_to_pages(1, 0)

    def _give_room(self, row: Sequence[object], wrapped: Container[str]) -> None:
        """Make this row as high as the words in its *wrapped* columns need; not every program does so by itself."""
        cells = zip(self._columns, row, strict=False)
        lines = [_lines(str(words), column) for column, words in cells if words and column in wrapped]
        if (most := max(lines, default=1)) > 1:
            self._sheet.set_row(self._rows, _LINE * min(most, _MOST_LINES))

    def _write(self, column: int, value: object) -> None:
        sheet, row = self._sheet, self._rows
        style = self._book.styles.of("text" if self._columns[column] in _WRAPPED else "line")
        if isinstance(value, Figure):
            sheet.write_number(row, column, value.value, self._book.styles.of("number", value.format))
        elif value is True:
            sheet.write_string(row, column, said(YES, self._book.language), style)
        elif isinstance(value, int) and value is not False:
            sheet.write_number(row, column, value, style)
        elif isinstance(value, str) and value.startswith("internal:"):
            sheet.write_url(row, column, value, self._book.styles.of("link"), value.rpartition("!")[2])
        elif value:
            sheet.write_string(row, column, str(value)[:_LONGEST], style)


def _lines(words: str, column: str) -> int:
    """Return how many lines *words* take in a column of that name."""
    room = _WIDTHS.get(column, _WIDTH) - 2  # for the margins
    return sum(-(-sum(1 + (each >= _WIDE) for each in line) // room) or 1 for line in words.split("\n"))


def write_table(book: Book, name: str, columns: Sequence[str], rows: Iterable[Iterable[object]]) -> None:
    """Write a sheet with a head and *rows*."""
    table = Table(book, name, columns)
    for row in rows:
        table.add(row)
    table.close()
