"""The labels of a form, indexed so that they can be looked up in the letters of a page."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from govinfo_reports.forms import Form, Label, Role
from govinfo_reports.text.spelling import numbering, skeleton, spell

if TYPE_CHECKING:
    from collections.abc import Iterator

#: No label is shorter.
SHORTEST: Final = 2
_INDEXED: Final = (4, 3, SHORTEST)  # letters by which labels are looked up: two alone begin up to 142 labels of a form


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


class Entry(NamedTuple):
    """A label as the index holds it, and the items of the form that it may be."""

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
        self.in_heads = frozenset(
            number for number, item in enumerate(form.items) if isinstance(item, Label) and item.role.in_head
        )
        """The numbers of the items that stand in the heads of tables."""
        self.sections = [item.path.section for item in form.items]
        """The key of the section that each item stands in."""
        self.blocks = [item.block for item in form.items]
        """The block that each item stands in."""
        self.heads = _heads(form)
        """The number of the item that is the head over each slot, by the slot's path, where that is one head alone."""
        self.innermost: dict[str, int] = {}
        """How many keys the paths of the innermost rows of each section's table have."""
        for row in form.rows:
            section = self.sections[row.first]
            self.innermost[section] = max(self.innermost.get(section, 0), len(row.path.keys))
        entries: dict[tuple[str, int], list[int]] = {}
        for letters, weight, number in _entries(form):
            known = entries.setdefault((letters, weight), [])
            if number not in known:
                known.append(number)
        self.openings = frozenset(letters[:SHORTEST] for letters, _ in entries if len(letters) >= SHORTEST)
        """The letters that labels begin with."""
        self.index: dict[int, dict[str, list[Entry]]] = {size: {} for size in _INDEXED}
        """The labels by so many of their first letters, the longest first."""
        for (letters, weight), items in sorted(entries.items(), key=lambda entry: (-len(entry[0][0]), -entry[0][1])):
            if size := next((size for size in _INDEXED if size <= len(letters)), 0):
                self.index[size].setdefault(letters[:size], []).append(Entry(letters, weight, items))

    @cached_property
    def longest(self) -> int:
        """How many letters the longest label has."""
        return max(map(len, self.letters))

    def beginning(self, letters: str) -> tuple[tuple[Entry, int], ...]:
        """Return the labels with which *letters* begin, the longest first, each with its length."""
        return tuple(
            (entry, len(entry.letters))
            for size, index in self.index.items()
            for entry in index.get(letters[:size], ())
            if letters.startswith(entry.letters)
        )

    @cached_property
    def letters(self) -> frozenset[str]:
        """The letters of all labels."""
        return frozenset(
            entry.letters for index in self.index.values() for entries in index.values() for entry in entries
        )

    @cached_property
    def alphabet(self) -> frozenset[str]:
        """Every letter that stands in a label."""
        return frozenset("".join(self.letters))


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
