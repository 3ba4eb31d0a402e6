"""The stream of a page -> the labels of a form that stand in it."""

from __future__ import annotations

from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from attrs import define, field

from govinfo_reports.text.patterns import lazy
from govinfo_reports.text.values import State, read

from ._lexicon import SHORTEST, LabelMatch
from ._stream import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ._lexicon import Entry, Lexicon
    from ._stream import Stream

_START: Final = attrgetter("start")
_END: Final = attrgetter("end")
_OPENER: Final = "("
_BRACKET: Final = lazy(r"[()]")
_RUN_IN: Final = frozenset("。:,. ")

# A page has a hundred labels, and the constructor of a named tuple takes twice as long.
_new = tuple.__new__  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]


def find_labels(lexicon: Lexicon, words: Stream) -> tuple[list[LabelMatch], dict[int, tuple[int, int]]]:
    """Return every label of *lexicon* found in *words*, in page order, and the pieces whose label runs into digits.

    For such a piece, the numbers say where the digits begin: on the page, and in the letters.

    A label begins where a piece does, or where another label ended. It ends where a piece does, where another label
    begins, or before a remark in brackets or digits that run on. A piece is taken apart only if all of it is accounted
    for.
    """
    search = _Search(lexicon, words, lexicon.longest)
    return search.find(), search.glued


@lru_cache(maxsize=4096)  # the labels of a table follow one another on every page
def _beginning(lexicon: Lexicon, letters: str) -> tuple[tuple[Entry, int], ...]:
    return lexicon.beginning(letters)


def _behind_remark(words: str) -> str:
    """Return what stands behind the brackets that *words* begin with; nothing if they do not close."""
    depth = 0
    for bracket in _BRACKET.finditer(words):
        depth += 1 if bracket[0] == _OPENER else -1
        if not depth:
            return words[bracket.end() :]
    return ""


@define
class _Search:
    """One search of a page."""

    lexicon: Lexicon
    words: Stream
    longest: int
    """How many letters the longest label has."""
    found: list[LabelMatch] = field(factory=lambda: [])
    inside: set[int] = field(factory=set[int])
    """The letters inside of pieces from which labels are looked for."""
    glued: dict[int, tuple[int, int]] = field(factory=lambda: {})
    """Pieces whose label runs into digits: where the digits begin, on the page and in the letters."""

    def find(self) -> list[LabelMatch]:
        letters, known = self.words.letters, self.lexicon.openings
        for number, begin, behind in self.words.openings:
            here = [begin] if letters[begin : begin + SHORTEST] in known else []
            if behind >= 0:
                self.inside.add(behind)
                if letters[behind : behind + SHORTEST] in known:
                    here.append(behind)
            if here:  # few words begin as a label does
                self._in_piece(number, here)
        self.found.sort(key=_END, reverse=True)  # two stable sorts take less time than one by both
        self.found.sort(key=_START)
        return self.found

    def _in_piece(self, number: int, starts: list[int]) -> None:
        """Find the labels that begin in piece *number* at the letters *starts*, and those that follow on them."""
        stop, edges = self.words.begins[number + 1], self.words.edges
        tiled: set[int] | None = None
        for start in starts:
            whole = False
            for entry, end in self._labels_at(start, number):
                reach = end
                if end in edges:
                    whole = whole or end == stop
                elif (reach := self._reach(end, number, entry)) < 0:
                    if whole:
                        continue  # the longer label explains all of the piece
                    tiled = self._tiled(number) if tiled is None else tiled
                    if end not in tiled:
                        continue
                    reach = end
                    if end not in self.inside:
                        self.inside.add(end)
                        starts.append(end)
                for item in entry.items:
                    self.found.append(_new(LabelMatch, (start, reach, item, entry.weight, number)))

    def _labels_at(self, start: int, number: int) -> Sequence[tuple[Entry, int]]:
        """Return the labels that stand at letter *start*, the longest first, with the letter behind each of them.

        No value stands between their letters.
        """
        words = self.words
        found = _beginning(self.lexicon, words.letters[start : start + self.longest])
        if not found:
            return found
        here = [(entry, start + length) for entry, length in found]
        if here[0][1] > words.begins[number + 1]:
            free = words.barriers[number]
            here = [(entry, end) for entry, end in here if words.barriers[words.last(end, number)] == free]
        return here

    def _tiled(self, number: int) -> set[int]:
        """Return the letters of a piece from which labels reach, one behind the other, to where a label may end."""
        tiled: set[int] = set()
        letters, known = self.words.letters, self.lexicon.openings
        for start in range(self.words.begins[number + 1] - SHORTEST, self.words.begins[number], -1):
            if letters[start : start + SHORTEST] not in known:
                continue
            for entry, end in self._labels_at(start, number):
                if end in self.words.edges or end in tiled or self._reach(end, number, entry) >= 0:
                    tiled.add(start)
                    break
        return tiled

    def _reach(self, end: int, number: int, entry: Entry) -> int:
        """Return where a label that ends inside piece *number* reaches to, or -1 if the rest is not explained."""
        ending = self.words.endings.get(end)
        if ending is None:  # each form that the page may follow asks for nearly the same ones
            ending = self.words.endings[end] = _ending(self.words, end, number)
        number, digits, reach, runs_in = ending
        if digits >= 0:
            self.glued[number] = (digits, end)
        return end if runs_in and not self.lexicon.headings.isdisjoint(entry.items) else reach


def _ending(words: Stream, end: int, number: int) -> tuple[int, int, int, bool]:
    """Return what stands behind the letters of a label that ends inside a piece, before which its letters began.

    These are the number of the piece; where the digits begin that run into the label, or -1; where a label with such
    digits, or with a remark, reaches to, or -1; and whether a sentence may run on behind a heading.
    """
    number = words.last(end, number)
    piece = words.pieces[number]
    rest = words.rest(number, end)
    if rest[:1].isalpha():
        return number, -1, -1, False  # a shortcut: the word goes on
    bare = rest.lstrip(' "')
    remark = bare[:1] == _OPENER
    behind = _behind_remark(bare).lstrip() if remark else bare
    if behind[:1].isdigit() and piece.text.endswith(behind) and read(behind).state is State.FIGURE:
        return number, piece.end - len(behind), words.begins[number + 1], False
    if remark and not behind[:1].isalpha():  # a number in brackets opens the next label
        return number, -1, words.begins[number + 1], False
    return number, -1, -1, rest[:1] in _RUN_IN and piece.text[0] in NUMBERS
