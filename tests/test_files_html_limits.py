"""How large a part of a web page may be to be taken for what it is: each limit is held from both sides."""

from __future__ import annotations

from html import escape

import pytest

import govinfo_reports as gr

from .made_kinds import mail
from .test_files_html import lines


@pytest.mark.parametrize(("letters", "shown"), [(39, False), (40, True)])
def test_a_list_of_links_has_fewer_than_forty_letters_beside_them(letters: int, shown: bool) -> None:
    """
    With more, it says something of its own.
    """
    found = lines(f"<p>甲</p><div><a href=x>{'链' * 60}</a>{'字' * letters}</div>")

    assert ("链" in "".join(found)) is shown


@pytest.mark.parametrize(("letters", "row"), [(200, True), (201, False)])
def test_a_cell_of_two_paragraphs_has_two_hundred_letters(letters: int, row: bool) -> None:
    """
    One with more holds running text, and its table only arranges the page.
    """
    cell = f"<p>甲</p><p>{'字' * (letters - 1)}</p>"
    found = lines(f"<table><tr><td>乙</td><td>{cell}</td><td>9</td></tr></table>")

    assert ("9" in found) is not row


@pytest.mark.parametrize(
    ("query", "shown"),
    [("min-width:1280px", False), ("min-width:1281px", True), ("max-width:1280px", False), ("max-width:1279px", True)],
)
def test_a_page_is_looked_at_in_a_window_of_1280_pixels(query: str, shown: bool) -> None:
    """
    What a wider or a narrower one would hide is shown.
    """
    head = f"<style>@media ({query}){{.a{{display:none}}}}</style>"

    assert ("9" in lines("<p>甲</p><p class=a>9</p>", head)) is shown


@pytest.mark.parametrize(("letters", "shown"), [(200, False), (201, True)])
def test_a_selector_has_two_hundred_characters(letters: int, shown: bool) -> None:
    """
    A longer one is not looked at.
    """
    name = "a" * (letters - 1)

    assert ("9" in lines(f"<p>甲</p><p class={name}>9</p>", f"<style>.{name}{{display:none}}</style>")) is shown


@pytest.mark.parametrize(("letters", "row"), [(200, True), (201, False)])
def test_a_cell_of_a_grid_has_two_hundred_letters(letters: int, row: bool) -> None:
    """
    A longer box is a part of the page.
    """
    box = "字" * letters
    found = lines(f"<div style='display:grid;grid-template-columns:1fr 1fr'><div>{box}</div><div>9</div></div>")

    assert (f"{box}\t9" in found) is row


@pytest.mark.parametrize(("pixels", "noted"), [(99, False), (100, True)])
def test_a_picture_that_may_be_a_table_has_a_hundred_pixels(pixels: int, noted: bool) -> None:
    """
    A smaller one is an icon.
    """
    page = f"<html><body><p>甲</p><img src=a.png width={pixels} height=300></body></html>"

    assert any(note.kind == "picture" for note in gr.read(page.encode()).notes) is noted


@pytest.mark.parametrize(("deep", "read"), [(999, True), (1_000, False), (50_000, False)])
def test_a_thousand_elements_stand_in_one_another(deep: int, read: bool) -> None:
    """
    Elements within a line count too: the way to the innermost of many would be as long as all memory.
    """
    content = f"<p>甲{'<span>' * deep}乙</p>".encode()

    if read:
        assert gr.read(content).text == "甲乙\n"
    else:
        with pytest.raises(gr.Unreadable) as caught:
            gr.read(content)
        assert caught.value.code == "too_large"


@pytest.mark.parametrize(("deep", "shown"), [(3, True), (4, False)])
def test_a_frame_stands_in_two_others(deep: int, shown: bool) -> None:
    """
    What is framed once more is not opened.
    """
    inner = "<p>9</p>"
    for _ in range(deep):
        inner = f'<iframe srcdoc="{escape(inner)}"></iframe>'

    assert ("9" in lines(f"<p>甲</p>{inner}")) is shown


def test_the_parts_of_a_saved_page_are_used_two_hundred_times() -> None:
    """
    A page that asks for them more often is not meant to be read to the end.
    """
    page = b"<html><body><p>a</p>" + b'<iframe src="cid:inner@b"></iframe>' * 201 + b"</body></html>"

    place = "Content-Type: text/html\r\nContent-Location: https://www.example.gov.cn/"
    saved = mail((place, page), (f"{place}f\r\nContent-ID: <inner@b>", b"<html><body><p>9</p></body></html>"))

    assert gr.read(saved).text.count("9") == 200


@pytest.mark.parametrize(("rules", "read"), [(100, True), (101, False)])
def test_rules_select_half_a_million_elements(rules: int, read: bool) -> None:
    """
    Each element that a rule selects costs time; no page of an agency comes near.
    """
    assert _is_read("p{display:block}" * rules, "<p>1</p>" * 5_000) is read


@pytest.mark.parametrize(
    ("selector", "siblings", "read"),
    [
        ("b~i", 15_811, True),
        ("b~i", 15_812, False),
        ("i:nth-child(2)", 15_811, True),
        ("i:nth-child(2)", 15_812, False),
        ("i:last-child", 15_812, True),
        ("b~b~i", 793, True),
        ("b~b~i", 794, False),
    ],
)
def test_siblings_are_held_against_one_another_a_quarter_of_a_billion_times(
    selector: str, siblings: int, read: bool
) -> None:
    """
    A selector that asks for what stands before an element looks through all that does.
    """
    assert _is_read(f"{selector}{{display:none}}", "<b>1</b>" * siblings) is read


@pytest.mark.parametrize(("rows", "read"), [(499, True), (501, False)])
def test_a_grid_has_half_a_million_places(rows: int, read: bool) -> None:
    """
    Cells that reach down far leave rows that are looked through without end.
    """
    cells = f"<div style='grid-row:span {rows}'>1</div>" * 1_001

    assert (
        _is_read("", f"<div style='display:grid;grid-template-columns:repeat(500,1fr) repeat(500,1fr)'>{cells}</div>")
        is read
    )


def _is_read(sheet: str, body: str) -> bool:
    """Return whether a page is read; otherwise it is refused as too large."""
    try:
        gr.read(f"<html><head><style>{sheet}</style></head><body>{body}</body></html>".encode())
    except gr.Unreadable as caught:
        return caught.code != "too_large"
    return True
