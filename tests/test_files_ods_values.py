"""Sheets of OpenDocument whose cells keep their values alone: what Calc shows of them is read."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest

import govinfo_reports as gr
from govinfo_reports.files.canonical import UNREAD
from govinfo_reports.forms import templates
from tests.converters.samples import marked
from tests.made_files import zipped
from tests.made_odf import document, ods

_FIGURE = re.compile(r"(<table:table-cell [^<>]*)><text:p>([\d.]+)</text:p>")
_PLACES = '<number:number number:decimal-places="{}" number:min-integer-digits="1"{}/>'.format
_STYLES = "".join((
    f'<number:number-style style:name="N0">{_PLACES(4, "")}</number:number-style>',
    f'<number:number-style style:name="N1">{_PLACES(2, " number:grouping=" + repr("true"))}</number:number-style>',
    f'<number:percentage-style style:name="N2">{_PLACES(1, "")}<number:text>%</number:text></number:percentage-style>',
    "<number:currency-style style:name='N3'><number:text>(</number:text><number:currency-symbol>¥</number:currency-symbol>",
    _PLACES(0, ""),
    "<number:text>)</number:text><style:map style:condition='value()&gt;=0' style:apply-style-name='N4'/>",
    "</number:currency-style>",
    f"<number:currency-style style:name='N4'><number:currency-symbol>¥</number:currency-symbol>{_PLACES(0, '')}</number:currency-style>",
    "<number:number-style style:name='N5'><number:scientific-number number:decimal-places='2'/></number:number-style>",
    f"<number:number-style style:name='N6'>{_PLACES(0, ' number:display-factor=' + repr('1000'))}</number:number-style>",
    f"<number:number-style style:name='N7'>{_PLACES(0, '')}<number:text>件</number:text></number:number-style>",
    "<number:number-style style:name='N8'/>",
    '<number:number-style style:name="N9"><number:number number:min-integer-digits="1"/></number:number-style>',
    *(
        f'<style:style style:name="C{each}" style:family="table-cell" style:data-style-name="N{each}"/>'
        for each in range(10)
    ),
    '<style:style style:name="D" style:family="table-cell" style:parent-style-name="C7"/>',
))  # fmt: skip


@pytest.mark.parametrize("template", templates(), ids=str)
def test_figures_without_text_are_read(template: gr.Template) -> None:
    """
    A sheet reads the same when its figures keep no text.
    """
    report = marked(template)
    with zipfile.ZipFile(BytesIO(ods(report))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    bare, changed = _FIGURE.subn(r'\1 office:value-type="float" office:value="\2">', parts["content.xml"].decode())
    read = gr.parse(gr.read(zipped({**parts, "content.xml": bare})))

    assert changed > 20
    assert {path: cell.text for path, cell in read.cells()} == {path: cell.text for path, cell in report.cells()}


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("office:value-type='float' office:value='0.45'", "0.45"),
        ("office:value-type='float' office:value='0'", "0"),
        ("office:value-type='float' office:value='0.45' table:style-name='C0'", "0.4500"),
        ("office:value-type='float' office:value='12345.678' table:style-name='C1'", "12,345.68"),
        ("office:value-type='percentage' office:value='0.125' table:style-name='C2'", "12.5%"),
        ("office:value-type='percentage' office:value='0.125'", UNREAD),
        ("office:value-type='currency' office:value='12' table:style-name='C3'", "¥12"),
        ("office:value-type='currency' office:value='-12' table:style-name='C3'", "(¥12)"),
        ("office:value-type='float' office:value='12' table:style-name='C5'", UNREAD),
        ("office:value-type='float' office:value='12000' table:style-name='C6'", UNREAD),
        ("office:value-type='float' office:value='12' table:style-name='C7'", "12件"),
        ("office:value-type='float' office:value='12' table:style-name='D'", "12件"),
        ("office:value-type='float' office:value='12' table:style-name='C8'", ""),
        ("office:value-type='float' office:value='12' table:style-name='C9'", "12"),
        ("office:value-type='float' office:value='one'", UNREAD),
        ("office:value-type='date' office:date-value='2024-01-05'", UNREAD),
        ("office:value-type='boolean' office:boolean-value='true'", "TRUE"),
        ("office:value-type='string' office:string-value='松'", "松"),
    ],
)
def test_a_value_is_shown_in_the_style_of_its_cell(cell: str, shown: str) -> None:
    """
    Numbers, percent and sums of money are what their styles show; what is not known for certain is no blank.
    """
    row = f"<table:table-row><table:table-cell {cell}/><table:table-cell><text:p>乙</text:p></table:table-cell></table:table-row>"

    assert gr.read(document(f"<table:table>{row}</table:table>", _STYLES, "spreadsheet")).text == f"{shown}\t乙\n"


def test_a_column_may_name_the_style_of_its_cells() -> None:
    """
    Cells take the style of their row, or else that of their column, where they have none of their own.
    """
    value = "<table:table-cell office:value-type='float' office:value='12'/>"
    columns = "<table:table-column table:number-columns-repeated='2' table:default-cell-style-name='C7'/><table:table-column/>"
    rows = (
        f"<table:table-row>{value * 3}</table:table-row>"
        f"<table:table-row table:default-cell-style-name='C0'>{value * 3}</table:table-row>"
    )

    read = gr.read(document(f"<table:table>{columns}{rows}</table:table>", _STYLES, "spreadsheet"))
    assert read.text == "12件\t12件\t12\n12.0000\t12.0000\t12.0000\n"
