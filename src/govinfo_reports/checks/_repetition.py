"""Two stretches of prose -> the runs of one that stand word for word in the other, in linear time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.text.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: Letters of the shortest run; shorter ones are phrases that every report shares.
GRAM: Final = 13
_TRIED: Final = 8  # places of one gram that are followed; more are formulas said over and over


@frozen
class Prose:
    """The letters of some prose, with the place on the page of each."""

    letters: str
    places: Sequence[int]

    def span(self, start: int, length: int) -> Span:
        """Return the place on the page of *length* letters from *start*."""
        return Span(self.places[start], self.places[start + length - 1] + 1)


def runs(model: Prose, copy: Prose) -> Iterator[tuple[int, int, int]]:
    """Yield the runs of *copy* that stand in *model*, from left to right: place in the model, place, length.

    From each place the longest run is taken that any place of the model with the same first letters gives.
    """
    grams: dict[str, list[int]] = {}
    for place in range(len(model.letters) - GRAM + 1):
        places = grams.setdefault(model.letters[place : place + GRAM], [])
        if len(places) < _TRIED:
            places.append(place)
    start = 0
    while start <= len(copy.letters) - GRAM:
        sources = grams.get(copy.letters[start : start + GRAM])
        if sources is None:
            start += 1
            continue
        found = ((source, common(model.letters, source, copy.letters, start)) for source in sources)
        source, length = max(found, key=lambda run: run[1])
        yield source, start, length
        start += length


def common(model: str, source: int, copy: str, start: int) -> int:
    """Return how many letters from *source* in *model* are those from *start* in *copy*."""
    length = 0
    most = min(len(model) - source, len(copy) - start)
    while length < most and model[source + length] == copy[start + length]:
        length += 1
    return length
