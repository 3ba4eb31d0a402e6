"""PDF files with two pages or two columns on a sheet."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pypdfium2
import pypdfium2.raw
import pytest

import govinfo_reports as gr
from govinfo_reports.files.places import PdfPlace
from tests.converters.samples import full, marked
from tests.made_files import pdf
from tests.made_pdf import Canvas
from tests.test_files_pdf import lines

_PROSE = ("松柏常青梅兰竹菊春夏秋冬", "山高水长风清月白云卷云舒", "青禾白石红枫绿柳蓝天碧海")


def two_up(content: bytes) -> bytes:
    """Return the file with two of its pages on each sheet, side by side."""
    raw: Any = pypdfium2.raw
    document = pypdfium2.PdfDocument(content)
    sheets = pypdfium2.PdfDocument(raw.FPDF_ImportNPagesToOne(document.raw, 842, 595, 2, 1))
    saved = BytesIO()
    sheets.save(saved)
    sheets.close()
    document.close()
    return saved.getvalue()


@pytest.mark.parametrize("sample", [full, marked])
def test_two_pages_on_a_sheet_are_read_one_after_the_other(sample: Any, template: gr.Template) -> None:  # noqa: ANN401 - a maker of reports
    """
    The text is that of the pages one by one, and each value leads to the place on the sheet that prints it.
    """
    content = pdf(sample(template))
    sheets = two_up(content)
    read = gr.read(sheets)
    report = gr.parse(read)

    assert read.text == gr.read(content).text
    document = pypdfium2.PdfDocument(sheets)
    texts = [page.get_textpage() for page in document]
    for _, cell in report.cells():
        place = report.place(cell.span)
        assert isinstance(place, PdfPlace)
        left, top, right, bottom = place.box
        assert texts[place.page - 1].get_text_bounded(left, 595 - bottom, right, 595 - top).strip() == cell.text
    for text in texts:
        text.close()
    document.close()


def _columns(right: tuple[str, ...], gap: float, title: str = "") -> list[str]:
    canvas = Canvas()
    if title:
        canvas.text(60, 60, title, 12)
    for row, (one, other) in enumerate(zip(_PROSE, right, strict=True)):
        canvas.text(290 - 12 * len(one), 100 + 30 * row, one, 12)
        canvas.text(290 + gap, 100 + 30 * row, other, 12)
    return lines(canvas)


@pytest.mark.parametrize(
    ("right", "gap", "title", "split"),
    [
        (_PROSE[::-1], 20, "", True),
        (_PROSE[::-1], 10, "", False),
        (_PROSE[::-1], 20, "松" * 30, False),
        (("12", "34", "56"), 20, "", False),
        (("松", "柏", "梅"), 20, "", False),
        ((*_PROSE[:2], "12"), 20, "", False),
    ],
)
def test_columns_are_read_apart_where_text_stands_on_both_sides_of_a_gutter(
    right: tuple[str, ...], gap: float, title: str, split: bool
) -> None:
    """
    A gutter is wide, nothing reaches over it, and figures or single words behind it are a table.
    """
    read = "".join("".join(_columns(right, gap, title)).split())

    assert read.startswith(title + "".join(_PROSE)) == split
