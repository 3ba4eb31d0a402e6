"""The ledger of a page -> the strip that draws it: where which kind of text stands, and the share of each kind."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.ledger import StretchKind

if TYPE_CHECKING:
    from govinfo_reports.ledger import Coverage

_FINEST: Final = 500  # as many places as can be told apart on a screen


@frozen
class Band:
    """One kind of text in the strip."""

    kind: str
    share: str
    """Its share of the page, in words."""
    drawn: str
    """The outline of its places, as SVG has it."""


@frozen
class Strip:
    """A page as a strip of places from left to right."""

    places: int
    bands: tuple[Band, ...]


def strip(coverage: Coverage) -> Strip:
    """Return the strip of a page, with a band for each kind of text that the page has."""
    length = coverage.stretches[-1].span.end if coverage.stretches else 0
    places = min(length, _FINEST)
    characters: Counter[StretchKind] = Counter()
    for stretch in coverage.stretches:
        characters[stretch.kind] += len(stretch.span)
    drawn: dict[StretchKind, str] = dict.fromkeys(StretchKind, "")
    start = 0
    for kind, run in groupby(_kinds(coverage, length, places)):
        wide = sum(1 for _ in run)
        drawn[kind] += f"M{start} 0h{wide}v1h-{wide}z"
        start += wide
    return Strip(
        places,
        tuple(
            Band(kind.value, f"{characters[kind] / length:.1%}", drawn[kind])
            for kind in StretchKind
            if characters[kind]
        ),
    )


def _kinds(coverage: Coverage, length: int, places: int) -> list[StretchKind]:
    """Return the kind of each place: that of its middle, or unknown where any of it is."""
    kinds: list[StretchKind] = []
    unknown: set[int] = set()
    for stretch in coverage.stretches:
        start, end = stretch.span.start * places, stretch.span.end * places
        middles = (end + length // 2) // length - len(kinds)
        kinds += [stretch.kind] * middles
        if stretch.kind is StretchKind.UNKNOWN:
            unknown.update(range(start // length, -(-end // length)))
    return [StretchKind.UNKNOWN if place in unknown else kind for place, kind in enumerate(kinds)]
