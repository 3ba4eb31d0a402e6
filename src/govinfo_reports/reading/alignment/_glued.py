"""Digits that ran together -> the figures they were, if exactly one split fits the columns and the total."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from attrs import define, field

_MOST_DIGITS: Final = 48
_MOST_STEPS: Final = 5_000
_NINE: Final = 9
_MANY: Final = 2  # splits; a second one already shows that the figures are uncertain


@lru_cache(maxsize=256)  # every form that a page may follow asks for the same digits
def split(digits: str, columns: int, *, summed: bool) -> tuple[str, ...] | None:
    """Return the *columns* figures that make up *digits*; None unless exactly one split fits.

    No figure has a leading zero. If *summed*, the last figure is the sum of the others.

    >>> split("000", 3, summed=False), split("2011", 3, summed=False), split("200100102", 7, summed=True)
    (('0', '0', '0'), None, None)
    >>> split("0000000", 7, summed=True), split("11398889", 1, summed=False)
    (('0', '0', '0', '0', '0', '0', '0'), ('11398889',))
    """
    if not digits.isdigit() or not columns <= len(digits) <= _MOST_DIGITS:
        return None
    search = _Search(digits)
    ways: list[list[str]] = []
    if not summed or columns == 1:
        ways += search.ways(0, len(digits), columns, None)
    else:
        for cut in range(len(digits) - 1, columns - 2, -1):
            total = digits[cut:]
            if (len(total) == 1 or total[0] != "0") and _may_add_up(digits[:cut], total):
                ways += ([*way, total] for way in search.ways(0, cut, columns - 1, int(total)))
    return tuple(ways[0]) if len(ways) == 1 and search.steps <= _MOST_STEPS else None


def _may_add_up(digits: str, total: str) -> bool:
    """Whether figures made of these *digits* can have that *total*, by casting out nines.

    A figure and the sum of its digits leave the same rest when divided by nine, however the digits are split. This
    rules out eight totals in nine without a search.
    """
    return (sum(map(int, digits)) - sum(map(int, total))) % _NINE == 0


def _may_reach(length: int, columns: int, total: int) -> bool:
    """Whether so many digits, split into figures for so many *columns*, can have that *total*.

    No figure is longer than the total. The sum is greatest where one figure has all digits that the others can spare.
    """
    return length <= columns * len(str(total)) and total < 10 ** (length - columns + 1) + 10 * (columns - 1)


@define
class _Search:
    """One search for splits. It remembers its results, so that no part of the string is searched twice."""

    digits: str
    steps: int = 0
    known: dict[tuple[int, int, int, int | None], list[list[str]]] = field(factory=lambda: {})

    def ways(self, start: int, end: int, columns: int, total: int | None) -> list[list[str]]:
        """Return up to two ways to split ``digits[start:end]`` into figures that add up to *total*, if one is given."""
        if total is not None and not _may_reach(end - start, columns, total):
            return []
        place = (start, end, columns, total)
        if place not in self.known:
            self.steps += 1
            self.known[place] = [] if self.steps > _MOST_STEPS else self._searched(start, end, columns, total)
        return self.known[place]

    def _searched(self, start: int, end: int, columns: int, total: int | None) -> list[list[str]]:
        digits = self.digits
        if columns == 1:
            figure = digits[start:end]
            plain = len(figure) == 1 or figure[0] != "0"
            return [[figure]] if plain and (total is None or int(figure) == total) else []
        found: list[list[str]] = []
        last = start + 1 if digits[start] == "0" else end - columns + 1
        for cut in range(start + 1, last + 1):
            left = None if total is None else total - int(digits[start:cut])
            if left is not None and left < 0:
                break
            found += ([digits[start:cut], *way] for way in self.ways(cut, end, columns - 1, left))
            if len(found) >= _MANY:
                return found[:_MANY]
        return found
