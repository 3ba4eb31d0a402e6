"""Texts in a Spark table -> values in another: ``python examples/engines/spark.py TEXTS.parquet VALUES.parquet``.

TEXTS has the columns `id` and `content`. It needs pyspark and a Java runtime.
"""

import os
import sys

from pyspark.sql import SparkSession

from govinfo_reports.tables import batches

SCHEMA = """agency string, year short, template string, path string, section string, row string, column string,
row_label string, column_label string, is_total boolean, text string, value decimal(38, 10), state string, unit string,
start int, end int, place string"""


def main(texts: str, values: str) -> None:
    """Read the texts and write their values."""
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # on a cluster, a Python that has this package
    spark = (
        SparkSession.builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", 500)  # a text becomes 200 rows
        .config("spark.ui.enabled", "false")
        .getOrCreate()
    )
    given = spark.read.parquet(texts).select("id", "content")
    kind = given.schema["id"].dataType.simpleString()
    given.mapInArrow(batches, f"id {kind}, {SCHEMA}").write.mode("overwrite").parquet(values)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
