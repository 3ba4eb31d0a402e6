"""Web pages: what a browser shows is the page, no more and no less."""

from __future__ import annotations

import pytest

import govinfo_reports as gr

TABLE = "<table><tr><td>甲<td>1<tr><td>乙<td>2</table>"
ROWS = ["甲\t1", "乙\t2"]


def lines(body: str, head: str = "") -> list[str]:
    """Return the lines of the text of a page, blank ones left out."""
    page = f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"
    return [line for line in gr.read(page.encode()).text.splitlines() if line]


@pytest.mark.parametrize(
    ("head", "cell"),
    [
        ("", '<td style="display:none">9</td>'),
        ("", "<td hidden>9</td>"),
        ("", "<td><span style='mso-hide:all'>9</span>1</td>"),
        ("<style>.last{display:none}</style>", "<td class=last>9</td>"),
        ("<style>table tr > td.last{DISPLAY : none !important}</style>", "<td class=last style='display:block'>9</td>"),
        ("<style>@media screen{#l{display:none}}</style>", "<td id=l>9</td>"),
        ("<style>@media (max-width:700px){.last{display:block}} .last{display:none}</style>", "<td class=last>9</td>"),
        ("", "<td><script>document.write(9)</script>1</td>"),
        ("", "<td><template>9</template>1</td>"),
        ("", "<td><input type=hidden value=9>1</td>"),
        ("", "<td>1<sup>9</sup></td>"),
        ("", "<td><span style='position:absolute;left:-9999px'>9</span>1</td>"),
        ("", "<td><span style='visibility:hidden'>9</span>1</td>"),
        ("", "<td>1<!-- 9 --></td>"),
    ],
)
def test_what_is_not_shown_is_not_read(head: str, cell: str) -> None:
    """
    Nothing that a browser hides stands in the text.
    """
    found = lines(f"<table><tr><td>甲</td>{cell}</tr><tr><td>乙</td><td>2</td></tr></table>", head)

    assert "9" not in "".join(found)
    assert found[1] == "乙\t2"


@pytest.mark.parametrize(
    ("head", "cell"),
    [
        ("<style>@media print{.c{display:none}}</style>", "<td class=c>1</td>"),
        ("<style media=print>.c{display:none}</style>", "<td class=c>1</td>"),
        ("<style>.c{display:none} td.c{display:table-cell}</style>", "<td class=c>1</td>"),
        ("<style>@media (max-width:700px){.c{display:none}}</style>", "<td class=c>1</td>"),
        ("<style>.c:hover{display:none} .c::after{display:none}</style>", "<td class=c>1</td>"),
        ("", "<td><input value=1></td>"),
        ("", "<td><select><option>7<option selected>1</select></td>"),
        ("", "<td><textarea>1</textarea></td>"),
        ("", "<td>&#49;</td>"),
        ("", "<td><table><tr><td>1</td></tr></table></td>"),
        ("", "<td>\n  <p>\n 1 </p>\n</td>"),
        ("", "<td><font><b>1</font></b></td>"),
        ("", "<td><span style='visibility:hidden'>9<b style='visibility:visible'>1</b></span></td>"),
    ],
)
def test_what_is_shown_is_read(head: str, cell: str) -> None:
    """
    Everything that a browser shows in a cell stands in the text.
    """
    assert lines(f"<table><tr><td>甲</td>{cell}</tr><tr><td>乙</td><td>2</td></tr></table>", head) == ROWS


@pytest.mark.parametrize(
    "body",
    [
        TABLE,
        f"<table><tr><td><table><tr><td>{TABLE}</td></tr></table></td><td></td></tr></table>",
        f'<iframe srcdoc="{TABLE}"></iframe>',
        f'<div role="tabpanel" style="display:none">{TABLE}</div>',
        (
            "<div style='display:table'><div style='display:table-row'><div style='display:table-cell'>甲</div>"
            "<div style='display:table-cell'>1</div></div><div style='display:table-row'>"
            "<div style='display:table-cell'>乙</div><div style='display:table-cell'>2</div></div></div>"
        ),
        "<div style='display:grid;grid-template-columns:repeat(2,1fr)'><div>甲</div><div>1</div><div>乙</div><div>2</div></div>",
        "<div style='display:flex'><div>甲</div><div>1</div></div><div style='display:flex'><div>乙</div><div>2</div></div>",
        "<table><tfoot><tr><td>乙<td>2</tfoot><thead><tr><th>甲<th>1</thead></table>",
    ],
    ids=["table", "nested", "frame", "panel", "css table", "grid", "flex", "foot first"],
)
def test_tables_of_every_make_are_rows(body: str) -> None:
    """
    A table is rows of cells, whatever it is made of.
    """
    assert lines(body) == ROWS


def test_a_grid_leaves_out_what_a_cell_covers() -> None:
    """
    A box that reaches over two rows of a grid stands once, and the next row begins behind it.
    """
    grid = "display:grid;grid-template-columns:1fr 1fr 1fr"
    body = f"<div style='{grid}'><div style='grid-row:span 2'>甲</div><div>a</div><div>1</div><div>b</div><div>2</div></div>"

    assert lines(body) == ["甲\ta\t1", "b\t2"]


def test_links_to_other_pages_are_left_out_and_noted() -> None:
    """
    A list of links, with its heading, is no part of the text but of the notes; a heading that is a link stays.
    """
    side = "<div><h3>历年</h3><ul><li><a href=1>2019年报告</a> 01-02</li><li><a href=2>2020年报告</a></li></ul></div>"
    page = f"<html><body>{side}<h1><a href=3>2021年报告</a></h1><p>正文<a href=4>附件</a>在此，共有若干字。</p></body></html>"
    document = gr.read(page.encode())

    assert document.text.splitlines() == ["2021年报告", "正文附件在此，共有若干字。"]
    assert [(note.kind, note.words) for note in document.notes] == [("links", "历年 2019年报告 01-02 2020年报告")]
    assert document.notes[0].place is not None


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("gb2312", "gb18030"),
        ("GBK", "gb18030"),
        ("utf-8", "utf-8"),
        ("", "utf-16"),
        ("big5", "big5hkscs"),
        ("x", "gb18030"),
    ],
)
def test_encodings_are_told(declared: str, encoding: str) -> None:
    """
    A page is decoded by its mark, by strict UTF-8, by what it declares, and by GB18030 where nothing else fits.
    """
    page = f'<html><head><meta charset="{declared}"></head><body><p>年度報告</p></body></html>'
    document = gr.read(page.encode(encoding))

    assert document.text == "年度報告\n"
    assert document.encoding == encoding


def test_a_break_in_a_cell_joins_chinese_and_parts_figures() -> None:
    """
    A label over two lines is one label; two figures over two lines stay two.
    """
    assert (
        lines("<table><tr><td>松<br>柏</td><td>12<br>3</td></tr><tr><td>乙</td><td>2</td></tr></table>")[0]
        == "松柏\t12 3"
    )


def test_a_figure_that_is_struck_through_stands_apart() -> None:
    """
    A figure beside one that is struck through is not one figure with it.
    """
    assert lines("<table><tr><td>甲</td><td><s>1</s>2</td></tr><tr><td>乙</td><td>2</td></tr></table>")[0] == "甲\t1 2"


def test_the_place_of_a_cell_is_its_path() -> None:
    """
    The place of a cell is the way to its element, as browsers number them.
    """
    document = gr.read(f"<html><body><div>一</div><div><p>二</p>{TABLE}</div></body></html>".encode())
    place = document.place(gr.Span(document.text.index("2"), document.text.index("2") + 1))

    assert place is not None
    assert place.show("en") == "element /html[1]/body[1]/div[2]/table[1]/tbody[1]/tr[2]/td[2]"


def test_a_table_that_is_a_picture_is_not_silent() -> None:
    """
    A page with pictures and no value says that its tables may be pictures, and where.
    """
    page = "<html><body><p>青禾县商务局2024年政府信息公开工作年度报告</p><p>一、总体情况</p><img src=table.png></body></html>"
    report = gr.parse(gr.read(page.encode()))

    assert [finding.code for finding in report.findings] == ["R209"]
    assert report.document is not None
    assert [note.kind for note in report.document.notes] == ["picture"]


def test_a_page_saved_as_one_file_is_read() -> None:
    """
    The page inside an MHTML file is read as a page is.
    """
    mail = (
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html; charset=utf-8\n"
        "Content-Transfer-Encoding: 8bit\n\n<html><body>" + TABLE + "</body></html>\n--x--\n"
    )
    document = gr.read(mail.encode())

    assert document.kind == "mhtml"
    assert document.text.split() == ["甲", "1", "乙", "2"]
