"""What the words of a sentence do in it; the words of each kind are in `grammars/claims.lark`, under its name."""

from __future__ import annotations

from enum import StrEnum, auto
from typing import Final


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
    REMAINING = auto()
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
    COUNTED_BODY = auto()
    SINGLE = auto()
    MODIFYING = auto()
    AND_OTHERS = auto()
    BARE_APPLICATION = auto()
    BY = auto()
    NOT_SUBJECT = auto()
    LAW = auto()
    RULE_THAT = auto()
    ACCORDING = auto()
    ANSWERING = auto()
    BESIDES_OUTCOMES = auto()
    ADJACENT = auto()
    CHANGE_FROM = auto()
    CHANGE_TO = auto()
    COMPARED = auto()
    ADDED = auto()
    MORE = auto()
    LESS = auto()


NONE: Final[frozenset[Kind]] = frozenset()
