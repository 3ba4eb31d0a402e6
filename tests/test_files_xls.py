"""XLS files: what cells show by their formats, what is hidden, and what is damaged."""

from __future__ import annotations

from struct import pack

import pytest

import govinfo_reports as gr
from govinfo_reports.files.compound import stream_of
from tests.made_xls import compound, records

_G = "General"
_ROWS = [
    [("松柏", _G), (0.45, "0.0000"), (7, _G)],
    [("竹梅", _G), (0.12, "0.00%"), (0, _G)],
    [("兰菊", _G), (1234, "#,##0"), (5, '0"件"')],
    [("杨柳", '@"号"'), (45296, "yyyy/m/d"), ("", _G)],
]


def _lines(content: bytes) -> list[str]:
    return gr.read(content).text.splitlines()


def test_cells_give_the_text_that_their_formats_show() -> None:
    """
    Decimals, percent, thousands, days and words are written as the sheet shows them.
    """
    read = _lines(compound(records(_ROWS)))

    assert read == ["松柏\t0.4500\t7", "竹梅\t12.00%\t0", "兰菊\t1,234\t5件", "杨柳号\t2024/1/5"]


def test_hidden_rows_and_columns_are_left_out() -> None:
    """
    What is hidden is not read, and noted.
    """
    document = gr.read(compound(records(_ROWS, hidden_rows=(1,), hidden_columns=(2,))))

    assert document.text.splitlines() == ["松柏\t0.4500", "兰菊\t1,234", "杨柳号\t2024/1/5"]
    assert [(note.kind, note.words) for note in document.notes] == [("hidden", "年报：1 × 1")]


def test_a_sheet_that_hides_zeros_shows_blanks() -> None:
    """
    A view without zeros leaves their cells blank.
    """
    assert _lines(compound(records(_ROWS, zeros=False)))[1] == "竹梅\t12.00%\t"


@pytest.mark.parametrize("size", [1, 63, 64, 65, 511, 512, 513, 4095, 4096, 4097, 9000])
def test_a_stream_is_found_whole(size: int) -> None:
    """
    A stream of any length is read, in sectors and in small sectors.
    """
    stream = bytes(number % 251 + 1 for number in range(size))

    assert stream_of(compound(stream), {"Workbook"}) == stream
    assert stream_of(compound(stream), {"Book"}) == b""


@pytest.mark.parametrize("end", [600, 1024 + 60, 1024 + 130])
def test_a_file_that_ends_in_its_tables_is_damaged(end: int) -> None:
    """
    A file whose directory is cut is refused before the library sees it, which would write to the error stream.
    """
    with pytest.raises(gr.Unreadable) as caught:
        gr.read(compound(records(_ROWS))[:end])

    assert caught.value.code in {"damaged", "unsupported"}


def test_a_chain_that_leads_back_ends() -> None:
    """
    A sector that is followed by itself is damage, and no loop.
    """
    content = bytearray(compound(records(_ROWS).ljust(5000, b"\0")))
    content[512 + 4 * 3 : 512 + 4 * 4] = b"\x03\0\0\0"

    with pytest.raises(gr.Unreadable) as caught:
        gr.read(bytes(content))

    assert caught.value.code == "damaged"


def test_a_book_with_a_password_says_so() -> None:
    """
    A record that says the rest is encrypted is answered as such.
    """
    stream = records(_ROWS)

    with pytest.raises(gr.Unreadable) as caught:
        gr.read(compound(stream[:20] + b"\x2f\0\x06\0\x01\0\x01\0\x01\0" + stream[20:]))

    assert caught.value.code == "encrypted"


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        (0x200, pack("<2L2HH", 0, 0xFFFFFFFF, 0, 4, 0)),
        (0x200, pack("<2L2HH", 5, 4, 0, 4, 0)),
        (0x200, pack("<2L2HH", 0, 4, 0, 257, 0)),
        (0x200, pack("<2L2HH", 0, 4, 3, 2, 0)),
        (0x203, pack("<3Hd", 1, 256, 0, 1)),
        (0xBD, pack("<2HHLH", 1, 0, 0, 2, 256)),
    ],
)
def test_a_sheet_that_claims_more_than_it_can_hold_is_damaged(kind: int, data: bytes) -> None:
    """
    A claim of so many rows and columns would have the library take all memory, and end the process.
    """
    stream = records(_ROWS)
    end = len(stream) - 4

    with pytest.raises(gr.Unreadable) as caught:
        gr.read(compound(stream[:end] + pack("<2H", kind, len(data)) + data + stream[end:]))

    assert caught.value.code == "damaged"


def test_cells_far_apart_are_too_many() -> None:
    """
    Two cells in opposite corners make a sheet of all cells between them.
    """
    stream = records(_ROWS)
    end = len(stream) - 4
    far = pack("<2H", 0x203, 14) + pack("<3Hd", 65_535, 255, 0, 1)

    with pytest.raises(gr.Unreadable) as caught:
        gr.read(compound(stream[:end] + far + stream[end:]))

    assert caught.value.code == "too_large"


@pytest.mark.parametrize("place", [44, 64, 72, 1024 + 128 + 120])
def test_a_file_that_claims_more_than_its_size_is_damaged(place: int) -> None:
    """
    The numbers of tables and the length of a stream lie within the file.
    """
    content = bytearray(compound(records(_ROWS)))
    content[place : place + 4] = b"\xff\xff\xff\x7f"

    with pytest.raises(gr.Unreadable) as caught:
        gr.read(bytes(content))

    assert caught.value.code == "damaged"
