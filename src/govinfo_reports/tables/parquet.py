"""Tables <-> Parquet files."""

# The stubs of pyarrow leave many types open.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from govinfo_reports.findings import Severity

from .building import Tables
from .columns import SCHEMAS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

_COMPRESSION: Final = "zstd"
_AT_ONCE: Final = 16_384  # rows that are encoded in one go; with the usual 1,024 it takes a third longer


class ParquetFile:
    """A Parquet file that tables of one schema are written to, one after the other."""

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        self._writer = pq.ParquetWriter(path, schema, compression=_COMPRESSION, write_batch_size=_AT_ONCE)

    def write(self, table: pa.Table) -> None:
        """Write the rows of *table*."""
        self._writer.write_table(table)

    def close(self) -> None:
        """Finish the file."""
        self._writer.close()


def write_table(table: pa.Table, path: Path) -> None:
    """Write *table* to a file, and the file to the disk."""
    with path.open("wb") as stream:
        pq.write_table(table, stream, compression=_COMPRESSION, write_batch_size=_AT_ONCE)
        stream.flush()
        os.fsync(stream.fileno())


def read_table(name: str, path: Path) -> pa.Table:
    """Return the table called *name* that a file holds."""
    return pq.ParquetFile(path).read().cast(SCHEMAS[name])


def counts_in(paths: Iterable[Path]) -> Counter[str]:
    """Return how many errors and warnings of each code stand in the tables of findings that files hold."""
    counts: Counter[str] = Counter()
    for path in paths:
        counts += counts_of(pq.ParquetFile(path).read(["code", "severity"]))
    return counts


def counts_of(findings: pa.Table) -> Counter[str]:
    """Return how many errors and warnings of each code a table of findings has; information asks for nothing."""
    found = findings.group_by(["code", "severity"]).aggregate([([], "count_all")]).to_pylist()
    counts: Counter[str] = Counter()
    for each in found:
        if each["severity"] != Severity.INFO.value:
            counts[str(each["code"])] += each["count_all"]
    return counts


def without(tables: Tables, files: Collection[str]) -> Tables:
    """Return *tables* without the rows of *files*."""
    names = pa.array(list(files), pa.string())

    def left(table: Any) -> pa.Table:  # noqa: ANN401 - a table; what is known of its types is older than its methods
        kept: pa.Table = table.filter(pc.invert(pc.is_in(table["file"].cast(pa.string()), names)))
        return kept

    return Tables(**{name: left(table) for name, table in tables.by_name().items()})
