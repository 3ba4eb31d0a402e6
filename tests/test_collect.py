"""`collect`: many files become one table, whole, in order, the same by any number of processes."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import duckdb
import frictionless
import pyarrow.parquet as pq
import pytest
from python_calamine import CalamineWorkbook

import govinfo_reports as gr
from govinfo_reports.corpus.collecting import Progress, collect
from govinfo_reports.tables import SCHEMAS, VALUES_WITH_REPORTS, FileResult, Tables, tabulate, with_reports

from .collected import JUNK, content, folder_of, read_here, rows_of
from .command import run
from .installed import installed

if TYPE_CHECKING:
    from pathlib import Path

_COUNT, _ARCHIVED = 12, 7


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of texts, web pages, Word files, junk, and an archive of more."""
    return folder_of(tmp_path_factory.mktemp("collect") / "reports", _COUNT, archived=_ARCHIVED)


@pytest.fixture(scope="module")
def expected(folder: Path) -> Tables:
    """The tables of the reports in that folder, read here, one after the other."""
    names = [content(number)[0] for number in range(_COUNT + _ARCHIVED)]
    files = [str(folder / (name if number < _COUNT else f"more.zip/{name}")) for number, name in enumerate(names)]
    reports = [
        FileResult(file, gr.parse(gr.read(content(number)[1], name=file)))
        for number, file in enumerate(files)
        if not file.endswith(".bin")
    ]
    return tabulate(reports)


@pytest.fixture(autouse=True)
def _here(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read in this process, except where a test is about processes."""
    if "processes" in request.node.name:
        monkeypatch.syspath_prepend(installed())
    else:
        read_here(monkeypatch)


def _text(value: Any) -> str:  # noqa: ANN401 - a value of any column
    """Return a value as CSV has it."""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}" if value else "0"
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def test_csv_is_the_same_by_any_number_of_processes(folder: Path, expected: Tables, tmp_path: Path) -> None:
    """
    The CSV holds every value with its report, in order; one process and three write the same bytes.
    """
    states = [Progress().done]
    found = collect([folder], tmp_path / "a.csv", jobs=1, progress=lambda state: states.append(state.done))
    collect([folder], tmp_path / "b.csv", jobs=3)

    total = _COUNT + _ARCHIVED
    assert (found.of, found.done, found.reports, found.failed) == (total, total, total - 3, 3)
    assert states == sorted(states)
    assert (states[0], states[-1]) == (0, total)
    for name in ("{}.csv", "{}.csv.files.csv"):
        assert (tmp_path / name.format("a")).read_bytes() == (tmp_path / name.format("b")).read_bytes()
    assert (tmp_path / "a.csv").read_bytes().startswith("\ufeff".encode())
    rows = [{name: _text(value) for name, value in row.items()} for row in with_reports(expected).to_pylist()]
    assert rows_of(tmp_path / "a.csv") == rows
    outcomes = {row["file"].rpartition("-")[2]: row["code"] for row in rows_of(tmp_path / "a.csv.files.csv")}
    assert {name: code for name, code in outcomes.items() if code} == {f"{code}.bin": code for code in list(JUNK)[:3]}


def test_parquet_holds_the_values(folder: Path, expected: Tables, tmp_path: Path) -> None:
    """
    The Parquet file holds the same, with its schema.
    """
    collect([folder], tmp_path / "out.parquet", jobs=1)
    table = pq.read_table(tmp_path / "out.parquet")

    assert table.schema.equals(VALUES_WITH_REPORTS, check_metadata=True)
    assert table.to_pylist() == with_reports(expected).to_pylist()


def test_lines_hold_the_reports(folder: Path, expected: Tables, tmp_path: Path) -> None:
    """
    The lines of JSON are the reports, each with its file.
    """
    collect([folder], tmp_path / "out.jsonl", jobs=1)
    lines = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]

    assert [line["file"] for line in lines] == expected.reports["file"].to_pylist()
    assert [gr.from_dict(line).title for line in lines] == expected.reports["title"].to_pylist()


def test_a_database_holds_all_tables(folder: Path, expected: Tables, tmp_path: Path) -> None:
    """
    The database holds the five tables, says what their columns mean, and has a wide view for each form.
    """
    collect([folder], tmp_path / "out.duckdb", jobs=1)
    with duckdb.connect(str(tmp_path / "out.duckdb"), read_only=True) as database:
        for name in SCHEMAS:
            count = len(database.table(name))
            assert count == (expected.by_name()[name].num_rows if name != "files" else _COUNT + _ARCHIVED)
        (total,) = database.execute('SELECT sum(value) FROM "values"').fetchone() or (None,)
        assert total == sum(value for value in expected.values["value"].to_pylist() if value is not None)
        wide = database.execute('SELECT file, "requests.received.total" FROM wide_2021 ORDER BY file').fetchall()
        printed = database.execute(
            "SELECT comment FROM duckdb_columns() WHERE table_name = 'wide_2021' AND column_name = $1",
            ["requests.received.total"],
        ).fetchone()
    rows = [row for row in expected.values.to_pylist() if row["path"] == "requests.received.total"]
    values = {row["file"]: row["value"] for row in rows}
    forms = {row["file"]: row["template"] for row in expected.reports.to_pylist()}
    assert wide == sorted((file, values.get(file)) for file, form in forms.items() if form == "2021")
    assert printed == ("三、收到和处理政府信息公开申请情况 · 一、本年新收政府信息公开申请数量 · 总计",)


def test_a_workbook_holds_the_values(folder: Path, expected: Tables, tmp_path: Path) -> None:
    """
    The workbook has a row for each value and finding, and for each file, those without a report with their code.
    """
    collect([folder], tmp_path / "out.xlsx", jobs=1)
    book = CalamineWorkbook.from_path(tmp_path / "out.xlsx")
    values, findings, files = (book.get_sheet_by_name(name).to_python() for name in book.sheet_names[:3])

    printed = [row["text"] for row in expected.values.to_pylist()]
    assert [str(row[values[0].index("印作")]) for row in values[1:]] == printed
    assert (len(findings), len(files)) == (1 + expected.findings.num_rows, 1 + _COUNT + _ARCHIVED)
    assert {row[2] for row in files[1:]} == {"", *list(JUNK)[:3]}
    run("collect", "examples/qinghe-commerce-2024.docx", "-o", tmp_path / "en.xlsx", "--lang", "en", "-j", "1")
    assert CalamineWorkbook.from_path(tmp_path / "en.xlsx").sheet_names == ["Values", "Findings", "Files", "2021"]


def test_the_packages_are_valid(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    The data packages beside CSV and Parquet, and in a data set, are valid; that of CSV with its rows.
    """
    collect([folder], tmp_path / "out.csv", jobs=1)
    collect([folder], tmp_path / "out.parquet", jobs=1, checks=False)
    collect([folder], tmp_path / "set", jobs=1)
    monkeypatch.chdir(tmp_path)

    report = frictionless.validate("out.csv.datapackage.json")
    assert report.valid, report.flatten(["title", "note"])
    assert report.stats["tasks"] == 2
    for package in (tmp_path / "out.parquet.datapackage.json", tmp_path / "set" / "datapackage.json"):
        written = json.loads(package.read_text(encoding="utf-8"))
        assert list(frictionless.Package.metadata_validate(written)) == []
        for resource in written["resources"]:
            for path in [resource["path"]] if isinstance(resource["path"], str) else resource["path"]:
                names = pq.read_schema(package.parent / path).names if path.endswith(".parquet") else []
                assert names in ([field["name"] for field in resource["schema"]["fields"]], [])


def test_the_command_says_what_it_came_to(folder: Path, tmp_path: Path) -> None:
    """
    The command ends with counts by outcome, the files without a report, and exit status 2; without any, with 0.
    """
    done = run("collect", folder, "-o", tmp_path / "out.csv", "--lang", "en", "-j", "1")
    assert done.exit_code == 2
    refused = ("without text (empty)  1\n", "0005-empty.bin: The file holds no text.")
    for words in ("reports read", "16", *refused, "Written to"):
        assert words in done.stdout
    assert f"listed in {tmp_path / 'out.csv.files.csv'}." in done.stdout
    good = run("collect", "examples/qinghe-commerce-2024.docx", "-o", tmp_path / "good", "-j", "1")
    assert (good.exit_code, good.stderr) == (0, "")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "x").touch()
    refused = run("collect", "examples", "-o", tmp_path / "other")
    assert refused.exit_code == 2
    assert len(refused.stderr.splitlines()) == 1
