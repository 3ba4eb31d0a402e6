"""What the words of a sentence do in it; the words of each kind are in `grammars/claims.lark`, under its name."""

from __future__ import annotations

from enum import Flag, auto
from functools import cache
from typing import TYPE_CHECKING

from ._wording import wording

if TYPE_CHECKING:
    from collections.abc import Mapping


class Kind(Flag):
    """What a word does in its sentence; one word may do several things."""

    FIGURE = auto()
    BREAK = auto()
    DENIAL = auto()
    LACKING = auto()
    OCCURRING = auto()
    JOINING = auto()
    EACH = auto()
    RESPECTIVELY = auto()
    FILLER = auto()
    LEAD = auto()
    AMONG = auto()
    CONTINUING = auto()
    OTHER_TIME = auto()
    THIS_YEAR = auto()
    PLANNED = auto()
    PART = auto()
    APPLICANT = auto()
    FOREIGN = auto()
    REGION = auto()
    LOWER = auto()
    EVERY = auto()
    SELF = auto()
    BODY = auto()
    NOT_SUBJECT = auto()
    LAW = auto()
    RULE_THAT = auto()
    ACCORDING = auto()
    ANSWERING = auto()
    BESIDES_OUTCOMES = auto()
    ADJACENT = auto()
    CHANGE_FROM = auto()
    CHANGE_TO = auto()
    OPENING = auto()
    MORE = auto()
    LESS = auto()


@cache
def classes() -> Mapping[str, Kind]:
    """Return the kinds that the grammar has words for, by name."""
    return {name: Kind[name.upper()] for name in wording().classes if name.upper() in Kind.__members__}


@cache
def kinds_of(text: str) -> Kind:
    """Return all that the word *text* may do."""
    kinds = Kind.APPLICANT if text in wording().columns else Kind(0)
    for name, kind in classes().items():
        if text in wording().classes[name]:
            kinds |= kind
    return kinds
