"""The entries of many pages -> what most of them print, in order.

Words that stand on few of the pages are prose or slips. A slip is taken for the label that it resembles.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from difflib import SequenceMatcher, get_close_matches
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from ._entries import Entry

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

_SENTENCE: Final = frozenset("。；;！？")
_LONGEST: Final = 60  # letters of a label
_ALIKE: Final = 0.8  # of the letters, for words that are a slip of others


@frozen
class Common:
    """Words that most pages print at one place."""

    entry: Entry
    """The words, in the spelling of most pages, with the usual number of values."""
    pages: int
    """On how many pages they stand there."""


def common_entries(pages: Sequence[Sequence[Entry]], known: Collection[str]) -> list[Common]:
    """Return what most of *pages* print, in their order. A page that ends early has no vote on what comes later.

    Args:
        pages: the entries of each page.
        known: the keys of labels that a page may print over several lines.
    """
    pages = [_joined(page, known) for page in pages]
    frequent = _frequent(pages)
    kept = [_without_slips(page, frequent) for page in pages]
    central = max(kept, key=lambda page: sum(_alike(page, other) for other in kept))
    return _voted(central, kept)


def _joined(page: Sequence[Entry], known: Collection[str]) -> list[Entry]:
    """Put the words together that are one known label, torn over two or three cells or lines."""
    found: list[Entry] = []
    place = 0
    while place < len(page):
        own = page[place]
        for parts in (3, 2):
            torn = page[place : place + parts]
            key = "".join(entry.key for entry in torn)
            if own.key not in known and key in known and not any(entry.values for entry in torn[:-1]):
                own = Entry("".join(entry.printed for entry in torn), key, torn[-1].values)
                place += len(torn) - 1
                break
        found.append(own)
        place += 1
    return found


def _frequent(pages: Sequence[Sequence[Entry]]) -> frozenset[str]:
    """Return the words that stand on a third of the pages: some pages may be cut off before them."""
    counts = Counter(key for page in pages for key in {entry.key for entry in page if _may_be_label(entry.key)})
    return frozenset(key for key, count in counts.items() if count > 1 and count * 3 >= len(pages))


def _may_be_label(key: str) -> bool:
    return len(key) <= _LONGEST and not _SENTENCE.intersection(key)


def _without_slips(page: Iterable[Entry], frequent: frozenset[str]) -> list[Entry]:
    by_length: defaultdict[int, list[str]] = defaultdict(list)
    for key in sorted(frequent):
        by_length[len(key)].append(key)
    kept: list[Entry] = []
    for entry in page:
        if entry.key in frequent:
            kept.append(entry)
        elif _may_be_label(entry.key):
            length = len(entry.key)
            near = [key for other in (length - 1, length, length + 1) for key in by_length[other]]
            if alike := get_close_matches(entry.key, near, 1, _ALIKE):
                kept.append(evolve(entry, key=alike[0]))
    return kept


def _keys(page: Iterable[Entry]) -> list[str]:
    return [entry.key for entry in page]


def _alike(page: Sequence[Entry], other: Sequence[Entry]) -> float:
    return SequenceMatcher(None, _keys(page), _keys(other), autojunk=False).ratio()


def _voted(central: Sequence[Entry], pages: Sequence[Sequence[Entry]]) -> list[Common]:
    """Return what most pages print, by the places of the page that resembles the others most."""
    votes: defaultdict[tuple[int, int, str], list[Entry]] = defaultdict(list)
    extents: list[tuple[int, int]] = []
    for page in pages:
        matcher = SequenceMatcher(None, _keys(central), _keys(page), autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        if blocks:
            extents.append((blocks[0].a, blocks[-1].a + blocks[-1].size))
        for kind, first, last, own_first, own_last in matcher.get_opcodes():
            if kind == "equal":
                for place in range(first, last):
                    entry = page[own_first + place - first]
                    votes[place, 0, entry.key].append(entry)
            else:
                for number, entry in enumerate(page[own_first:own_last], 1):
                    votes[first - 1, number, entry.key].append(entry)
    voters = {place: sum(first <= place < last for first, last in extents) for place, _, _ in votes}
    found = {
        place: entries for place, entries in votes.items() if len(entries) > 1 and len(entries) * 2 > voters[place[0]]
    }
    return [Common(_usual(found[place]), len(found[place])) for place in sorted(found)]


def _usual(entries: Sequence[Entry]) -> Entry:
    key = entries[0].key
    printed = Counter(entry.printed for entry in entries)
    own = [words for words, _ in printed.most_common()]
    values = Counter(entry.values for entry in entries)
    most = max(values, key=lambda count: (values[count], count))
    return evolve(entries[0], key=key, printed=own[0], values=most)
