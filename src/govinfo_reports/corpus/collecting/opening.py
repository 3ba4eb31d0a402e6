"""A data set -> a database in memory, for questions in SQL."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from .data_set import parts_of

if TYPE_CHECKING:
    import os

    import duckdb


def connect(folder: str | os.PathLike[str]) -> duckdb.DuckDBPyConnection:
    """Return a connection to a database whose tables are the data set in *folder*. It needs the extra ``duckdb``.

    There is a view for each of the five tables, and one for each form that reports follow, such as ``wide_2021``: a
    report a row, a path a column. Nothing is copied.

    Raises:
        NotASet: the folder holds no data set.
    """
    from govinfo_reports.tables.database import views  # noqa: PLC0415 - it needs an extra of its own

    return views(parts_of(Path(folder)))
