"""Texts that DuckDB finds -> their values: ``python examples/engines/duckdb_query.py TEXTS.parquet VALUES.parquet``."""

import sys

import duckdb
import pyarrow as pa

from govinfo_reports.tables import batches


def main(texts: str, values: str) -> None:
    """Read the texts and write their values."""
    given = duckdb.connect().read_parquet(texts).select("id, content").to_arrow_reader(500)
    read = batches(given)
    first = next(read)
    found = pa.RecordBatchReader.from_batches(first.schema, (batch for part in ([first], read) for batch in part))
    duckdb.from_arrow(found).write_parquet(values)


if __name__ == "__main__":
    main(*sys.argv[1:])
