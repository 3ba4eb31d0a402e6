"""Numbers that files write for counts and for places in lists, and that no file comes to: they cost nothing."""

from __future__ import annotations

from contextlib import suppress

import pytest

import govinfo_reports as gr
from tests.made_files import workbook
from tests.made_odf import document

_GREAT = ("99999999", "0000000099999999", "9" * 5000, "0" * 5000 + "7", "-1", "٣", "", "x")
_FORMAT = (
    '<number:number-style style:name="N"><number:number {}="{}"/></number:number-style>'
    '<style:style style:name="C" style:family="table-cell" style:data-style-name="N"/>'
)
_CELL = "<table:table-cell {}='{}' office:value-type='float' office:value='0.45' table:style-name='C'/>"
_LOOKS = (
    '<fonts><font/></fonts><fills><fill><patternFill patternType="none"/></fill></fills><borders><border/></borders>'
    '<cellXfs><xf borderId="0" fontId="0" fillId="0" numFmtId="0"/></cellXfs><dxfs><dxf/></dxfs>'
)
_SHEET = (
    '<cols><col min="2" max="2" hidden="1"/></cols>'
    '<sheetData><row r="1"><c r="A1" s="0"><v>3</v></c><c r="C1"><v>5</v></c></row></sheetData>'
    '<conditionalFormatting sqref="A1"><cfRule type="cellIs" operator="equal" dxfId="0" priority="1">'
    "<formula>3</formula></cfRule></conditionalFormatting>"
)
_NUMBERED = ('min="2"', 'max="2"', '<row r="1"', 's="0"', 'dxfId="0"', 'priority="1"')
_STYLED = ('borderId="0"', 'fontId="0"', 'fillId="0"')


def _calc(attribute: str, written: str) -> bytes:
    of_cell = attribute.startswith("table:")
    styles = _FORMAT.format(*(("number:decimal-places", "2") if of_cell else (attribute, written)))
    cell = _CELL.format(*((attribute, written) if of_cell else ("table:formula", "")))
    row = f"<table:table-row>{cell}</table:table-row>"
    return document(f"<table:table>{row}</table:table>", styles, "spreadsheet")


def _with(xml: str, place: str, written: str) -> str:
    assert xml.count(place) == 1
    return xml.replace(place, f'{place.partition("=")[0]}="{written}"')


@pytest.mark.parametrize("written", _GREAT, ids=range(len(_GREAT)))
@pytest.mark.parametrize(
    "attribute",
    [
        "number:decimal-places",
        "number:min-integer-digits",
        "number:min-decimal-places",
        "table:number-columns-repeated",
        "table:number-columns-spanned",
    ],
)
def test_a_sheet_of_calc_with_such_a_number_is_read_or_refused(attribute: str, written: str) -> None:
    """
    The digits of a format, and the columns of a cell, are as many as a page can hold.
    """
    with suppress(gr.Unreadable):
        assert len(gr.read(_calc(attribute, written)).text) < 100


@pytest.mark.parametrize("written", _GREAT, ids=range(len(_GREAT)))
@pytest.mark.parametrize("place", [*_NUMBERED, *_STYLED])
def test_a_sheet_of_excel_with_such_a_number_is_read_or_refused(place: str, written: str) -> None:
    """
    A cell whose style the file does not have, or a row far behind all others, harms nothing.
    """
    sheet = _with(_SHEET, place, written) if place in _NUMBERED else _SHEET
    looks = _with(_LOOKS, place, written) if place in _STYLED else _LOOKS

    with suppress(gr.Unreadable):
        assert {*gr.read(workbook(sheet, styles=looks)).text.split()} <= {"3", "5"}


def test_plain_numbers_are_followed() -> None:
    """
    The same sheets say what they say with the numbers that programs write.
    """
    assert gr.read(workbook(_SHEET, styles=_LOOKS)).text == "3\t5\n"
    assert gr.read(_calc("number:decimal-places", "003")).text == "0.450\n"
    assert gr.read(_calc("number:decimal-places", "20")).text == "0.45" + "0" * 18 + "\n"
    assert gr.read(_calc("number:decimal-places", "21")).text == "\ufffd\n"
    assert gr.read(_calc("table:number-columns-repeated", "2")).text == "0.45\t0.45\n"
