"""Word files: figures that stand in fields, formulas, symbols and pictures are read as they are shown, or not as blank."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

import govinfo_reports as gr
from govinfo_reports.files.canonical import UNREAD
from govinfo_reports.forms import templates
from tests.converters.samples import full, marked
from tests.made_files import blocks, word, word_paragraph, word_table
from tests.made_odf import document

if TYPE_CHECKING:
    from collections.abc import Callable

_FIGURE = re.compile(r'<w:p><w:r><w:t xml:space="preserve">([\d.]+)</w:t></w:r></w:p>')
_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"


def run(inner: str) -> str:
    """Return a run."""
    return f"<w:r>{inner}</w:r>"


def text(words: str) -> str:
    """Return a run of words."""
    return run(f"<w:t>{words}</w:t>")


def mark(kind: str) -> str:
    """Return a mark of a field."""
    return run(f'<w:fldChar w:fldCharType="{kind}"/>')


def code(words: str) -> str:
    """Return a piece of the code of a field."""
    return run(f'<w:instrText xml:space="preserve">{words}</w:instrText>')


def field(instruction: str, result: str = "") -> str:
    """Return a field with the XML of its code, and of its result if it has one."""
    return mark("begin") + instruction + (mark("separate") + result if result else "") + mark("end")


def nested(figure: str) -> str:
    """Return a sum whose code reads another cell, and a choice whose code merges another file."""
    inner = field(code(" REF a "), text("7"))
    return field(code(" IF ") + field(code(" = ") + inner + code(" + 350 "), text("8")) + code(" = 0 "), text(figure))


def symbols(figure: str) -> str:
    """Return a figure in the font Symbol."""
    return "".join(run(f'<w:sym w:font="Symbol" w:char="F0{ord(letter):02X}"/>') for letter in figure)


def formula(figure: str) -> str:
    """Return a figure in a formula."""
    return f'<m:oMath xmlns:m="{_MATH}"><m:r><m:t>{figure}</m:t></m:r></m:oMath>'


def circled(figure: str) -> str:
    """Return a figure with a circle that Word draws around it."""
    return field(code(f" EQ \\o\\ac(○,{figure})"))


def picture(_: str) -> str:
    """Return a picture."""
    uri = f"{_DRAWING}/picture"
    data = f'<a:graphicData xmlns:a="{_DRAWING}/main" uri="{uri}"/>'
    return run(f'<w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing">{data}</wp:inline></w:drawing>')


def fraction(figure: str) -> str:
    """Return a formula that sets a figure above another."""
    part = f"<m:r><m:t>{figure}</m:t></m:r>"
    return f'<m:oMath xmlns:m="{_MATH}"><m:f><m:num>{part}</m:num><m:den>{part}</m:den></m:f></m:oMath>'


def unknown(_: str) -> str:
    """Return a symbol of a font that nothing is known of."""
    return run('<w:sym w:font="Some Letters" w:char="F041"/>')


def written(report: gr.Report, way: Callable[[str], str]) -> bytes:
    """Return *report* as a Word file, each figure of its tables set in a *way*."""
    body = "".join(
        word_paragraph(block)
        if isinstance(block, str)
        else _FIGURE.sub(lambda found: f"<w:p>{way(found.group(1))}</w:p>", word_table(block))
        for block in blocks(report)
    )
    return word(body)


@pytest.mark.parametrize("template", templates(), ids=str)
@pytest.mark.parametrize("way", [nested, symbols, formula])
def test_figures_are_read_as_they_are_shown(template: gr.Template, way: Callable[[str], str]) -> None:
    """
    Of fields in one another only the outermost result is read; symbols and formulas are the figures that they show.
    """
    report = marked(template)
    read = gr.parse(gr.read(written(report, way)))

    assert {path: cell.text for path, cell in read.cells()} == {path: cell.text for path, cell in report.cells()}


@pytest.mark.parametrize("way", [circled, picture, fraction, unknown])
def test_what_cannot_be_read_is_not_taken_for_blank(way: Callable[[str], str]) -> None:
    """
    A file that shows something in all its cells has no blank one, and no value: nobody is told to fill it in.
    """
    report = gr.parse(gr.read(written(full(templates()[-1]), way)))
    codes = {finding.code for finding in (*report.findings, *gr.check(report))}
    states = {cell.state for _, cell in report.cells()}

    assert gr.State.BLANK not in states
    assert gr.State.FIGURE not in states
    assert "C106" not in codes
    assert codes & {"R107", "R109"}


def test_a_picture_in_a_cell_is_noted_with_its_place() -> None:
    """
    The mark that stands for a picture stands for one that has no words beside it, in Word files and in ODT.
    """
    cells = "".join(f"<w:tc><w:p>{cell}</w:p></w:tc>" for cell in (text("甲"), picture(""), text("乙") + picture("")))
    frame = '<text:p>{}<draw:frame draw:name="图"><draw:image/></draw:frame></text:p>'
    slots = "".join(
        f"<table:table-cell>{cell}</table:table-cell>"
        for cell in ("<text:p>甲</text:p>", frame.format(""), frame.format("乙"))
    )
    files = (
        word(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"),
        document(f"<table:table><table:table-row>{slots}</table:table-row></table:table>"),
    )
    for read in map(gr.read, files):
        assert read.text == f"甲\t{UNREAD}\t乙\n"
        assert [(note.kind, note.place.show("en")) for note in read.notes if note.place] == [
            ("picture", "table 1, row 1, cell 2"),
            ("picture", "table 1, row 1, cell 3"),
        ]


@pytest.mark.parametrize(
    ("runs", "shown"),
    [
        (field(code(" = 1 "), text("12")), "12"),
        (field(code(" SET a 5 "), text("5")) + text("12"), "12"),
        (f'<w:fldSimple w:instr=" ASK a 5 ">{text("5")}</w:fldSimple>{text("12")}', "12"),
        (field(code(" XE ") + text("9")) + text("12"), "12"),
        (mark("begin") + code(" = ") + text("12"), "12"),
        (mark("end") + text("12") + mark("separate"), "12"),
        (mark("begin") + field(code(" REF a "), text("12")), "12"),
        (field(code(" EQ \\o\\ac(○,12) ")), "⑫"),
        (field(code(" EQ \\o\\ac(□,357)")), "□357"),
        (field(code(" EQ \\f(1,2)")), UNREAD),
        (field(code(" IF ") + field(code(" EQ \\f(1,2)")) + code(" = 1"), text("12")), "12"),
        (field(code(" MACROBUTTON none 请填写 ")), "请填写"),
        (f"<w:del>{mark('begin')}{code(' = ')}</w:del>{text('12')}{mark('end')}", "12"),
        (
            run(
                '<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar>'
            ),
            "☑",
        ),
        (run('<w:sym w:font="Wingdings" w:char="F081"/>'), "①"),
        (run('<w:sym w:font="宋体" w:char="2460"/>'), "①"),
        (f'<m:oMath xmlns:m="{_MATH}"><m:r><m:t>1</m:t></m:r><m:r><m:t>2</m:t></m:r></m:oMath>', "12"),
        (fraction("1"), UNREAD),
    ],
)
def test_a_paragraph_shows_what_word_draws(runs: str, shown: str) -> None:
    """
    Codes are not shown, but where Word draws from them; what does not end is left as it is.
    """
    assert gr.read(word(f"<w:p>{runs}</w:p>")).text == f"{shown}\n"


def test_code_may_reach_over_paragraphs() -> None:
    """
    Results of fields inside are parts of the code, wherever the code ends.
    """
    inner = field(code(" REF a "), text("9"))
    body = (
        f"<w:p>{mark('begin')}{code(' IF ')}{inner}</w:p><w:p>{inner}{mark('separate')}{text('12')}{mark('end')}</w:p>"
    )

    assert gr.read(word(body)).text == "12\n"


def test_many_fields_in_one_another_take_time_in_proportion() -> None:
    """
    Fields that begin and never end, each in the code of the one before, cost no more than as many in a row.
    """
    body = "".join(mark("begin") + text("1") for _ in range(20_000))

    assert gr.read(word(f"<w:p>{body}</w:p>")).text == "1" * 20_000 + "\n"
