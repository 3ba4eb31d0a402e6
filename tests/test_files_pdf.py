"""PDF files: tables by their rules, rows over page breaks, heads and feet, marks, and pages that lie on their side."""

from __future__ import annotations

import pypdfium2
import pytest

import govinfo_reports as gr
from govinfo_reports.files.places import PdfPlace
from govinfo_reports.forms import templates
from tests.converters.samples import full
from tests.made_files import pdf
from tests.made_pdf import Canvas


def lines(canvas: Canvas) -> list[str]:
    """Return the lines of the text of a file, blank ones left out."""
    return [line for line in gr.read(canvas.content()).text.splitlines() if line]


def ruled(canvas: Canvas, rows: list[list[str]], top: float = 100, widths: tuple[float, ...] = (80, 40, 40)) -> float:
    """Draw a table, and return where it ends."""
    for i, row in enumerate(rows):
        left = 60.0
        for words, wide in zip(row, widths, strict=True):
            canvas.box(left, top + 20 * i, left + wide, top + 20 * i + 20)
            canvas.text(left + 4, top + 20 * i + 13, words)
            left += wide
    return top + 20 * len(rows)


def test_characters_inside_the_box_of_a_cell_are_its_text() -> None:
    """
    What pdfium finds inside the box that a value leads to is the value.
    """
    content = pdf(full(templates()[-1]))
    report = gr.parse(gr.read(content))
    document = pypdfium2.PdfDocument(content)
    texts = [page.get_textpage() for page in document]
    try:
        for _, cell in report.cells():
            place = report.place(cell.span)
            assert isinstance(place, PdfPlace)
            left, top, right, bottom = place.box
            inside = texts[place.page - 1].get_text_bounded(left, 842 - bottom, right, 842 - top)
            assert inside.strip() == cell.text
    finally:
        for text in texts:
            text.close()
        document.close()


def test_blank_cells_of_a_ruled_table_are_cells() -> None:
    """
    A cell with nothing in it is a blank one, with a box of its own.
    """
    canvas = Canvas()
    ruled(canvas, [["松柏", "1", ""], ["竹梅", "", "2"]])

    assert lines(canvas) == ["松柏\t1\t", "竹梅\t\t2"]


def test_a_raised_mark_is_no_digit() -> None:
    """
    A small raised digit behind a figure is a mark, and noted; a digit of full size is a digit.
    """
    canvas = Canvas()
    ruled(canvas, [["松柏", "-7", "12"], ["竹梅", "3", "4"]])
    canvas.text(60 + 80 + 4 + 9, 100 + 13 - 4, "1", 5)
    document = gr.read(canvas.content())

    assert document.text.splitlines()[0] == "松柏\t-7\t12"
    assert [(note.kind, note.words) for note in document.notes] == [("mark", "1")]


@pytest.mark.parametrize(("wide", "printed"), [(14, "684"), (60, "68 4")])
def test_a_figure_goes_on_in_the_next_line_only_where_its_cell_is_full(wide: float, printed: str) -> None:
    """
    Digits on two lines are one figure where the first line fills the cell, and two where it does not.
    """
    canvas = Canvas()
    ruled(canvas, [["松柏", "68", "1"], ["竹梅", "12", "2"]], widths=(80, wide, 40))
    canvas.text(60 + 80 + 4, 100 + 19, "4", 9)

    assert lines(canvas)[0] == f"松柏\t{printed}\t1"


def test_radicals_are_letters() -> None:
    """
    Where a file names the radical for the letter, the letter is read.
    """
    canvas = Canvas()
    canvas.text(60, 100, "⽔利局")

    assert lines(canvas) == ["水利局"]


def test_heads_feet_and_numbers_of_pages_are_left_out() -> None:
    """
    What each page prints at its edges is noted and no part of the text, and a paragraph goes on over the break.
    """
    canvas = Canvas()
    for number in (1, 2, 3):
        canvas.text(60, 40, f"某局 年报 {number}期")
        canvas.text(60, 200, "正文" * 25)
        canvas.text(280, 815, f"- {number} -")
        if number < 3:
            canvas.turn()
    document = gr.read(canvas.content())

    assert document.text == "正文" * 75 + "\n"
    assert {note.kind for note in document.notes} == {"page_edge"}
    assert len(document.notes) == 6
    assert len(document.places(gr.Span(0, 150))) == 3


def test_a_row_torn_by_a_page_break_is_joined() -> None:
    """
    A label that goes on over the page break goes on in its row, which is noted; a row of its own stays one.
    """
    canvas = Canvas()
    ruled(canvas, [["松柏", "1", "2"], ["松柏松柏松柏松柏", "3", "4"]], top=740)
    canvas.turn()
    ruled(canvas, [["杨柳", "", ""], ["兰菊", "5", "6"]], top=60)
    document = gr.read(canvas.content())

    assert document.text.splitlines() == ["松柏\t1\t2", "松柏松柏松柏松柏杨柳\t3\t4", "兰菊\t5\t6"]
    assert [note.kind for note in document.notes] == ["joined", "torn"]


def test_a_blank_row_below_a_page_break_is_a_row() -> None:
    """
    A label with blank cells is no rest of the row above where that row's label does not fill its cell.
    """
    canvas = Canvas()
    ruled(canvas, [["松柏", "1", "2"], ["桂花", "3", "4"]], top=740)
    canvas.turn()
    ruled(canvas, [["杨柳", "", ""], ["兰菊", "5", "6"]], top=60)

    assert lines(canvas) == ["松柏\t1\t2", "桂花\t3\t4", "杨柳\t\t", "兰菊\t5\t6"]


def test_a_figure_that_reaches_over_its_cell_stays_whole() -> None:
    """
    A figure too long for its cell is not parted by the rule that it crosses.
    """
    canvas = Canvas()
    ruled(canvas, [["松柏", "", "2"], ["竹梅", "3", "4"]], widths=(80, 30, 60))
    canvas.text(60 + 80 + 4, 113, "1234567", 9)

    assert "1234567" in lines(canvas)[0].split("\t")


def test_a_table_without_rules_is_read_by_position() -> None:
    """
    Words far apart are cells, a column that others fill is blank, and each value has a box of its own.
    """
    canvas = Canvas()
    for i, row in enumerate((["松柏", "1", "2"], ["竹梅", "", "4"], ["兰菊", "5", "6"])):
        for x, words in zip((60, 200, 300), row, strict=True):
            canvas.text(x, 100 + 20 * i, words)
    document = gr.read(canvas.content())

    assert document.text.splitlines() == ["松柏\t1\t2", "竹梅\t\t4", "兰菊\t5\t6"]
    assert len({place for _, _, place in document.regions}) == 9


def test_a_page_on_its_side_is_read_upright() -> None:
    """
    Text set sideways is read as it is meant, and its boxes lie on the page as it is shown.
    """
    upright = pdf(full(templates()[-1]))
    sideways = upright.replace(b"/MediaBox [0 0 595 842]", b"/MediaBox [0 0 595 842] /Rotate 90")
    one, other = gr.read(upright), gr.read(sideways)

    assert other.text == one.text
    place = other.regions[0].place
    assert isinstance(place, PdfPlace)
    assert place.box[2] <= 842


@pytest.mark.parametrize("ruled_table", [True, False])
def test_no_value_is_wrong_in_silence(ruled_table: bool) -> None:
    """
    With rules or without, what is read of a drawn report is what it prints.
    """
    report = full(templates()[-1])
    printed = {path: cell.text for path, cell in report.cells()}
    read = gr.parse(gr.read(pdf(report, ruled=ruled_table)))
    wrong = {path for path, cell in read.cells() if cell.text != printed[path]}

    assert wrong == set()
    assert len(list(read.cells())) >= (0.9 if ruled_table else 0.3) * len(printed)


def test_figures_in_form_fields_are_read() -> None:
    """
    What a field of a form shows stands on the page like any other word.
    """
    canvas = Canvas()
    ruled(canvas, [["松柏", "1", ""], ["竹梅", "", "2"]])
    canvas.field(144, 133, "35")

    assert lines(canvas) == ["松柏\t1\t", "竹梅\t35\t2"]


def test_letters_without_ink_or_beside_the_page_are_left_out() -> None:
    """
    Letters that are drawn unseen on a page without pictures, and those that stand beyond its edges, are not the page.
    """
    canvas = Canvas()
    ruled(canvas, [["松柏", "1", ""], ["竹梅", "", "2"]])
    canvas.unseen(146, 133, "9")
    canvas.text(700, 133, "8")
    canvas.text(146, -20, "7")

    assert lines(canvas) == ["松柏\t1\t", "竹梅\t\t2"]


def test_a_gap_between_the_rules_of_two_cells_is_no_cell() -> None:
    """
    Browsers draw rules around each cell, with a gap between them.
    """
    canvas = Canvas()
    for i, words in enumerate(["松柏", "1", ""]):
        canvas.box(60 + 43.5 * i, 100, 100 + 43.5 * i, 120)
        canvas.text(64 + 43.5 * i, 113, words)
        canvas.box(60 + 43.5 * i, 123.5, 100 + 43.5 * i, 143.5)
        canvas.text(64 + 43.5 * i, 136.5, words)

    assert lines(canvas) == ["松柏\t1\t", "松柏\t1\t"]
