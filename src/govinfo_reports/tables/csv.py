"""A table -> a CSV file that spreadsheets open as it is: UTF-8 with a mark in front, figures without needless zeros."""

# The stubs of pyarrow leave many types open.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa
from pyarrow.csv import CSVWriter

if TYPE_CHECKING:
    from decimal import Decimal
    from pathlib import Path

_MARK: Final = "\ufeff".encode()  # spreadsheets take a file without it for one in the encoding of the machine


class CsvFile:
    """A CSV file that tables of one schema are written to, one after the other."""

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        self._stream = path.open("wb")
        self._stream.write(_MARK)
        plain = _plain(schema.empty_table()).schema
        self._writer = CSVWriter(self._stream, plain)

    def write(self, table: pa.Table) -> None:
        """Write the rows of *table*."""
        self._writer.write_table(_plain(table))

    def close(self) -> None:
        """Finish the file."""
        self._writer.close()
        self._stream.close()


def _plain(table: pa.Table) -> pa.Table:
    return pa.table({name: _column(table[name]) for name in table.column_names})


def _column(column: Any) -> Any:  # noqa: ANN401 - columns, whose types say nothing that matters here
    if pa.types.is_dictionary(column.type):
        return column.cast(pa.string())
    if pa.types.is_decimal(column.type):
        return pa.array([_figure(value) for value in column.to_pylist()], pa.string())
    return column


def _figure(value: Decimal | None) -> str | None:
    """Return a figure as people write it; Arrow itself writes 0 as 0E-10.

    >>> from decimal import Decimal
    >>> _figure(Decimal("0E-10")), _figure(Decimal("100.0000000000")), _figure(Decimal("-0.0000000500"))
    ('0', '100', '-0.00000005')
    """
    return None if value is None else f"{value:.10f}".rstrip("0").rstrip(".")
