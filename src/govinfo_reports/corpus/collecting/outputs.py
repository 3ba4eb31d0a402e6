"""The name of an output -> the file that is written, by its ending. It takes its name when it is whole."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final, Protocol

from govinfo_reports.findings import Message
from govinfo_reports.tables import SCHEMAS, VALUES_WITH_REPORTS, with_reports
from govinfo_reports.tables.csv import CsvFile
from govinfo_reports.tables.data_package import data_package
from govinfo_reports.tables.parquet import ParquetFile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Literal

    from govinfo_reports.tables import Tables

    from .harvest import Harvest

    Language = Literal["zh", "en"]

#: What is put behind the name of an output for the table of its files.
FILES: Final = ".files.csv"
#: What is put behind the name of an output for the data package that describes it.
PACKAGE: Final = ".datapackage.json"


class Writer(Protocol):
    """What writes the tables of one batch after the other to a file."""

    def write(self, tables: Tables, found: Harvest) -> None:
        """Write the tables of a batch, or what else it gave."""

    def close(self) -> None:
        """Finish the file."""


class _Values:
    """Writes the values, each with what is known of its report."""

    def __init__(self, file: CsvFile | ParquetFile) -> None:
        self._file = file

    def write(self, tables: Tables, found: Harvest) -> None:  # noqa: ARG002 - other writers take more than tables
        self._file.write(with_reports(tables))

    def close(self) -> None:
        self._file.close()


class _Lines:
    """Writes a report a line, in JSON."""

    def __init__(self, path: Path) -> None:
        self._stream = path.open("wb")

    def write(self, tables: Tables, found: Harvest) -> None:  # noqa: ARG002 - other writers take the tables
        self._stream.write(found.lines)

    def close(self) -> None:
        self._stream.close()


class _Database:
    """Writes all tables into a DuckDB database."""

    def __init__(self, path: Path) -> None:
        from govinfo_reports.tables.database import Database  # noqa: PLC0415 - it needs an extra of its own

        path.unlink(missing_ok=True)
        self._database = Database(path)

    def write(self, tables: Tables, found: Harvest) -> None:  # noqa: ARG002 - other writers take more than tables
        self._database.write(tables)

    def close(self) -> None:
        self._database.close()


class _Sheets:
    """Writes an Excel workbook with values, findings and files, and a sheet for each form."""

    def __init__(self, path: Path, language: Language) -> None:
        from govinfo_reports.workbooks import Workbook  # noqa: PLC0415 - it needs an extra of its own

        self._book = Workbook(path, language).__enter__()

    def write(self, tables: Tables, found: Harvest) -> None:
        reads = {read.file: read for read in found.reads}
        for row in tables.files.select(["file", "code", "reason_zh", "reason_en"]).to_pylist():
            if read := reads.get(row["file"]):
                of_reading = set(map(id, read.report.findings))
                self._book.add(read.report, [each for each in read.findings if id(each) not in of_reading], read.file)
            else:
                self._book.add_unread(row["file"], row["code"], Message(row["reason_zh"], row["reason_en"]))

    def close(self) -> None:
        self._book.__exit__(None, None, None)


WRITERS: Final[dict[str, Callable[[Path, Language], Writer]]] = {
    ".csv": lambda path, _: _Values(CsvFile(path, VALUES_WITH_REPORTS)),
    ".parquet": lambda path, _: _Values(ParquetFile(path, VALUES_WITH_REPORTS)),
    ".jsonl": lambda path, _: _Lines(path),
    ".duckdb": lambda path, _: _Database(path),
    ".xlsx": _Sheets,
}
#: The endings whose file holds no table of its files, so that one is put beside it.
_ALONE: Final = frozenset({".csv", ".parquet", ".jsonl"})
#: The endings whose columns a data package describes.
_DESCRIBED: Final = frozenset({".csv", ".parquet"})


class SingleFile:
    """One file as the output, and beside it the table of files where it has no room for it."""

    def __init__(self, path: Path, language: Language) -> None:
        self._path = path
        self._pairs = {_unfinished(path): path}
        self._writer = WRITERS[path.suffix.lower()](_unfinished(path), language)
        self._files: CsvFile | None = None
        if beside := files_beside(path):
            self._pairs[_unfinished(beside)] = beside
            self._files = CsvFile(_unfinished(beside), SCHEMAS["files"])

    def add(self, tables: Tables, found: Harvest) -> None:
        """Take the tables of a batch, and what else it gave."""
        self._writer.write(tables, found)
        if self._files:
            self._files.write(tables.files)

    def finish(self) -> None:
        """Give the files their names."""
        self._close()
        for unfinished, path in self._pairs.items():
            unfinished.replace(path)
        if self._path.suffix.lower() in _DESCRIBED:
            package_of(self._path).write_text(self._package(), encoding="utf-8")

    def abandon(self) -> None:
        """Leave nothing behind."""
        with suppress(Exception):  # whatever is wrong with a file that is thrown away
            self._close()
        for unfinished in self._pairs:
            unfinished.unlink(missing_ok=True)

    def _close(self) -> None:
        self._writer.close()
        if self._files:
            self._files.close()

    def _package(self) -> str:
        files = (beside_of(self._path).name,), SCHEMAS["files"]
        return data_package("govinfo-reports", {"files": files, "values": ((self._path.name,), VALUES_WITH_REPORTS)})


def beside_of(path: Path) -> Path:
    """Return the name of the table of files beside the output *path*."""
    return path.with_name(path.name + FILES)


def files_beside(path: Path) -> Path | None:
    """Return the table of files beside the output *path*; None where the output itself holds it."""
    return beside_of(path) if path.suffix.lower() in _ALONE else None


def package_of(path: Path) -> Path:
    """Return the name of the data package beside the output *path*."""
    return path.with_name(path.name + PACKAGE)


def _unfinished(path: Path) -> Path:
    return path.with_name(f".{path.name}.unfinished")
