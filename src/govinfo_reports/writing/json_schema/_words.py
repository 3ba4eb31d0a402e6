"""The parts that JSON Schemas are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Schema = dict[str, Any]

STRING: Final = {"type": "string"}
INTEGER: Final = {"type": "integer"}
BOOLEAN: Final = {"type": "boolean"}
NULL: Final = {"type": "null"}
COUNT: Final = {"type": "integer", "minimum": 0}
NUMBER: Final = {"type": "integer", "minimum": 1}


def record(properties: Mapping[str, Schema], optional: Mapping[str, Schema] | None = None) -> Schema:
    """Return the schema of an object that has all of *properties*, may have those of *optional*, and has no others."""
    return {
        "type": "object",
        "properties": {**properties, **(optional or {})},
        "required": list(properties),
        "additionalProperties": False,
    }


def some(properties: Mapping[str, Schema]) -> Schema:
    """Return the schema of an object that may have *properties*, and has no others."""
    return {"type": "object", "properties": {**properties}, "additionalProperties": False}


def mapping(values: Schema) -> Schema:
    """Return the schema of an object with any keys, whose values are *values*."""
    return {"type": "object", "additionalProperties": values}


def list_of(items: Schema) -> Schema:
    """Return the schema of a list of *items*."""
    return {"type": "array", "items": items}


def sequence(*items: Schema) -> Schema:
    """Return the schema of a list of just *items*, in that order."""
    return {"type": "array", "prefixItems": list(items), "items": False, "minItems": len(items)}


def one_of(words: Iterable[str]) -> Schema:
    """Return the schema of one of *words*."""
    return {"enum": list(map(str, words))}


def or_null(schema: Schema) -> Schema:
    """Return the schema of what *schema* says, or null."""
    return {"anyOf": [schema, NULL]}


def ref(name: str) -> Schema:
    """Return the schema that the definition *name* gives."""
    return {"$ref": f"#/$defs/{name}"}
