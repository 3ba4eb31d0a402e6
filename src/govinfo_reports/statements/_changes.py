"""The words of a sentence -> its words without the figures that changed: of 由3件增至5件 only 5 is left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ._clauses import breaks
from ._kinds import Kind
from ._pattern import PERCENT
from ._words import Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FILLER: Final = frozenset({Kind.FILLER})
_BETWEEN: Final = 4
"""How many words may stand between 由 and the figure that it leads."""


def settled(words: Iterable[Word]) -> list[Word]:
    """Return *words* with 由上年的12件升至 as one filler: what follows it is the figure of the year."""
    found: list[Word] = []
    for word in words:
        former = found[-1].figure if found and Kind.CHANGE_TO in word.kinds else None
        if former and former.unit != PERCENT:
            first = _opening(found)
            found[first:] = [Word("", found[first].start, word.end, _FILLER)]
        else:
            found.append(word)
    return found


def _opening(words: Sequence[Word]) -> int:
    """Return where the words begin that tell of the former figure, the last of *words*."""
    figure = len(words) - 1
    nearest = figure - 1
    for place in range(nearest, max(nearest - _BETWEEN, 0) - 1, -1):
        if words[place].figure or breaks(words[place]):
            break
        if Kind.CHANGE_FROM in words[place].kinds:
            return place
    return figure
