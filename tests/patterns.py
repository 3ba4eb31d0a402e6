"""A pattern of `re` -> how many steps its matcher takes on a text, counted and not timed."""

from __future__ import annotations

import re
from functools import cache
from re import _constants as c  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any

from attrs import define

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    _Next = Callable[[int], int]
    _Node = tuple[Any, Any]

_CATEGORIES = {
    c.CATEGORY_DIGIT: r"\d",
    c.CATEGORY_NOT_DIGIT: r"\D",
    c.CATEGORY_SPACE: r"\s",
    c.CATEGORY_NOT_SPACE: r"\S",
    c.CATEGORY_WORD: r"\w",
    c.CATEGORY_NOT_WORD: r"\W",
}
_CHARACTERS = frozenset((c.LITERAL, c.NOT_LITERAL, c.IN, c.ANY))
_ASSERTIONS = (c.ASSERT, c.ASSERT_NOT)
_REPEATS = frozenset((c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT))
_FAILED = -1
SAMPLES = "0a字一|+-=:,;、。 \t\n\"'<>/\\&()[]{}*#_.年政─│?！"


@cache
def nodes(pattern: str, flags: int) -> tuple[_Node, ...]:
    """Return a parsed pattern as tuples: each node with its kind; what looks around, with how far behind it begins."""
    return _plain(_parser.parse(pattern, flags))


def _plain(parsed: Any) -> Any:  # noqa: ANN401 - what `re` makes of a pattern has no public type
    if isinstance(parsed, tuple) and any(parsed[0] is kind for kind in _ASSERTIONS):
        kind, (direction, inside) = parsed
        return kind, (0 if direction > 0 else inside.getwidth()[0], _plain(inside))
    return tuple(map(_plain, parsed)) if isinstance(parsed, tuple | list | _parser.SubPattern) else parsed


def runs(pattern: re.Pattern[str]) -> set[tuple[str, str]]:
    """Return what to try a pattern on: what leads to each of its repeats, and a character that the repeat takes."""
    return set(_runs(nodes(pattern.pattern, pattern.flags), ""))


def _runs(sequence: Sequence[_Node], before: str) -> Iterator[tuple[str, str]]:
    for kind, argument in sequence:
        for inside in _inside(kind, argument):
            yield from _runs(inside, before)
        if kind in _REPEATS and argument[1] is c.MAXREPEAT:
            yield from ((before, char) for char in _first(argument[2]))
        before += _shortest([(kind, argument)])


def _inside(kind: Any, argument: Any) -> list[Any]:  # noqa: ANN401 - as `nodes`
    if kind in _REPEATS:
        return [argument[2]]
    if kind is c.SUBPATTERN:
        return [argument[3]]
    if kind is c.BRANCH:
        return list(argument[1])
    return [argument] if kind is c.ATOMIC_GROUP else []


def _first(sequence: Sequence[_Node]) -> set[str]:
    """Return some of the characters that a sequence may begin with."""
    for kind, argument in sequence:
        if kind in _CHARACTERS:
            own = {chr(argument)} if kind is c.LITERAL else set()
            return own | {char for char in SAMPLES if _takes(kind, argument, char)}
        if inside := _inside(kind, argument):
            return {char for part in inside for char in _first(part)}
    return set()


def _shortest(sequence: Sequence[_Node]) -> str:
    """Return a short text that a sequence takes, as far as that is plain."""
    text = ""
    for kind, argument in sequence:
        if kind in _CHARACTERS:
            text += min(_first([(kind, argument)]), default="")
        elif kind in _REPEATS:
            text += _shortest(argument[2]) * argument[0]
        elif inside := _inside(kind, argument):
            text += _shortest(inside[0])
    return text


@cache
def _takes(kind: Any, argument: Any, char: str) -> bool:  # noqa: ANN401 - as `nodes`
    if kind is c.ANY:
        return char != "\n"
    if kind is c.LITERAL:
        return chr(argument) == char
    if kind is c.NOT_LITERAL:
        return chr(argument) != char
    negated = argument[0][0] is c.NEGATE
    return negated != any(_is_in(item, value, char) for item, value in argument[negated:])


def _is_in(kind: Any, value: Any, char: str) -> bool:  # noqa: ANN401 - as `nodes`
    if kind is c.CATEGORY:
        return re.match(_CATEGORIES[value], char) is not None
    return chr(value) == char if kind is c.LITERAL else value[0] <= ord(char) <= value[1]


@define
class Matcher:
    """A backtracking matcher as `re` has one, which counts the places it looks at."""

    text: str
    steps: int = 0

    def search(self, sequence: Sequence[_Node]) -> None:
        """Try every place, as a search in vain does; behind a match it goes on."""
        place = 0
        while place <= len(self.text):
            end = self.run(sequence, place, lambda end: end)
            place = max(end, place + 1)

    def match(self, sequence: Sequence[_Node], *, whole: bool) -> None:
        """Try the beginning alone; with *whole*, up to the end of the text."""
        self.run(sequence, 0, lambda end: end if not whole or end == len(self.text) else _FAILED)

    def run(self, sequence: Sequence[_Node], place: int, then: _Next) -> int:
        """Return the end of the first match of a sequence that *then* agrees to, or a failure."""
        if not sequence:
            return then(place)
        (kind, argument), rest = sequence[0], sequence[1:]
        self.steps += 1
        if kind in _CHARACTERS:
            taken = place < len(self.text) and _takes(kind, argument, self.text[place])
            return self.run(rest, place + 1, then) if taken else _FAILED
        if kind in _REPEATS:
            return self._repeat(kind, argument, place, lambda end: self.run(rest, end, then))
        if kind is c.BRANCH:
            ways = (self.run(way, place, lambda end: self.run(rest, end, then)) for way in argument[1])
            return next((end for end in ways if end != _FAILED), _FAILED)
        if kind is c.SUBPATTERN:
            return self.run(argument[3], place, lambda end: self.run(rest, end, then))
        end = self._one(kind, argument, place)
        return end if end == _FAILED else self.run(rest, end, then)

    def _one(self, kind: Any, argument: Any, place: int) -> int:  # noqa: ANN401 - as `nodes`
        """Match what has only one way."""
        if kind is c.ATOMIC_GROUP:
            return self.run(argument, place, lambda end: end)
        if kind in _ASSERTIONS:
            return place if self._looks(argument, place) is (kind is c.ASSERT) else _FAILED
        if kind is c.GROUPREF:
            return place
        return place if self._at(argument, place) else _FAILED

    def _looks(self, argument: Any, place: int) -> bool:  # noqa: ANN401 - as `nodes`
        behind, inside = argument
        return place >= behind and self.run(inside, place - behind, lambda end: end) != _FAILED

    def _at(self, where: Any, place: int) -> bool:  # noqa: ANN401 - as `nodes`
        if where in {c.AT_BEGINNING, c.AT_BEGINNING_STRING}:
            return place == 0
        if where in {c.AT_END, c.AT_END_STRING}:
            return place == len(self.text)
        before, behind = (self.text[p : p + 1].isalnum() if p >= 0 else False for p in (place - 1, place))
        return (before != behind) is (where is c.AT_BOUNDARY)

    def _repeat(self, kind: Any, argument: Any, place: int, then: _Next) -> int:  # noqa: ANN401 - as `nodes`
        least, most, body = argument
        if kind is c.POSSESSIVE_REPEAT or (len(body) == 1 and body[0][0] in _CHARACTERS):
            ends = [place]
            while len(ends) <= most and (end := self.run(body, ends[-1], lambda end: end)) not in {_FAILED, ends[-1]}:
                ends.append(end)
            if kind is c.POSSESSIVE_REPEAT:
                return then(ends[-1]) if len(ends) > least else _FAILED
            ways = ends[least:] if kind is c.MIN_REPEAT else reversed(ends[least:])
            return next((end for way in ways if (end := then(way)) != _FAILED), _FAILED)
        return self._again(body, (least, most, kind is c.MIN_REPEAT), place, then, 0)

    def _again(self, body: Sequence[_Node], bounds: tuple[int, int, bool], place: int, then: _Next, times: int) -> int:
        least, most, lazy = bounds

        def more() -> int:
            if times >= most:
                return _FAILED
            return self.run(
                body,
                place,
                lambda end: _FAILED if end == place else self._again(body, bounds, end, then, times + 1),
            )

        if times < least:
            return more()
        ways = (then, lambda _: more()) if lazy else (lambda _: more(), then)
        return next((end for way in ways if (end := way(place)) != _FAILED), _FAILED)
