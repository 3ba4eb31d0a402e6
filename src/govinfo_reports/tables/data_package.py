"""Tables in files -> the data package that describes them: columns, types, meanings, and what ties them together."""

# The stubs of pyarrow leave many types open.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_KINDS: Final = (
    (pa.types.is_boolean, "boolean"),
    (pa.types.is_integer, "integer"),
    (pa.types.is_decimal, "number"),
    (pa.types.is_list, "array"),
)
_PARENTS: Final = {"reports": "files", "values": "reports", "findings": "reports", "claims": "reports"}
_MEDIA: Final = {"csv": "text/csv", "parquet": "application/vnd.apache.parquet"}


def data_package(name: str, tables: Mapping[str, tuple[Sequence[str], pa.Schema]]) -> str:
    """Return the text of a data package.

    Args:
        name: of the package.
        tables: for each table the paths of its files, beside the package, and its schema. Without files it is left out.
    """
    known = {table for table, (paths, _) in tables.items() if paths}
    resources = [_resource(table, paths, schema, known) for table, (paths, schema) in tables.items() if paths]
    package = {"profile": "data-package", "name": name, "resources": resources}
    return json.dumps(package, ensure_ascii=False, indent=1)


def _resource(table: str, paths: Sequence[str], schema: pa.Schema, known: set[str]) -> dict[str, Any]:
    ending = paths[0].rpartition(".")[2]
    said: dict[str, Any] = {"fields": [_field(field) for field in schema]}
    if table in {"files", "reports"}:
        said["primaryKey"] = ["file"]
    if (parent := _PARENTS.get(table)) in known:
        said["foreignKeys"] = [{"fields": ["file"], "reference": {"resource": parent, "fields": ["file"]}}]
    return {
        "name": table,
        "path": paths[0] if len(paths) == 1 else list(paths),
        "format": ending,
        "mediatype": _MEDIA[ending],
        **({"encoding": "utf-8-sig"} if ending == "csv" else {}),
        "schema": said,
    }


def _field(field: pa.Field[Any]) -> dict[str, Any]:
    kind = next((name for is_kind, name in _KINDS if is_kind(field.type)), "string")
    metadata: Any = field.metadata or {}
    said = {key.decode(): value.decode() for key, value in metadata.items()}
    # An empty text and a text that is not there look alike in CSV, so only other columns can be required.
    required = {} if field.nullable or kind == "string" else {"constraints": {"required": True}}
    return {"name": field.name, "type": kind, **said, **required}
