"""Tables: they hold what the reports hold, exactly, and whoever takes Arrow takes them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports.files.document import Document, Region
from govinfo_reports.files.places import TextPlace, WordPlace
from govinfo_reports.findings import together
from govinfo_reports.statements import claims, fits
from govinfo_reports.strategies import damaged_pages, pages
from govinfo_reports.tables import COLUMNS, SCHEMAS, VERSION, FileResult, Tables, tabulate, with_reports
from govinfo_reports.tables._values import values_of
from govinfo_reports.tables.result import Read

from .invented import received, requests_page

if TYPE_CHECKING:
    from random import Random

    import pyarrow as pa

_FEW = settings(max_examples=4)
_RECEIVED = received(*"1234567")


def _texts(template: gr.Template | None = None) -> st.SearchStrategy[str]:
    return st.one_of(pages(template).map(lambda drawn: drawn[1]), damaged_pages(template).map(lambda page: page.text))


def _row(table: pa.Table, number: int = 0) -> dict[str, Any]:
    row: dict[str, Any] = table.slice(number, 1).to_pylist()[0]
    return row


def test_values_are_the_rows(template: gr.Template) -> None:
    """
    The table of values holds what `to_rows` gives, report by report, of damaged pages too.
    """
    held: set[str] = set()

    @given(st.lists(_texts(template), min_size=1, max_size=3))
    @_FEW
    def law(texts: list[str]) -> None:
        reports = [gr.parse(text) for text in texts]
        rows = [{"file": str(number), **row} for number, report in enumerate(reports, 1) for row in gr.to_rows(report)]
        found = with_reports(tabulate(reports, checks=False)).drop_columns(["title", "place"]).to_pylist()

        assert found == rows
        held.update(row["state"] for row in found)

    law()
    assert held >= {"figure", "blank", "placeholder"}


def test_the_other_tables_hold_what_the_functions_give(template: gr.Template) -> None:
    """
    Findings are those of reading and checking, claims those of `claims`, and counts those of the report.
    """
    seen = {"findings": 0, "claims": 0}

    @given(_texts(template))
    @_FEW
    def law(text: str) -> None:
        report = gr.parse(text.replace("有关制度得到进一步健全。", "本年新收政府信息公开申请12件，未发生行政诉讼。"))
        tables = tabulate([FileResult("a", report)])
        found = together(report.findings, gr.check(report))
        stated = claims(report)

        assert sorted(tables.findings["id"].to_pylist()) == sorted(finding.id for finding in found)
        assert sorted(tables.findings["message_zh"].to_pylist()) == sorted(finding.message.zh for finding in found)
        assert tables.claims["value"].to_pylist() == [claim.value for claim in stated]
        assert tables.claims["fits"].to_pylist() == [fits(claim, report) for claim in stated]
        row = _row(tables.reports)
        whys = ("not_on_page", "not_read", "cut_off", "other_form")
        assert (row["values"], sum(row[why] for why in whys)) == (len(list(report.cells())), len(report.missing))
        assert row["errors"] + row["warnings"] + row["infos"] == len(found)
        assert row["claims"] == len(stated)
        seen["findings"] += len(found)
        seen["claims"] += len(stated)

    law()
    assert seen["findings"]
    assert seen["claims"]


@given(st.lists(_texts(), max_size=2), st.booleans())
@_FEW
def test_tables_keep_to_their_schemas(texts: list[str], checks: bool) -> None:
    """
    Whatever the reports are, each table has its schema, and null stands only where the schema says so.
    """
    failed = FileResult("b", gr.Unreadable("empty", "文件中没有文字。", "The file holds no text."))
    for name, table in tabulate([*map(gr.parse, texts), failed], checks=checks).by_name().items():
        table.validate(full=True)
        assert table.schema.equals(SCHEMAS[name], check_metadata=True)
        assert table.schema.metadata == {b"table": name.encode(), b"version": VERSION.encode()}
        for column in COLUMNS[name]:
            assert column.nullable or not table[column.name].null_count, (name, column.name)


@pytest.mark.parametrize(
    ("text", "value", "state"),
    [
        ("9" * 28, Decimal("9" * 28), "figure"),
        ("1" + "0" * 28, None, "overflow"),
        ("-" + "9" * 28, Decimal("-" + "9" * 28), "figure"),
        ("-1" + "0" * 28, None, "overflow"),
        ("0.1234567891", Decimal("0.1234567891"), "figure"),
        ("0.12345678901", None, "overflow"),
        ("0.12345678910", Decimal("0.1234567891"), "figure"),
        ("1" * 28 + ".5", Decimal("1" * 28 + ".5"), "figure"),
        ("1" * 29 + ".5", None, "overflow"),
        ("0", Decimal(0), "figure"),
        ("/", None, "placeholder"),
        ("", None, "blank"),
        ("约5", None, "words"),
    ],
)
def test_figures_are_exact_or_null(text: str, value: Decimal | None, state: str) -> None:
    """
    A figure that the column cannot hold is null and says so; its text is kept, and no figure is rounded.
    """
    row = _row(tabulate([received("1", text, *"23456")], checks=False).values, 1)

    assert (row["text"], row["value"], row["state"]) == (text, value, state)


def test_places_are_those_of_the_report() -> None:
    """
    Each value of a file has the place that the report gives, in words; a report from text has none.
    """
    for ending in ("docx", "html", "pdf", "xlsx", "csv", "txt"):
        report = gr.parse(gr.read(f"examples/qinghe-commerce-2024.{ending}"))
        expected = [place.show("en") for _, cell in report.cells() if (place := report.place(cell.span))]
        assert len(expected) == 200
        assert tabulate([report]).values["place"].to_pylist() == expected
    assert tabulate([gr.parse(report.text)]).values["place"].null_count == 200


_PLACES = st.one_of(
    st.builds(TextPlace, st.integers(1, 9), st.sampled_from([1, 7, *range(1012, 1025)])),
    st.builds(WordPlace, st.integers(1, 9)),
)


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 9), _PLACES)), st.randoms(use_true_random=False))
def test_places_of_any_regions_are_those_of_the_report(drawn: list[tuple[int, int, Any]], dice: Random) -> None:
    """
    Regions may be empty or lie apart, and values may stand between, before and behind them, in any order.
    """
    text = _RECEIVED.text
    regions: list[Region] = []
    at = text.index("1")
    for gap, length, place in drawn:
        start = max(at + gap - 20, regions[-1].end + (regions[-1].start == regions[-1].end) if regions else 0)
        at = start + length
        regions.append(Region(start, at, place))
    report = evolve(_RECEIVED, document=Document("a.txt", "text", text, tuple(regions)))
    cells = list(report.cells())
    dice.shuffle(cells)
    told = [report.place(cell.span) for _, cell in cells]

    read = Read("a", report, cells, (), ())
    assert values_of([read])["place"].to_pylist() == [place and place.show("en") for place in told]


def test_reports_with_as_many_values_keep_their_own_paths() -> None:
    """
    One report follows another whose values are as many, but others.
    """
    second = gr.parse(requests_page(("二、上年结转政府信息公开申请数量", *"7654321")))
    reports = [_RECEIVED, second, _RECEIVED]
    paths = [path for report in reports for path, _ in report.cells()]

    assert tabulate(reports, checks=False).values["path"].to_pylist() == paths
    assert len(set(paths)) == 14


def test_files_say_what_became_of_them() -> None:
    """
    Each file has a row with its outcome, code and sentences, and only reports have values.
    """
    report = gr.parse(gr.read("examples/qinghe-commerce-2024.docx"))
    none = gr.NotAReport("不是年报。", "It is no report.")
    bad = gr.Unreadable("scanned", "这是扫描件。", "This is a scan.")
    tables = tabulate([FileResult("x/a.docx", report), FileResult("b", none, "html", 12, "ff"), FileResult("c", bad)])

    names = ["file", "outcome", "code", "reason_zh", "reason_en", "kind", "size", "sha256"]
    document = report.document
    assert document is not None
    assert [tuple(row.values()) for row in tables.files.select(names).to_pylist()] == [
        ("x/a.docx", "report", None, None, None, "docx", None, document.sha256),
        ("b", "not_a_report", "not_a_report", *none.reason, "html", 12, "ff"),
        ("c", "unreadable", "scanned", *bad.reason, None, None, None),
    ]
    assert tables.reports["file"].to_pylist() == ["x/a.docx"]
    assert set(tables.values["file"].to_pylist()) == {"x/a.docx"}


def test_names_are_distinct() -> None:
    """
    Two files of one name are refused; reports without a file are numbered.
    """
    report = received(*"1234567")
    assert tabulate([report, report]).reports["file"].to_pylist() == ["1", "2"]
    with pytest.raises(ValueError, match="two files are called 'a'"):
        tabulate([FileResult("a", report), FileResult("a", report)])


def test_what_is_no_character_is_replaced() -> None:
    """
    Half of a surrogate pair, which no file can hold, becomes a replacement character; whole characters stay.
    """
    report = received("\ud800五", "😀", *"12345")
    assert tabulate([FileResult("\udcffa", report)]).values["text"].to_pylist()[:2] == ["\ufffd五", "😀"]

    page = f"{report.text}四、其他\n正文\ud800如上。\n"
    (prose,) = tabulate([gr.parse(page)]).reports["prose"].to_pylist()
    assert "正文\ufffd如上。" in [each["paragraph"] for each in prose]


def test_no_reports_give_empty_tables() -> None:
    """
    Of nothing there are five tables without rows, with their schemas.
    """
    tables = tabulate([])
    assert isinstance(tables, Tables)
    assert {name: table.num_rows for name, table in tables.by_name().items()} == dict.fromkeys(SCHEMAS, 0)
    assert with_reports(tables).num_rows == 0


def test_many_reports_are_one_table() -> None:
    """
    More reports than one batch holds give the rows of each, in order.
    """
    report = received(*"1234567")
    tables = tabulate([report] * 1_001, checks=False)

    assert tables.reports["file"].to_pylist() == [str(number) for number in range(1, 1_002)]
    assert tables.values["file"].to_pylist() == [str(number) for number in range(1, 1_002) for _ in range(7)]
