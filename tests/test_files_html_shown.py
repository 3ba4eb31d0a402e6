"""What a cell of a web page shows that is no text: it is read where it can be, and no blank cell where it cannot."""

from __future__ import annotations

import pytest

import govinfo_reports as gr

from .test_files_html import lines

UNREAD = "\ufffd"


def page(cell: str, css: str = "") -> tuple[list[str], list[str]]:
    """Return the lines of a table with *cell* in its first row, and the kinds of the notes."""
    table = f"<table><tr><td>甲</td><td>{cell}</td></tr><tr><td>乙</td><td>6</td></tr></table>"
    head = f"<style>{css}</style>"
    document = gr.read(f"<html><head>{head}</head><body>{table}</body></html>".encode())
    assert lines(table, head) == document.text.split("\n")[:-1]
    return document.text.split("\n")[:-1], [note.kind for note in document.notes]


@pytest.mark.parametrize(
    ("cell", "css"),
    [
        ("<i data-v=357></i>", "i::before{content:attr(data-v)}"),
        ("<i></i>57", "i:after{content:'3'}"),
        ("35<i></i>", 'i::after{content:"\\37"}'),
        ("<i>5</i>", "i::before{content:'3'} i::after{content:'7'}"),
        ("<i>357</i>", "i::before{content:'9'} td i::before{content:''}"),
        ("<i>357</i>", "i::before{content:'9';display:none}"),
        ("<i>357</i>", "@media print{i::before{content:'9'}}"),
        ("357<progress value=3 max=9>33</progress>", ""),
        ("357<meter value=3>33</meter>", ""),
        ("<svg width=40 height=20><text x=2 y=15>357</text></svg>", ""),
        ("357<svg style='display:none'><path d='M0 0'/></svg>", ""),
        ("<math><mn>357</mn></math>", ""),
        ("<math><mrow><mn>35</mn><mn>7</mn></mrow></math>", ""),
        ("3\u200b5\u20607", ""),
        ("3&shy;5<wbr>7", ""),
        ("357<img src=dot.gif width=1 height=1>", ""),
    ],
)
def test_what_is_shown_as_a_figure_is_read(cell: str, css: str) -> None:
    """
    Digits that a style sheet, a drawing or a formula holds are digits; what takes no room is no gap.
    """
    assert page(cell, css)[0] == ["甲\t357", "乙\t6"]


@pytest.mark.parametrize(
    ("cell", "css"),
    [
        ("<img src=n.png>", ""),
        ("<img src=n.png width=30 height=14 alt=''>", ""),
        ("<progress value=3 max=9>33</progress>", ""),
        ("<svg><path d='M0 0'/></svg>", ""),
        ("<svg><text>3</text><text>5</text></svg>", ""),
        ("<math><mfrac><mn>3</mn><mn>7</mn></mfrac></math>", ""),
        ("<i></i>", "i::before{content:counter(rows)}"),
        ("<i></i>", "i::before{content:'\\e601'}"),
        ("<canvas></canvas>", ""),
    ],
)
def test_a_cell_that_shows_what_was_not_read_is_not_blank(cell: str, css: str) -> None:
    """
    A sign stands in its place, and a note says where; a cell that shows nothing stays blank.
    """
    assert page(cell, css)[0] == [f"甲\t{UNREAD}", "乙\t6"]
    assert "unread" in page(cell, css)[1]
    assert page("") == (["甲\t", "乙\t6"], [])


@pytest.mark.parametrize(
    ("cell", "css"),
    [
        ("<bdo dir=rtl>753</bdo>", ""),
        ("\u202e753", ""),
        ("<i>753</i>", "i{unicode-bidi:bidi-override;direction:rtl}"),
        ("35<img src=7.png>", ""),
        ("35<i></i>", "i::after{content:counter(rows)}"),
        ("<i>7</i>357", "@container (width < 9px){i{display:none}}"),
        ("<i>7</i>357", "td{--h:none} i{display:var(--h)}"),
        ("<i>7</i>357", "@supports (nobody-knows-this:1){i{display:none}}"),
    ],
)
def test_a_figure_that_nobody_can_tell_is_none(cell: str, css: str) -> None:
    """
    Its digits are kept, with a sign behind them, so that nobody reads them for another figure.
    """
    found, kinds = page(cell, css)

    assert found[0].endswith(UNREAD)
    assert any(map(str.isdigit, found[0]))
    assert kinds[-1] == "unread"


def test_words_and_pictures_outside_of_cells_stay_as_they_are() -> None:
    """
    A picture beside the words of a label, or in a paragraph, changes nothing.
    """
    picture = "<img src=n.png><svg><path/></svg>"

    assert page(f"357</td><td>件数{picture}")[0][0] == "甲\t357\t件数"
    assert lines(f"<p>共 3 件{picture}</p><p>{picture}</p>") == ["共 3 件"]


@pytest.mark.parametrize(
    ("css", "shown"),
    [
        (".j{color:#fff}", False),
        (".j{color:rgb(255,255,255)}", False),
        ("td{background:#eee} .j{color:#eeeeee}", False),
        ("table{background:#036} td{background:white} .j{color:white}", False),
        ("td{background:#036} .j{color:#fff}", True),
        ("tr{background-color:navy} .j{color:#fff}", True),
        ("td{background:#036 url(x.png)} .j{color:#fff}", True),
        ("td{background-image:linear-gradient(#036,#036)} .j{color:#fff}", True),
        ("td{color:#fff} .j{color:#333}", True),
        ("td{background:var(--ground)} .j{color:#fff}", True),
        (".j{color:#fff;background:#036}", True),
    ],
)
def test_words_of_the_colour_that_they_stand_on_are_not_shown(css: str, shown: bool) -> None:
    """
    In a cell they are left out, and on any other ground they are read.
    """
    assert page("<b class=j>7</b>", css)[0][0].split("\t")[1] == ("7" if shown else "")


def test_white_words_are_in_doubt_where_a_style_sheet_is_missing() -> None:
    """
    It may give the cell a dark ground: then the words are neither left out nor taken for a figure.
    """
    link = "<link rel=stylesheet href=x.css>"
    table = "<table><tr><td>甲</td><td><font color=white>7</font></td></tr><tr><td>乙</td><td>6</td></tr></table>"

    assert lines(table, link)[0] == f"甲\t7{UNREAD}"
    assert lines(table)[0] == "甲\t"
    assert lines(table.replace("<td><font", "<td bgcolor=navy><font"), link)[0] == "甲\t7"
