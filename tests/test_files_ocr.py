"""Scans and pictures: read only where it is asked for, as the tables that they show, and every row marked."""

from __future__ import annotations

import io
import sys
import zlib
from typing import TYPE_CHECKING, Any

import numpy as np
import pypdfium2
import pytest
from PIL import Image

import govinfo_reports as gr
from govinfo_reports.files.ocr import _engine
from govinfo_reports.files.ocr._engine import Word
from govinfo_reports.files.ocr._straight import slant_of
from govinfo_reports.forms import templates
from tests.command import run
from tests.converters.samples import full
from tests.made_files import pdf
from tests.made_pdf import Canvas

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SCALE = 200 / 72


def drawn(content: bytes) -> list[Any]:
    """Return the pages of a PDF file as pictures."""
    document = pypdfium2.PdfDocument(content)
    pictures = [page.render(scale=_SCALE).to_numpy() for page in document]
    document.close()
    return pictures


def scan(pictures: list[Any], put: str = "q 595 0 0 842 0 0 cm /P Do Q") -> bytes:
    """Return a PDF file with a picture on each page, which *put* draws; nothing else, if it does not write too."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{3 + 3 * i} 0 R" for i in range(len(pictures)))
    objects.append(f"<< /Type /Pages /Count {len(pictures)} /Kids [{kids}] >>".encode())
    for i, picture in enumerate(pictures):
        height, width = picture.shape[:2]
        data = zlib.compress(picture.mean(axis=2).astype(np.uint8).tobytes())
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {4 + 3 * i} 0 R /Resources << /XObject << /P {5 + 3 * i} 0 R >> /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>".encode(),
            f"<< /Length {len(put)} >>\nstream\n{put}\nendstream".encode(),
            f"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length {len(data)} >>\nstream\n".encode()
            + data
            + b"\nendstream",
        ]
    out = b"%PDF-1.4\n" + b"".join(b"%d 0 obj\n%s\nendobj\n" % (i, each) for i, each in enumerate(objects, 1))
    return out + b"trailer << /Root 1 0 R >>\n%%EOF\n"


def words_of(content: bytes) -> Iterator[list[Word]]:
    """Yield what a recogniser would see on each page of a PDF file: its words, with their corners in pixels."""
    document = pypdfium2.PdfDocument(content)
    for page in document:
        text = page.get_textpage()
        words: list[Word] = []
        for i in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(i)
            x, y, right_, bottom_ = (side * _SCALE for side in (left, 842 - top, right, 842 - bottom))
            words.append(
                Word(
                    text.get_text_bounded(left, bottom, right, top).strip(),
                    ((x, y), (right_, y), (right_, bottom_), (x, bottom_)),
                )
            )
        text.close()
        yield words
    document.close()


@pytest.fixture
def recogniser(monkeypatch: pytest.MonkeyPatch) -> list[list[Word]]:
    """What a recogniser sees on one picture after the other; to be filled."""
    seen: list[list[Word]] = []
    monkeypatch.setattr(_engine, "words_on", lambda _: seen.pop(0))
    return seen


def test_a_scan_is_read_as_the_report_it_shows(recogniser: list[list[Word]]) -> None:
    """
    Each value of a ruled table is read from a picture of it, with its place, and each row says that it was recognised.
    """
    report = full(templates()[-1])
    content = pdf(report)
    recogniser += words_of(content)
    read = gr.parse(gr.read(scan(drawn(content)), ocr=True))
    rows = {finding.path for finding in read.findings if finding.code == "R122"}
    places = [read.place(cell.span) for _, cell in read.cells()]

    assert {path: cell.text for path, cell in read.cells()} == {path: cell.text for path, cell in report.cells()}
    assert read.document
    assert read.document.recognised
    assert rows == {path.rpartition(".")[0] for path, _ in read.cells()}
    assert len(set(places)) == len(places)


def test_a_picture_in_a_page_with_text_is_read_in_its_place(recogniser: list[list[Word]]) -> None:
    """
    Only its rows are marked; without being asked for it is noted and not read.
    """
    recogniser.append([Word("松柏", ((10, 10), (60, 10), (60, 30), (10, 30)))])
    picture = np.full((200, 400, 3), 255, dtype=np.uint8)
    picture[[0, 1, 99, 100, 198, 199], :] = 0
    picture[:, [0, 1, 199, 200, 398, 399]] = 0
    content = scan(
        [picture], "q 288 0 0 144 60 500 cm /P Do Q BT /F 12 Tf 60 700 Td (above) Tj 0 -300 Td (below) Tj ET"
    )
    recognised, plain = gr.read(content, ocr=True), gr.read(content)

    assert recognised.text.split() == ["above", "松柏", "below"]
    assert [(note.kind, note.place) for note in recognised.notes] == [
        ("recognised", note.place) for note in plain.notes
    ]
    assert plain.text.split() == ["above", "below"]
    assert [note.kind for note in plain.notes] == ["picture"]
    assert (recognised.recognised, plain.recognised) == (True, False)


@pytest.mark.parametrize("form", ["PNG", "JPEG", "TIFF", "WEBP"])
def test_pictures_are_read_as_pages(form: str, recogniser: list[list[Word]]) -> None:
    """
    A picture file is a page, refused as a scan unless recognition is asked for.
    """
    canvas = Canvas()
    for i, words in enumerate(["松柏", "12", "", "竹梅", "", "3"]):
        left, top = 60 + 80 * (i % 3), 100 + 20 * (i // 3)
        canvas.box(left, top, left + 80, top + 20)
        canvas.text(left + 4, top + 13, words)
    content = canvas.content()
    recogniser += words_of(content)
    out = io.BytesIO()
    Image.fromarray(drawn(content)[0]).save(out, form)

    assert gr.read(out.getvalue(), ocr=True).text == "松柏\t12\t\n竹梅\t\t3\n"
    with pytest.raises(gr.Unreadable) as refused:
        gr.read(out.getvalue())
    assert refused.value.code == "scanned"


def test_what_lies_askew_is_set_straight() -> None:
    """
    The slant of long words is that of the picture; one word that stands out does not change it.
    """
    words = [Word("松柏竹梅", ((0, y), (400, y + 4), (400, y + 44), (0, y + 40))) for y in (0, 100, 200)]
    slant = slant_of([*words, Word("兰", ((0, 0), (40, 9), (40, 50), (0, 40)))])

    assert slant.by == pytest.approx(0.01)
    assert slant.straight((400, 4)) == pytest.approx((400.04, 0))
    dark = np.zeros((40, 400), dtype=bool)
    dark[np.rint(10 + np.arange(400) * 0.01).astype(int), np.arange(400)] = True
    assert slant.straightened(dark)[10].sum() > 390


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Recognition that is asked for and not installed is refused with the name of the extra.
    """
    _engine.engine.cache_clear()
    monkeypatch.setitem(sys.modules, "rapidocr", None)
    with pytest.raises(gr.Unreadable) as refused:
        gr.read(scan([np.zeros((20, 20, 3), dtype=np.uint8)]), ocr=True)

    assert refused.value.code == "missing_extra"
    assert "govinfo-reports[ocr]" in str(refused.value)


def test_a_damaged_picture_is_refused() -> None:
    """
    A picture that is cut off is damaged.
    """
    with pytest.raises(gr.Unreadable) as refused:
        gr.read(b"\x89PNG\r\n\x1a\n cut off", ocr=True)
    assert refused.value.code == "damaged"


def test_the_command_line_marks_each_table_once(recogniser: list[list[Word]], tmp_path: Path) -> None:
    """
    Of the rows of a table that were recognised one is printed, and the others are counted.
    """
    content = pdf(full(templates()[-1]))
    recogniser += words_of(content)
    path = tmp_path / "a.pdf"
    path.write_bytes(scan(drawn(content)))
    shown = run("parse", "--ocr", "--lang", "en", str(path)).output

    assert shown.count("R122") == 3
    assert "more rows of this table" in shown


@pytest.mark.ocr
def test_rapidocr_reads_a_scan() -> None:
    """
    The models that come with RapidOCR read nearly every figure of a clean scan; it runs with -m ocr.
    """
    report = full(templates()[-1])
    read = gr.parse(gr.read(scan(drawn(pdf(report))), ocr=True))
    right = sum(cell.text == read.get(path).text for path, cell in report.cells() if path in dict(read.cells()))

    assert right >= 0.95 * len(list(report.cells()))
