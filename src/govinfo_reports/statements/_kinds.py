"""What the words of a sentence do in it; the words of each kind are in `grammars/claims.lark`, under its name."""

from __future__ import annotations

from enum import StrEnum, auto
from functools import cache
from typing import TYPE_CHECKING, Final

from ._wording import wording

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet


class Kind(StrEnum):
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
    MORE = auto()
    LESS = auto()


NONE: Final[frozenset[Kind]] = frozenset()


@cache
def classes() -> AbstractSet[str]:
    """Return the names of the kinds that the grammar has words for."""
    return wording().classes.keys() & set(Kind)


@cache
def kinds_of(text: str) -> frozenset[Kind]:
    """Return all that the word *text* may do."""
    kinds = {Kind(name) for name in classes() if text in wording().classes[name]}
    return frozenset(kinds | {Kind.APPLICANT} if text in wording().columns else kinds)
