"""Labels found on a page -> the heaviest chain of them that keeps the order of page and form."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ._lexicon import Found


def chain(found: Sequence[Found], weights: Sequence[int]) -> list[int]:
    """Return the numbers of the chosen *found* labels, in order.

    Each follows the one before on the page and in the form; the sum of their *weights* is as large as can be, and of
    equal chains the one that stands first on the page is taken. Takes time n log n.
    """
    order = sorted(range(len(found)), key=lambda n: found[n][:2])
    waiting = sorted(order, key=lambda n: found[n][1])
    best = [0] * len(found)
    before = [-1] * len(found)
    rank = {item: place for place, item in enumerate(sorted({label.item for label in found}))}
    tree: list[tuple[int, int]] = [(0, -1)] * (len(rank) + 1)
    ready = 0
    for number in order:
        while ready < len(waiting) and found[waiting[ready]].end <= found[number].start:
            _put(tree, rank[found[waiting[ready]].item], (best[waiting[ready]], waiting[ready]))
            ready += 1
        score, previous = _best(tree, rank[found[number].item])
        best[number], before[number] = score + weights[number], previous
    chosen: list[int] = []
    number = max(order, key=best.__getitem__, default=-1)
    while number >= 0:
        chosen.append(number)
        number = before[number]
    return chosen[::-1]


def _put(tree: list[tuple[int, int]], item: int, entry: tuple[int, int]) -> None:
    """Enter *entry* for *item* in a binary indexed tree of maxima."""
    item += 1
    while item < len(tree):
        if entry[0] > tree[item][0]:
            tree[item] = entry
        item += item & -item


def _best(tree: list[tuple[int, int]], item: int) -> tuple[int, int]:
    """Return the best entry of all items before *item*."""
    entry = (0, -1)
    while item > 0:
        if tree[item][0] > entry[0]:
            entry = tree[item]
        item -= item & -item
    return entry
