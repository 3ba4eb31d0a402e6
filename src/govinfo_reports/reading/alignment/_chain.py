"""Labels found on a page -> the heaviest chain of them that keeps the order of page and form."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ._lexicon import LabelMatch


def chain(found: Sequence[LabelMatch], weights: Sequence[int]) -> list[int]:
    """Return the numbers of the chosen labels among those *found*, which are in page order.

    Each chosen label follows the one before, both on the page and in the form. The sum of their *weights* is as large
    as possible; on a tie, the chain that stands first on the page wins. This takes time n log n.
    """
    best = [0] * len(found)
    before = [-1] * len(found)
    # Of the chains that end before the current label, keep those worth extending: a chain that ends in a later item of
    # the form leaves less room, so it must be heavier.
    items, scores, ends = [-1], [0], [-1]
    reaches = [label.end for label in found]
    waiting = iter(sorted(range(len(found)), key=reaches.__getitem__))
    ready = next(waiting, -1)  # the label that ends last never becomes ready, so `waiting` is never exhausted
    for number, (start, _, item, _, _) in enumerate(found):
        while reaches[ready] <= start:
            score, its = best[ready], found[ready].item
            place = bisect_right(items, its)
            if score > scores[place - 1]:
                if place == len(items) and items[-1] != its:  # a shortcut: most labels follow the form's order
                    items.append(its)
                    scores.append(score)
                    ends.append(ready)
                else:
                    first = place - (items[place - 1] == its)
                    last = bisect_left(scores, score, place)
                    items[first:last], scores[first:last], ends[first:last] = [its], [score], [ready]
            ready = next(waiting)
        place = bisect_left(items, item) - 1
        best[number], before[number] = scores[place] + weights[number], ends[place]
    chosen: list[int] = []
    number = max(range(len(found)), key=best.__getitem__, default=-1)
    while number >= 0:
        chosen.append(number)
        number = before[number]
    return chosen[::-1]
