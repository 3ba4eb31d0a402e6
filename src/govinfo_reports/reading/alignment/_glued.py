"""Digits that ran together -> the figures they were, where columns and total leave exactly one way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_DIGITS: Final = 48
_MOST_STEPS: Final = 20_000


def split(digits: str, columns: int, *, summed: bool) -> list[str] | None:
    """Return the *columns* figures that make up *digits*, or None if none or more than one way fits.

    No figure begins with a zero that it does not need. If *summed*, the last figure is the sum of the others.

    >>> split("000", 3, summed=False), split("2011", 3, summed=False), split("200100102", 7, summed=True)
    (['0', '0', '0'], None, None)
    >>> split("0000000", 7, summed=True), split("11398889", 1, summed=False)
    (['0', '0', '0', '0', '0', '0', '0'], ['11398889'])
    """
    if not digits.isdigit() or not columns <= len(digits) <= _MOST_DIGITS:
        return None
    ways: list[list[str]] = []
    steps = 0
    for steps, way in enumerate(_ways(digits, columns, summed=summed)):
        if way is not None:
            ways.append(way)
        if len(ways) > 1 or steps > _MOST_STEPS:
            return None
    return ways[0] if ways else None


def _ways(digits: str, columns: int, *, summed: bool) -> Iterator[list[str] | None]:
    """Yield every split, and None now and then for the work done in between."""
    if not summed or columns == 1:
        yield from _parts(digits, columns, None)
        return
    for cut in range(len(digits) - 1, columns - 2, -1):
        total = digits[cut:]
        if len(total) == 1 or total[0] != "0":
            for way in _parts(digits[:cut], columns - 1, int(total)):
                yield [*way, total] if way is not None else None


def _parts(digits: str, columns: int, total: int | None) -> Iterator[list[str] | None]:
    yield None
    if columns == 1:
        if (len(digits) == 1 or digits[0] != "0") and (total is None or int(digits) == total):
            yield [digits]
        return
    longest = 1 if digits[0] == "0" else len(digits) - columns + 1
    for cut in range(1, longest + 1):
        left = None if total is None else total - int(digits[:cut])
        if left is not None and left < 0:
            return
        for way in _parts(digits[cut:], columns - 1, left):
            yield [digits[:cut], *way] if way is not None else None
