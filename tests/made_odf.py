"""A report -> files of OpenDocument, text and spreadsheet, made by no library."""

from __future__ import annotations

import zipfile
from html import escape
from io import BytesIO
from typing import TYPE_CHECKING

from .converters.tables import width
from .made_files import blocks, slots, zipped

if TYPE_CHECKING:
    from govinfo_reports import Report

    from .converters.tables import Table

_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{rest}:1.0"'
    for name, rest in {
        "office": "office",
        "style": "style",
        "text": "text",
        "table": "table",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
        "number": "datastyle",
    }.items()
)


def document(body: str, styles: str = "", kind: str = "text") -> bytes:
    """Return a document of *kind* with the XML of its body and of its styles."""
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {_NAMES}><office:automatic-styles>{styles}'
        f"</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    )
    return zipped({"mimetype": f"application/vnd.oasis.opendocument.{kind}", "content.xml": content})


def flat(content: bytes, encoding: str = "utf-8") -> bytes:
    """Return the document *content* as one file of XML."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        kind, xml = archive.read("mimetype").decode(), archive.read("content.xml").decode()
    named = xml.replace("<office:document-content", f'<office:document office:mimetype="{kind}"', 1)
    whole = named.replace("</office:document-content>", "</office:document>")
    return whole.replace('encoding="UTF-8"', f'encoding="{encoding}"').encode(encoding)


def _rows(rows: Table, wide: int, column: int = 0) -> str:
    """Return the rows of a table, covered slots told, from *column* on."""
    drawn: dict[tuple[int, int], str] = {}
    for y, x, box in slots(rows):
        for below in range(box.rows):
            for right in range(box.columns):
                drawn[y + below, x + right] = "<table:covered-table-cell/>"
        text = f"<text:p>{escape(box.text)}</text:p>" if box.text else ""
        spans = f'table:number-columns-spanned="{box.columns}" table:number-rows-spanned="{box.rows}"'
        drawn[y, x] = f"<table:table-cell {spans}>{text}</table:table-cell>"
    return "".join(
        f"<table:table-row>{''.join(drawn.get((y, x), '') for x in range(column, wide))}</table:table-row>"
        for y in range(len(rows))
    )


def odt(report: Report) -> bytes:
    """Return *report* as a text document."""
    return document(
        "".join(
            f"<text:p>{escape(block)}</text:p>"
            if isinstance(block, str)
            else f"<table:table>{_rows(block, width(block))}</table:table>"
            for block in blocks(report)
        )
    )


def ods(report: Report) -> bytes:
    """Return *report* as a spreadsheet laid out as printed; blank cells at the end of a row are left out."""
    rows = ""
    blank = '<table:table-row><table:table-cell table:number-columns-repeated="1024"/></table:table-row>'
    for block in blocks(report):
        if isinstance(block, str):
            rows += (
                '<table:table-row><table:table-cell table:number-columns-spanned="15" table:number-rows-spanned="1">'
                f'<text:p>{escape(block)}</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="14"/>'
                "</table:table-row>"
            )
        else:
            rows += _rows(block, width(block)) + blank
    return document(f'<table:table table:name="年报">{rows}</table:table>', kind="spreadsheet")
