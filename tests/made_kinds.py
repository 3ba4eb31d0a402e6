"""A report -> files of kinds that are met among web pages, Word files and sheets, each odd in a way of its own."""

from __future__ import annotations

import base64
import io
import re
import zipfile
from html import escape
from typing import TYPE_CHECKING

from .made_files import (
    RELATIONS,
    blocks,
    docx,
    html,
    separated,
    word,
    word_paragraph,
    word_table,
    xlsx,
    zipped,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Callable

    from govinfo_reports import Report

    Maker = Callable[[Report], bytes]

_FIGURE = re.compile(r">(\d[\d.]*)</td>")
_WORD_FIGURE = re.compile(r'<w:p><w:r><w:t xml:space="preserve">(\d[\d.]*)</w:t></w:r></w:p>')
_SHEET_FIGURE = re.compile(r'<c r="(\w+)"><v>(\d+)</v></c>')


def page(pattern: str, style: str = "") -> Maker:
    """Return what makes a page with *pattern* in each cell, its ``{}`` the figure, and a style sheet."""

    def make(report: Report) -> bytes:
        cells = _FIGURE.sub(lambda found: f">{pattern.replace('{}', found.group(1))}</td>", html(report).decode())
        return cells.replace("<head>", f"<head><style>{style}</style>" if style else "<head>").encode()

    return make


def changed(old: str, new: str, *, pattern: bool = False) -> Maker:
    """Return what makes a page in which *old* is *new*."""

    def make(report: Report) -> bytes:
        text = html(report).decode()
        return (re.sub(old, new, text, flags=re.DOTALL) if pattern else text.replace(old, new)).encode()

    return make


def last_span(rows: str) -> Maker:
    """Return what makes a page in which cells that reach to the end of their table say so by *rows*."""

    def line(words: str, left: int) -> str:
        return re.sub(
            r'rowspan="(\d+)"',
            lambda span: f'rowspan="{rows}"' if int(span.group(1)) == left > 1 else span.group(),
            words,
        )

    def table(found: re.Match[str]) -> str:
        lines = found.group().split("<tr>")
        return "<tr>".join(line(words, len(lines) - i) for i, words in enumerate(lines))

    return lambda report: re.sub(r"<table.*?</table>", table, html(report).decode(), flags=re.DOTALL).encode()


def encoded(encoding: str, declared: str = "utf-8", mark: bytes = b"") -> Maker:
    """Return what makes a page in an encoding, whatever it declares."""
    return lambda report: (
        mark + html(report).decode().replace('charset="utf-8"', f'charset="{declared}"').encode(encoding)
    )


def mail(*parts: tuple[str, bytes]) -> bytes:
    """Return a page saved with its *parts*: head and content."""
    head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="--b"\r\n\r\n'
    bodies = (
        f"----b\r\n{given}\r\nContent-Transfer-Encoding: base64\r\n\r\n{base64.b64encode(body).decode()}\r\n"
        for given, body in parts
    )
    return (head + "".join(bodies) + "----b--\r\n").encode()


def _part(kind: str, name: str, more: str = "") -> str:
    return f"Content-Type: text/{kind}\r\nContent-Location: https://www.example.gov.cn/{name}{more}"


def mail_with_frame(report: Report) -> bytes:
    """Return a saved page whose frame holds the report."""
    outer = b'<html><body><iframe src="cid:inner@b"></iframe></body></html>'
    return mail((_part("html", ""), outer), (_part("html", "f", "\r\nContent-ID: <inner@b>"), html(report)))


def mail_with_frameset(report: Report) -> bytes:
    """Return a saved page that is nothing but two frames."""
    outer = b'<html><frameset cols="20%,*"><frame src="menu.htm"><frame src="text.htm"></frameset></html>'
    return mail(
        (_part("html", "index.htm"), outer),
        (_part("html", "menu.htm"), '<body><a href="x">2020年</a></body>'.encode()),
        (_part("html", "text.htm"), html(report)),
    )


def mail_with_style(report: Report) -> bytes:
    """Return a saved page whose style sheet is a part of its own."""
    content = page('<i class="old">9</i>{}')(report).replace(b"<head>", b'<head><link rel="stylesheet" href="a.css">')
    return mail((_part("html", ""), content), (_part("css", "a.css"), b".old{display:none}"))


def paragraphs(pattern: str) -> Maker:
    """Return what makes a Word file with *pattern* in each cell, its ``{}`` the figure."""

    def make(report: Report) -> bytes:
        body = "".join(
            word_paragraph(block) if isinstance(block, str) else word_table(block) for block in blocks(report)
        )
        return word(_WORD_FIGURE.sub(lambda found: pattern.replace("{}", found.group(1)), body))

    return make


def cut_paragraphs(report: Report) -> bytes:
    """Return a Word file in which the end of a paragraph is deleted within each figure."""
    body = "".join(word_paragraph(block) if isinstance(block, str) else word_table(block) for block in blocks(report))
    run = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
    mark = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>'
    return word(
        _WORD_FIGURE.sub(
            lambda found: (
                f"<w:p>{mark}{run.format(found.group(1)[:1])}</w:p><w:p>{run.format(found.group(1)[1:])}</w:p>"
            ),
            body,
        )
    )


def with_chunk(ending: str, maker: Maker) -> Maker:
    """Return what makes a Word file that has another file for its body."""

    def make(report: Report) -> bytes:
        chunk = word(f'{word_paragraph("附件")}<w:altChunk xmlns:r="{RELATIONS}" r:id="c1"/>')
        with zipfile.ZipFile(io.BytesIO(chunk)) as archive:
            parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
        parts["word/_rels/document.xml.rels"] = (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="c1" Type="{RELATIONS}/aFChunk" Target="chunk.{ending}"/></Relationships>'
        )
        return zipped({**parts, f"word/chunk.{ending}": maker(report)})

    return make


def cells(pattern: str) -> Maker:
    """Return what makes a sheet with *pattern* for each figure: ``{at}`` its name, ``{}`` the figure."""

    def make(report: Report) -> bytes:
        with zipfile.ZipFile(io.BytesIO(xlsx(report))) as archive:
            parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
        sheet = (
            bytes(parts["xl/worksheets/sheet1.xml"]).decode()
            if isinstance(parts["xl/worksheets/sheet1.xml"], bytes)
            else ""
        )
        drawn = _SHEET_FIGURE.sub(
            lambda found: pattern.replace("{at}", found.group(1)).replace("{}", found.group(2)), sheet
        )
        return zipped({**parts, "xl/worksheets/sheet1.xml": drawn})

    return make


def named_separator(report: Report) -> bytes:
    """Return separated values that say what separates them, as spreadsheets save and read them."""
    return b"\xef\xbb\xbfsep=,\r\n" + separated(report, "utf-8")


_FIELD = '<w:p><w:r><w:fldChar w:fldCharType="{}">{}</w:fldChar></w:r><w:r><w:instrText> {} </w:instrText></w:r>'
_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
_LIST = (
    '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="99"/><w:listEntry w:val="{}"/></w:ddList></w:ffData>'
)
_RUN = "<w:r><w:t>{}</w:t></w:r>"

KINDS: dict[str, Maker] = {
    "a span of too many columns": changed(
        '<table border="1">', '<table border="1"><tr><td colspan="1000">统计表</td></tr>'
    ),
    "spans of no rows": last_span("0"),
    "spans of too many rows": last_span("999"),
    "cells without an end": changed("</(td|tr|p)>", "", pattern=True),
    "tables that lay out tables": changed(
        r'(<table border="1">.*?</table>)',
        r"<table><tr><td>&nbsp;</td><td><table><tr><td>\1</td></tr></table></td></tr></table>",
        pattern=True,
    ),
    "a table in each cell": page("<table><tr><td>{}</td></tr></table>"),
    "hidden by a class": page('<span class="old">9</span>{}', "table td span.old{display:none}"),
    "no height": page('<div style="height:0;overflow:hidden">9</div>{}'),
    "no height at most": page('<p class="old">9</p>{}', ".old{max-height:0px;overflow:hidden}"),
    "clipped": page('<span style="clip-path:inset(50%)">9</span>{}'),
    "shrunk": page('<span style="display:inline-block;transform:scale(0)">9</span>{}'),
    "content that is not drawn": page(
        '<span class="old">9</span>{}', ".old{display:inline-block;content-visibility:hidden}"
    ),
    "letters without colour": page('<span class="old">9</span>{}', ".old{color:transparent}"),
    "letters without size around others": page(
        '<div style="font-size:0">9<span style="font-size:14px">{}</span></div>'
    ),
    "form fields": page('<input type="text" value="{}"><input type="hidden" value="99">'),
    "lists to choose from": page("<select><option>99<option selected>{}</select>"),
    "a framed page": lambda report: (
        f'<html><body><iframe srcdoc="{escape(html(report).decode())}"></iframe></body></html>'.encode()
    ),
    "comments and conditions": page("<!-- 99 -->{}<!--[if gte mso 9]>77<![endif]-->"),
    "UTF-16 without a mark": encoded("utf-16-le"),
    "UTF-16, the large byte first": encoded("utf-16-be", mark=b"\xfe\xff"),
    "GB18030 declared as UTF-8": encoded("gb18030"),
    "UTF-8 declared as GB2312": encoded("utf-8", "gb2312"),
    "a saved page with a frame": mail_with_frame,
    "a saved page of frames": mail_with_frameset,
    "a saved page with its style": mail_with_style,
    "a field to choose in": paragraphs(_FIELD.format("begin", _LIST, "FORMDROPDOWN") + _END),
    "a field to fill in": paragraphs(
        _FIELD.format("begin", "", "FORMTEXT") + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + _RUN + _END
    ),
    "moved text": paragraphs(
        f'<w:p><w:moveFrom w:id="1">{_RUN.format(8)}</w:moveFrom><w:moveTo w:id="2">{_RUN}</w:moveTo></w:p>'
    ),
    "a deleted end of a paragraph": cut_paragraphs,
    "a text box in each cell": paragraphs(
        f"<w:p><w:r><w:pict><w:txbxContent><w:p>{_RUN}</w:p></w:txbxContent></w:pict></w:r></w:p>"
    ),
    "a web page in a Word file": with_chunk("html", html),
    "a Word file in a Word file": with_chunk("docx", docx),
    "a saved page in a Word file": with_chunk("mht", mail_with_frame),
    "marks of notes in a sheet": cells(
        '<c r="{at}" t="inlineStr"><is><r><t>{}</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></is></c>'
    ),
    "figures of formulas": cells('<c r="{at}"><f>SUM(A1:A2)</f><v>{}</v></c>'),
    "readings above letters": cells(
        '<c r="{at}" t="inlineStr"><is><r><t>{}</t></r><rPh sb="0" eb="1"><t>9</t></rPh></is></c>'
    ),
    "a named separator": named_separator,
}
