"""Spreadsheets: words of the colour of their cell are not on the page, and errors are the words that they show."""

from __future__ import annotations

import pytest

import govinfo_reports as gr
from govinfo_reports.forms import templates
from tests.converters.samples import marked
from tests.made_files import blocks, slots, workbook
from tests.made_xls import compound, records

_G = "General"
_WHITE = '<color rgb="FFFFFFFF"/>'
_SOLID = '<patternFill patternType="solid"><fgColor {}/></patternFill>'.format
_BLUE = _SOLID('rgb="FF4472C4"')
_BLANK_CELL = '<c r="{}" s="1"><v>55</v></c>'.format


def styles(font: str, fill: str = '<patternFill patternType="none"/>', changes: str = "") -> str:
    """Return styles of which the second has a font and a fill."""
    fills = f'<fills><fill><patternFill patternType="none"/></fill><fill>{fill}</fill></fills>'
    fonts = f"<fonts><font/><font>{font}</font></fonts>"
    return f'{fonts}{fills}<cellXfs><xf/><xf numFmtId="0" fontId="1" fillId="1"/></cellXfs><dxfs>{changes}</dxfs>'


def sheet(cell: str, behind: str = "") -> str:
    """Return a sheet with a row of three cells, the second of which is looked at."""
    return f'<sheetData><row r="1"><c r="A1"><v>1</v></c>{cell}<c r="C1"><v>2</v></c></row></sheetData>{behind}'


@pytest.mark.parametrize("template", templates(), ids=str)
def test_white_figures_in_blank_cells_are_not_read(template: gr.Template) -> None:
    """
    A sheet whose blank cells hold white figures reads like the one in which they are blank.
    """
    report, hidden = marked(template), 0
    lines: list[str] = []
    merges: list[str] = []
    for block in blocks(report):
        top = len(lines) + 1
        if isinstance(block, str):
            lines.append(f'<c r="A{top}" t="inlineStr"><is><t>{block}</t></is></c>')
            merges.append(f"A{top}:O{top}")
            continue
        own = [""] * (len(block) + 1)
        for y, x, box in slots(block):
            name = f"{chr(65 + x)}{top + y}"
            hidden += not box.text
            words = f'<c r="{name}" t="inlineStr"><is><t>{box.text}</t></is></c>'
            own[y] += words if box.text else _BLANK_CELL(name)
            if box.rows * box.columns > 1:
                merges.append(f"{name}:{chr(64 + x + box.columns)}{top + y + box.rows - 1}")
        lines += own
    rows = "".join(f'<row r="{y}">{row}</row>' for y, row in enumerate(lines, 1))
    merged = "".join(f'<mergeCell ref="{each}"/>' for each in merges)
    content = workbook(f"<sheetData>{rows}</sheetData><mergeCells>{merged}</mergeCells>", styles=styles(_WHITE))
    read = gr.parse(gr.read(content))

    assert hidden > 5
    assert {path: cell.text for path, cell in read.cells()} == {path: cell.text for path, cell in report.cells()}


@pytest.mark.parametrize(
    ("font", "fill", "shown"),
    [
        (_WHITE, "<patternFill/>", ""),
        ('<color theme="0"/>', "<patternFill/>", ""),
        ('<color theme="0" tint="-0.25"/>', "<patternFill/>", "55"),
        ('<color indexed="9"/>', "<patternFill/>", ""),
        ('<color indexed="64"/>', _SOLID('indexed="64"'), "55"),
        ('<color auto="1"/>', "<patternFill/>", "55"),
        ("", "<patternFill/>", "55"),
        ('<color theme="1"/>', "<patternFill/>", "55"),
        (_WHITE, _BLUE, "55"),
        ('<color rgb="FF4472C4"/>', _BLUE, ""),
        ('<color theme="4"/>', _SOLID('theme="4"'), ""),
        (_WHITE, '<patternFill patternType="gray125"/>', "55"),
        (_WHITE, "<gradientFill/>", "55"),
    ],
)
def test_words_of_the_colour_of_their_cell_are_not_seen(font: str, fill: str, shown: str) -> None:
    """
    White on white is not seen, nor blue on blue; white on blue is, and so is what stands on an unknown ground.
    """
    for cell in (_BLANK_CELL("B1"), '<c r="B1" s="1" t="inlineStr"><is><t>55</t></is></c>'):
        assert gr.read(workbook(sheet(cell), styles=styles(font, fill))).text == f"1\t{shown}\t2\n"


_TO_WHITE = f"<dxf><font>{_WHITE}</font></dxf>"
_TO_BLUE = '<dxf><fill><patternFill><bgColor rgb="FF4472C4"/></patternFill></fill></dxf>'


@pytest.mark.parametrize(
    ("font", "change", "rule", "shown"),
    [
        ("", _TO_WHITE, 'type="cellIs" operator="equal"><formula>55</formula>', ""),
        ("", _TO_WHITE, 'type="cellIs" operator="equal"><formula>54</formula>', "55"),
        ("", _TO_WHITE, 'type="cellIs" operator="between"><formula>50</formula><formula>60</formula>', ""),
        ("", _TO_WHITE, 'type="cellIs" operator="greaterThan"><formula>55</formula>', "55"),
        ("", _TO_WHITE, 'type="cellIs" operator="lessThanOrEqual"><formula>55</formula>', ""),
        ("", _TO_WHITE, 'type="cellIs" operator="equal"><formula>A1</formula>', "55"),
        ("", _TO_WHITE, 'type="expression"><formula>B1=55</formula>', "55"),
        (_WHITE, _TO_BLUE, 'type="cellIs" operator="equal"><formula>55</formula>', "55"),
        (_WHITE, _TO_BLUE, 'type="cellIs" operator="equal"><formula>54</formula>', ""),
        (_WHITE, _TO_BLUE, 'type="expression"><formula>TRUE</formula>', "55"),
    ],
)
def test_conditions_that_compare_with_a_figure_are_told(font: str, change: str, rule: str, shown: str) -> None:
    """
    A format may hold under a condition; where nobody can tell whether it does, words are read.
    """
    condition = f'<conditionalFormatting sqref="B1:B9 D4"><cfRule priority="1" dxfId="0" {rule}</cfRule></conditionalFormatting>'
    content = workbook(sheet(_BLANK_CELL("B1"), condition), styles=styles(font, changes=change))

    assert gr.read(content).text == f"1\t{shown}\t2\n"


def test_tables_and_many_conditions_leave_the_ground_open() -> None:
    """
    A table has a style of its own, and so may the cells of many ranges: words in white are read there.
    """
    many = '<conditionalFormatting sqref="{}"><cfRule type="expression" dxfId="0"/></conditionalFormatting>'
    for behind in ('<tableParts count="1"/>', many.format(" ".join(["H1"] * 101))):
        assert gr.read(workbook(sheet(_BLANK_CELL("B1"), behind), styles=styles(_WHITE))).text == "1\t55\t2\n"
    few = many.format(" ".join(["H1"] * 100))
    assert gr.read(workbook(sheet(_BLANK_CELL("B1"), few), styles=styles(_WHITE))).text == "1\t\t2\n"


def test_white_letters_among_others_are_left_out() -> None:
    """
    Words that are set in several ways show those that are not white.
    """
    runs = f"<r><rPr>{_WHITE}</rPr><t>9</t></r><r><t>357</t></r>"
    cell = f'<c r="B1" s="{{}}" t="inlineStr"><is>{runs}</is></c>'.format

    assert gr.read(workbook(sheet(cell(0)), styles=styles("", _BLUE))).text == "1\t357\t2\n"
    assert gr.read(workbook(sheet(cell(1)), styles=styles("", _BLUE))).text == "1\t9357\t2\n"


@pytest.mark.parametrize(
    ("colours", "shown"),
    [((9, 0), ""), ((1, 0), ""), ((9, 9), ""), ((12, 12), ""), ((9, 12), "55"), ((0x7FFF, 0), "55"), ((8, 0), "55")],
)
@pytest.mark.parametrize("value", [55, "55"])
def test_xls_files_tell_colours_too(value: float | str, colours: tuple[int, int], shown: str) -> None:
    """
    Fonts and fills are numbers of a palette; a format under a condition leaves them open.
    """
    rows = [[(1, _G), (value, "0;0;0;@"), (2, _G)]]
    of_format = {"0;0;0;@": colours}
    red = bytes(4) + bytes([255, 0, 0, 0])

    assert gr.read(compound(records(rows, colours=of_format))).text == f"1\t{shown}\t2\n"
    assert gr.read(compound(records(rows, colours=of_format, conditions=True))).text == "1\t55\t2\n"
    if colours == (9, 0):
        assert gr.read(compound(records(rows, colours=of_format, palette=red))).text == "1\t55\t2\n"


@pytest.mark.parametrize("word", ["#REF!", "#N/A", "#DIV/0!"])
def test_errors_are_the_words_that_they_show(word: str) -> None:
    """
    A cell with an error is no blank one, and has no value.
    """
    number = {"#REF!": 0x17, "#N/A": 0x2A, "#DIV/0!": 0x07}[word]
    xls = records([[(1, _G), (bytes([number, 1]), _G), (2, _G)]])
    for content in (workbook(sheet(f'<c r="B1" t="e"><v>{word}</v></c>')), compound(xls)):
        assert gr.read(content).text == f"1\t{word}\t2\n"
