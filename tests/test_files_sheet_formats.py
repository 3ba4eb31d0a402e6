"""Number formats of spreadsheets: a cell gives the text that it shows, or what it stores where that cannot be told."""

from __future__ import annotations

from html import escape

import pytest

import govinfo_reports as gr
from govinfo_reports.files.sheet_formats import shown_number, shown_words
from govinfo_reports.forms import templates
from tests.converters.samples import marked
from tests.made_files import blocks, slots, workbook

_SHOWN = [
    ("0.45", "0.0000", "0.4500"),
    ("0.12", "0.00%", "12.00%"),
    ("1234", "#,##0", "1,234"),
    ("1234567.5", "#,##0.00", "1,234,567.50"),
    ("0.285", "0.00", "0.29"),
    ("-0.285", "0.00", "-0.29"),
    ("12", "0000", "0012"),
    ("0.5", "#.##", ".5"),
    ("12345", "#,##0,", "12"),
    ("3", '[Red]0"件"', "3件"),
    ("3", "0件", "3件"),
    ("-5", "0_);(0)", "(5)"),
    ("0", "0;-0;;@", ""),
    ("0", '0;-0;"—"', "—"),
    ("12", "[>100]0;[<=100]0.0", "12.0"),
    ("-5", "[>100]0;[<=100]0.0", None),
    ("1200", "[$¥-804]#,##0.00", "¥1,200.00"),
    ("0.30000000000000004", "@", "0.3"),
    ("45296", "yyyy/m/d", "2024/1/5"),
    ("45296", 'yyyy"年"m"月"d"日"', "2024年1月5日"),
    ("45296", "[$-F800]dddd, mmmm dd, yyyy", "2024年1月5日"),
    ("45296", "yy.mm.dd", "24.01.05"),
    ("45296.7534722222", "yyyy-mm-dd hh:mm:ss", "2024-01-05 18:05:00"),
    ("0.7534722222", "h:mm", "18:05"),
    ("0.7534722222", '上午/下午h"时"mm"分"', "下午6时05分"),
    ("1", "yyyy-m-d", None),
    ("45296", "aaaa", None),
    ("45296", "mmm", None),
    ("0.5", "# ?/?", None),
    ("12", "[DBNum1][$-804]General", None),
    ("12345", "0!.0,", None),
    ("1234567", "0.00E+00", None),
    ("-0.001", "0.00", None),
    ("12", "0 0", None),
    ("12", "0" * 300, None),
    ("1e300", "0", None),
    ("-1", "yyyy", None),
    ("nan", "0", None),
]


@pytest.mark.parametrize(("stored", "code", "shown"), _SHOWN)
def test_a_number_is_shown_as_its_format_says(stored: str, code: str, shown: str | None) -> None:
    """
    Digits, thousands, percent, signs, literals and days are those that a spreadsheet shows; the rest is left open.
    """
    assert shown_number(stored, code) == shown


def test_days_from_1904_are_counted_from_there() -> None:
    """
    Workbooks of old Macintoshes count four years less.
    """
    assert shown_number("43834", "yyyy/m/d", from_1904=True) == "2024/1/5"


def test_words_are_shown_with_what_their_format_adds() -> None:
    """
    Only a part for words changes them, or hides them.
    """
    assert [shown_words("甲", code) for code in ("0.00", '"第"@"号"', "0;-0;;", "0;-0;0;@")] == [
        "甲",
        "第甲号",
        "",
        "甲",
    ]


def _styles(*codes: str) -> str:
    own = "".join(f'<numFmt numFmtId="{200 + i}" formatCode="{escape(code)}"/>' for i, code in enumerate(codes))
    used = "".join(f'<xf numFmtId="{200 + i}" borderId="0"/>' for i, _ in enumerate(codes))
    rules = "<border/><border><left style='thin'/><right style='thin'/></border>"
    return f"<numFmts>{own}</numFmts><borders>{rules}</borders><cellXfs><xf/>{used}<xf numFmtId='14' borderId='1'/></cellXfs>"


def test_a_workbook_gives_what_it_shows() -> None:
    """
    Each cell is shown by its own format; a zero that the format hides is a blank, and one without a format a figure.
    """
    cells = ((1, "0.45"), (2, "0.12"), (3, "0"), (4, "1234"), (0, "0.1"), (5, "45296"), (9, "7"))
    row = "".join(f'<c s="{style}"><v>{stored}</v></c>' for style, stored in cells)
    words = '<c s="3" t="inlineStr"><is><t>甲</t></is></c>'
    content = workbook(
        f"<sheetData><row>{words}{row}</row></sheetData>", styles=_styles("0.0000", "0.00%", "0;-0;;@", "# ?/?")
    )

    assert gr.read(content).text == "甲\t0.4500\t12.00%\t\t1234\t0.1\t2024/1/5\t7\n"


def test_a_sheet_that_hides_zeros_shows_blanks() -> None:
    """
    A view without zeros leaves their cells blank, and other figures as they are.
    """
    row = '<row r="1"><c r="A1"><v>5</v></c><c r="B1"><v>0</v></c><c r="C1"><v>10</v></c></row>'
    view = '<sheetViews><sheetView showZeros="0"/></sheetViews>'

    assert gr.read(workbook(f"{view}<sheetData>{row}</sheetData>")).text == "5\t\t10\n"


def test_rows_and_columns_without_height_or_width_are_hidden() -> None:
    """
    A column of no width is not seen, nor is a row of no height.
    """
    columns = '<cols><col min="2" max="2" width="0" customWidth="1"/></cols>'
    row = '<row r="{0}"{1}><c r="A{0}"><v>1{0}</v></c><c r="B{0}"><v>2{0}</v></c><c r="C{0}"><v>3{0}</v></c></row>'
    rows = row.format(1, "") + row.format(2, ' ht="0" customHeight="1"') + row.format(3, ' ht="20"')

    assert gr.read(workbook(f"{columns}<sheetData>{rows}</sheetData>")).text == "11\t31\n13\t33\n"


def test_blank_cells_of_a_table_with_one_column_are_kept() -> None:
    """
    The form of 2014 has labels, units and one column of figures: a blank one is a blank cell, merged cells or none.
    """
    report = marked(templates()[0])
    lines: list[list[str]] = []
    for block in blocks(report):
        top = len(lines)
        lines += [[block]] if isinstance(block, str) else [["", "", ""] for _ in range(len(block) + 1)]
        for y, x, box in () if isinstance(block, str) else slots(block):
            lines[top + y][x] = box.text
    rows = "".join(
        f'<row r="{y}">'
        + "".join(
            f'<c r="{"ABC"[x]}{y}" t="inlineStr"><is><t>{escape(words)}</t></is></c>'
            for x, words in enumerate(line)
            if words
        )
        + "</row>"
        for y, line in enumerate(lines, 1)
    )
    read = gr.parse(gr.read(workbook(f"<sheetData>{rows}</sheetData>")))

    assert {path: cell.text for path, cell in read.cells()} == {path: cell.text for path, cell in report.cells()}


def test_rules_around_a_blank_slot_make_it_a_cell() -> None:
    """
    A label beside a blank cell is a row where rules are drawn around the cell, and a line where none are.
    """
    label = '<c r="A{0}" t="inlineStr"><is><t>甲</t></is></c>'
    rows = f'<row r="1">{label.format(1)}<c r="B1"><v>1</v></c></row><row r="2">{label.format(2)}<c r="B2" s="{{}}"/></row>'

    assert [
        gr.read(workbook(f"<sheetData>{rows.format(style)}</sheetData>", styles=_styles())).text for style in (0, 1)
    ] == ["甲\t1\n\n甲\n", "甲\t1\n甲\t\n"]
