"""PDF files with fonts that they do not bring along, and files that are read at the same time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pypdfium2
import pytest

import govinfo_reports as gr
from govinfo_reports.files.pdf._stand_in import stand_in
from govinfo_reports.forms import templates
from tests.converters.samples import full
from tests.made_files import pdf
from tests.made_pdf import Canvas


def _shape(content: bytes) -> tuple[float, ...]:
    """Return how wide and how high the shape of the first letter is drawn."""
    document = pypdfium2.PdfDocument(content)
    text = document[0].get_textpage()
    left, bottom, right, top = text.get_charbox(0)
    text.close()
    document.close()
    return right - left, top - bottom


@pytest.mark.parametrize("letter", ["水", "一", "m", "㐀"])
def test_every_letter_has_the_shape_of_the_font_that_stands_in(letter: str) -> None:
    """
    While a file is read, pdfium takes all letters of fonts that are not in it from one font, and afterwards no more.
    """
    canvas = Canvas()
    canvas.text(60, 60, letter * 2, 10)
    content = canvas.content()

    with stand_in():
        given = _shape(content)
    gr.read(content)

    assert given == pytest.approx((4, 7), abs=0.2)
    assert _shape(content) != pytest.approx((4, 7), abs=0.2)


def test_lines_of_the_same_words_are_all_read() -> None:
    """
    Pdfium drops letters without a shape that stand below others, as those of fonts do that the machine does not have.
    """
    canvas = Canvas()
    for row in range(5):
        canvas.text(60, 60 + 20 * row, "松柏常青", 10)
        canvas.text(300, 60 + 20 * row, "梅", 10)

    assert "".join(gr.read(canvas.content()).text.split()) == "松柏常青梅" * 5


def test_files_read_at_the_same_time_are_not_mixed_up() -> None:
    """
    Several threads read files as one does.
    """
    files = [pdf(full(template)) for template in templates()]
    alone = [gr.read(content).text for content in files]

    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(lambda content: gr.read(content).text, files * 4))

    assert together == alone * 4
