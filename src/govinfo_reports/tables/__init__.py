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
from ._wide import VALUES_WITH_REPORTS, wide, with_reports
from .building import Tables, joined, tabulate
from .columns import COLUMNS, SCHEMAS
from .engines import batches
from .result import FileResult

__all__ = [
    "COLUMNS",
    "SCHEMAS",
    "VALUES_WITH_REPORTS",
    "VERSION",
    "Column",
    "FileResult",
    "Tables",
    "batches",
    "joined",
    "tabulate",
    "wide",
    "with_reports",
]
