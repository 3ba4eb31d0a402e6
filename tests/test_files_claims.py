"""Files that claim to be larger than they are: what reads them makes no room for what is not there."""

from __future__ import annotations

import io
import pickle
import zipfile
from pathlib import Path
from struct import pack

import pytest

import govinfo_reports as gr
from govinfo_reports.corpus.baseline import NotABaseline
from govinfo_reports.corpus.collecting.manifest import NotASet
from govinfo_reports.errors import BrokenTemplate, UnknownTemplate
from govinfo_reports.tables import tabulate
from tests.made_files import SHEET, workbook, zipped
from tests.made_pdf import Canvas
from tests.made_xls import compound, records
from tests.made_xlsb import record, text, xlsb

_CELL = '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>'


def _with(content: bytes, **parts: bytes) -> bytes:
    """Return a ZIP file with more parts, or others."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        own = {name: archive.read(name) for name in archive.namelist()}
    return zipped({**own, **{f"xl/{name.replace('__', '.')}": part for name, part in parts.items()}})


def _refused(content: bytes) -> str:
    with pytest.raises(gr.Unreadable) as caught:
        gr.read(content)
    return caught.value.code


@pytest.mark.parametrize(
    ("root", "count", "read"),
    [("sst", 100, True), ("sst", 2**31, False), ("sst", 10**19, False), ("a", 1, False)],
)
def test_shared_texts_are_no_more_than_their_part_can_hold(root: str, count: int, read: bool) -> None:
    """
    The library would make room for all that the part claims, and end the process where there is none.
    """
    shared = f'<{root} xmlns="{SHEET}" uniqueCount="{count}"><si><t>松柏长青，四季如一</t></si></{root}>'.encode()
    content = _with(workbook(_CELL), sharedStrings__xml=shared)

    assert gr.read(content).text == "松柏长青，四季如一\n" if read else _refused(content) == "damaged"


def test_parts_are_found_in_any_case() -> None:
    """
    The names of parts are the same in small and large letters, also where rows are hidden.
    """
    rows = '<row r="1" hidden="1"><c r="A1"><v>9</v></c></row><row r="2"><c r="A2"><v>7</v></c></row>'
    with zipfile.ZipFile(io.BytesIO(workbook(f"<sheetData>{rows}</sheetData>"))) as archive:
        parts = {name.replace("sheet1", "Sheet1"): archive.read(name) for name in archive.namelist()}

    assert gr.read(zipped(parts)).text == "7\n"


def test_a_workbook_elsewhere_is_not_read() -> None:
    """
    What is read is the book that was looked at, whichever one the file points to.
    """
    with zipfile.ZipFile(io.BytesIO(workbook('<sheetData><row><c r="A1"><v>7</v></c></row></sheetData>'))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    other = {name.replace("xl/", "yl/"): part.replace(b"<v>7<", b"<v>9<") for name, part in parts.items()}
    other["_rels/.rels"] = parts["_rels/.rels"].replace(b"xl/", b"yl/")

    assert gr.read(zipped({**parts, **other})).text == "7\n"


@pytest.mark.parametrize("name", ["workbook__bin", "worksheets/sheet1__bin", "sharedStrings__bin", "styles__bin"])
def test_no_record_is_longer_than_its_part(name: str) -> None:
    """
    The library would make room for 268 million bytes.
    """
    content = _with(xlsb({(0, 0): "松柏"}), **{name: record(129) + b"\x01\xff\xff\xff\x7f"})

    assert _refused(content) == "damaged"


def test_the_insides_of_records_are_no_records() -> None:
    """
    A font whose data look like formats without an end does no harm, and a date stays one.
    """
    inside = b"\xe7\x04\xff\xff\xff\x7f"
    form = record(0x2C, pack("<H", 164) + text("yyyy-mm-dd"))
    styles = record(0x2B, inside) + record(0x267, pack("<L", 1)) + form + record(0x2F, inside)
    styles += record(0x269, pack("<L", 1)) + record(0x2F, pack("<2H", 0, 164) + bytes(12)) + record(0x2F, inside * 4)
    document = gr.read(_with(xlsb({(0, 0): 45_292.0}), styles__bin=styles))

    assert document.text == "2024-01-01\n"


@pytest.mark.parametrize(("count", "read"), [(0, True), (1, False)])
def test_merged_cells_of_an_old_sheet_are_all_there(count: int, read: bool) -> None:
    """
    A record of merged cells that holds none of those it counts is damage.
    """
    content = records([[("松柏", "General")]])
    end = content.rindex(pack("<2H", 0x0A, 0))
    content = compound(content[:end] + pack("<3H", 0xE5, 2, count) + content[end:])

    assert gr.read(content).text == "松柏\n" if read else _refused(content) == "damaged"


@pytest.mark.parametrize(("wide", "read"), [(1_000_000, True), (1_000_001, False), (2_147_483_647, False)])
def test_a_page_is_a_million_points_wide_at_most(wide: int, read: bool) -> None:
    """
    The library takes memory for each point of the width of a page.
    """
    canvas = Canvas()
    canvas.text(50, 60, "松柏")
    content = canvas.content().replace(b"[0 0 595 842]", f"[0 0 {wide} 842]".encode())

    assert "松柏" in gr.read(content).text if read else _refused(content) == "too_large"


def test_a_figure_of_five_thousand_digits_is_words() -> None:
    """
    Where sums fail, its parts are not tried: Python makes no number of so many digits.
    """
    page = Path("examples/qinghe-commerce-2024.txt").read_text(encoding="utf-8")
    label = "一、本年新收政府信息公开申请数量\t"
    report = gr.parse(page.replace(f"{label}11\t", f"{label}{'7' * 5000}\t"))

    assert [cell.state.value for _, cell in report.cells() if len(cell.text) == 5000] == ["words"]
    assert tabulate([report]).values.num_rows == 200


@pytest.mark.parametrize(
    "error",
    [
        gr.NotAReport("不是。", "It is not."),
        UnknownTemplate("甲", iter(["乙", "丙"])),
        BrokenTemplate(Path("甲.lark"), "坏了。", "It is broken."),
        NotABaseline(),
        NotASet("不是。", "It is not."),
        gr.Unreadable("empty", "空。", "Empty.", "甲.txt"),
    ],
)
def test_errors_travel_between_processes(error: ValueError) -> None:
    """
    What is raised in another process is raised here; an error that does not travel would break the pool.
    """
    again = pickle.loads(pickle.dumps(error))

    assert (type(again), str(again), vars(again)) == (type(error), str(error), vars(error))
