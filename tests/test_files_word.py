"""Word files: what Word shows when all changes are accepted is the page."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest

import govinfo_reports as gr
from govinfo_reports.forms import templates
from tests.converters.samples import full
from tests.made_files import docx, word, word_paragraph

if TYPE_CHECKING:
    from pathlib import Path

VANISH = "<w:rPr><w:vanish/></w:rPr>"


def run(text: str, properties: str = "") -> str:
    """Return a run."""
    return f"<w:r>{properties}<w:t>{text}</w:t></w:r>"


def table(*rows: tuple[str, ...]) -> str:
    """Return a table whose cells hold one paragraph with the given runs."""
    cells = ("".join(f"<w:tc><w:p>{cell}</w:p></w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def lines(body: str, styles: str = "", numbering: str = "") -> list[str]:
    """Return the lines of the text of a Word file, blank ones left out."""
    return [line for line in gr.read(word(body, styles, numbering)).text.splitlines() if line]


_HIDDEN_STYLE = '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>'
_HIDDEN_PARAGRAPHS = '<w:style w:type="paragraph" w:styleId="P"><w:rPr><w:vanish/></w:rPr></w:style>'
_IN_HIDDEN = '<w:pPr><w:pStyle w:val="P"/></w:pPr>'
_HEIR = '<w:style w:type="character" w:styleId="I"><w:basedOn w:val="H"/></w:style>'
_RAISED = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'


@pytest.mark.parametrize(
    ("cell", "styles"),
    [
        (run("9", VANISH) + run("1"), ""),
        (run("9", '<w:rPr><w:rStyle w:val="H"/></w:rPr>') + run("1"), _HIDDEN_STYLE),
        (run("9", '<w:rPr><w:rStyle w:val="I"/></w:rPr>') + run("1"), _HIDDEN_STYLE + _HEIR),
        ("<w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:ins><w:r><w:t>1</w:t></w:r></w:ins>", ""),
        (f"<w:moveFrom>{run('9')}</w:moveFrom>{run('1')}", ""),
        (run("1") + run("9", _RAISED), ""),
        ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=9</w:instrText></w:r>' + run("1"), ""),
        (run("1", '<w:rPr><w:vanish w:val="0"/></w:rPr>'), ""),
        (run("1", '<w:rPr><w:rStyle w:val="H"/><w:vanish w:val="false"/></w:rPr>'), _HIDDEN_STYLE),
        (_IN_HIDDEN + run("1", '<w:rPr><w:rStyle w:val="H"/></w:rPr>') + run("9"), _HIDDEN_STYLE + _HIDDEN_PARAGRAPHS),
        (f"<w:sdt><w:sdtContent>{run('1')}</w:sdtContent></w:sdt>", ""),
        (f"<w:hyperlink>{run('1')}</w:hyperlink>", ""),
        (f"<w:fldSimple>{run('1')}</w:fldSimple>", ""),
    ],
)
def test_a_cell_shows_what_word_shows(cell: str, styles: str) -> None:
    """
    Hidden and deleted runs are no part of a cell; inserted ones, links, fields and content controls are.
    """
    assert lines(table((run("甲"), cell), (run("乙"), run("2"))), styles) == ["甲\t1", "乙\t2"]


def test_rows_and_cells_may_stand_in_content_controls() -> None:
    """
    A content control around a row or a cell changes nothing; a row that was deleted is gone.
    """
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>".format
    control = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>".format
    rows = (
        control(f"<w:tr>{cell('甲')}{control(cell('1'))}</w:tr>"),
        f"<w:tr><w:trPr><w:del/></w:trPr>{cell('丙')}{cell('9')}</w:tr>",
        f"<w:tr>{cell('乙')}{cell('2')}</w:tr>",
    )

    assert lines(control(f"<w:tbl>{''.join(rows)}</w:tbl>")) == ["甲\t1", "乙\t2"]


def test_merged_cells_stand_once() -> None:
    """
    A cell that goes on with the one above is left out; one that has none above it is a cell.
    """

    def cell(text: str, merge: str = "") -> str:
        return f"<w:tc><w:tcPr>{merge}</w:tcPr>{word_paragraph(text)}</w:tc>"

    begin, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = (
        cell("甲", begin) + cell("a") + cell("1"),
        cell("", on) + cell("b") + cell("2"),
        cell("丙") + cell("c", on) + cell("3"),
    )

    assert lines(f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>") == ["甲\ta\t1", "b\t2", "丙\tc\t3"]


def test_text_boxes_are_the_page_once() -> None:
    """
    The words of a text box follow its paragraph; what older programs are given instead is not read too.
    """
    box = f"<w:txbxContent>{table((run('甲'), run('1')), (run('乙'), run('2')))}</w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"

    assert lines(f"<w:p>{run('前')}<w:r>{both}</w:r></w:p>") == ["前", "甲\t1", "乙\t2"]


@pytest.mark.parametrize(
    ("form", "text", "printed"),
    [
        ("chineseCounting", "%1、", ["一、甲", "二、乙"]),
        ("decimal", "%1.", ["1. 甲", "2. 乙"]),
        ("chineseCounting", "（%1）", ["（一）甲", "（二）乙"]),
        ("bullet", "•", ["甲", "乙"]),
        ("decimal", '%1"/><w:rPr><w:vanish/></w:rPr><w:suff w:val="space', ["甲", "乙"]),
    ],
)
def test_automatic_numbers_are_printed(form: str, text: str, printed: list[str]) -> None:
    """
    A paragraph of a list begins with the number that Word prints.
    """
    level = f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
    numbering = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    listed = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'

    assert lines("".join(f"<w:p>{listed}{run(word)}</w:p>" for word in "甲乙"), numbering=numbering) == printed


def test_a_table_that_only_arranges_the_page_is_none() -> None:
    """
    Tables inside the cells of a table are the tables.
    """
    inner = table((run("甲"), run("1")), (run("乙"), run("2")))
    outer = f"<w:tbl><w:tr><w:tc>{word_paragraph('题')}{inner}<w:p/></w:tc><w:tc>{word_paragraph('侧')}</w:tc></w:tr></w:tbl>"

    assert lines(outer) == ["题", "甲\t1", "乙\t2", "侧"]


def test_an_old_word_file_is_read_by_libreoffice_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Without LibreOffice an old Word file is refused in words that say so; with it, what it writes is read.
    """
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(gr.Unreadable) as caught:
        gr.read(old)
    made = tmp_path / "made.docx"
    made.write_bytes(docx(full(templates()[-1])))
    program = tmp_path / "soffice"
    # It is called as: soffice -env:… --headless --norestore --nolockcheck --convert-to docx --outdir FOLDER FILE
    program.write_text(f'#!/bin/sh\n/bin/cat "{made}" > "$8/file.docx"\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)

    assert caught.value.code == "legacy_doc"
    assert len(list(gr.parse(gr.read(old)).cells())) == 200


def test_a_program_that_takes_too_long_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    LibreOffice gets the time that the limits give it, and no more.
    """
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nexec /bin/sleep 60\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(gr.Unreadable) as caught:
        gr.read(b"{\\rtf1 a}", limits=gr.Limits(seconds=0.2))

    assert caught.value.code == "too_large"
