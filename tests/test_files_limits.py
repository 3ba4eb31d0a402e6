"""How much of a file is looked at, and how large its figures may be: each limit is held from both sides."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest

import govinfo_reports as gr
from govinfo_reports.files.plain import separator_of
from govinfo_reports.files.sheet_formats import shortest, shown_number, stored_number
from govinfo_reports.files.word._numbers import printed_number

_ROW, _ODD = "行政许可,1,2", "一句话"


@pytest.mark.parametrize(("controls", "refused"), [(8, False), (9, True)])
def test_a_text_may_hold_eight_controls(controls: int, refused: bool) -> None:
    """
    With more of them it is no text.
    """
    content = ("行政许可12" * 20).encode() + b"\x01" * controls

    if refused:
        with pytest.raises(gr.Unreadable):
            gr.read(content)
    else:
        assert "行政许可12" in gr.read(content).text


@pytest.mark.parametrize(
    "content",
    [
        "松柏\n竹梅菊兰",
        "松,柏,竹\n" * 4 + "梅,兰,菊",
        "<p>松柏</p><p>竹梅菊兰</p>",
        "<table><tr><td>松柏</td><td>竹</td></tr><tr><td>梅</td><td>菊</td></tr></table>",
    ],
)
def test_a_text_has_as_many_characters_as_the_limit_says(content: str) -> None:
    """
    One more is refused, whatever the file is; a text that is much larger is not even decoded.
    """
    length = len(gr.read(content.encode()).text.strip("\n"))

    assert gr.read(content.encode(), limits=gr.Limits(characters=length)).text
    with pytest.raises(gr.Unreadable, match=f"{length - 1} characters"):
        gr.read(content.encode(), limits=gr.Limits(characters=length - 1))


def test_a_text_much_beyond_the_limit_is_not_decoded() -> None:
    """
    No encoding has more than four bytes for a character; the bytes alone tell.
    """
    limits = gr.Limits(characters=10)

    assert gr.read("𠮷".encode() * 10, limits=limits).text == "𠮷" * 10
    assert gr.read("𠮷".encode("gb18030") * 10, limits=limits).text == "𠮷" * 10
    with pytest.raises(gr.Unreadable, match="10 characters"):
        gr.read(b"\xff" * 45, limits=limits)


@pytest.mark.parametrize("length", [1_000, 200_000])
def test_a_long_line_behind_commas_is_a_line(length: int) -> None:
    """
    The library for separated values has a limit of its own on one of them.
    """
    text = f"松,柏\n{'字' * length}\n"

    assert gr.read(text.encode()).text == text


def test_a_value_is_as_long_as_the_text_may_be() -> None:
    """
    A value in quotes may hold more than the 131,072 characters that the library takes if nobody says otherwise.
    """
    long = "字" * 131_073
    document = gr.read(f"松,柏,竹\n松,{long},竹\n松,柏,竹\n".encode())

    assert document.text == f"松\t柏\t竹\n松\t{long}\t竹\n松\t柏\t竹\n"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("字,,\n" * 60_000, id="lines of one cell"),
        pytest.param("规章,,\n" * 400 + "," * 60_000 + "1\n" + "1,2,3\n" * 10_000, id="a wide row among narrow ones"),
    ],
)
def test_a_sheet_costs_time_as_it_is_long(content: str) -> None:
    """
    No row is held against all the rows above it, and a wide row costs the narrow ones nothing.
    """
    start = time.process_time()
    gr.read(content.encode())

    assert time.process_time() - start < 6


@pytest.mark.parametrize(("rows", "odd", "table"), [(18, 2, ","), (17, 3, None)])
def test_nine_lines_in_ten_make_a_table(rows: int, odd: int, table: str | None) -> None:
    """
    With fewer lines that are alike, the commas are those of sentences.
    """
    assert separator_of("\n".join([*[_ROW] * rows, *[_ODD] * odd])) == table


def test_four_hundred_lines_are_looked_at() -> None:
    """
    The last of them makes nine in ten, and the one behind it would make fewer.
    """
    lines = [*[_ROW] * 359, *[_ODD] * 40, _ROW, _ODD]

    assert separator_of("\n".join(lines)) == ","
    assert separator_of("\n".join(lines[:399])) is None


@pytest.mark.parametrize(("letters", "shown"), [(197, f"{'字' * 197}7"), (198, None)])
def test_a_format_has_two_hundred_characters(letters: int, shown: str | None) -> None:
    """
    What a longer one would show is not told.
    """
    assert shown_number("7", f'"{"字" * letters}"0') == shown


def test_a_spreadsheet_keeps_fifteen_digits() -> None:
    """
    The rest of a stored number comes from how it is stored.
    """
    assert stored_number("1.23456789012345678") == Decimal("1.23456789012346")


@pytest.mark.parametrize(("zeros", "shown"), [(39, f"1{'0' * 39}"), (40, "1E+40")])
def test_a_number_is_written_out_up_to_forty_digits(zeros: int, shown: str) -> None:
    """
    A larger one keeps its exponent.
    """
    assert shortest(stored_number(f"1e{zeros}")) == shown


@pytest.mark.parametrize(("day", "shown"), [(2_958_465, "9999-12-31"), (2_958_466, None)])
def test_dates_end_with_the_year_9999(day: int, shown: str | None) -> None:
    """
    A larger number is none, though its cell has the format of a date.
    """
    assert shown_number(str(day), "yyyy-mm-dd") == shown


@pytest.mark.parametrize(("count", "printed"), [(9_999, "九千九百九十九"), (10_000, "10000")])
def test_paragraphs_are_counted_in_words_up_to_9999(count: int, printed: str) -> None:
    """
    No list is longer, and larger numbers are printed in digits.
    """
    assert printed_number(count, "chineseCounting") == printed
