"""Moving about among the words of a sentence: what stands beside a figure or a denial, and what belongs together."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from ._kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ._words import Word

_BETWEEN: Final = frozenset({Kind.FILLER, Kind.EACH, Kind.RESPECTIVELY})
_AHEAD: Final = _BETWEEN | {Kind.OCCURRING, Kind.CONTINUING}
_COMMA: Final = ","
_LOOSELY: Final = frozenset({Kind.FILLER, Kind.OCCURRING})
LONGEST_CLAUSE: Final = 40
"""How many words of a clause are looked at; what has more of them without a mark or a figure is no prose."""
_ENDS: Final = frozenset({Kind.FIGURE, Kind.BREAK})
_PLAIN: Final = _LOOSELY | {Kind.JOINING}


def touching(words: Sequence[Word], place: int) -> bool:
    """Return whether the word at *place* follows the one before it with nothing between them."""
    return 0 < place < len(words) and words[place - 1].end == words[place].start


def counts_bodies(words: Sequence[Word], place: int) -> bool:
    """Return whether the word at *place* is a figure that counts bodies: 17个单位."""
    counted = touching(words, place + 1) and Kind.COUNTED_BODY in words[place + 1].kinds
    return counted and words[place].figure is not None


def clause(words: Sequence[Word], place: int) -> int:
    """Return where the words begin that go with the one at *place*: behind the last break or figure."""
    furthest = max(place - LONGEST_CLAUSE, 0)
    while place > furthest and (words[place - 1].kinds.isdisjoint(_ENDS) or not _ends_clause(words[place - 1])):
        place -= 1
    return place


def breaks(word: Word) -> bool:
    """Return whether *word* is a mark that ends a clause; a colon does not."""
    return Kind.BREAK in word.kinds and Kind.FILLER not in word.kinds


def _ends_clause(word: Word) -> bool:
    return Kind.FIGURE in word.kinds or breaks(word)


def named_before(words: Sequence[Word], place: int) -> int | None:
    """Return the place of the naming word that the one at *place* directly follows, fillers left aside.

    答复 is a filler behind another name (部分同意的答复5件), and a name where there is none. One comma may stand
    between, if a filler takes up what was named: 收取信息处理费，共计380元.
    """
    answered: int | None = None
    commas = 0
    while touching(words, place):
        place -= 1
        word = words[place]
        if word.text == _COMMA and not commas and answered is None and words[place + 1].kinds & _BETWEEN:
            commas += 1
        elif not word.kinds & _BETWEEN and not _in_row(words, place):
            return place if word.keys else answered
        elif answered is None and Kind.ANSWERING in word.kinds:
            answered = place
    return answered


def _in_row(words: Sequence[Word], place: int) -> bool:
    """Return whether the word at *place* is one of several kinds of applicants, or joins them."""
    return bool(words[place].kinds & {Kind.APPLICANT, Kind.JOINING}) and Kind.APPLICANT in (
        words[place].kinds | words[place + 1].kinds
    )


def named_earlier(words: Sequence[Word], place: int) -> int | None:
    """Return the place of the nearest naming word in the clause in front of the word at *place*."""
    first = clause(words, place)
    return next((number for number in range(place - 1, first - 1, -1) if words[number].keys), None)


def named_behind(words: Sequence[Word], place: int) -> int | None:
    """Return the place of the naming word that directly follows, unless that one has a figure of its own."""
    ahead = place + 1
    while touching(words, ahead) and words[ahead].kinds & _AHEAD:
        if _ends_clause(words[ahead]) or Kind.BREAK in words[ahead].kinds:
            return None
        ahead += 1
    if not touching(words, ahead) or not words[ahead].keys:
        return None
    own = ahead + 1
    while touching(words, own) and words[own].kinds & _BETWEEN:
        own += 1
    return None if touching(words, own) and Kind.FIGURE in words[own].kinds else ahead


def joined(words: Sequence[Word], place: int, following: int) -> bool:
    """Return whether two naming words stand side by side: with a word that joins them, or as equals with nothing."""
    here = place + 1
    while here < following and touching(words, here) and words[here].kinds & _LOOSELY:
        here += 1
    if here < following:
        return touching(words, here) and Kind.JOINING in words[here].kinds
    return touching(words, following) and _equal(words[place], words[following])


def _equal(one: Word, other: Word) -> bool:
    return any(
        "." in key.path and key.parent == same.parent and not key.ambiguous and not same.ambiguous
        for key in one.keys
        for same in other.keys
    )


def coordinated(words: Sequence[Word], place: int) -> list[int]:
    """Return the places of the naming words that end at *place* and are joined to one another."""
    places = [place]
    first = clause(words, place)
    while True:
        before = next((number for number in range(places[0] - 1, first - 1, -1) if words[number].keys), None)
        between: Sequence[Word] = words[before + 1 : places[0]] if before is not None else ()
        if before is None or not joined(words, before, places[0]) or not _equal(words[before], words[places[0]]):
            return places
        if any(not touching(words, number) for number in range(before + 1, places[0] + 1)) or not _plain(between):
            return places
        places.insert(0, before)


def names(words: Sequence[Word], first: int, last: int) -> list[Word]:
    """Return the naming words from the clause of *first* up to *last*, but no examples: 因保密等原因不公开."""
    found: list[Word] = []
    for place in range(clause(words, first), last):
        if Kind.AND_OTHERS in words[place].kinds and touching(words, place):
            _drop_row(found, words, place)
        if words[place].keys:
            found.append(words[place])
    return found


def _drop_row(found: list[Word], words: Sequence[Word], end: int) -> None:
    """Drop from the end of *found* the row of joined names that stands right before *end*."""
    while found and found[-1] is words[end - 1]:
        found.pop()
        end -= 2
        if Kind.JOINING not in words[end].kinds:
            return


def _plain(between: Sequence[Word]) -> bool:
    return all(word.kinds & _PLAIN for word in between)


def heads(words: Sequence[Word], named: Sequence[int], end: int) -> list[int]:
    """Return those of the *named* places that a denial reaching up to *end* denies; the others only describe them.

    In Chinese what is spoken of comes last: 对申请的答复不服的诉讼 is a 诉讼.
    """
    found = [one for one, other in pairwise(named) if joined(words, one, other)]
    here = named[-1] + 1
    while here < end and touching(words, here) and words[here].kinds & _LOOSELY:
        here += 1
    closed = touching(words, here) and (here == end or Kind.JOINING in words[here].kinds)
    return [*found, named[-1]] if closed else found
