"""Pieces -> one stream of letters, and the values that stand between them."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.text.ordinals import CHARACTERS
from govinfo_reports.text.signs import FIRST_OF_VALUES
from govinfo_reports.text.spelling import numbering, skeleton, skeleton_places
from govinfo_reports.text.values import State, read

from ._runs import value_runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..layout import Piece
    from ._runs import ValueRun

_TURNS: Final = 3
_FAR: Final = 80

#: What the numbering of a row or a heading may begin with.
NUMBERS: Final = frozenset(f"({CHARACTERS}0123456789①②③④⑤⑥⑦⑧⑨#*、,)")
_SHORT: Final = 48  # characters; labels are no longer, and come again on every page
_letters = lru_cache(maxsize=4096)(skeleton)


def _number_letters(text: str) -> int:
    """Return how many letters the number before the words of a piece has; -1 if it has no number, or no words."""
    lead = numbering(text)
    return len(skeleton(text[:lead])) if 0 < lead < len(text) else -1


_numbered = lru_cache(maxsize=4096)(_number_letters)


@frozen(slots=False)
class Stream:
    """The words of a page, gaps and punctuation left out, and the values that stand between them."""

    pieces: Sequence[Piece]
    letters: str
    """The skeletons of all pieces that are words, joined."""
    begins: list[int]
    """Where the letters of each piece begin; a last entry says where all of them end. A value or blank cell has no
    letters, and begins where the next word does."""
    values: list[bool]
    """Whether each piece is a figure, or a mark that stands for one."""
    worded: list[int]
    """The numbers of the pieces that are words."""

    @cached_property
    def runs(self) -> tuple[ValueRun, ...]:
        """The runs of values, for a form none of whose labels runs into digits."""
        return value_runs(self, {})

    @cached_property
    def _widths(self) -> Counter[int]:
        return Counter(piece.row for piece in self.pieces)

    @cached_property
    def flat(self) -> frozenset[int]:
        """The rows of the page that are running text: words and values alternate."""
        pieces, values = self.pieces, self.values
        firsts = [number for number in range(1, len(pieces)) if values[number] and not values[number - 1]]
        turns = Counter(
            pieces[number].row
            for number in firsts
            if pieces[number - 1].text and pieces[number - 1].row == pieces[number].row
        )
        return frozenset(row for row, times in turns.items() if times > _TURNS)

    @cached_property
    def first_values(self) -> dict[int, int]:
        """The number of the first value in each row of the page that has values."""
        firsts: dict[int, int] = {}
        for number, (piece, is_value) in enumerate(zip(self.pieces, self.values, strict=True)):
            if is_value:
                firsts.setdefault(piece.row, number)
        return firsts

    @cached_property
    def row_starts(self) -> dict[int, int]:
        """The number of the first piece in each row of the page."""
        starts: dict[int, int] = {}
        for number, piece in enumerate(self.pieces):
            starts.setdefault(piece.row, number)
        return starts

    def place_in_row(self, piece: Piece) -> int:
        """Return how many cells stand before a piece in its row of the page."""
        start = self.row_starts[piece.row]
        return next(place for place in range(self.width(piece.row)) if self.pieces[start + place] is piece)

    def width(self, row: int) -> int:
        """Return how many cells a row of the page has."""
        return self._widths[row]

    def ends_row(self, number: int) -> bool:
        """Whether piece *number* begins another row of the page than the piece before it, or is behind the last one."""
        return number >= len(self.pieces) or self.pieces[number].row != self.pieces[number - 1].row

    def piece_at(self, letter: int) -> int:
        """Return the number of the piece that a letter belongs to."""
        number = bisect_right(self.begins, letter) - 1
        while number > 0 and (self.values[number] or not self.pieces[number].text):
            number -= 1
        return number

    def last(self, end: int, first: int) -> int:
        """Return the number of the piece with the last letter before *end*; the letters begin in the piece *first*."""
        return first if end <= self.begins[first + 1] else self.piece_at(end - 1)

    @cached_property
    def edges(self) -> frozenset[int]:
        """The letters at which a piece begins, and the end of all letters."""
        return frozenset(self.begins)

    @cached_property
    def barriers(self) -> list[int]:
        """How many values stand before each piece, and how many there are in all."""
        return list(accumulate(self.values, initial=0))

    @cached_property
    def letterless(self) -> frozenset[int]:
        """The numbers of the pieces that are neither values nor have a letter: marks alone."""
        begins = self.begins
        return frozenset([number for number in self.worded if begins[number] == begins[number + 1]])

    @cached_property
    def openings(self) -> list[tuple[int, int, int]]:
        """For each piece with letters its number, and the letters at which a label may begin in it.

        These are its first letter, and the first one behind its numbering, as in 1. or (二); -1 if it has none.
        """
        openings: list[tuple[int, int, int]] = []
        pieces, begins = self.pieces, self.begins
        for number in self.worded:
            begin = begins[number]
            if begin == begins[number + 1]:
                continue  # marks without a letter
            text = pieces[number].text
            lead = -1
            if text[0] in NUMBERS:
                lead = (_numbered if len(text) < _SHORT else _number_letters)(text)
            openings.append((number, begin, begin + lead if lead >= 0 else -1))
        return openings

    @cached_property
    def endings(self) -> dict[int, tuple[int, int, int, bool]]:
        """What stands behind labels that end inside a piece, by the letter they end at, as far as it was asked for."""
        return {}

    @cached_property
    def _places(self) -> dict[int, Sequence[int]]:
        return {}

    def _places_of(self, number: int) -> Sequence[int]:
        """Return the place of each letter of a piece within the text of the piece."""
        if number not in self._places:
            self._places[number] = skeleton_places(self.pieces[number].text)
        return self._places[number]

    def place(self, letter: int) -> int:
        """Return the place of a letter on the page."""
        number = self.piece_at(letter)
        return self.pieces[number].start + self._places_of(number)[letter - self.begins[number]]

    def rest(self, number: int, end: int) -> str:
        """Return the text of a piece behind the letters before *end*, cut to what needs to be looked at."""
        cut = self._places_of(number)[end - self.begins[number] - 1] + 1
        return self.pieces[number].text[cut : cut + _FAR]

    def span(self, start: int, end: int, first: int) -> tuple[int, int]:
        """Return the place on the page of the letters from *start* to *end*, which begin in the piece *first*.

        If they fill whole pieces, the marks at the edges of these pieces belong to the place.
        """
        last = self.last(end, first)
        begin = self.pieces[first].start if start == self.begins[first] else self.place(start)
        stop = self.pieces[last].end if end == self.begins[last + 1] else self.place(end - 1) + 1
        return begin, stop


def stream(pieces: Sequence[Piece]) -> Stream:
    """Return *pieces* as a stream."""
    parts: list[str] = []
    begins: list[int] = []
    values: list[bool] = []
    worded: list[int] = []
    length = 0
    for number, piece in enumerate(pieces):
        begins.append(length)
        text = piece.text
        if not text:
            values.append(False)
            continue
        if text[0] in FIRST_OF_VALUES:
            state = read(text).state
            if state is State.FIGURE or (state is State.PLACEHOLDER and _stands_for_figure(pieces, number)):
                values.append(True)
                continue
        values.append(False)
        letters = text if text.isalnum() else (_letters if len(text) < _SHORT else skeleton)(text)
        worded.append(number)
        parts.append(letters)
        length += len(letters)
    begins.append(length)
    return Stream(pieces, "".join(parts), begins, values, worded)


def _stands_for_figure(pieces: Sequence[Piece], number: int) -> bool:
    """Whether a mark is a value. A word such as 无 is a value only beside another one."""
    if pieces[number].text[0].isascii():
        return True
    beside = [pieces[n].text for n in (number - 1, number + 1) if 0 <= n < len(pieces)]
    return any(not near or read(near).state in {State.FIGURE, State.PLACEHOLDER} for near in beside)
