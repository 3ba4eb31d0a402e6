"""The words around a figure -> whether it is meant for what is named beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ._clauses import clause, touching
from ._words import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ._words import Figure, Word

_CARRIED: Final = Kind.FILLER | Kind.JOINING | Kind.BREAK
_COMPARING: Final = Kind.CONTINUING | Kind.JOINING
_WITH_OTHERS: Final = Kind.OTHER_TIME | Kind.JOINING


def leads(words: Sequence[Word], place: int, *, elsewhere: bool) -> bool:
    """Return whether what the word at *place* names can be counted without a verb: it opens the clause.

    Where the sentence speaks of what is counted *elsewhere*, of publications, it must take a fresh start: 共计.
    """
    if touching(words, place):
        before = words[place - 1]
        fresh = bool(before.kinds & (Kind.LEAD | Kind.FILLER)) and Kind.BREAK not in before.kinds
        opens = fresh or bool(before.kinds & (Kind.BREAK | Kind.JOINING)) or bool(before.keys)
    else:
        fresh = False
        opens = words[place].start == 0
    return fresh if elsewhere else opens


def foreign(words: Sequence[Word], named: int, place: int) -> bool:
    """Return whether something of another kind is counted with it."""
    return any(Kind.FOREIGN in word.kinds for word in words[clause(words, min(named, place)) : place + 2])


def of_part(words: Sequence[Word], first: int, last: int) -> bool:
    """Return whether only a part is counted from *first* up to *last*: by one way to apply, not by a row of ways."""
    return any(
        Kind.PART in words[place].kinds
        and not (touching(words, place) and Kind.JOINING in words[place - 1].kinds)
        and not (touching(words, place + 1) and Kind.JOINING in words[place + 1].kinds)
        for place in range(clause(words, first), last)
    )


def of_other_time(words: Sequence[Word], place: int, *, so_far: bool) -> bool:
    """Return whether the figures behind the word at *place* are of another time than the year.

    Once said, that holds until the year is named again; 较上年 only compares, and 上年全年 is still the last year.
    """
    before = words[place - 1].kinds if touching(words, place) else Kind(0)
    if Kind.OTHER_TIME in words[place].kinds:
        return so_far or not before & _COMPARING
    return so_far and (Kind.THIS_YEAR not in words[place].kinds or bool(before & _WITH_OTHERS))


def goes_on(words: Sequence[Word], place: int, length: int) -> bool:
    """Return whether nothing behind the figure at *place* says that something else was counted."""
    here = place + 1
    while touching(words, here):
        if Kind.FILLER not in words[here].kinds or Kind.BREAK in words[here].kinds:
            return Kind.FOREIGN not in words[here].kinds
        here += 1
    return words[here - 1].end == length


def carries_on(words: Sequence[Word], place: int, figure: Figure) -> bool:
    """Return whether a figure goes on with the one before it, of another kind: four items, of so much money."""
    while touching(words, place):
        place -= 1
        if not words[place].kinds & _CARRIED:
            previous = words[place].figure
            return previous is not None and previous.money != figure.money
    return False


def between(words: Sequence[Word], named: int, place: int, kind: Kind) -> bool:
    """Return whether a word of that *kind* stands between a name and its figure."""
    return any(kind in word.kinds for word in words[named + 1 : place])
