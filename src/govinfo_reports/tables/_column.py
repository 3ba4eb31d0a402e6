"""What a column of a table is: its name, its type, and what its values mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa
from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

#: The version of the tables. It grows when a column is added, and its first number when one changes or goes.
VERSION: Final = "govinfo-reports-tables/1"

#: Text that repeats from row to row.
WORD: Final = pa.dictionary(pa.int32(), pa.string())
TEXT: Final = pa.string()
COUNT: Final = pa.int32()
FLAG: Final = pa.bool_()
#: An exact number: 28 digits before the point and 10 behind it.
DECIMAL: Final = pa.decimal128(38, 10)


@frozen
class Column:
    """A column, as its documentation has it."""

    name: str
    type: pa.DataType
    meaning: str
    """What its values mean, as a sentence."""
    nullable: bool = False
    """Whether it may be null; its meaning says when."""
    unit: str | None = None
    """What its numbers count."""

    @property
    def field(self) -> pa.Field[pa.DataType]:
        """The column as Arrow has it; its meaning and unit are in its metadata."""
        said = {"description": self.meaning} | ({"unit": self.unit} if self.unit else {})
        return pa.field(self.name, self.type, self.nullable, said)


def list_of(type_: pa.DataType) -> pa.ListType[Any]:
    """Return the type of lists of *type_*. What is in them is called as Parquet calls it."""
    return pa.list_(pa.field("element", type_))


def schema_of(table: str, columns: Sequence[Column]) -> pa.Schema:
    """Return the schema of *table*; its metadata name the table and the version."""
    return pa.schema([column.field for column in columns], {"table": table, "version": VERSION})
