"""What the dicts of all reports are made of, whatever their form: places, cells, findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from govinfo_reports.findings import Severity
from govinfo_reports.models import Absence
from govinfo_reports.text.values import State

from ._words import (
    BOOLEAN,
    COUNT,
    INTEGER,
    NULL,
    NUMBER,
    STRING,
    list_of,
    one_of,
    or_null,
    record,
    ref,
    sequence,
)

if TYPE_CHECKING:
    from ._words import Schema

#: A figure: a whole number, or a decimal as a string, to stay exact.
_FIGURE: Final[Schema] = {
    "anyOf": [INTEGER, {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?(E[+-]?[0-9]+)?$"}],
}
_POINTS: Final[Schema] = {"type": "number"}
_SIDES: Final = 4


def _place(kind: str, **properties: Schema) -> Schema:
    return record({"kind": {"const": kind}, **properties})


def _cell(state: Schema, value: Schema) -> Schema:
    return {"properties": {"state": state, "value": value}}


_OF_PAGE: Final = _place("html", path=STRING)
_OF_WORDS: Final = _place(
    "word", paragraph=or_null(NUMBER), table=or_null(NUMBER), row=or_null(NUMBER), cell=or_null(NUMBER)
)
_BOX: Final = sequence(*[_POINTS] * _SIDES)

#: The definitions, by name.
DEFINITIONS: Final[dict[str, Any]] = {
    "span": {"description": "text[start:end] of the page", **sequence(COUNT, COUNT)},
    "message": record({"zh": STRING, "en": STRING}),
    "paragraph": record({"text": STRING, "span": ref("span")}),
    "place": {
        "anyOf": [
            _place("text", line=NUMBER, column=NUMBER),
            _OF_PAGE,
            _OF_WORDS,
            _place("sheet", cell=STRING, sheet=or_null(STRING)),
            _place("pdf", page=NUMBER, box=_BOX),
            _place("picture", within={"anyOf": [_OF_PAGE, _OF_WORDS]}, number=NUMBER, box=_BOX),
        ]
    },
    "cell": {
        **record(
            {
                "text": STRING,
                "value": or_null(_FIGURE),
                "state": one_of(State),
                "unit": or_null(STRING),
                "span": ref("span"),
                "place": or_null(ref("place")),
            },
            {"parts": list_of(ref("span"))},
        ),
        "oneOf": [
            _cell({"const": State.FIGURE.value}, _FIGURE),
            _cell(one_of(state for state in State if state is not State.FIGURE), NULL),
        ],
    },
    "suspect": record(
        {
            "path": STRING,
            "span": ref("span"),
            "printed": _FIGURE,
            "implied": _FIGURE,
            "reason": ref("message"),
        }
    ),
    "finding": record(
        {
            "id": {"type": "string", "pattern": "^[0-9a-f]{12}$"},
            "code": {"type": "string", "pattern": "^[A-Z][0-9]{3}$"},
            "severity": one_of(Severity),
            "path": or_null(STRING),
            "span": or_null(ref("span")),
            "line": or_null(NUMBER),
            "column": or_null(NUMBER),
            "place": or_null(ref("place")),
            "details": list_of(STRING),
            "occurrence": COUNT,
            "message": ref("message"),
            "suspects": list_of(ref("suspect")),
            "cells": list_of(STRING),
        }
    ),
    "missing": record({"why": one_of(Absence), "findings": list_of(COUNT)}),
    "theme": sequence(STRING, list_of(ref("paragraph"))),
    "document": record(
        {
            "name": STRING,
            "kind": STRING,
            "sha256": STRING,
            "encoding": or_null(STRING),
            "recognised": BOOLEAN,
            "notes": list_of(record({"kind": STRING, "words": STRING, "place": or_null(ref("place"))})),
            "places": list_of(sequence(COUNT, COUNT, ref("place"))),
        }
    ),
}
