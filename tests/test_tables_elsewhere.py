"""Tables in the hands of others: polars, pandas, DuckDB and Parquet hold what Arrow does; and the wide form."""

from __future__ import annotations

import sys
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING, Any, Literal

import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import govinfo_reports as gr
from govinfo_reports.strategies import compose
from govinfo_reports.tables import FileResult, Tables, tabulate, wide, with_reports
from govinfo_reports.tables.catalogue import page

from .invented import received
from .process import python
from .test_documentation import DOCS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def tables() -> Tables:
    """Reports of every form, one with every state, one that prints a part in another form, and files without report."""
    dice = Random(1)  # noqa: S311 - which figures they are, no secret
    drawn = [gr.parse(gr.render(compose(dice, template))) for template in gr.templates() for _ in range(3)]
    states = received("9", "", "/", "0", "约5", "0.12345678901", "0.4500")
    reports = [*drawn, states, gr.parse(gr.read("examples/qinghe-commerce-2024.docx"))]
    named = [FileResult(f"d/{number}", report) for number, report in enumerate(reports)]
    return tabulate([*named, FileResult("none", gr.NotAReport("不是年报。", "It is no report."))])


def test_polars_holds_them(tables: Tables) -> None:
    """
    Polars takes each table as it is, with the same rows and exact decimals.
    """
    for table in tables.by_name().values():
        assert pl.DataFrame(table).to_dicts() == table.to_pylist()


def test_pandas_holds_them(tables: Tables) -> None:
    """
    Pandas takes each table as it is, with the same values, and null where there is none.
    """
    for name, table in tables.by_name().items():
        frame = pd.DataFrame.from_arrow(table)
        assert frame.shape == table.shape, name
        back = pa.Table.from_pandas(frame, preserve_index=False)
        for column in ("value", "text", "state", "code", "start", "year", "agency"):
            if column in table.column_names:
                assert back[column].to_pylist() == table[column].to_pylist(), (name, column)


def test_parquet_holds_them(tables: Tables, tmp_path: Path) -> None:
    """
    A Parquet file gives the same table back, schema and meanings included.
    """
    for name, table in tables.by_name().items():
        pq.write_table(table, tmp_path / name)
        back = pq.read_table(tmp_path / name)
        assert back.schema.equals(table.schema, check_metadata=True)
        assert back.to_pylist() == table.to_pylist()


def test_values_know_their_report(tables: Tables) -> None:
    """
    Each value has agency, year, form and title of its own report beside it, and nothing else changes.
    """
    of_report = {row["file"]: row for row in tables.reports.to_pylist()}
    found = with_reports(tables).to_pylist()

    assert len(found) == tables.values.num_rows
    for row, plain in zip(found, tables.values.to_pylist(), strict=True):
        report = of_report[plain["file"]]
        assert row == plain | {name: report[name] for name in ("agency", "year", "template", "title")}


@pytest.mark.parametrize("of", ["value", "text", "state"])
def test_wide_tables_hold_every_value(tables: Tables, of: Literal["value", "text", "state"]) -> None:
    """
    The wide tables of all forms together hold each value once, in its report's row and its path's column.
    """
    expected = {(row["file"], row["path"]): row[of] for row in tables.values.to_pylist() if row[of] is not None}
    found: dict[tuple[str, str], Any] = {}
    for template in gr.templates():
        table = wide(tables, template.name, of=of)
        assert table.column_names[:5] == ["file", "agency", "year", "template", "title"]
        assert table.column_names[5 : 5 + len(template.form.slots)] == list(template.form.slots)
        for row in table.to_pylist():
            assert row["template"] == template.name
            paths = {(row["file"], path): row[path] for path in table.column_names[5:] if row[path] is not None}
            assert not found.keys() & paths.keys()
            found |= paths

    assert found == expected


def test_wide_columns_say_what_they_mean() -> None:
    """
    The column of a path says the labels of its section, row and column, and its unit.
    """
    said = wide(tabulate([]), "2021").schema.field("disclosure.fees.amount").metadata
    assert said == {
        b"description": "二、主动公开政府信息情况 · 行政事业性收费 · 本年收费金额（单位：万元）".encode(),
        b"unit": "万元".encode(),
    }
    with pytest.raises(gr.UnknownTemplate):
        wide(tabulate([]), "1999")


def test_sums_over_a_year_are_exact() -> None:
    """
    A sum of amounts in Arrow, polars and pandas is the exact decimal.
    """
    report = received("0.1", "0.2", "0.3", *"0000")
    values = tabulate([report] * 1_000, checks=False).values.select(["value"])

    assert pl.DataFrame(values)["value"].sum() == Decimal(600)
    assert pd.DataFrame.from_arrow(values)["value"].sum() == Decimal(600)


def test_the_package_loads_no_library_of_tables() -> None:
    """
    To import the package and read a report loads neither Arrow nor polars, pandas or DuckDB.
    """
    code = (
        "import sys, govinfo_reports as gr; gr.to_rows(gr.parse(gr.read(sys.argv[1])));"
        "print({'pyarrow', 'polars', 'pandas', 'duckdb', 'numpy', 'xlsxwriter'} & set(sys.modules))"
    )
    done = python("-c", code, "examples/qinghe-commerce-2024.docx")
    assert done.stdout.split() == [b"set()"], done.stderr.decode(sys.getdefaultencoding())


def test_the_page_of_tables_is_up_to_date() -> None:
    """
    The reference page of the tables is what their definition gives.
    """
    assert (DOCS / "reference" / "tables.md").read_text(encoding="utf-8") == page()
