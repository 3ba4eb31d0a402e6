"""The tables -> the reference page that says what each of their columns means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyarrow as pa

from .columns import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ._column import Column

_HEAD: Final = """\
# The tables

`govinfo_reports.tables` turns reports into five tables, and `collect` writes them. This page is generated from their
definition: `python -m govinfo_reports.tables > docs/reference/tables.md`. The column `file` ties the tables together.

The tables do not depend on the language of messages: their words, such as those of a place, are English, and sentences
are there twice, as `_zh` and `_en`. A [workbook](../how-to/write-workbooks.md) is in one language, its places too. All
hold what each report gives by itself; `check` and `series` say what several show together (codes C4).
"""
_ABOUT: Final = {
    "files": "A row for each file, whatever became of it. Those without a report are the quarantine.",
    "reports": "A row for each report.",
    "values": "A row for each value, in page order. A blank cell is a row; what is not on the page is none.",
    "findings": "A row for each finding of reading and checking.",
    "claims": "A row for each figure of the prose, or denial, that speaks of a value of the tables.",
}


def page() -> str:
    """Return the reference page in Markdown."""
    return "\n".join((_HEAD, *(line for name in COLUMNS for line in _section(name))))


def _section(name: str) -> Iterator[str]:
    yield f"## {name}\n"
    yield f"{_ABOUT[name]}\n"
    yield "| column | type | unit | null | meaning |"
    yield "| --- | --- | --- | --- | --- |"
    for column in COLUMNS[name]:
        unit = column.unit or ""
        yield f"| `{column.name}` | {_kind(column)} | {unit} | {'yes' if column.nullable else ''} | {column.meaning} |"
    yield ""


def _kind(column: Column) -> str:
    if pa.types.is_dictionary(column.type):
        return "`string`, as a dictionary"
    return f"`{column.type}`"
