"""Spreadsheets and separated values: what is shown, and blank cells told from the slots that merged cells cover."""

from __future__ import annotations

import pytest

import govinfo_reports as gr
from govinfo_reports.files.places import SheetPlace
from govinfo_reports.forms import templates
from tests.converters.samples import full, unfilled
from tests.made_files import separated, workbook, xlsx

_ROW = '<row r="{0}"{2}>{1}</row>'
_WORDS = '<c r="{}" t="inlineStr"><is><t>{}</t></is></c>'


def sheet(rows: list[list[str]], hidden: int = 0) -> str:
    """Return the XML of a sheet, one of whose rows may be hidden."""
    lines = (
        _ROW.format(
            y,
            "".join(_WORDS.format(f"{chr(64 + x)}{y}", words) for x, words in enumerate(row, 1) if words),
            ' hidden="1"' if y == hidden else "",
        )
        for y, row in enumerate(rows, 1)
    )
    return f"<sheetData>{''.join(lines)}</sheetData>"


ROWS = [["甲", "9", "1"], ["丙", "9", "3"], ["乙", "9", "2"]]


def test_hidden_rows_columns_and_sheets_are_left_out() -> None:
    """
    What a spreadsheet hides is no part of the text, and is noted; names of cells stay those of the file.
    """
    columns = '<cols><col min="2" max="2" hidden="1"/></cols>'
    document = gr.read(workbook("", {"表": columns + sheet(ROWS, hidden=2), "-藏": sheet(ROWS)}))

    assert document.text.split() == ["甲", "1", "乙", "2"]
    assert [(note.kind, note.words) for note in document.notes] == [("hidden", "表：1 × 1"), ("hidden", "藏")]
    assert document.regions[-1].place == SheetPlace("C3", "表")


def test_figures_are_whole_or_as_the_file_keeps_them() -> None:
    """
    A whole number has no decimal point, and no other is rounded.
    """
    row = '<row r="1"><c r="A1"><v>12</v></c><c r="B1"><v>0.4500</v></c><c r="C1"><v>1234567.125</v></c></row>'

    assert gr.read(workbook(f"<sheetData>{row}</sheetData>")).text.split() == ["12", "0.45", "1234567.125"]


def test_blank_rows_of_figures_are_kept() -> None:
    """
    A label beside blank cells stays a row of the table where the sheet merges the lines of its heads.
    """
    report = unfilled(templates()[-1])
    read = gr.parse(gr.read(xlsx(report)))

    assert {path: cell.text for path, cell in read.cells()} == {path: cell.text for path, cell in report.cells()}


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "utf-8-sig", "utf-16"])
def test_separated_values_are_read_in_every_encoding(encoding: str) -> None:
    """
    CSV is read as the table that it was, whatever program wrote it.
    """
    report = full(templates()[-1])
    document = gr.read(separated(report, encoding))

    assert {path: cell.text for path, cell in gr.parse(document).cells()} == {
        path: cell.text for path, cell in report.cells()
    }
    assert isinstance(document.regions[0].place, SheetPlace)


def test_a_text_with_tabs_stays_as_it_is() -> None:
    """
    Lines with differing numbers of tabs are no spreadsheet, and stay as converters made them.
    """
    text = "甲\t1\t2\n乙\t3\n\n丙\t\t4\t\n"

    assert gr.read(text.encode()).text == text


@pytest.mark.parametrize(
    ("address", "row", "code"),
    [
        ("XFD1048576", 1_048_576, "too_large"),
        ("XFE2", 2, "damaged"),
        ("A1048577", 2, "damaged"),
        ("A9999999999", 2, "damaged"),
    ],
)
def test_cells_far_apart_are_refused(address: str, row: int, code: str) -> None:
    """
    Two cells in opposite corners would have the library make room for all between them, and end the process.
    """
    cells = f'<row r="1"><c r="A1"><v>1</v></c></row><row r="{row}"><c r="{address}"><v>1</v></c></row>'

    with pytest.raises(gr.Unreadable) as caught:
        gr.read(workbook(f"<sheetData>{cells}</sheetData>"))

    assert caught.value.code == code
