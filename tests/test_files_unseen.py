"""Words of the colour that they stand on are not on the page; all others are, on whatever colour."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

import govinfo_reports as gr
from govinfo_reports.forms import templates
from tests.converters.samples import marked, sparse
from tests.made_files import blocks, word, word_paragraph, word_table, zipped
from tests.made_odf import document, odt

if TYPE_CHECKING:
    from collections.abc import Callable

_WORDS = re.compile(r'<w:p><w:r><w:t xml:space="preserve">([^<]*)</w:t></w:r></w:p>')
_WHITE = '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>'
_STYLES = '<w:style w:type="character" w:styleId="W"><w:rPr><w:color w:val="ffffff"/></w:rPr></w:style>'


def run(words: str, properties: str = "") -> str:
    """Return a run."""
    return f'<w:r>{properties}<w:t xml:space="preserve">{words}</w:t></w:r>'


def shaded(colour: str, kind: str = "clear") -> str:
    """Return a shading."""
    return f'<w:shd w:val="{kind}" w:color="auto" w:fill="{colour}"/>'


def texts(report: gr.Report) -> dict[str, str]:
    """Return the words of each cell."""
    return {path: cell.text for path, cell in report.cells()}


def table(cell: str, of_cell: str = "", of_table: str = "") -> str:
    """Return a table of two cells, the first of which is looked at, with their properties."""
    first = f"<w:tc><w:tcPr>{of_cell}</w:tcPr>{cell}</w:tc>"
    rest = f"<w:tc>{word_paragraph('乙')}</w:tc>"
    return f"<w:tbl><w:tblPr>{of_table}</w:tblPr><w:tr>{first}{rest}</w:tr></w:tbl>"


@pytest.mark.parametrize("sample", [marked, sparse], ids=lambda sample: sample.__name__)
@pytest.mark.parametrize("template", templates(), ids=str)
@pytest.mark.parametrize("properties", [_WHITE, '<w:rPr><w:rStyle w:val="W"/></w:rPr>'], ids=["run", "style"])
def test_white_digits_of_a_word_file_are_not_read(
    properties: str, template: gr.Template, sample: Callable[[gr.Template], gr.Report]
) -> None:
    """
    A white digit before what stands in each cell, labels and blank cells too, changes nothing.
    """
    report = sample(template)
    junk = run("9", properties)
    body = "".join(
        word_paragraph(block)
        if isinstance(block, str)
        else _WORDS.sub(lambda found: f"<w:p>{junk}{run(found.group(1))}</w:p>", word_table(block))
        for block in blocks(report)
    )

    assert texts(gr.parse(gr.read(word(body, _STYLES)))) == texts(report)


@pytest.mark.parametrize("template", templates(), ids=str)
def test_white_digits_of_a_text_document_are_not_read(template: gr.Template) -> None:
    """
    So it is in ODT.
    """
    report = marked(template)
    style = '<style:style style:name="W" style:family="text"><style:text-properties fo:color="#FFFFFF"/></style:style>'
    with zipfile.ZipFile(BytesIO(odt(report))) as archive:
        xml = archive.read("content.xml").decode()
    junk = '<text:p><text:span text:style-name="W">9</text:span>'
    changed = xml.replace("<office:automatic-styles>", f"<office:automatic-styles>{style}").replace("<text:p>", junk)
    kind = "application/vnd.oasis.opendocument.text"

    assert changed.count(junk) > 50
    assert texts(gr.parse(gr.read(zipped({"mimetype": kind, "content.xml": changed})))) == texts(report)


_PARAGRAPH = "<w:p>{}</w:p>".format
_PLAIN = "<w:p>" + run("12", _WHITE) + "</w:p>"


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (table(_PLAIN), ""),
        (table(_PLAIN, shaded("FFFFFF")), ""),
        (table(_PLAIN, shaded("auto")), ""),
        (table(_PARAGRAPH(run("12", '<w:rPr><w:color w:val="4472C4"/></w:rPr>')), shaded("4472c4")), ""),
        (table(_PARAGRAPH(run("12", f'<w:rPr><w:color w:val="FF0000"/>{shaded("FF0000")}</w:rPr>'))), ""),
        (table(_PLAIN, shaded("4472C4")), "12"),
        (table(_PLAIN, shaded("4472C4"), shaded("FFFFFF")), "12"),
        (table(_PLAIN, "", shaded("4472C4")), "12"),
        (table(_PLAIN, "", '<w:tblStyle w:val="T"/>'), "12"),
        (table(_PLAIN, shaded("FFFFFF"), '<w:tblStyle w:val="T"/>'), ""),
        (table(_PLAIN, shaded("FFFFFF", "pct50")), "12"),
        (table(f"<w:p><w:pPr>{shaded('4472C4')}</w:pPr>{run('12', _WHITE)}</w:p>"), "12"),
        (table('<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr>' + run("12", _WHITE) + "</w:p>"), "12"),
        (table(_PARAGRAPH(run("12", '<w:rPr><w:color w:val="FFFFFF"/><w:highlight w:val="black"/></w:rPr>'))), "12"),
        (table(_PARAGRAPH(run("12", '<w:rPr><w:color w:val="FFFFFF"/><w:highlight w:val="white"/></w:rPr>'))), ""),
        (table(_PARAGRAPH(run("12", '<w:rPr><w:color w:val="auto"/></w:rPr>'))), "12"),
        (table(_PARAGRAPH(run("12", '<w:rPr><w:color w:val=""/></w:rPr>')), shaded("FFFFFF", "pct50")), "12"),
        (table(_PARAGRAPH(f"<w:r><w:txbxContent>{_PLAIN}</w:txbxContent></w:r>")), ""),
        (table(_PARAGRAPH(f"<w:r><w:pict><w:txbxContent>{_PLAIN}</w:txbxContent></w:pict></w:r>")), "12"),
    ],
)  # fmt: skip
def test_the_colour_behind_words_tells_whether_they_are_seen(body: str, shown: str) -> None:
    """
    White words on a coloured head are seen, and so are those of which nobody can tell what they stand on.
    """
    shading = '<w:tblStylePr w:type="firstRow"><w:tcPr>' + shaded("4472C4") + "</w:tcPr></w:tblStylePr>"
    styles = (
        f'<w:style w:type="table" w:styleId="T">{shading}</w:style>'
        f'<w:style w:type="paragraph" w:styleId="P"><w:pPr>{shaded("4472C4")}</w:pPr></w:style>'
    )

    assert gr.read(word(body, styles)).text == f"{shown}\t乙\n"


def test_pages_of_a_colour_are_read() -> None:
    """
    A document that has a colour behind its pages is read, words in white too.
    """
    with zipfile.ZipFile(BytesIO(word(_PLAIN + word_paragraph("松")))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    plain = zipped(parts)
    parts["word/document.xml"] = parts["word/document.xml"].replace(
        b"<w:body>", b'<w:background w:color="4472C4"/><w:body>'
    )

    assert gr.read(plain).text == "松\n"
    assert gr.read(zipped(parts)).text == "12\n松\n"


@pytest.mark.parametrize(
    ("of_words", "of_cell", "shown"),
    [
        ('fo:color="#ffffff"', "", ""),
        ('fo:color="#ffffff"', 'fo:background-color="#4472c4"', "12"),
        ('fo:color="#4472C4"', 'fo:background-color="#4472c4"', ""),
        ('fo:color="#ffffff"', 'fo:background-color="transparent"', ""),
        ('fo:color="#ffffff" fo:background-color="#000000"', "", "12"),
        ('style:use-window-font-color="true" fo:color="#ffffff"', "", "12"),
    ],
)
@pytest.mark.parametrize("kind", ["text", "spreadsheet"])
def test_in_opendocument_too(kind: str, of_words: str, of_cell: str, shown: str) -> None:
    """
    Texts and sheets of OpenDocument tell the colours of words and cells.
    """
    styles = (
        f'<style:style style:name="W" style:family="text"><style:text-properties {of_words}/></style:style>'
        f'<style:style style:name="C" style:family="table-cell"><style:table-cell-properties {of_cell}/></style:style>'
    )
    cell = '<table:table-cell table:style-name="C" office:value-type="string"><text:p><text:span text:style-name="W">12</text:span></text:p></table:table-cell>'
    row = f"<table:table-row>{cell}<table:table-cell><text:p>乙</text:p></table:table-cell></table:table-row>"

    assert gr.read(document(f"<table:table>{row}</table:table>", styles, kind)).text == f"{shown}\t乙\n"
