"""OpenDocument: texts and spreadsheets as they are shown, hidden parts left out, each cell with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import govinfo_reports as gr
from govinfo_reports.files.places import SheetPlace, WordPlace
from govinfo_reports.forms import templates
from tests.converters.samples import SAMPLES
from tests.made_kinds import mail
from tests.made_odf import document, flat, ods, odt

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.__name__)
@pytest.mark.parametrize("template", templates(), ids=str)
@pytest.mark.parametrize("maker", [odt, ods])
def test_a_document_is_read_as_the_report_it_prints(
    maker: Callable[[gr.Report], bytes], template: gr.Template, sample: Callable[[gr.Template], gr.Report]
) -> None:
    """
    Every value is read as it is printed, blanks too, and each has a place of its own.
    """
    report = sample(template)
    document_ = gr.read(maker(report))
    read = gr.parse(document_)
    places = [read.place(cell.span) for _, cell in read.cells()]

    assert document_.kind == maker.__name__
    assert {path: cell.text for path, cell in read.cells()} == {path: cell.text for path, cell in report.cells()}
    assert len(set(places)) == len(places)
    assert {type(place) for place in places} == {SheetPlace if maker is ods else WordPlace}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("maker", [odt, ods])
def test_a_document_in_one_file_of_xml_is_the_same_document(maker: Callable[[gr.Report], bytes], encoding: str) -> None:
    """
    FODT and FODS give the text, the places and the notes of ODT and ODS.
    """
    content = maker(SAMPLES[0](templates()[-1]))
    whole, single = gr.read(content), gr.read(flat(content, encoding))

    assert (single.kind, single.text, single.regions, single.notes) == (
        whole.kind,
        whole.text,
        whole.regions,
        whole.notes,
    )
    assert len(single.regions) > 200


def test_a_spreadsheet_that_is_one_file_of_xml_is_refused_in_words_that_help() -> None:
    """
    Excel of 2003 wrote files that are no text to be read, whatever their name; people are told what to do.
    """
    root = '<ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
    for head in ("", '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>\n'):
        with pytest.raises(gr.Unreadable) as refused:
            gr.read(f"{head}{root}</ss:Workbook>".encode(), name="年报.xls")
        assert refused.value.code == "unsupported"
        assert all(
            words in reason
            for reason, words in zip(refused.value.reason, ("另存为 .xlsx", "save it as .xlsx"), strict=True)
        )


_STYLES = (
    '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="K" style:family="text" style:parent-style-name="H"/>'
    '<style:style style:name="S" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>'
    '<style:style style:name="T" style:family="table"><style:table-properties table:display="false"/></style:style>'
    '<style:style style:name="R" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000"/></style:style>'
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-suffix="、" '
    'style:num-format="一, 二, 三, ..."/></text:list-style>'
)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ('1<text:span text:style-name="H">9</text:span>2', "12"),
        ('1<text:span text:style-name="K">9</text:span>2', "12"),
        ('12<text:span text:style-name="S">1</text:span>', "12"),
        ("1<text:s text:c='2'/>2<text:tab/>3<text:line-break/>松", "1 2 3\n松"),
        ("12<text:note><text:note-body><text:p>9</text:p></text:note-body></text:note>", "12"),
        ("12<office:annotation><text:p>9</text:p></office:annotation>", "12"),
        ("<text:hidden-text text:is-hidden='true'>9</text:hidden-text>12", "12"),
        ("<text:a><text:span>1</text:span>2</text:a>", "12"),
        ("<text:ruby><text:ruby-base>松</text:ruby-base><text:ruby-text>9</text:ruby-text></text:ruby>", "松"),
        ("<draw:frame><draw:text-box><text:p>12</text:p></draw:text-box></draw:frame>", "12"),
        ("12<draw:frame draw:name='图'><draw:image/></draw:frame>", "12"),
    ],
)
def test_a_paragraph_gives_what_it_shows(words: str, shown: str) -> None:
    """
    Hidden words, notes and readings above letters are left out; spaces, links and text boxes are taken.
    """
    assert gr.read(document(f"<text:p>{words}</text:p>", _STYLES)).text == f"{shown}\n"


def test_paragraphs_of_a_list_have_their_numbers() -> None:
    """
    Numbers count on where a list goes on, and begin anew where it does not.
    """
    item = "<text:list-item><text:p>{}</text:p></text:list-item>"
    body = "".join(
        f"<text:list text:style-name='L'{goes_on}>{item.format(words)}</text:list>"
        for words, goes_on in (("松", ""), ("竹", " text:continue-numbering='true'"), ("梅", ""))
    )

    assert gr.read(document(body, _STYLES)).text == "一、松\n二、竹\n一、梅\n"


def test_deleted_text_is_left_out() -> None:
    """
    What a change has deleted is kept apart in the file, and is not the page.
    """
    changes = "<text:tracked-changes><text:changed-region><text:deletion><text:p>9</text:p></text:deletion></text:changed-region></text:tracked-changes>"

    assert gr.read(document(f"{changes}<text:p>1<text:change/>2</text:p>")).text == "12\n"


def test_hidden_parts_of_sheets_are_left_out() -> None:
    """
    Hidden sheets, rows and columns are noted; repeated rows and columns keep the names of cells right.
    """
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    row = f"<table:table-row{{0}}>{cell.format('甲{1}')}{cell.format('藏')}{cell.format('{1}')}</table:table-row>"
    columns = "<table:table-column/><table:table-column table:visibility='collapse'/><table:table-column/>"
    rows = (
        row.format("", 1)
        + row.format(" table:visibility='filter' table:number-rows-repeated='3'", 2)
        + row.format("", 5)
    )
    hidden = f"<table:table table:name='隐' table:style-name='T'>{rows}</table:table>"
    document_ = gr.read(
        document(f"<table:table table:name='表'>{columns}{rows}</table:table>{hidden}", _STYLES, "spreadsheet")
    )

    assert document_.text == "甲1\t1\n甲5\t5\n"
    assert document_.regions[-1].place == SheetPlace("C5", "表")
    assert [(note.kind, note.words) for note in document_.notes] == [("hidden", "表：3 × 1"), ("hidden", "隐")]


def test_a_cell_gives_the_text_that_it_shows() -> None:
    """
    The text beside the stored value is read; a value that is not shown, or a ruled slot, is a blank cell.
    """
    rows = (
        "<table:table-row><table:table-cell><text:p>甲</text:p></table:table-cell>"
        "<table:table-cell office:value-type='float' office:value='0.45'><text:p>0.4500</text:p></table:table-cell>"
        "<table:table-cell office:value-type='float' office:value='0'><text:p/></table:table-cell><table:table-cell table:style-name='R'/>"
        "<table:table-cell><text:p>5</text:p></table:table-cell></table:table-row>"
    )

    assert gr.read(document(f"<table:table>{rows}</table:table>", _STYLES, "spreadsheet")).text == "甲\t0.4500\t\t\t5\n"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("<table:table><table:table-row table:number-rows-repeated='900000000'><table:table-cell table:number-columns-repeated='999999999'><text:p>1</text:p></table:table-cell></table:table-row></table:table>", "too_large"),
        ("<table:table/>", "empty"),
    ],
)  # fmt: skip
def test_a_sheet_that_repeats_without_end_is_refused(body: str, code: str) -> None:
    """
    Counts of repeated cells cost neither memory nor time.
    """
    with pytest.raises(gr.Unreadable) as refused:
        gr.read(document(body, kind="spreadsheet"))
    assert refused.value.code == code


def test_tables_and_lists_in_one_another_have_a_limit() -> None:
    """
    A document that nests without end is refused.
    """
    with pytest.raises(gr.Unreadable) as refused:
        gr.read(document("<text:section>" * 300 + "<text:p>1</text:p>" + "</text:section>" * 300))
    assert refused.value.code == "too_large"


def test_damage_of_the_kind_and_of_heads_of_parts_is_refused_or_passed_over() -> None:
    """
    A document whose kind cannot be unpacked is damaged; a saved page is read though the head of a part is no ASCII.
    """
    content = bytearray(odt(SAMPLES[0](templates()[-1])))
    at = content.index(b"mimetype") + len("mimetype")
    content[at : at + 8] = b"\xff" * 8
    page = mail(("Content-Type: text/html\r\nContent-Location: 青".encode().decode("latin-1"), b"<p>1</p>"))

    with pytest.raises(gr.Unreadable) as refused:
        gr.read(bytes(content))
    assert refused.value.code == "damaged"
    assert gr.read(page.decode().encode("latin-1")).text == "1\n"
