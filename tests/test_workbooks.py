"""What a workbook shows is the report: it is read back as it was written."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from random import Random
from typing import TYPE_CHECKING

import pytest
from python_calamine import CalamineWorkbook

import govinfo_reports as gr
from govinfo_reports.findings import Message
from govinfo_reports.strategies import compose
from govinfo_reports.text.values import read
from govinfo_reports.workbooks import Workbook, write_report, write_reports
from govinfo_reports.workbooks._figures import figure

from .command import run
from .conftest import counts
from .invented import received

if TYPE_CHECKING:
    from pathlib import Path


def _drawn(template: gr.Template, seed: int, *, blank: bool) -> gr.Report:
    return gr.parse(gr.render(compose(Random(seed), template, blank=blank)))  # noqa: S311 - an invented report


def _sheets(content: bytes) -> dict[str, list[list[object]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {name: [list(row) for row in book.get_sheet_by_name(name).to_python()] for name in book.sheet_names}


@counts
def test_a_workbook_is_read_back_as_the_report(template: gr.Template, count: str) -> None:
    """Each figure of the workbook is that of the report, in the cell that the form has for it; agency and year too."""
    for seed in range(1, 20 if count == "many" else 2):
        report = _drawn(template, seed, blank=bool(seed % 2))
        written = io.BytesIO()
        write_report(report, written)
        again = gr.parse(gr.read(written.getvalue()))
        figures = {path: cell.value for path, cell in report.cells() if cell.value is not None}
        assert {path: cell.value for path, cell in again.cells() if cell.value is not None} == figures
        assert (again.agency, again.year, again.title) == (report.agency, report.year, report.title)
        assert figures


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("12", (12, "0", True)),
        ("1，234", (1234, "#,##0", True)),
        ("0.4500", (0.45, "0.0000", True)),
        ("12件", (12, "0", False)),
        ("-3", (-3, "0", True)),
        ("999999999999999", (999999999999999, "0", True)),
        ("9999999999999999", None),
        ("/", None),
        ("", None),
    ],
)
def test_a_figure_looks_as_printed(text: str, shown: tuple[object, ...] | None) -> None:
    """A figure is a number with the printed decimals and separators; one that Excel would round stays text."""
    state, value, _ = read(text)
    made = figure(gr.Cell(text, value, state))
    assert (made and (made.value, made.format, made.exact)) == shown


def test_what_excel_would_round_is_written_as_printed() -> None:
    """A figure of 16 digits stands in the workbook as text, digit by digit."""
    report = received("9999999999999999", 2, 3, 4, 5, 6, 7)
    written = io.BytesIO()
    write_report(report, written)
    assert any("9999999999999999" in row for row in _sheets(written.getvalue())["报告"])


def test_no_cell_is_a_formula() -> None:
    """Words that begin like a formula or a link stay words, in every sheet."""
    text = gr.render(compose(Random(1), gr.templates()[-1], blank=False))  # noqa: S311 - an invented report
    report = gr.parse(text.replace("一、总体情况\n", '一、总体情况\n=HYPERLINK("http://青禾.invalid","点此")\n', 1))
    for target in (one := io.BytesIO(), many := io.BytesIO()):
        target.seek(0)
    write_report(report, one)
    write_reports([report], many)
    for content in (one, many):
        with zipfile.ZipFile(content) as parts:
            sheets = [parts.read(name) for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
        assert sheets
        assert not any(b"<f>" in sheet for sheet in sheets)
    assert ["一、总体情况", '=HYPERLINK("http://青禾.invalid","点此")'] in _sheets(one.getvalue())["正文"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_was_found_stands_at_its_cell(language: str) -> None:
    """A finding is a comment on the cells it concerns, and a row with a link to its cell."""
    report = received(1, 2, 3, 4, 5, 6, 99)
    written = io.BytesIO()
    write_report(report, written, language=language)  # type: ignore[arg-type]
    with zipfile.ZipFile(written) as parts:
        comments = parts.read("xl/comments1.xml").decode()
    assert "C101" in comments
    name = "问题" if language == "zh" else "Findings"
    rows = _sheets(written.getvalue())[name]
    (row,) = [row for row in rows if "C101" in row]
    assert str(row[0]).isalnum()


def test_many_reports_share_a_workbook() -> None:
    """The values of all reports stand in one sheet, a report a row in the sheet of its form, and each file is named."""
    reports = [_drawn(template, seed, blank=True) for seed, template in enumerate(gr.templates())]
    written = io.BytesIO()
    with Workbook(written) as book:
        for number, report in enumerate(reports):
            book.add(report, gr.check(report), f"{number}.txt")
        book.add_unread("3.pdf", "scanned", Message("扫描件。", "A scan."))
    sheets = _sheets(written.getvalue())
    head, *values = sheets["数值"]
    cells = [(report, path, cell) for report in reports for path, cell in report.cells()]
    assert len(values) == len(cells)
    for row, (report, path, cell) in zip(values, cells, strict=True):
        shown = dict(zip(head, row, strict=True))
        assert (shown["机关"], shown["路径"], shown["印作"]) == (report.agency, path, cell.text)
        assert (shown["数值"] or 0) == pytest.approx(float(cell.value or 0), abs=0)
    for report in reports:
        labels, head, row = sheets[report.template.name]
        assert head[4:] == list(report.template.form.slots)
        assert labels[5]
        assert row[1] == report.agency
    assert [row[:3] for row in sheets["文件"]][-1] == ["3.pdf", "未读", "scanned"]


def test_the_command_writes_a_workbook(tmp_path: Path) -> None:
    """The command writes the workbook beside nothing else, and never over the file it reads."""
    made = run("workbook", "examples/qinghe-commerce-2024.docx", "-o", str(tmp_path / "out.xlsx"))
    assert made.exit_code == 0
    again = run("workbook", str(tmp_path / "out.xlsx"), "-o", str(tmp_path / "out.xlsx"), "--lang", "en")
    assert again.exit_code == 2
    assert "would replace" in again.stderr
    assert len(list(gr.parse(gr.read(tmp_path / "out.xlsx")).cells())) == 200


@pytest.mark.converters
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice: apt-get install libreoffice-calc")
def test_libreoffice_keeps_every_figure(template: gr.Template, tmp_path: Path) -> None:
    """Opened and saved again by LibreOffice, the workbook holds the same figures."""
    report = _drawn(template, 5, blank=True)
    write_report(report, tmp_path / "one.xlsx")
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "ods", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "one.xlsx")], check=True, capture_output=True, timeout=120)
    again = gr.parse(gr.read(tmp_path / "one.ods"))
    figures = {path: cell.value for path, cell in report.cells() if cell.value is not None}
    assert {path: cell.value for path, cell in again.cells() if cell.value is not None} == figures
