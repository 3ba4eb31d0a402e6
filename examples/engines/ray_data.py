"""Texts in a Ray data set -> values in another: ``python examples/engines/ray_data.py TEXTS VALUES``, both folders.

It needs ray[data].
"""

import sys

import pyarrow as pa
import ray

from govinfo_reports.tables import batches


def values(table: pa.Table) -> pa.Table:
    """Return the values of the texts in *table*."""
    return pa.Table.from_batches(batches(table.to_batches()))


def main(texts: str, target: str) -> None:
    """Read the texts and write their values."""
    given = ray.data.read_parquet(texts, columns=["id", "content"])
    given.map_batches(values, batch_format="pyarrow", batch_size=500).write_parquet(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
