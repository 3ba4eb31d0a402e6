"""A report -> files of every kind that is read, as bytes: made here, with merged cells, by no library."""

from __future__ import annotations

import csv
import io
import zipfile
from html import escape
from typing import TYPE_CHECKING

from tests.converters.tables import Box, Table, table, width

from .made_pdf import Canvas, draw_table, draw_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from govinfo_reports import Report

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def blocks(report: Report) -> Iterator[str | Table]:
    """Yield the paragraphs and tables of *report* in order."""
    for key, section in report.children:
        if section.heading:
            yield section.heading.text
        yield from (paragraph.text for paragraph in section.paragraphs)
        if rows := table(report, key):
            yield rows


def slots(rows: Table) -> Iterator[tuple[int, int, Box]]:
    """Yield each box of a table with the row and column of the slot that it begins in."""
    taken: set[tuple[int, int]] = set()
    for y, row in enumerate(rows):
        x = 0
        for box in row:
            while (y, x) in taken:
                x += 1
            taken |= {(y + j, x + i) for j in range(box.rows) for i in range(box.columns)}
            yield y, x, box


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a ZIP file of *parts*, the same bytes each time."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), part, zipfile.ZIP_DEFLATED)
    return content.getvalue()


def html(report: Report) -> bytes:
    """Return *report* as a web page."""
    parts = [
        f'<!DOCTYPE html>\n<html lang="zh-CN">\n<head><meta charset="utf-8"><title>{report.title}</title></head>\n<body>'
    ]
    for block in blocks(report):
        if isinstance(block, str):
            parts.append(f"<p>{escape(block)}</p>")
            continue
        cells = (
            "".join(f'<td colspan="{box.columns}" rowspan="{box.rows}">{escape(box.text)}</td>' for box in row)
            for row in block
        )
        parts.append('<table border="1">\n' + "\n".join(f"<tr>{row}</tr>" for row in cells) + "\n</table>")
    return "\n".join((*parts, "</body>\n</html>\n")).encode()


def word(body: str, styles: str = "", numbering: str = "") -> bytes:
    """Return a Word file with *body* as the XML of its body."""
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    parts = {
        "[Content_Types].xml": f'{head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": f'{head}<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" Type="{RELATIONS}/officeDocument"'
        ' Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'{head}<w:document xmlns:w="{WORD}" xmlns:mc='
        f'"http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>{body}</w:body></w:document>',
    }
    if styles:
        parts["word/styles.xml"] = f'{head}<w:styles xmlns:w="{WORD}">{styles}</w:styles>'
    if numbering:
        parts["word/numbering.xml"] = f'{head}<w:numbering xmlns:w="{WORD}">{numbering}</w:numbering>'
    return zipped(parts)


def word_paragraph(text: str) -> str:
    """Return a paragraph of a Word file."""
    return f'<w:p><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def word_table(rows: Table) -> str:
    """Return a table of a Word file, with the cells that go on with those above them."""
    wide = width(rows)
    grid: dict[tuple[int, int], str] = {}
    for y, x, box in slots(rows):
        for below in range(box.rows):
            merge = ("" if box.rows == 1 else '<w:vMerge w:val="restart"/>') if not below else "<w:vMerge/>"
            span = f'<w:gridSpan w:val="{box.columns}"/>' if box.columns > 1 else ""
            text = word_paragraph(box.text if not below else "")
            grid[y + below, x] = f"<w:tc><w:tcPr>{span}{merge}</w:tcPr>{text}</w:tc>"
    lines = ("".join(grid.get((y, x), "") for x in range(wide)) for y in range(len(rows)))
    return f"<w:tbl>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"


def docx(report: Report) -> bytes:
    """Return *report* as a Word file."""
    return word(
        "".join(word_paragraph(block) if isinstance(block, str) else word_table(block) for block in blocks(report))
    )


def xlsx(report: Report, *, hidden: str = "") -> bytes:
    """Return *report* as a spreadsheet laid out as printed; *hidden* is XML before its rows."""
    lines: list[dict[int, str]] = []
    merges: list[str] = []
    for block in blocks(report):
        top = len(lines)
        if isinstance(block, str):
            lines.append({0: block})
            merges.append(f"A{top + 1}:O{top + 1}")
            continue
        lines += [{} for _ in range(len(block) + 1)]
        for y, x, box in slots(block):
            lines[top + y][x] = box.text
            if box.rows * box.columns > 1:
                merges.append(f"{_name(top + y, x)}:{_name(top + y + box.rows - 1, x + box.columns - 1)}")
    rows = "".join(
        f'<row r="{y + 1}">{"".join(_cell(_name(y, x), text) for x, text in sorted(line.items()))}</row>'
        for y, line in enumerate(lines)
    )
    merged = "".join(f'<mergeCell ref="{ref}"/>' for ref in merges)
    return workbook(f'{hidden}<sheetData>{rows}</sheetData><mergeCells count="{len(merges)}">{merged}</mergeCells>')


def workbook(sheet: str, names: Mapping[str, str] | None = None, styles: str = "") -> bytes:
    """Return a spreadsheet with the XML of its one sheet, or of several by name, and that of its styles."""
    sheets = names or {"年报": sheet}
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": f'{head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{types}.sheet.main+xml"/>'
        + "".join(
            f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{types}.worksheet+xml"/>'
            for i in range(1, len(sheets) + 1)
        )
        + "</Types>",
        "_rels/.rels": f'{head}<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" Type="{RELATIONS}/officeDocument"'
        ' Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{head}<workbook xmlns="{SHEET}" xmlns:r="{RELATIONS}"><sheets>'
        + "".join(
            f'<sheet name="{name.lstrip("-")}" sheetId="{i}" r:id="rId{i}"{" state=" + chr(34) + "hidden" + chr(34) if name[0] == "-" else ""}/>'
            for i, name in enumerate(sheets, 1)
        )
        + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'{head}<Relationships xmlns="{_PACKAGE}">'
        + "".join(
            f'<Relationship Id="rId{i}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{i}.xml"/>'
            for i in range(1, len(sheets) + 1)
        )
        + "</Relationships>",
    }
    if styles:
        parts["xl/styles.xml"] = f'{head}<styleSheet xmlns="{SHEET}">{styles}</styleSheet>'
    for i, each in enumerate(sheets.values(), 1):
        parts[f"xl/worksheets/sheet{i}.xml"] = f'{head}<worksheet xmlns="{SHEET}">{each}</worksheet>'
    return zipped(parts)


def _name(row: int, column: int) -> str:
    return f"{chr(ord('A') + column)}{row + 1}"


def _cell(name: str, text: str) -> str:
    if text.isdecimal() and len(text) < 15:
        return f'<c r="{name}"><v>{text}</v></c>'
    return f'<c r="{name}" t="inlineStr"><is><t>{escape(text)}</t></is></c>' if text else f'<c r="{name}"/>'


def separated(report: Report, encoding: str = "gb18030") -> bytes:
    """Return *report* as spreadsheets save it as CSV: covered slots blank, all lines of one length."""
    out = io.StringIO()
    writer = csv.writer(out)
    for block in blocks(report):
        if isinstance(block, str):
            writer.writerow([block, *[""] * 14])
            continue
        lines = [[""] * 15 for _ in range(len(block) + 1)]
        for y, x, box in slots(block):
            lines[y][x] = box.text
        writer.writerows([lines[-1], *lines])
    return out.getvalue().encode(encoding)


def pdf(report: Report, *, ruled: bool = True) -> bytes:
    """Return *report* as a PDF file whose tables go on over its pages."""
    canvas = Canvas()
    y = 60.0
    for block in blocks(report):
        if isinstance(block, str):
            y = draw_text(canvas, block, y)
        else:
            y = draw_table(canvas, list(slots(block)), width(block), y + 10, ruled=ruled) + 10
    return canvas.content()


MAKERS = {"html": html, "docx": docx, "xlsx": xlsx, "csv": separated, "pdf": pdf}
