"""Tables -> a DuckDB database: the five tables, and a wide view for each form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import duckdb

from govinfo_reports.errors import UnknownTemplate
from govinfo_reports.forms import template_named

from ._wide import described
from .columns import COLUMNS, SCHEMAS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from .building import Tables

_OF_REPORT: Final = "file, agency, year, template, title"


class Database:
    """A database that tables are put into, one after the other."""

    def __init__(self, path: Path) -> None:
        self._connection = duckdb.connect(str(path))
        for name, schema in SCHEMAS.items():
            self._connection.register("incoming", schema.empty_table())
            self._connection.execute(f"CREATE TABLE {_quoted(name)} AS FROM incoming")
        self._connection.unregister("incoming")

    def write(self, tables: Tables) -> None:
        """Put the rows of *tables* into their tables."""
        for name, table in tables.by_name().items():
            self._connection.register("incoming", table)
            self._connection.execute(f"INSERT INTO {_quoted(name)} FROM incoming")
        self._connection.unregister("incoming")

    def close(self) -> None:
        """Add the wide views and say what each column means; then finish the file."""
        self._connection.execute("BEGIN")  # one transaction: each of its own would wait for the disk
        add_meanings(self._connection)
        add_wide_views(self._connection)
        self._connection.execute("COMMIT")
        self._connection.close()


def views(parts: Mapping[str, Sequence[Path]]) -> duckdb.DuckDBPyConnection:
    """Return a connection to a database in memory whose tables are views of Parquet files.

    Args:
        parts: the files of each of the five tables.
    """
    connection = duckdb.connect()
    for name, paths in parts.items():
        if paths:
            files = ", ".join(_literal(str(path)) for path in paths)
            connection.execute(f"CREATE VIEW {_quoted(name)} AS FROM read_parquet([{files}])")
        else:
            connection.register("empty", SCHEMAS[name].empty_table())
            connection.execute(f"CREATE TABLE {_quoted(name)} AS FROM empty")
    add_wide_views(connection)
    return connection


def add_meanings(connection: duckdb.DuckDBPyConnection) -> None:
    """Say in the database what each column of the five tables means."""
    for table, columns in COLUMNS.items():
        for column in columns:
            _comment(connection, table, column.name, column.meaning)


def add_wide_views(connection: duckdb.DuckDBPyConnection) -> None:
    """Add a view for each form that reports follow: a report a row, a path a column, its labels as comment."""
    for (name,) in connection.execute("SELECT DISTINCT template FROM reports ORDER BY template").fetchall():
        _add_wide_view(connection, name)


def _add_wide_view(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    try:
        form = template_named(name).form
    except UnknownTemplate:  # the set was made where the form was known
        form = None
    reports = f"(SELECT {_OF_REPORT} FROM reports WHERE template = {_literal(name)})"  # noqa: S608 - it is quoted
    values = f'(SELECT file, path, value FROM "values" SEMI JOIN {reports} USING (file))'  # noqa: S608 - it is quoted
    printed = connection.execute(f"SELECT DISTINCT path FROM {values} ORDER BY path").fetchall()  # noqa: S608 - quoted
    paths = list(dict.fromkeys([*(form.slots if form else ()), *(path for (path,) in printed)]))
    view, listed = f"wide_{name}", ", ".join(map(_literal, paths))
    pivot = f"(PIVOT {values} ON path IN ({listed}) USING first(value) GROUP BY file)"
    query = f"SELECT * FROM {reports} LEFT JOIN {pivot} USING (file)"  # noqa: S608 - its parts are quoted
    connection.execute(f"CREATE VIEW {_quoted(view)} AS {query}")
    for path in paths:
        if form and (meaning := described(path, form).get("description")):
            _comment(connection, view, path, meaning)


def _comment(connection: duckdb.DuckDBPyConnection, table: str, column: str, words: str) -> None:
    connection.execute(f"COMMENT ON COLUMN {_quoted(table)}.{_quoted(column)} IS {_literal(words)}")


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _literal(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"
