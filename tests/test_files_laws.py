"""What is read from a file is what was put into it, whatever its kind, and each value leads back to its place."""

from __future__ import annotations

import json
import pickle
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

import govinfo_reports as gr
from govinfo_reports.files.canonical import Part, Writer
from govinfo_reports.files.places import TextPlace, WordPlace
from govinfo_reports.forms import templates
from govinfo_reports.strategies import reports
from tests.converters.samples import SAMPLES, full, marked, unfilled
from tests.made_files import MAKERS, blocks, slots

if TYPE_CHECKING:
    from collections.abc import Callable

_TAB = "\t"
#: What a kind cannot show: CSV prints the slots that a merged cell covers as blank ones.
_ENOUGH = {"html": 1.0, "docx": 1.0, "xlsx": 1.0, "pdf": 1.0, "csv": 0.8}


def _texts(report: gr.Report) -> dict[str, str]:
    return {path: cell.text for path, cell in report.cells()}


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.__name__)
@pytest.mark.parametrize("template", templates(), ids=str)
@pytest.mark.parametrize("kind", MAKERS)
def test_a_file_is_read_as_the_report_it_prints(
    kind: str, template: gr.Template, sample: Callable[[gr.Template], gr.Report]
) -> None:
    """
    Every value that is read is the one printed, nearly all are read, and no two cells share a place.
    """
    report = sample(template)
    read = gr.parse(gr.read(MAKERS[kind](report)))
    printed, got = _texts(report), _texts(read)
    places = [read.place(cell.span) for _, cell in read.cells()]

    assert {path: text for path, text in got.items() if text != printed[path]} == {}
    assert len(got) >= _ENOUGH[kind] * len(printed)
    assert None not in places
    assert len(set(places)) == len(places)


@given(report=reports(templates()[-1]))
def test_canonical_text_of_any_report_parses_to_it(report: gr.Report) -> None:
    """
    Tables written with their merged cells once, and blanks where they are blank, are read cell for cell.
    """
    writer = Writer(10_000, 100_000)
    for number, block in enumerate(blocks(report), 1):
        if isinstance(block, str):
            writer.paragraph(Part(block, WordPlace(paragraph=number)))
            continue
        rows: list[list[list[Part]]] = [[] for _ in block]
        for y, x, box in slots(block):
            rows[y].append([Part(box.text, WordPlace(table=number, row=y + 1, cell=x + 1))])
        writer.table(rows)
    document = gr.Document("", "docx", writer.text(), tuple(writer.regions))
    read = gr.parse(document)

    assert _texts(read) == _texts(report)
    assert all(document.places(cell.span) == (read.place(cell.span),) for _, cell in read.cells())


@pytest.mark.parametrize("kind", MAKERS)
def test_documents_and_reports_pickle_and_travel_as_json(kind: str) -> None:
    """
    A document and its report are plain data: they come back whole from pickle, and from JSON with every place.
    """
    report = gr.parse(gr.read(MAKERS[kind](marked(templates()[-1])), name="a"))
    travelled = gr.from_dict(json.loads(gr.to_json(report)))

    assert pickle.loads(pickle.dumps(report)).document == report.document
    assert travelled == report
    assert travelled.document == report.document
    assert [finding.place for finding in travelled.findings] == [finding.place for finding in report.findings]


@pytest.mark.parametrize("kind", MAKERS)
def test_places_are_written_beside_cells_and_findings(kind: str) -> None:
    """
    What `to_dict` writes of a cell and of a finding names the place in the file.
    """
    report = gr.parse(gr.read(MAKERS[kind](full(templates()[-1]))))
    table = gr.to_dict(report)["sections"]["requests"]["table"]["received"]

    assert table["total"]["place"]["kind"] in {"html", "word", "sheet", "pdf"}
    assert [finding.place for finding in gr.check(report) if finding.place is None] == []


def test_a_finding_names_the_place_in_the_file() -> None:
    """
    The first line of a finding names page, cell or element beside the line of the text.
    """
    content = MAKERS["xlsx"](unfilled(templates()[-1])).replace(b"PK", b"PK")
    report = gr.parse(gr.read(content))
    finding = gr.check(report)[0]

    assert "工作表“年报”单元格" in finding.show("zh").splitlines()[0]
    assert "sheet “年报”, " in finding.show("en").splitlines()[0]


def test_places_of_a_plain_text_are_lines_and_columns() -> None:
    """
    A text stays as it is, and each character has its line and column.
    """
    text = "一、总体情况\r\n\t12\t\n"
    document = gr.read(text.encode())

    assert document.text == text
    assert document.place(gr.Span(9, 11)) == TextPlace(2, 2)
    assert document.place(gr.Span(12, 12)) == TextPlace(2, 5)


def test_a_span_between_cells_has_no_place() -> None:
    """
    A tab stands for no place in the file; a span over two cells has both.
    """
    writer = Writer(100, 1_000)
    writer.table([[[Part("甲", WordPlace(table=1, row=1, cell=1))], [Part("", WordPlace(table=1, row=1, cell=2))]]])
    document = gr.Document("", "docx", writer.text(), tuple(writer.regions))

    assert document.place(gr.Span(1, 1)) is None
    assert document.place(gr.Span(2, 2)) == WordPlace(table=1, row=1, cell=2)
    assert len(document.places(gr.Span(0, 3))) == 2


@pytest.mark.parametrize("sample", [marked, unfilled])
@pytest.mark.parametrize("separator", [",", " | ", ";"])
def test_each_cell_of_a_line_of_words_has_one_place(separator: str, sample: Callable[..., gr.Report]) -> None:
    """
    Rows may stand in paragraphs, and a blank cell may be the last thing of one: its place is the paragraph's.
    """
    lines = gr.read(MAKERS["docx"](sample(templates()[-1]))).text.splitlines()
    page = "".join(f"<p>{line.replace(_TAB, separator)}</p>" for line in lines if line)
    report = gr.parse(gr.read(page.encode()))
    cells = [cell for _, cell in report.cells()]
    assert report.document

    assert [len(report.document.places(cell.span)) for cell in cells] == [1] * len(cells)
    assert len(cells) > 190
    assert any(cell.text == "" and report.text[cell.span.end] == "\n" for cell in cells)


def test_the_end_of_a_line_stands_nowhere() -> None:
    """
    The place of a blank cell there is that of its line; the line break itself has none.
    """
    document = gr.read("<p>松柏</p><p>竹梅</p>".encode())

    assert [document.place(gr.Span(end, end)) for end in (2, 5)] == [region.place for region in document.regions]
    assert [document.place(gr.Span(end, end + 1)) for end in (2, 5)] == [None, None]


def test_parse_says_to_read_a_file_first() -> None:
    """
    Given a path, or a line that is the name of a file, parse says in one line what to do.
    """
    with pytest.raises(TypeError, match=r"parse\(read\('.*qinghe-commerce-2024.txt'\)\)"):
        gr.parse("examples/qinghe-commerce-2024.txt")
    with pytest.raises(gr.NotAReport):
        gr.parse("examples/no-such-file.txt")
