"""What a PDF file may cost: forms that draw one another, fields between rules, and pixels of pages that are looked at."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING

import pytest
from PIL import Image

import govinfo_reports as gr
from govinfo_reports.files.ocr import _engine
from govinfo_reports.files.ocr._engine import Word
from govinfo_reports.files.pdf import _items
from govinfo_reports.files.pdf._lattice import lattices
from govinfo_reports.files.pdf._marks import Page, Rule
from tests.made_pdf import Canvas

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np

_TEXT = b"BT /F 12 Tf 50 800 Td (2024) Tj ET "


def _stream(said: bytes, content: bytes, *, packed: bool = True) -> bytes:
    body = zlib.compress(content) if packed else content
    filtered = b"/Filter /FlateDecode " if packed else b""
    return b"<< %s %s/Length %d >>\nstream\n%s\nendstream" % (said, filtered, len(body), body)


def _file(drawn: bytes, forms: Sequence[bytes], size: bytes = b"595 842") -> bytes:
    """Return a PDF file of one page, whose form X is the first of *forms*: the part 6 of the file."""
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %s] /Contents 4 0 R /Resources << /Font << /F 5 0 R >>"
        b" /XObject << /X 6 0 R >> >> >>" % size,
        _stream(b"", drawn),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        *forms,
    ]
    out = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, part) for number, part in enumerate(parts, 1))
    return b"%PDF-1.7\n" + out + b"trailer << /Root 1 0 R >>\n%%EOF\n"


def _form(content: bytes, target: int | None = None, said: bytes = b"/Subtype /Form", *, packed: bool = True) -> bytes:
    """Return a form, and under the name X the *target* that it may draw."""
    own = b"" if target is None else b"/Resources << /XObject << /X %d 0 R >> >>" % target
    return _stream(b"/Type /XObject %s /BBox [0 0 595 842] %s" % (said, own), content, packed=packed)


def _chain(fan: int, deep: int) -> list[bytes]:
    """Return forms of which each draws the next so many times."""
    return [*(_form(b"/X Do " * fan, 7 + level) for level in range(deep - 1)), _form(_TEXT)]


@pytest.mark.parametrize(("cells", "read"), [(555, True), (554, False)])
def test_a_form_counts_for_five_cells(cells: int, read: bool) -> None:
    """
    A page that draws ten forms, each of which draws ten others, has 111 with itself.
    """
    content = _file(b"/X Do " * 10, _chain(10, 2))
    limits = gr.Limits(cells=cells)

    if read:
        assert "2024" in gr.read(content, limits=limits).text
    else:
        with pytest.raises(gr.Unreadable, match="110 forms"):
            gr.read(content, limits=limits)


@pytest.mark.parametrize(
    "forms",
    [
        pytest.param([_form(b"/X Do /X Do", 6)], id="one that draws itself"),
        pytest.param([_form(b"/X Do /X Do")], id="one that draws itself by the names of its page"),
        pytest.param([_form(b"/X Do /X Do", 7), _form(b"/X Do", 6)], id="two that draw each other"),
        pytest.param([_form(b"/X Do /X Do", 6, b"/Subtype /F#6Frm")], id="one that is called so in numbers"),
        pytest.param([_form(b"/#58 Do /X%\n\0Do", 6, b"/Subtype%\n/Form")], id="one with names set apart"),
        pytest.param([_form(b"/X Do /X Do", 6, b"/Subtype 8 0 R"), b"1", b"/Form"], id="one that says so elsewhere"),
        pytest.param([_form(b"/X Do /X Do", 6, packed=False)], id="one that is not packed"),
        pytest.param(
            [
                _form(b"/X Do /X Do", said=b"/Subtype /Form /Resources 7 0 R"),
                b"<< /XObject 8 0 R >>",
                b"<< /X 6 0 R >>",
            ],
            id="one whose names stand elsewhere",
        ),
        pytest.param(_chain(6, 9), id="a chain that grows"),
    ],
)
def test_forms_that_draw_too_many_are_refused(forms: list[bytes]) -> None:
    """
    A few hundred bytes would keep pdfium busy for ever; they are refused unopened.
    """
    with pytest.raises(gr.Unreadable) as caught:
        gr.read(_file(_TEXT + b"/X Do", forms))

    assert caught.value.code == "too_large"


@pytest.mark.parametrize(
    "forms",
    [
        pytest.param(_chain(1, 30), id="thirty in one another"),
        pytest.param([_form(_TEXT * 2 + b"/X Do /X Do", 7), _form(_TEXT)], id="the same name in each"),
        pytest.param([_form(_TEXT, 6)], id="one that names itself and does not draw itself"),
    ],
)
def test_forms_that_draw_few_are_read(forms: list[bytes]) -> None:
    """
    Programs put pages into forms, and forms into these.
    """
    assert "2024" in gr.read(_file(b"/X Do", forms)).text


@pytest.mark.parametrize(("things", "read"), [(21, True), (20, False)])
def test_all_that_is_drawn_counts(things: int, read: bool) -> None:
    """
    A page draws twenty slanting lines, which are no rules, and a text.
    """
    content = _file(b"0 0 m 9 9 l S " * 20 + _TEXT, [_form(b"")])

    if read:
        assert gr.read(content, limits=gr.Limits(cells=things)).text
    else:
        with pytest.raises(gr.Unreadable, match="things on page 1"):
            gr.read(content, limits=gr.Limits(cells=things))


def _ruled() -> Page:
    """Return a page with a table of two rows and two columns."""
    return Page(
        1, 595, 842, across=[Rule(at, 0, 100) for at in (0, 50, 100)], down=[Rule(at, 0, 100) for at in (0, 50, 100)]
    )


def test_fields_between_rules_are_counted() -> None:
    """
    A table has as many as there are left.
    """
    assert len(lattices(_ruled(), 4)[0].slots) == 4
    with pytest.raises(gr.Unreadable):
        lattices(_ruled(), 3)


@pytest.mark.parametrize(("most", "read"), [(8, True), (7, False)])
def test_fields_are_counted_over_all_pages(most: int, read: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Two pages have the tables of both.
    """
    monkeypatch.setattr(_items, "MOST_FIELDS", most)
    canvas = Canvas()
    for _ in range(2):
        for at in (100, 150, 200):
            canvas.rule(100, at, 200, at)
            canvas.rule(at, 100, at, 200)
        canvas.text(110, 120, "松柏")
        canvas.turn()

    if read:
        assert gr.read(canvas.content()).text.count("松柏") == 2
    else:
        with pytest.raises(gr.Unreadable):
            gr.read(canvas.content())


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, ...]]:
    """Return the sizes of the pictures that were looked at, on each of which a word is seen."""
    sizes: list[tuple[int, ...]] = []

    def look(picture: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> list[Word]:
        sizes.append(picture.shape[:2])
        return [Word("松柏", ((10, 10), (50, 10), (50, 30), (10, 30)))]

    monkeypatch.setattr(_engine, "words_on", look)
    return sizes


_DOT = _stream(
    b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", b"\xff"
)


@pytest.mark.parametrize(
    ("size", "drawn"), [(b"360 180", (500, 1000)), (b"500 500", (1000, 1000)), (b"1000 1000", (1000, 1000))]
)
def test_a_large_page_is_drawn_with_fewer_pixels(
    size: bytes, drawn: tuple[int, int], seen: list[tuple[int, ...]]
) -> None:
    """
    A page is drawn with 200 pixels for an inch, and a scan that is set as large as a poster as it was taken.
    """
    gr.read(_file(b"9999 0 0 9999 0 0 cm /X Do", [_DOT], size), ocr=True, limits=gr.Limits(pixels=1_000_000))

    assert seen == [drawn]


def test_a_page_beyond_a_pixel_for_each_point_is_refused(seen: list[tuple[int, ...]]) -> None:
    """
    What stands on it would not be legible.
    """
    with pytest.raises(gr.Unreadable) as caught:
        gr.read(
            _file(b"9999 0 0 9999 0 0 cm /X Do", [_DOT], b"1000 1001"), ocr=True, limits=gr.Limits(pixels=1_000_000)
        )

    assert (caught.value.code, seen) == ("too_large", [])


@pytest.mark.parametrize(("width", "height", "pixels"), [(1200, 50, 60_000), (10, 50, 5_000_000)])
def test_a_picture_has_as_many_pixels_as_the_limit_says(
    width: int, height: int, pixels: int, seen: list[tuple[int, ...]]
) -> None:
    """
    A narrow one is made larger first, and counts as it is looked at.
    """
    stream = io.BytesIO()
    Image.new("RGB", (width, height), "white").save(stream, "PNG")

    assert gr.read(stream.getvalue(), ocr=True, limits=gr.Limits(pixels=pixels)).text
    assert len(seen) == 1
    with pytest.raises(gr.Unreadable) as caught:
        gr.read(stream.getvalue(), ocr=True, limits=gr.Limits(pixels=pixels - 1))
    assert caught.value.code == "too_large"
