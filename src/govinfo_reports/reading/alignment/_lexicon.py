"""The labels of a form, found in the stream of a page."""

from __future__ import annotations

from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import define, field

from govinfo_reports.forms import Form, Label, Role
from govinfo_reports.text.ordinals import CHARACTERS
from govinfo_reports.text.spelling import numbering, skeleton, spell
from govinfo_reports.text.values import State, read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ._stream import Stream

_OPENER: Final = "("
_RUN_IN: Final = frozenset("。:,. ")
_INDEXED: Final = 2  # letters; no label is shorter
_NUMBERS: Final = frozenset(f"({CHARACTERS}0123456789①②③④⑤⑥⑦⑧⑨#*、,)")


class LabelMatch(NamedTuple):
    """A label of the form, found in the stream."""

    start: int
    """Where in the letters it begins."""
    end: int
    """Where it ends; a remark in brackets behind it is counted in."""
    item: int
    """Its number among the items of the form."""
    weight: int
    """How much it tells: its length, and more if its number stands with it."""
    piece: int
    """The piece it begins in."""


class _Entry(NamedTuple):
    letters: str
    weight: int
    items: list[int]


class Lexicon:
    """The labels of a form, indexed by their first letters."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.announced = {row.first - 1: number for number, row in enumerate(form.rows)}
        """The rows of the form, by the number of the item that stands before their first slot."""
        self.headings = frozenset(
            number for number, item in enumerate(form.items) if isinstance(item, Label) and item.role is Role.HEADING
        )
        """The numbers of the items that are headings of sections."""
        self.sections = [item.path.section for item in form.items]
        """The key of the section that each item stands in."""
        self.heads = _heads(form)
        """The number of the item that is the head over each slot, by the slot's path, where that is one head alone."""
        entries: dict[tuple[str, int], list[int]] = {}
        for letters, weight, number in _entries(form):
            known = entries.setdefault((letters, weight), [])
            if number not in known:
                known.append(number)
        self.index: dict[str, list[_Entry]] = {}
        for (letters, weight), items in sorted(entries.items(), key=lambda entry: (-len(entry[0][0]), -entry[0][1])):
            if len(letters) >= _INDEXED:
                self.index.setdefault(letters[:_INDEXED], []).append(_Entry(letters, weight, items))

    @cached_property
    def letters(self) -> frozenset[str]:
        """The letters of all labels."""
        return frozenset(entry.letters for entries in self.index.values() for entry in entries)

    def find(self, words: Stream) -> tuple[list[LabelMatch], dict[int, tuple[int, int]]]:
        """Return every label found in *words*, in page order, and the pieces whose label runs into digits.

        Of such a piece it is told where the digits begin, on the page and in the letters.

        A label begins where a piece does, or where another label ended. It ends where a piece does, where another
        label begins, or before a remark in brackets or digits that run on: a piece is taken apart only if all of it
        is accounted for.
        """
        search = _Search(self, words)
        return search.find(), search.glued


def _heads(form: Form) -> dict[str, int]:
    """Return the head over each slot: the nearest one before it, if its table names no other column so."""
    heads: dict[str, int] = {}
    last: dict[str, list[int]] = {}
    slots_since = True
    for number, item in enumerate(form.items):
        if isinstance(item, Label):
            if item.role.in_head and slots_since:
                last, slots_since = {}, False
            if item.role is Role.COLUMN_HEAD:
                last.setdefault(item.spellings[0], []).append(number)
            continue
        slots_since = True
        if len(over := last.get(item.column, [])) == 1:
            heads[item.path] = over[0]
    return heads


def _entries(form: Form) -> Iterator[tuple[str, int, int]]:
    """Yield the letters of each label, with and without its number, what they weigh, and the item they stand for."""
    units = {skeleton(spell(cell)) for item in form.items if isinstance(item, Label) for cell in item.behind}
    for number, item in enumerate(form.items):
        if not isinstance(item, Label):
            continue
        for spelling in item.spellings:
            spelled = spell(spelling)
            bare = skeleton(spelled[numbering(spelled) :])
            for letters, weight in {bare: 2 * len(bare), skeleton(spelled): 2 * len(bare) + 1}.items():
                for unit in units | {""} if item.behind else ("",):  # pages may print another unit
                    yield letters + unit, weight + len(unit), number


@define
class _Search:
    """One search of a page."""

    lexicon: Lexicon
    words: Stream
    found: list[LabelMatch] = field(factory=lambda: [])
    inside: set[int] = field(factory=set[int])
    """The letters inside of pieces from which labels are looked for."""
    edges: frozenset[int] = frozenset()
    barriers: list[int] = field(factory=lambda: [])
    glued: dict[int, tuple[int, int]] = field(factory=lambda: {})
    """Pieces whose label runs into digits: where the digits begin, on the page and in the letters."""

    def find(self) -> list[LabelMatch]:
        words = self.words
        self.edges = frozenset(words.begins)
        self.barriers = list(accumulate(words.values, initial=0))
        for number in words.worded:
            begin = words.begins[number]
            if begin == words.begins[number + 1]:
                continue  # marks without a letter
            starts = [begin]
            text = words.pieces[number].text
            if text[0] in _NUMBERS and 0 < (lead := numbering(text)) < len(text):
                starts.append(begin + len(skeleton(text[:lead])))
                self.inside.add(starts[-1])
            self._in_piece(number, starts)
        self.found.sort(key=lambda label: (label.start, -label.end))
        return self.found

    def _in_piece(self, number: int, starts: list[int]) -> None:
        """Find the labels that begin in piece *number* at the letters *starts*, and those that follow on them."""
        stop = self.words.begins[number + 1]
        tiled: set[int] | None = None
        for start in starts:
            whole = False
            for entry, end in self._at(start, number):
                reach = end
                if end in self.edges:
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
                    self.found.append(LabelMatch(start, reach, item, entry.weight, number))

    def _at(self, start: int, number: int) -> list[tuple[_Entry, int]]:
        """Return the labels that stand at letter *start*, the longest first, with no value between their letters."""
        letters = self.words.letters
        entries = self.lexicon.index.get(letters[start : start + _INDEXED], ())
        here = [(entry, start + len(entry.letters)) for entry in entries if letters.startswith(entry.letters, start)]
        if here and here[0][1] > self.words.begins[number + 1]:
            free = self.barriers[number]
            here = [(entry, end) for entry, end in here if self.barriers[self.words.last(end, number)] == free]
        return here

    def _tiled(self, number: int) -> set[int]:
        """Return the letters of a piece from which labels reach, one behind the other, to where a label may end."""
        tiled: set[int] = set()
        for start in range(self.words.begins[number + 1] - _INDEXED, self.words.begins[number], -1):
            for entry, end in self._at(start, number):
                if end in self.edges or end in tiled or self._reach(end, number, entry) >= 0:
                    tiled.add(start)
                    break
        return tiled

    def _reach(self, end: int, number: int, entry: _Entry) -> int:
        """Return where a label that ends inside piece *number* reaches to, or -1 if the rest is not explained."""
        words = self.words
        number = words.last(end, number)
        piece = words.pieces[number]
        rest = words.rest(number, end)
        bare = rest.lstrip(' "')
        if bare[:1] == _OPENER:
            return words.begins[number + 1]
        if bare[:1].isdigit() and piece.text.endswith(bare) and read(bare).state is State.FIGURE:
            self.glued[number] = (piece.end - len(bare), end)
            return words.begins[number + 1]
        headed = not self.lexicon.headings.isdisjoint(entry.items)
        return end if headed and rest[:1] in _RUN_IN and piece.text[0] in _NUMBERS else -1
