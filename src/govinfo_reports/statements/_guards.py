"""The words around a figure -> whether it is meant for what is named beside it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from ._clauses import clause, named_before, touching
from ._kinds import NONE, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ._key import Key
    from ._words import Figure, Word

_LOOSELY: Final = frozenset({Kind.FILLER, Kind.OCCURRING})
_CARRIED: Final = frozenset({Kind.FILLER, Kind.JOINING, Kind.BREAK})


def leads(words: Sequence[Word], place: int, *, elsewhere: bool) -> bool:
    """Return whether what the word at *place* names can be counted without a verb: it opens the clause.

    Where the sentence speaks of what is counted *elsewhere*, of publications, it must take a fresh start: 共计.
    """
    if touching(words, place):
        before = words[place - 1]
        fresh = bool(before.kinds & {Kind.LEAD, Kind.FILLER}) and Kind.BREAK not in before.kinds
        opens = fresh or bool(before.kinds & {Kind.BREAK, Kind.JOINING}) or bool(before.keys)
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


def changed(words: Sequence[Word], named: int) -> bool:
    """Return whether what is named is counted as a change: 较上年减少收件6件, 与上年相比，新增申请6件."""
    start = clause(words, named)
    before = [word.kinds for word in words[start:named]]
    compared = any(Kind.CHANGE_FROM in one and Kind.OTHER_TIME in other for one, other in pairwise(before))
    compared = compared or Kind.COMPARED in told_before(words, start - 1)
    added = bool(before) and bool(before[-1] & {Kind.OTHER_TIME, Kind.ADDED})
    return any(kinds & {Kind.MORE, Kind.LESS} for kinds in before) or (compared and added)


def goes_on(words: Sequence[Word], place: int, length: int) -> bool:
    """Return whether nothing behind the figure at *place* says that something else was counted."""
    here = place + 1
    while touching(words, here):
        if Kind.FILLER not in words[here].kinds or Kind.BREAK in words[here].kinds:
            return Kind.FOREIGN not in words[here].kinds
        here += 1
    return words[here - 1].end == length


def answers(words: Sequence[Word], named: int, near: Sequence[Word], key: Key) -> bool:
    """Return whether *key* is named by a word that counts all outcomes, such as 答复."""
    return any(Kind.ANSWERING in word.kinds and key in word.keys for word in (words[named], *near))


def besides(words: Sequence[Word]) -> bool:
    """Return whether some outcomes are counted by themselves, so that 答复 counts only the rest: 延期答复2件."""
    counted = (named_before(words, place) for place, word in enumerate(words) if word.figure and word.figure.value)
    return any(place is not None and Kind.BESIDES_OUTCOMES in words[place].kinds for place in counted)


def of_year(words: Sequence[Word], place: int) -> bool:
    """Return whether the figure at *place* directly follows the year: 2024年91件."""
    while touching(words, place) and words[place - 1].kinds & {Kind.THIS_YEAR, Kind.FILLER}:
        place -= 1
        if Kind.THIS_YEAR in words[place].kinds:
            return True
    return False


def years_before(words: Sequence[Word], place: int) -> list[bool]:
    """Return for each of the years that 分别 at *place* follows whether it is the report's: 2023年、2024年分别."""
    years: list[bool] = []
    while touching(words, place) and words[place - 1].kinds & {Kind.THIS_YEAR, Kind.OTHER_TIME}:
        years.insert(0, Kind.THIS_YEAR in words[place - 1].kinds)
        place -= 1
        if not touching(words, place) or Kind.JOINING not in words[place - 1].kinds:
            break
        place -= 1
    return years if len(years) > 1 else []


def listed(words: Sequence[Word], place: int) -> bool:
    """Return whether the figure at *place* follows another one in a row: 5件、9件和15件."""
    joined = touching(words, place) and Kind.JOINING in words[place - 1].kinds
    return joined and touching(words, place - 1) and words[place - 2].figure is not None


def told_before(words: Sequence[Word], place: int) -> frozenset[Kind]:
    """Return what the word in front of the figure at *place* does, fillers left aside."""
    while place > 0:
        place -= 1
        if Kind.FILLER not in words[place].kinds:
            return words[place].kinds
    return NONE


def carries_on(words: Sequence[Word], place: int, figure: Figure) -> bool:
    """Return whether a figure goes on with the one before it, of another kind: four items, of so much money."""
    while touching(words, place):
        place -= 1
        if not words[place].kinds & _CARRIED:
            previous = words[place].figure
            return previous is not None and previous.money != figure.money
    return False


def of_unknown(words: Sequence[Word], place: int) -> bool:
    """Return whether a word that no table counts stands directly before the figure at *place*: 会议纪要5份不公开."""
    return words[place].start > 0 and not touching(words, place)


def between(words: Sequence[Word], named: int, place: int, kind: Kind) -> bool:
    """Return whether a word of that *kind* stands between a name and its figure."""
    return any(kind in word.kinds for word in words[named + 1 : place])


def closes(words: Sequence[Word], named: int, length: int) -> bool:
    """Return whether the clause ends with what is *named*: 收到1件申请, but not 有1件申请因故终止."""
    here = named + 1
    while touching(words, here) and words[here].kinds & _LOOSELY and Kind.BREAK not in words[here].kinds:
        here += 1
    return words[here - 1].end == length or (touching(words, here) and Kind.BREAK in words[here].kinds)
