"""Reports -> tables of columns: files, reports, values, findings and claims, as Arrow has them.

They need the extra ``arrow``. Each table is a `pyarrow.Table`; polars, pandas, DuckDB and all others that take Arrow
take it as it is. `COLUMNS` says what each column means, `SCHEMAS` its type.

>>> import govinfo_reports as gr
>>> from govinfo_reports.tables import tabulate
>>> tables = tabulate([gr.parse(gr.read("examples/qinghe-commerce-2024.docx"))])
>>> tables.values.num_rows, tables.values.select(["text", "value", "state"]).slice(8, 1).to_pylist()
(200, [{'text': '/', 'value': None, 'state': 'placeholder'}])
"""

from ._column import VERSION, Column
from ._result import FileResult
from ._tables import Tables, tabulate
from ._wide import wide, with_reports
from .columns import COLUMNS, SCHEMAS

__all__ = ["COLUMNS", "SCHEMAS", "VERSION", "Column", "FileResult", "Tables", "tabulate", "wide", "with_reports"]
