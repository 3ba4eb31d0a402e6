"""The words around a figure -> whether it is meant for what is named beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ._clauses import clause, touching
from ._words import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ._words import Figure, Word

_CARRIED: Final = Kind.FILLER | Kind.JOINING | Kind.BREAK


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
