"""PDF files with text that no viewer shows, and with watermarks over their tables: neither is read as part of a cell."""

from __future__ import annotations

from re import sub
from time import perf_counter

import pytest

import govinfo_reports as gr
from tests.made_pdf import Canvas
from tests.test_files_pdf import lines, ruled

_ROWS = [["松柏", "35", "12"], ["竹梅", "", "2"], ["兰菊", "0", "/"]]
_WAYS = ("white", "clear", "clipped", "off")


def table(*, shaded: bool = False) -> Canvas:
    """Return a page with a table of three rows, on a dark ground where it is *shaded*."""
    canvas = Canvas()
    if shaded:
        canvas.pages[-1].append("0.1 0.2 0.5 rg 40 640 300 120 re f 0 g")
    ruled(canvas, _ROWS)
    return canvas


@pytest.mark.parametrize("way", _WAYS)
@pytest.mark.parametrize("shift", [-4.7, 9.5])
def test_digits_that_no_viewer_shows_are_no_part_of_a_figure(way: str, shift: float) -> None:
    """
    Digits of the colour of the paper, clear, clipped away or in a layer that is off change nothing that is read.
    """
    canvas = table()
    for row in range(3):
        canvas.hidden(way, 144 + shift, 113 + 20 * row, "7")

    assert lines(canvas) == ["松柏\t35\t12", "竹梅\t\t2", "兰菊\t0\t/"]


def test_white_digits_on_a_dark_ground_are_figures() -> None:
    """
    The ground tells whether a pale digit is seen: on a dark one it is a figure.
    """
    canvas = table(shaded=True)
    canvas.hidden("white", 144, 133, "7")

    assert lines(canvas) == ["松柏\t35\t12", "竹梅\t7\t2", "兰菊\t0\t/"]


@pytest.mark.parametrize(("clip", "read"), [("0 0 147 842", "1"), ("0 0 153 842", "12")])
def test_of_a_figure_that_is_clipped_the_digits_inside_are_read(clip: str, read: str) -> None:
    """
    A clip that cuts a text hides the letters whose middle lies outside.
    """
    canvas = table()
    canvas.text(144, 133, "12")
    canvas.pages[-1][-1] = f"q {clip} re W n {canvas.pages[-1][-1]} Q"

    assert lines(canvas)[1] == f"竹梅\t{read}\t2"


@pytest.mark.parametrize(("size", "read"), [(0.3, "35"), (0.9, "35"), (4, "735")])
def test_digits_too_small_to_be_seen_are_no_part_of_a_figure(size: float, read: str) -> None:
    """
    What is set smaller than a point is no text; what is small and legible is read.
    """
    canvas = table()
    canvas.text(144 - size / 2 - 0.1, 113, "7", size)

    assert lines(canvas)[0].split("\t")[1] == read


@pytest.mark.parametrize("height", range(120, 200, 10))
def test_a_watermark_that_leans_is_no_part_of_the_cells_below_it(height: int) -> None:
    """
    Letters that lean over a table, digits among them, change nothing that is read of it.
    """
    canvas = table()
    canvas.leaning(100, height, "内部资料2019", 30)

    assert lines(canvas) == ["松柏\t35\t12", "竹梅\t\t2", "兰菊\t0\t/"]


@pytest.mark.parametrize("turn", ["0 1 -1 0", "0.996 0.087 -0.087 0.996"])
def test_letters_that_stand_upright_or_nearly_so_are_read(turn: str) -> None:
    """
    A letter turned by a quarter, or askew as in a scan set straight, is part of its cell.
    """
    canvas = table()
    canvas.text(150, 133, "8")
    canvas.pages[-1][-1] = sub(r"([\d.]+ [\d.]+) Td", rf"{turn} \1 Tm", canvas.pages[-1][-1])

    assert "8" in lines(canvas)[1]


@pytest.mark.parametrize(("beyond", "row"), [(2, "松柏\t1\t"), (4, "松柏\t1"), (60, "松柏\t1")])
def test_a_field_that_reaches_out_of_the_page_is_no_blank_cell(beyond: float, row: str) -> None:
    """
    What stands beyond the edge of the page is not known, so its cell is not read as a blank one.
    """
    canvas = Canvas()
    ruled(canvas, [["松柏", "1", ""], ["竹梅", "2", ""]], widths=(80, 40, 595 - 60 - 120 + beyond))

    assert lines(canvas) == [row, row.replace("松柏", "竹梅").replace("1", "2")]


def test_clear_text_all_over_a_picture_is_what_was_recognised_on_it() -> None:
    """
    Where a page shows a picture and hides nearly all its text, the text is that of the picture, and said to be.
    """
    canvas = table()
    canvas.pages[-1] = [f"q /Clear gs {drawn} Q" if "BT" in drawn else drawn for drawn in canvas.pages[-1]]
    canvas.pages[-1].append("q 400 0 0 300 50 500 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q")
    document = gr.read(canvas.content())

    assert document.recognised
    assert document.text.splitlines() == ["松柏\t35\t12", "竹梅\t\t2", "兰菊\t0\t/"]


def test_a_page_full_of_text_that_may_be_hidden_takes_no_long_time() -> None:
    """
    Thousands of pale letters over each other take time in proportion to their number.
    """
    canvas = table()
    for _ in range(3000):
        canvas.hidden("white", 60, 400, "7" * 40)
    start = perf_counter()

    assert lines(canvas) == ["松柏\t35\t12", "竹梅\t\t2", "兰菊\t0\t/"]
    assert perf_counter() - start < 20


def test_a_page_with_more_hidden_text_than_any_report_has_is_refused() -> None:
    """
    Tens of thousands of pale letters are not drawn one by one.
    """
    canvas = table()
    canvas.pages[-1] += ["1 g", *["BT /F1 9 Tf 60 442 Td <0037> Tj ET"] * 30_000]
    with pytest.raises(gr.Unreadable) as caught:
        gr.read(canvas.content())

    assert caught.value.code == "too_large"
