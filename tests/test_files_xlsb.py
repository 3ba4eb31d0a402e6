"""Spreadsheets in binary (XLSB): what is hidden, and cells that lie far apart; sheets with a million blank rows."""

from __future__ import annotations

import tracemalloc

import pytest

import govinfo_reports as gr
from govinfo_reports.files.places import SheetPlace
from tests.made_xlsb import xlsb


def test_a_binary_sheet_is_read_with_its_places() -> None:
    """
    Each cell leads to its place on the sheet.
    """
    document = gr.read(xlsb({(0, 0): "松柏", (0, 1): 12.0, (1, 0): "竹梅", (1, 1): 3.5}))

    assert (document.kind, document.text) == ("xlsb", "松柏\t12\n竹梅\t3.5\n")
    assert [place for *_, place in document.regions] == [SheetPlace(cell, "年报") for cell in ("A1", "B1", "A2", "B2")]


def test_hidden_rows_and_columns_are_left_out_and_noted() -> None:
    """
    They are no part of the page; rows on both sides of a hidden one stand together.
    """
    cells = {(0, 0): "松柏", (0, 1): 12.0, (0, 2): 9.0, (1, 0): "竹梅", (1, 2): 3.0, (2, 0): "兰菊", (2, 2): 4.0}
    document = gr.read(xlsb(cells, hidden_rows=[1], hidden_columns=[1]))

    assert document.text == "松柏\t9\n兰菊\t4\n"
    assert [(note.kind, note.words) for note in document.notes] == [("hidden", "年报：1 × 1")]


@pytest.mark.parametrize(
    ("far", "code"),
    [((1_048_575, 16_383), "too_large"), ((500_000, 4), "too_large"), ((1_048_576, 0), "damaged")],
)
def test_cells_far_apart_are_refused(far: tuple[int, int], code: str) -> None:
    """
    The library would make room for all the cells between two in opposite corners, and end the process.
    """
    with pytest.raises(gr.Unreadable) as caught:
        gr.read(xlsb({(0, 0): "松柏", far: 1.0}))

    assert caught.value.code == code


def test_blank_rows_take_no_room() -> None:
    """
    A figure in the last row of a sheet is read, and the million blank rows above it are not kept.
    """
    content = xlsb({(0, 0): "松柏", (1_048_575, 0): 1.0})
    tracemalloc.start()
    document = gr.read(content)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert document.text.split() == ["松柏", "1"]
    assert peak < 2_000_000


def test_a_sheet_that_breaks_off_is_damaged() -> None:
    """
    Wherever its records are cut, it is refused in one line; only what ends behind the last cell is read, and whole.
    """
    cells: dict[tuple[int, int], str | float | bytes] = {(0, 0): "松柏", (0, 1): 12.0}
    whole = "松柏\t12\n"
    found = set[str]()
    for end in range(120):
        try:
            found.add(gr.read(xlsb(cells, end=end)).text)
        except gr.Unreadable as error:
            found.add(error.code)

    assert found == {"damaged", whole}


def test_an_error_is_the_word_that_it_shows() -> None:
    """
    A cell with an error is no blank one.
    """
    assert gr.read(xlsb({(0, 0): "松柏", (0, 1): b"\x17", (0, 2): 12.0})).text == "松柏\t#REF!\t12\n"
