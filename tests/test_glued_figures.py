"""Figures that ran together: the split that the search finds is the only one there is."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from govinfo_reports.reading.alignment._glued import split

_MOST: Final = 13  # digits of which all splits can be tried


def _splits(digits: str, columns: int) -> list[tuple[str, ...]]:
    """Return every way to cut *digits* into figures without leading zeros."""
    cuts = combinations(range(1, len(digits)), columns - 1)
    ways = (tuple(digits[a:b] for a, b in pairwise((0, *cut, len(digits)))) for cut in cuts)
    return [way for way in ways if all(len(figure) == 1 or figure[0] != "0" for figure in way)]


def _sums(ways: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    return [way for way in ways if sum(map(int, way[:-1])) == int(way[-1])]


@given(st.text("0123456789", min_size=1, max_size=_MOST), st.integers(1, 7))
def test_any_digits_are_split_as_trying_all_ways_does(digits: str, columns: int) -> None:
    """
    Where exactly one split fits, it is found; where none or several do, nothing is.
    """
    ways = _splits(digits, columns)
    summed = _sums(ways) if columns > 1 else ways

    assert split(digits, columns, summed=False) == (ways[0] if len(ways) == 1 else None)
    assert split(digits, columns, summed=True) == (summed[0] if len(summed) == 1 else None)


@given(st.lists(st.sampled_from([0, 0, 0, 1, 3, 12, 45, 130]), min_size=2, max_size=5))
def test_a_row_with_its_total_is_split_as_trying_all_ways_does(figures: list[int]) -> None:
    """
    A row of small figures and its sum is taken apart if nothing else adds up, and never otherwise.
    """
    row = [*map(str, figures), str(sum(figures))]
    ways = _sums(_splits("".join(row), len(row)))

    assert tuple(row) in ways
    assert split("".join(row), len(row), summed=True) == (tuple(row) if len(ways) == 1 else None)


def test_a_long_row_is_split() -> None:
    """
    Six figures and a sum of five digits, more than can be tried, are taken apart.
    """
    row = ("13612", "252", "0", "45", "128", "32", "14069")

    assert split("".join(row), len(row), summed=True) == row
