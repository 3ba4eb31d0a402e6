"""Files that are odd each in a way of its own, and are read like any other."""

from __future__ import annotations

import pytest

import govinfo_reports as gr
from govinfo_reports.files.places import HtmlPlace
from govinfo_reports.forms import templates
from tests.converters.samples import full
from tests.made_files import docx, html, word, word_paragraph, workbook
from tests.made_kinds import KINDS, with_chunk


@pytest.mark.parametrize("kind", KINDS)
def test_an_odd_file_is_read_as_what_it_shows(kind: str) -> None:
    """
    Each value is read as it is shown, none but these, each with a place of its own; agency and year are right.
    """
    report = full(templates()[-1])
    read = gr.parse(gr.read(KINDS[kind](report)))
    places = [read.place(cell.span) for _, cell in read.cells()]

    assert {path: cell.text for path, cell in read.cells()} == {path: cell.text for path, cell in report.cells()}
    assert None not in places
    assert len(set(places)) == len(places)
    assert (read.agency, read.year) == (report.agency, report.year)


def test_a_page_in_a_word_file_has_places_of_its_own() -> None:
    """
    The way to an element of a page inside begins with the number of the part.
    """
    report = gr.parse(gr.read(with_chunk("html", html)(full(templates()[-1]))))
    place = report.place(next(cell for _, cell in report.cells()).span)

    assert isinstance(place, HtmlPlace)
    assert place.path.startswith("/altChunk[1]/html[1]/body[1]/table[1]")


def test_word_files_inside_one_another_are_read_once() -> None:
    """
    A Word file in a Word file in a Word file is noted and not read; nor is a part that is no document.
    """
    report = full(templates()[-1])
    twice = gr.read(with_chunk("docx", with_chunk("docx", docx))(report))
    other = gr.read(with_chunk("bin", lambda _: b"%PDF-1.4")(report))

    assert [(note.kind, note.words) for note in (*twice.notes, *other.notes)] == [("elsewhere", "altChunk")] * 2
    assert other.text == "附件\n"


def test_the_limit_of_bytes_holds_for_files_inside() -> None:
    """
    What a Word file inside unpacks counts with what is around it.
    """
    large = word(word_paragraph("长" * 10_000))
    content = with_chunk("docx", lambda _: large)(full(templates()[-1]))

    assert "长" in gr.read(content).text
    with pytest.raises(gr.Unreadable) as refused:
        gr.read(content, limits=gr.Limits(inflated=20_000))
    assert refused.value.code == "too_large"


def test_a_formula_without_its_figure_is_no_blank() -> None:
    """
    Where a program wrote the formula and not what it comes to, the cell shows the formula.
    """
    row = '<row r="1"><c r="A1"><v>5</v></c><c r="B1"><f>SUM(A1:A1)</f></c></row>'

    assert gr.read(workbook(f"<sheetData>{row}</sheetData>")).text == "5\t=SUM(A1:A1)\n"
