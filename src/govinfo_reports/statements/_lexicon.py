"""Words in the parts that a grammar makes them of -> the longest of them at each place of a text.

The grammar says 22 words for "not" and 340 for "answered", and so 7,480 for what is not answered. They are never
spelled out. A state is all the ways in which a word that began so may go on. It is made when a text first comes to it,
and what follows it is looked up character by character.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import define, field

from ._kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ._key import Key

_APPLICANTS: Final = frozenset({Kind.APPLICANT})


class Entry(NamedTuple):
    """Something that words mean: a key that they name, or what they do in their sentence."""

    parts: tuple[str, ...]
    """The names of the rules and literals that make up these words, in their order."""
    meaning: Key | Kind


class Meaning(NamedTuple):
    """All that one word means."""

    keys: tuple[Key, ...]
    """What it names."""
    kinds: frozenset[Kind]
    """What it does in its sentence."""

    @property
    def claimable(self) -> bool:
        """Whether a claim can be about it wherever it stands."""
        named = Kind.APPLICANT in self.kinds or any(key.claimable for key in self.keys)
        return named and Kind.ADJACENT not in self.kinds


class _Way(NamedTuple):
    """One way in which a word may go on: with the rest of a literal, and then with further parts."""

    literal: str
    at: int
    """How much of the literal is behind."""
    parts: tuple[str, ...]
    entry: int


@define(slots=False, eq=False)
class _State:
    """How far a word has come."""

    lexicon: Lexicon
    ways: frozenset[_Way]

    @cached_property
    def following(self) -> Mapping[str, _State]:
        """The state behind each character with which the word may go on."""
        found: dict[str, set[_Way]] = {}
        for way in self.ways:
            if way.at < len(way.literal):
                step = _Way(way.literal, way.at + 1, way.parts, way.entry)
                found.setdefault(way.literal[way.at], set()).add(step)
            elif way.parts:
                for literal, parts in self.lexicon.spelled(way.parts):
                    found.setdefault(literal[0], set()).add(_Way(literal, 1, parts, way.entry))
        return {character: self.lexicon.state(frozenset(ways)) for character, ways in found.items()}

    @cached_property
    def meaning(self) -> Meaning | None:
        """What the word means if it ends here; None if it cannot."""
        ended = sorted({way.entry for way in self.ways if way.at == len(way.literal) and not way.parts})
        return self.lexicon.meaning(ended) if ended else None

    @cached_property
    def claimable(self) -> bool:
        """Whether a word ends here that a claim can be about wherever it stands."""
        return self.meaning is not None and self.meaning.claimable


@define(slots=False, eq=False)
class Lexicon:
    """Finds words. Which words there are, the grammar says in *alternatives* and *literals*."""

    entries: Sequence[Entry]
    alternatives: Mapping[str, Sequence[tuple[str, ...]]]
    """By the name of a rule, the parts of each of its alternatives."""
    literals: Mapping[str, str]
    """By the name of a literal, how it is spelled."""
    _states: dict[frozenset[_Way], _State] = field(init=False, factory=lambda: {})

    @cached_property
    def _root(self) -> _State:
        return self.state(frozenset(_Way("", 0, entry.parts, number) for number, entry in enumerate(self.entries)))

    @cached_property
    def _openings(self) -> re.Pattern[str]:
        """Where a word may begin. Patterns skip the rest of a text many times as fast as the states do."""
        return self._openings_of(self.entries)

    @cached_property
    def _openings_of_names(self) -> re.Pattern[str]:
        """Where a word may begin that names something."""
        naming = [
            entry for entry in self.entries if not isinstance(entry.meaning, Kind) or entry.meaning in _APPLICANTS
        ]
        return self._openings_of(naming)

    def _openings_of(self, entries: Iterable[Entry]) -> re.Pattern[str]:
        begins = {begin for parts in {entry.parts for entry in entries} for begin in self._begins(parts)}
        longer = {begin for begin in begins if len(begin) > 1}
        first, second = (_one_of(begin[at] for begin in longer) for at in (0, 1))
        return re.compile(f"{_one_of(begins - longer)}|{first}{second}")

    def _begins(self, parts: tuple[str, ...]) -> Iterator[str]:
        """Yield the first two characters of the words that consist of these *parts*; one, where a word has no more."""
        for literal, rest in self.spelled(parts):
            if len(literal) > 1 or not rest:
                yield literal[:2]
            else:
                yield from (literal + following[0] for following, _ in self.spelled(rest))

    def words(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, Meaning]]:
        """Yield where words begin and end, and what they mean: the longest, from left to right.

        They begin at *start* or behind it and before *end*. The last may end behind *end*.
        """
        first, search = self._root.following, self._openings.search
        here = start
        while (opening := search(text, here, end + 1)) and opening.start() < end:
            here = opening.start()
            state: _State | None = first[text[here]]
            stop, found, at = here, None, here + 1
            while state:
                if state.meaning:
                    stop, found = at, state.meaning
                state = state.following.get(text[at]) if at < len(text) else None
                at += 1
            if found:
                yield here, stop, found
            here = stop if found else here + 1

    def names(self, text: str) -> Iterator[tuple[int, int, tuple[Key, ...]]]:
        """Yield where those words begin and end that name something, and what they name."""
        first, search = self._root.following, self._openings_of_names.search
        here = 0
        while opening := search(text, here):
            here = opening.start()
            state: _State | None = first[text[here]]
            stop, at = here, here + 1
            found: tuple[Key, ...] = ()
            while state:
                if state.meaning and state.meaning.keys:
                    stop, found = at, state.meaning.keys
                state = state.following.get(text[at]) if at < len(text) else None
                at += 1
            if found:
                yield here, stop, found
            here = stop if found else here + 1

    def names_claimable(self, text: str, start: int, end: int) -> bool:
        """Return whether a word in ``text[start:end]`` names something that a claim can be about."""
        first, search = self._root.following, self._openings_of_names.search
        here = start
        while opening := search(text, here, end):
            here = opening.start()
            state, at = first.get(text[here]), here + 1
            while state:
                if state.claimable:
                    return True
                state = state.following.get(text[at]) if at < end else None
                at += 1
            here += 1
        return False

    def spelled(self, parts: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield each literal that may come first of *parts*, and the parts behind it."""
        first, *rest = parts
        if first in self.literals:
            yield self.literals[first], tuple(rest)
        else:
            for alternative in self.alternatives[first]:
                yield from self.spelled((*alternative, *rest))

    def spelled_out(self, parts: tuple[str, ...]) -> Iterator[str]:
        """Yield all words that consist of these *parts*."""
        for literal, rest in self.spelled(parts):
            yield from (literal + tail for tail in self.spelled_out(rest)) if rest else (literal,)

    def state(self, ways: frozenset[_Way]) -> _State:
        """Return the one state with these *ways* to go on."""
        return self._states.get(ways) or self._states.setdefault(ways, _State(self, ways))

    def meaning(self, ended: Sequence[int]) -> Meaning:
        """Return what a word means that belongs to all these entries. One that names applicants names no key."""
        meanings = [self.entries[number].meaning for number in ended]
        kinds = frozenset(meaning for meaning in meanings if isinstance(meaning, Kind))
        keys = (meaning for meaning in meanings if not isinstance(meaning, Kind))
        return Meaning(() if kinds & _APPLICANTS else tuple(dict.fromkeys(keys)), kinds)


def _one_of(characters: Iterable[str]) -> str:
    """Return a pattern for one of the *characters*, or for nothing at all where there are none."""
    known = "".join(sorted({*characters}))
    return f"[{re.escape(known)}]" if known else "(?!)"
