"""Lines set out with spaces -> their words, measured in columns of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from govinfo_reports.text.patterns import lazy

from ._drawing import width

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD: Final = lazy(r"[^\s|]+")
_VALUE: Final = lazy(r"[+-]?\d[\d,.]*+|-{1,2}|/")
#: The class of the characters that are wide in some scripts and narrow in others.
AMBIGUOUS: Final = "A"

#: Where a word begins and ends in its line.
Place = tuple[int, int]
#: A word: which columns of the screen it takes, from left to right, and where it begins and ends in its line. A page
#: has hundreds of words, which are measured more than once, and named tuples take six times as long to make.
Word = tuple[int, int, int, int]


class Cut(NamedTuple):
    """A line cut into words: where they stand, and how many of them stand before the figures that end it."""

    places: Sequence[Place]
    labels: int


def places_of(text: str) -> list[Place]:
    """Return where the words of a line stand; a pipe parts them, too."""
    if "|" in text:
        return [word.span() for word in _WORD.finditer(text)]
    places: list[Place] = []
    end = 0
    for word in text.split():  # a pattern takes twice as long
        begin = text.find(word, end)
        end = begin + len(word)
        places.append((begin, end))
    return places


def cut_of(text: str, places: Sequence[Place]) -> Cut:
    """Return the line with its words at these *places*, cut before the figures that end it."""
    labels = len(places)
    while labels and _is_value(text[slice(*places[labels - 1])]):
        labels -= 1
    return Cut(places, labels)


def _is_value(word: str) -> bool:
    """Whether a word is a figure or a mark: nearly all are either digits alone, or begin with a letter."""
    return word.isdecimal() or (not word[0].isalpha() and _VALUE.fullmatch(word) is not None)


def ambiguous_among(printed: str) -> frozenset[str]:
    """Return the characters of what is *printed* that are wide in some scripts alone."""
    return frozenset(char for char in set(printed) if width(char, AMBIGUOUS) > 1)


def measured(cut: Cut, printed: str, wide: str) -> list[Word]:
    """Return the words of a line with the columns they take where characters of the classes *wide* take two."""
    places, labels = cut
    if not wide or printed.isascii():
        return [(begin, end, begin, end) for begin, end in places]
    if labels < len(places) and not printed[places[labels][0] :].isascii():
        labels = len(places)
    found: list[Word] = []
    left = behind = 0
    for begin, end in places[:labels]:
        left += _gap(printed[behind:begin], wide)
        right = left + width(printed[begin:end], wide)
        found.append((left, right, begin, end))
        left, behind = right, end
    if labels < len(places):  # figures of one column each: all stand as far apart as they are printed
        first = places[labels][0]
        shift = left + _gap(printed[behind:first], wide) - first
        found += [(begin + shift, end + shift, begin, end) for begin, end in places[labels:]]
    return found


def _gap(printed: str, wide: str) -> int:
    return len(printed) if printed.isascii() else width(printed, wide)
