"""Texts: their encodings, what old programs write behind them, and bytes that are no text."""

from __future__ import annotations

import codecs
import random
from typing import TYPE_CHECKING

import pytest

import govinfo_reports as gr
from govinfo_reports.files.canonical import UNREAD
from govinfo_reports.files.places import TextPlace
from govinfo_reports.forms import templates
from tests.converters.samples import full, marked
from tests.made_files import separated

if TYPE_CHECKING:
    from collections.abc import Mapping

_REPORT = full(templates()[-1])
_LOST = b"\xff"  # no byte of UTF-8, nor of GB18030
_DRAWS = 40


def texts(report: gr.Report) -> Mapping[str, str]:
    """Return the words of each cell."""
    return {path: cell.text for path, cell in report.cells()}


@pytest.mark.parametrize("end", ["", "\x1a", "\0", "\r\n\x1a\0\0\0"], ids=repr)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-32", "utf-32-be"])
def test_a_text_is_read_in_any_encoding_whatever_is_behind_it(encoding: str, end: str) -> None:
    """
    What old programs write behind a text is no part of it.
    """
    mark = codecs.BOM_UTF32_BE if encoding == "utf-32-be" else b""
    read = gr.read(mark + (gr.render(_REPORT) + end).encode(encoding))

    assert texts(gr.parse(read)) == texts(_REPORT)
    assert read.notes == ()
    assert read.encoding == encoding.removesuffix("-be")


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
@pytest.mark.parametrize("kind", ["text", "csv"])
def test_a_lost_byte_costs_the_cell_that_it_stands_in(kind: str, encoding: str) -> None:
    """
    No figure is read otherwise than it was printed, nearly all others are read, and a note says where the byte was.
    """
    content = gr.render(_REPORT).encode(encoding) if kind == "text" else separated(_REPORT, encoding)
    printed = texts(gr.parse(gr.read(content)))
    chance = random.Random(f"{kind} {encoding}")  # noqa: S311 - what is drawn is no secret
    figures = [at for at, byte in enumerate(content) if chr(byte).isdecimal()]
    for at in chance.sample(figures, _DRAWS):
        document = gr.read(content[:at] + _LOST + content[at + 1 :])
        got = texts(gr.parse(document))

        assert {path: text for path, text in got.items() if text != printed[path] and UNREAD not in text} == {}
        assert len(got) >= len(printed) - 8  # the row of the byte
        assert [(note.kind, note.place) for note in document.notes] == [
            (
                "undecoded",
                TextPlace(content.count(b"\n", 0, at) + 1, len(content[:at].decode(encoding).rpartition("\n")[2]) + 1),
            )
        ]


def test_a_figure_that_lost_a_digit_is_none() -> None:
    """
    A cell that a lost byte touches has no value, wherever in the figure the byte was.
    """
    content = gr.render(_REPORT).encode()
    cells = [(path, cell) for path, cell in gr.parse(gr.read(content)).cells() if cell.text.isdecimal()]
    text = content.decode()
    for path, cell in cells[::20]:
        for at in {cell.span.start, cell.span.end - 1}:
            damaged = text[:at].encode() + _LOST + text[at + 1 :].encode()
            report = gr.parse(gr.read(damaged))
            found = dict(report.cells()).get(path)

            assert found is None or found.value is None
            assert any(path.startswith(finding.path or "?") for finding in report.findings)
    assert len(cells[::20]) > 5


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_a_text_cut_in_the_middle_of_a_letter_is_read(encoding: str) -> None:
    """
    The last letter is lost, and noted.
    """
    document = gr.read(f"{gr.render(_REPORT)}松".encode(encoding)[:-1])

    assert texts(gr.parse(document)) == texts(_REPORT)
    assert document.text.endswith(UNREAD)
    assert [note.kind for note in document.notes] == ["undecoded"]


@pytest.mark.parametrize(("lost", "read"), [(1, True), (9, True), (10, False), (300, False)])
def test_a_text_with_many_lost_bytes_is_refused(lost: int, *, read: bool) -> None:
    """
    One byte in a hundred is too many; of those that are fewer, the first are noted.
    """
    content = bytearray(b"a" * 1000)
    for at in range(lost):
        content[at * 3] = 0xFF
    if read:
        assert len(gr.read(bytes(content)).notes) == lost
    else:
        with pytest.raises(gr.Unreadable) as refused:
            gr.read(bytes(content))
        assert refused.value.code == "not_text"


@pytest.mark.parametrize("template", templates(), ids=str)
def test_cells_that_csv_keeps_as_text_are_their_words(template: gr.Template) -> None:
    """
    Figures written as formulas of their own digits are read like those written plainly, blank ones too.
    """
    report = marked(template)
    content = separated(report).decode("gb18030")
    kept = "\r\n".join(
        ",".join(f'="{cell}"' if cell.isascii() else cell for cell in line.split(",")) for line in content.split("\r\n")
    )
    plain = gr.read(content.encode())

    assert '="' in kept
    assert gr.read(kept.encode()).text == plain.text
    assert len(texts(gr.parse(plain))) >= 0.8 * len(texts(report))
