"""Pictures inside web pages and documents: read where it is asked for, noted where it is not, and never fetched."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import numpy as np
import pytest

import govinfo_reports as gr
from govinfo_reports.files.ocr import _engine
from govinfo_reports.files.ocr._engine import Word
from govinfo_reports.files.places import HtmlPlace, PicturePlace, WordPlace, place_from_dict, place_to_dict
from govinfo_reports.forms import templates
from tests.converters.samples import full
from tests.made_pictures import docx, odt, page, png, printed, saved

if TYPE_CHECKING:
    from collections.abc import Callable

REPORT = full(templates()[-1])
BLANK = np.full((200, 500, 3), 255, dtype=np.uint8)


@pytest.fixture
def recogniser(monkeypatch: pytest.MonkeyPatch) -> list[list[Word]]:
    """What a recogniser sees on one picture after the other; to be filled."""
    seen: list[list[Word]] = []

    def words_on(_: object) -> list[Word]:
        return seen.pop(0)

    monkeypatch.setattr(_engine, "words_on", words_on)
    return seen


@pytest.fixture(scope="module")
def shown() -> tuple[list[str | bytes], list[list[Word]]]:
    """A report whose tables are pictures, and what is seen on these."""
    seen: list[list[Word]] = []
    return list(printed(REPORT, seen)), seen


@pytest.mark.parametrize(("make", "kind"), [(page, HtmlPlace), (saved, HtmlPlace), (docx, WordPlace), (odt, WordPlace)])
def test_tables_that_are_pictures_are_read(
    make: Callable[[list[str | bytes]], bytes],
    kind: type[HtmlPlace | WordPlace],
    recogniser: list[list[Word]],
    shown: tuple[list[str | bytes], list[list[Word]]],
) -> None:
    """
    Each value is the one that the picture shows, has a place of its own on it, and its row says that it was recognised.
    """
    content = make(shown[0])
    recogniser += shown[1]
    plain = gr.read(content)
    read = gr.parse(gr.read(content, ocr=True))
    places = [read.place(cell.span) for _, cell in read.cells()]

    assert {path: cell.text for path, cell in read.cells()} == {path: cell.text for path, cell in REPORT.cells()}
    assert {finding.path for finding in read.findings if finding.code == "R122"} == {
        path.rpartition(".")[0] for path, _ in read.cells()
    }
    assert read.document is not None
    assert read.document.recognised
    assert "picture" not in {note.kind for note in read.document.notes}
    assert len(set(places)) == len(places)
    assert all(isinstance(place, PicturePlace) and isinstance(place.within, kind) for place in places)
    assert all(place_from_dict(place_to_dict(place)) == place for place in places if place)
    assert gr.from_dict(gr.to_dict(read)) == read
    assert not plain.recognised
    assert {note.kind for note in plain.notes} == {"picture"}


def test_the_box_of_a_place_is_in_pixels_of_the_picture(recogniser: list[list[Word]]) -> None:
    """
    A picture is made larger to be looked at; its places are those of the picture as it is.
    """
    recogniser.append([Word("松柏", ((200, 80), (600, 80), (600, 160), (200, 160)))])
    report = gr.read(page([png(BLANK)]), ocr=True)
    (region,) = report.regions

    assert report.text == "松柏\n"
    assert isinstance(region.place, PicturePlace)
    assert region.place.box == pytest.approx((100, 40, 300, 80), abs=0.5)
    assert region.place.show("en") == "element /html[1]/body[1]/p[1]/img[1], picture 1 (left 100, top 40)"


@pytest.mark.parametrize(
    "body",
    [
        "<img src=https://www.example.gov.cn/t.png>",
        "<img src=file:///etc/hostname>",
        "<img src=data:image/png;base64,iVBORw0KGgo=>",
        "<img src=data:image/png;base64,**>",
        "<img src=data:,words>",
        "<img src=data:>",
    ],
)
def test_what_did_not_come_with_the_page_is_noted(body: str, recogniser: list[list[Word]]) -> None:
    """
    Nothing is fetched, no other file is opened, and a damaged picture does not make the page unreadable.
    """
    document = gr.read(f"<html><body><p>松柏</p>{body}</body></html>".encode(), ocr=True)

    assert document.text == "松柏\n"
    assert [note.kind for note in document.notes] == ["picture"]
    assert recogniser == []


def test_small_pictures_and_those_without_words_are_left_alone(recogniser: list[list[Word]]) -> None:
    """
    A dot is not looked at; of a picture without a word there is the note as before.
    """
    recogniser.append([])
    dot = np.full((99, 500, 3), 255, dtype=np.uint8)
    document = gr.read(docx(["松柏", png(dot), png(BLANK)]), ocr=True)

    assert document.text == "松柏\n"
    assert [note.kind for note in document.notes] == ["picture", "picture"]
    assert (recogniser, document.recognised) == ([], False)


def test_a_picture_in_a_cell_is_noted(recogniser: list[list[Word]]) -> None:
    """
    It is no table, and nobody can tell what it shows: its cell is not blank.
    """
    cell = page([png(BLANK)]).decode().removeprefix("<html><body>").removesuffix("</body></html>")
    rows = f"<tr><td>松柏</td><td>{cell}</td></tr><tr><td>竹梅</td><td>2</td></tr>"
    document = gr.read(f"<html><body><table>{rows}</table></body></html>".encode(), ocr=True)

    assert document.text == "松柏\t\ufffd\n竹梅\t2\n"
    assert [note.kind for note in document.notes] == ["picture", "unread"]
    assert recogniser == []


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A page with a picture asks for the extra; one without it does not.
    """
    monkeypatch.setitem(sys.modules, "govinfo_reports.files.ocr", None)
    with pytest.raises(gr.Unreadable) as refused:
        gr.read(page(["松柏", png(BLANK)]), ocr=True)

    assert refused.value.code == "missing_extra"
    assert "govinfo-reports[ocr]" in str(refused.value)
    assert gr.read(page(["松柏"]), ocr=True).text == "松柏\n"
