"""Reports whose tables are pictures, in web pages and documents."""

from __future__ import annotations

import base64
import io
import zipfile
from html import escape
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from .converters.tables import width
from .made_files import RELATIONS, blocks, slots, word, word_paragraph, zipped
from .made_kinds import mail
from .made_odf import document
from .made_pdf import Canvas, draw_table
from .test_files_ocr import drawn, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govinfo_reports import Report
    from govinfo_reports.files.ocr._engine import Word


def printed(report: Report, seen: list[list[Word]]) -> Iterator[str | bytes]:
    """Yield the paragraphs of *report*, and its tables as pictures; what is seen on these is added to *seen*."""
    for block in blocks(report):
        if isinstance(block, str):
            yield block
            continue
        canvas = Canvas()
        draw_table(canvas, list(slots(block)), width(block), 60, ruled=True)
        content = canvas.content()
        seen += words_of(content)
        for picture in drawn(content):
            last = np.nonzero(picture.min(axis=(1, 2)) < 128)[0][-1]
            yield png(picture[: last + 40])


def png(picture: object) -> bytes:
    """Return *picture* as a file."""
    out = io.BytesIO()
    Image.fromarray(np.asarray(picture)).save(out, "PNG")
    return out.getvalue()


def page(content: list[str | bytes]) -> bytes:
    """Return a web page that holds its pictures itself."""
    lines = (
        f"<p>{escape(each)}</p>"
        if isinstance(each, str)
        else f'<p><img src="data:image/png;base64,{base64.b64encode(each).decode()}"></p>'
        for each in content
    )
    return f"<html><body>{''.join(lines)}</body></html>".encode()


def saved(content: list[str | bytes]) -> bytes:
    """Return a saved page with its pictures beside it."""
    at = "https://www.example.gov.cn/"
    lines = (f"<p>{escape(e)}</p>" if isinstance(e, str) else f"<img src={i}.png>" for i, e in enumerate(content))
    body = f"<html><body>{''.join(lines)}</body></html>".encode()
    pictures = (
        (f"Content-Type: image/png\r\nContent-Location: {at}{i}.png", each)
        for i, each in enumerate(content)
        if isinstance(each, bytes)
    )
    return mail((f"Content-Type: text/html\r\nContent-Location: {at}", body), *pictures)


def docx(content: list[str | bytes]) -> bytes:
    """Return a Word file with pictures between its paragraphs."""
    drawing = (
        '<w:p><w:r><w:drawing><pic:blipFill xmlns:pic="p"><a:blip xmlns:a="a" '
        f'xmlns:r="{RELATIONS}" r:embed="p{{}}"/></pic:blipFill></w:drawing></w:r></w:p>'
    )
    body = "".join(word_paragraph(e) if isinstance(e, str) else drawing.format(i) for i, e in enumerate(content))
    pictures = {f"{i}.png": each for i, each in enumerate(content) if isinstance(each, bytes)}
    relations = "".join(
        f'<Relationship Id="p{name.removesuffix(".png")}" Type="{RELATIONS}/image" Target="media/{name}"/>'
        for name in pictures
    )
    return _with(
        word(body),
        {
            "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
            f'relationships">{relations}</Relationships>',
            **{f"word/media/{name}": each for name, each in pictures.items()},
        },
    )


def odt(content: list[str | bytes]) -> bytes:
    """Return a text document with pictures between its paragraphs."""
    frame = (
        '<text:p><draw:frame><draw:image xmlns:xlink="http://www.w3.org/1999/xlink" '
        'xlink:href="Pictures/{}.png"/></draw:frame></text:p>'
    )
    body = "".join(
        f"<text:p>{escape(e)}</text:p>" if isinstance(e, str) else frame.format(i) for i, e in enumerate(content)
    )
    return _with(
        document(body), {f"Pictures/{i}.png": each for i, each in enumerate(content) if isinstance(each, bytes)}
    )


def _with(content: bytes, more: dict[str, bytes | str]) -> bytes:
    """Return a document with *more* parts."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts: dict[str, bytes | str] = {name: archive.read(name) for name in archive.namelist()}
    return zipped({**parts, **more})
