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

from .building import Tables
from .columns import SCHEMAS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

_COMPRESSION: Final = "zstd"


class ParquetFile:
    """A Parquet file that tables of one schema are written to, one after the other."""

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        self._writer = pq.ParquetWriter(path, schema, compression=_COMPRESSION)

    def write(self, table: pa.Table) -> None:
        """Write the rows of *table*."""
        self._writer.write_table(table)

    def close(self) -> None:
        """Finish the file."""
        self._writer.close()


def write_table(table: pa.Table, path: Path) -> None:
    """Write *table* to a file, and the file to the disk."""
    with path.open("wb") as stream:
        pq.write_table(table, stream, compression=_COMPRESSION)
        stream.flush()
        os.fsync(stream.fileno())


def read_table(name: str, path: Path) -> pa.Table:
    """Return the table called *name* that a file holds."""
    return pq.ParquetFile(path).read().cast(SCHEMAS[name])


def counts_in(paths: Iterable[Path], column: str) -> Counter[str]:
    """Return how often each word stands in a column of the tables that files hold."""
    counts: Counter[str] = Counter()
    for path in paths:
        found: Any = pq.ParquetFile(path).read([column])[column].cast(pa.string()).value_counts()
        for counted in found.to_pylist():
            counts[counted["values"]] += counted["counts"]
    return counts


def without(tables: Tables, files: Collection[str]) -> Tables:
    """Return *tables* without the rows of *files*."""
    names = pa.array(list(files), pa.string())

    def left(table: Any) -> pa.Table:  # noqa: ANN401 - a table; what is known of its types is older than its methods
        kept: pa.Table = table.filter(pc.invert(pc.is_in(table["file"].cast(pa.string()), names)))
        return kept

    return Tables(**{name: left(table) for name, table in tables.by_name().items()})
