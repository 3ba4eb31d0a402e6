"""Pieces -> one stream of letters, with the labels of a form found in it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import field, frozen

from govinfo_reports.forms import Form, Label
from govinfo_reports.spelling import numbering, skeleton, skeleton_places, spell
from govinfo_reports.values import State, read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.layout import Piece

_OPENERS: Final = frozenset("(（")
_RUN_IN: Final = frozenset("。:，,. ")
_SHORTEST_INDEXED: Final = 2
_TURNS: Final = 3


class Found(NamedTuple):
    """A label of the form, found in the stream."""

    start: int
    """Where in the letters it begins."""
    end: int
    """Where it ends; a remark in brackets behind it is counted in."""
    item: int
    """Its number among the items of the form."""
    weight: int
    """How much it tells: its length, and more if its number stands with it."""


@frozen(slots=False)
class Stream:
    """The words of a page, gaps and punctuation left out, and the values that stand between them."""

    pieces: Sequence[Piece]
    letters: str
    """The skeletons of all pieces that are words, one after the other."""
    begins: list[int]
    """For each piece, where its letters begin; a value or blank cell has none and begins where the next word does."""
    values: list[bool]
    """For each piece, whether it is a figure or a mark that stands for one."""
    glued: dict[int, tuple[int, int]] = field(factory=dict)
    """Pieces whose label runs into digits: the place in the page where the digits begin, and in the letters."""

    @cached_property
    def _widths(self) -> Counter[int]:
        return Counter(piece.row for piece in self.pieces)

    @cached_property
    def flat(self) -> frozenset[int]:
        """The rows of the page that are none: stretches where words and values take turns again and again."""
        turns: Counter[int] = Counter()
        for number, piece in enumerate(self.pieces[1:], 1):
            before = self.pieces[number - 1]
            if self.values[number] and before.text and not self.values[number - 1] and before.row == piece.row:
                turns[piece.row] += 1
        return frozenset(row for row, times in turns.items() if times > _TURNS)

    def width(self, row: int) -> int:
        """Return how many cells a row of the page has."""
        return self._widths[row]

    def piece_at(self, letter: int) -> int:
        """Return the number of the piece that a letter belongs to."""
        number = bisect_right(self.begins, letter) - 1
        while number > 0 and (self.values[number] or not self.pieces[number].text):
            number -= 1
        return number

    def ends(self, number: int) -> int:
        """Return where the letters of a piece end."""
        return self.begins[number + 1] if number + 1 < len(self.begins) else len(self.letters)

    def place(self, letter: int) -> int:
        """Return where in the page a letter stands."""
        number = self.piece_at(letter)
        piece = self.pieces[number]
        _, places = skeleton_places(piece.text)
        return piece.start + places[letter - self.begins[number]]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where on the page the letters from *start* to *end* stand, with the marks around whole pieces."""
        first, last = self.piece_at(start), self.piece_at(end - 1)
        begin = self.pieces[first].start if start == self.begins[first] else self.place(start)
        stop = self.pieces[last].end if end == self.ends(last) else self.place(end - 1) + 1
        return begin, stop


def stream(pieces: Sequence[Piece]) -> Stream:
    """Return *pieces* as a stream."""
    parts: list[str] = []
    begins: list[int] = []
    values: list[bool] = []
    length = 0
    for number, piece in enumerate(pieces):
        begins.append(length)
        is_value = bool(piece.text) and _is_value(pieces, number)
        values.append(is_value)
        if piece.text and not is_value:
            letters = skeleton(piece.text)
            parts.append(letters)
            length += len(letters)
    return Stream(pieces, "".join(parts), begins, values)


def _is_value(pieces: Sequence[Piece], number: int) -> bool:
    """Whether a piece is a value. A lone word such as 无 is one only beside another value: it may be part of a label."""
    text = pieces[number].text
    state = read(text).state
    if state is State.PLACEHOLDER and not text[0].isascii():
        beside = [pieces[n].text for n in (number - 1, number + 1) if 0 <= n < len(pieces)]
        return any(not near or read(near).state in {State.FIGURE, State.PLACEHOLDER} for near in beside)
    return state in {State.FIGURE, State.PLACEHOLDER}


class Lexicon:
    """The labels of a form, indexed for finding them in a stream."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.index: dict[str, list[tuple[str, int, list[int]]]] = {}
        entries: dict[tuple[str, int], list[int]] = {}
        units = {skeleton(spell(cell)) for item in form.items for cell in getattr(item, "behind", ())}
        for number, item in enumerate(form.items):
            if isinstance(item, Label):
                for spelling in item.spellings:
                    spelled = spell(spelling)
                    bare = skeleton(spelled[numbering(spelled) :])
                    for letters, weight in ((skeleton(spelled), 2 * len(bare) + 1), (bare, 2 * len(bare))):
                        for unit in units | {""} if item.behind else ("",):  # pages may print another unit
                            known = entries.setdefault((letters + unit, weight + len(unit)), [])
                            if number not in known:
                                known.append(number)
        for (letters, weight), items in entries.items():
            if len(letters) >= _SHORTEST_INDEXED:
                self.index.setdefault(letters[:_SHORTEST_INDEXED], []).append((letters, weight, items))
        for labels in self.index.values():
            labels.sort(key=lambda label: (-len(label[0]), -label[1]))

    def find(self, words: Stream) -> list[Found]:
        """Return every label found in *words*, in page order.

        A label begins where a piece does, or where another label ended. It ends where a piece does, where another
        label begins, or before a remark in brackets or digits that run on: a piece is taken apart only if all of it
        is accounted for.
        """
        barriers = list(accumulate(words.values, initial=0))
        edges = set(words.begins) | {len(words.letters)}
        found: list[Found] = []
        seen: dict[int, bool] = {}
        for number, piece in enumerate(words.pieces):
            if not piece.text or words.values[number]:
                continue
            begin = words.begins[number]
            starts = {begin, begin + len(skeleton(piece.text[: numbering(piece.text)]))}
            for start in sorted(starts):
                self._at(start, number, words, barriers, edges, found, seen)
        found.sort(key=lambda label: (label.start, -label.end))
        return found

    def _at(  # noqa: PLR0913 - the state of one search
        self,
        start: int,
        number: int,
        words: Stream,
        barriers: list[int],
        edges: set[int],
        found: list[Found],
        seen: dict[int, bool],
    ) -> bool:
        """Find the labels that begin at letter *start* of piece *number*; tell whether any does."""
        if start in seen:
            return seen[start]
        seen[start] = False
        letters = words.letters
        for label, weight, items in self.index.get(letters[start : start + _SHORTEST_INDEXED], ()):
            if not letters.startswith(label, start):
                continue
            end = start + len(label)
            last = words.piece_at(end - 1)
            if barriers[last] != barriers[number]:
                continue
            reach = end
            if end not in edges:
                reach = self._reach(end, last, words, items)
                if reach < 0 and not self._at(end, last, words, barriers, edges, found, seen):
                    continue
                reach = max(reach, end)
            seen[start] = True
            found.extend(Found(start, reach, item, weight) for item in items)
        return seen[start]

    def _reach(self, end: int, number: int, words: Stream, items: list[int]) -> int:
        """Return where a label that ends inside piece *number* reaches to, or -1 if the rest is not explained."""
        piece = words.pieces[number]
        _, places = skeleton_places(piece.text)
        cut = places[end - words.begins[number] - 1] + 1
        rest = piece.text[cut:].lstrip(' "')
        if rest[:1] in _OPENERS:
            return words.ends(number)
        if rest[:1].isdigit() and read(rest).state is State.FIGURE:
            at = len(piece.text) - len(rest)
            words.glued[number] = (piece.start + at, end)
            return words.ends(number)
        headed = any(isinstance(item := self.form.items[i], Label) and item.heading for i in items)
        gap = piece.text[cut : cut + 1]
        if headed and gap in _RUN_IN and numbering(piece.text) and end - words.begins[number] < cut + 1:
            return end
        return -1
