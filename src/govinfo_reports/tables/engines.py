"""Record batches of texts or files -> record batches of values: one function for Spark, Polars, DuckDB, Ray and others.

An engine hands over batches with the columns `id` and `content`, on as many machines as it has. Templates travel as
their texts, so that no machine needs a file of ours.
"""

# The stubs of pyarrow leave many types open.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, cast

import pyarrow as pa

from govinfo_reports.errors import NotAReport, Unreadable
from govinfo_reports.files.reading import read
from govinfo_reports.forms import Template, template_of_text
from govinfo_reports.forms import templates as own_templates
from govinfo_reports.reading.parsing import parse

from ._values import values_of
from .columns import SCHEMAS
from .result import FileResult, Read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ID, _CONTENT, _STATE = "id", "content", "state"
_ABOUT: Final = (("agency", pa.string()), ("year", pa.int16()), ("template", pa.string()))


def _plain(kind: pa.DataType) -> pa.DataType:
    return kind.value_type if pa.types.is_dictionary(kind) else kind  # engines have no dictionaries of their own


#: The columns of what `batches` gives, behind `id`, which keeps the type that it has in the input.
COLUMNS: Final = (
    *(pa.field(name, kind) for name, kind in _ABOUT),
    *(pa.field(field.name, _plain(field.type)) for field in SCHEMAS["values"] if field.name != "file"),
)


def batches(
    batches: Iterable[pa.RecordBatch], *, templates: Iterable[Template] | Mapping[str, str] | None = None
) -> Iterator[pa.RecordBatch]:
    """Turn batches of texts or files into batches of values.

    Each input gives as many rows as it has values, in the order of the input. One that gives no report has one row: its
    path is null, and its `state` says why as one word, such as ``not_a_report`` or ``encrypted``.

    Args:
        batches: record batches with the columns `id`, of any type, and `content`: texts, or the bytes of files of any
            kind. Further columns are passed over.
        templates: the forms to choose from: templates, or the texts of grammar files by their names, as in
            ``{"template_2027.lark": text}``, which join those that the machine has. By default those that it has.

    Yields:
        a batch for each batch, with `id` first, then the columns `COLUMNS`. A text gives some 200 rows, so that input
        batches of 500 are large enough.

    Raises:
        KeyError: a batch has no column `id` or `content`.
        BrokenTemplate: one of *templates* cannot be used.
    """
    known = _known(templates)
    for batch in batches:
        yield _values_of_batch(batch, known)


def _known(given: Iterable[Template] | Mapping[str, str] | None) -> tuple[Template, ...]:
    if given is None:
        return own_templates()
    if not isinstance(given, Mapping):
        return tuple(given)
    texts = cast("Mapping[str, str]", given)
    brought = [template_of_text(text, name) for name, text in texts.items()]
    taken = {template.name for template in brought}
    return (*brought, *(template for template in own_templates() if template.name not in taken))


def _values_of_batch(batch: pa.RecordBatch, known: tuple[Template, ...]) -> pa.RecordBatch:
    results = [_result(number, content.as_py(), known) for number, content in enumerate(batch[_CONTENT])]
    read = [(each, report) for each in results if (report := each.report)]
    values = values_of([Read(each.file, report, list(report.cells()), (), ()) for each, report in read])
    failed = [each for each in results if not each.report]
    owners = [int(each.file) for each, report in read for _ in report.cells()] + [int(each.file) for each in failed]
    order = pa.array(sorted(range(len(owners)), key=owners.__getitem__), pa.int64())
    columns = [batch[_ID].take(pa.array(owners, pa.int64()))]
    for field in COLUMNS:
        if field.name in values.column_names:
            of_reports = _decoded(values[field.name], field.type)
        else:
            said = [getattr(report, field.name) for _, report in read for _ in report.cells()]
            of_reports = pa.array([None if each is None else _plain_value(each) for each in said], field.type)
        of_failed = [each.code if field.name == _STATE else None for each in failed]
        columns.append(pa.concat_arrays([of_reports, pa.array(of_failed, field.type)]))
    schema = pa.schema([pa.field(_ID, batch[_ID].type), *COLUMNS])
    return pa.RecordBatch.from_arrays([column.take(order) for column in columns], schema=schema)


def _result(number: int, content: str | bytes | None, known: tuple[Template, ...]) -> FileResult:
    try:
        source = content if isinstance(content, str) else read(content or b"")
        return FileResult(str(number), parse(source, known))
    except (NotAReport, Unreadable) as error:
        return FileResult(str(number), error)


def _decoded(column: pa.ChunkedArray[Any], kind: pa.DataType) -> pa.Array[Any]:
    chunks = column.cast(kind).chunks
    return pa.concat_arrays(chunks) if chunks else pa.array([], kind)


def _plain_value(value: object) -> object:
    return value.name if isinstance(value, Template) else value
