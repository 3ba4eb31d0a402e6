"""The words of a sentence -> what it denies, and with which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ._clauses import LONGEST_CLAUSE, breaks, clause, coordinated, heads, named_before, touching
from ._kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ._words import Word


@frozen
class Denial:
    """One thing that is denied."""

    head: int
    """The place of the word that names it."""
    near: tuple[Word, ...]
    """The naming words beside it."""
    start: int
    end: int
    """Where the words that deny it stand in the sentence."""


def denials(words: Sequence[Word], place: int) -> Iterator[Denial]:
    """Yield what the denying word at *place* denies: what follows it in its clause, or else what it follows."""
    end = place + 1
    furthest = min(place + LONGEST_CLAUSE, len(words))
    while end < furthest and not words[end].kinds & {Kind.FIGURE, Kind.DENIAL} and not breaks(words[end]):
        end += 1
    if end < len(words) and words[end].figure:
        return
    named = [number for number in range(place + 1, end) if words[number].keys]
    if named:
        yield from _ahead(words, place, named, end)
    else:
        yield from _before(words, place, end)


def _ahead(words: Sequence[Word], place: int, named: list[int], end: int) -> Iterator[Denial]:
    verb = place + 1
    follows = touching(words, verb) and (words[verb].keys or words[verb].kinds & {Kind.OCCURRING, Kind.FILLER})
    if not follows and Kind.LACKING not in words[place].kinds:  # 未 and 无 are part of many a longer word
        return
    denied = heads(words, named, end)
    near = tuple(words[number] for number in named)
    last = words[verb] if touching(words, verb) and (verb not in denied or _verb(words[verb])) else words[place]
    for head in denied:
        yield Denial(head, near, words[place].start, last.end)


def _verb(word: Word) -> bool:
    """Return whether *word* says that something came in, and not what."""
    return any(key.ambiguous for key in word.keys)


def _before(words: Sequence[Word], place: int, end: int) -> Iterator[Denial]:
    """Read a denial that closes its clause: 复议、诉讼均未发生."""
    before = named_before(words, place)
    closed = end < len(words) and all(touching(words, number) for number in range(place + 1, end + 1))
    if before is None or not closed:
        return
    near = tuple(word for word in words[clause(words, before) : place] if word.keys)
    for head in coordinated(words, before):
        yield Denial(head, near, words[place].start, words[end - 1].end)
