"""PDF files with annotations: those that show words of the page are read, remarks on it are not."""

from __future__ import annotations

import ctypes
from io import BytesIO
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

import govinfo_reports as gr
from govinfo_reports.forms import templates
from tests.converters.samples import full
from tests.made_files import pdf

_raw: Any = pdfium


def remarked(content: bytes, kind: int) -> bytes:
    """Return the file with annotations of a *kind* over its first two pages, each drawn as a box with a rule in it."""
    document = pypdfium2.PdfDocument(content)
    for number in range(2):
        page = document[number]
        for step in range(12):
            annotation = _raw.FPDFPage_CreateAnnot(page.raw, kind)
            left, bottom = 90.0 + 30 * step, 60.0 + 55 * step
            drawing = f"0.5 w {left} {bottom} 12 12 re {left} {bottom + 6} m {left + 12} {bottom + 6} l S\0"
            drawn = ctypes.create_string_buffer(drawing.encode("utf-16-le"))
            _raw.FPDFAnnot_SetRect(annotation, ctypes.byref(_raw.FS_RECTF(left, bottom + 12, left + 12, bottom)))
            _raw.FPDFAnnot_SetFlags(annotation, 4)
            _raw.FPDFAnnot_SetAP(
                annotation,
                _raw.FPDF_ANNOT_APPEARANCEMODE_NORMAL,
                ctypes.cast(drawn, ctypes.POINTER(_raw.FPDF_WCHAR)),
            )
            _raw.FPDFPage_CloseAnnot(annotation)
        page.close()
    saved = BytesIO()
    document.save(saved)
    document.close()
    return saved.getvalue()


@pytest.mark.parametrize(
    "kind",
    [pdfium.FPDF_ANNOT_TEXT, pdfium.FPDF_ANNOT_POPUP, pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_HIGHLIGHT],
)
def test_remarks_on_a_page_change_nothing_that_is_read(kind: int) -> None:
    """
    A report with closed notes, links and marks over its tables is the report without them.
    """
    content = pdf(full(templates()[-1]))
    with_remarks = remarked(content, kind)

    assert with_remarks.count(b"/Annot") >= 24
    assert gr.read(with_remarks).text == gr.read(content).text


def test_what_is_drawn_on_a_page_as_a_stamp_is_part_of_it() -> None:
    """
    The rules of a stamp stand on the page as any others do, so the boxes of the law of remarks are seen where shown.
    """
    content = pdf(full(templates()[-1]))

    assert gr.read(remarked(content, pdfium.FPDF_ANNOT_STAMP)).text != gr.read(content).text
