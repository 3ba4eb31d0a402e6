"""Texts in a Polars frame -> their values: ``python examples/engines/polars_frame.py TEXTS.parquet VALUES.parquet``."""

import sys

import polars as pl

from govinfo_reports.tables import batches


def main(texts: str, values: str) -> None:
    """Read the texts and write their values."""
    given = pl.read_parquet(texts, columns=["id", "content"]).to_arrow(compat_level=pl.CompatLevel.oldest())
    pl.concat(pl.DataFrame(batch) for batch in batches(given.to_batches(max_chunksize=500))).write_parquet(values)


if __name__ == "__main__":
    main(*sys.argv[1:])
