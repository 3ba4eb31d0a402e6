"""The text of a page -> its pieces, in order: links, marked stretches and points, with every character once."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from attrs import frozen

from govinfo_reports.text.line_ends import with_line_feeds
from govinfo_reports.text.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_T = TypeVar("_T")
_LINE_END: Final = re.compile("\n")


@frozen
class Link:
    """A stretch that leads somewhere. Links do not overlap; one for a blank cell has no characters."""

    span: Span
    id: str
    href: str
    classes: str
    title: str = ""


@frozen
class Mark:
    """A stretch that is shown in a way of its own. Marks may overlap."""

    span: Span
    classes: str


@frozen
class Point:
    """A place between two characters that can be led to."""

    at: int
    id: str
    href: str = ""
    classes: str = ""
    sign: str = ""
    """What is drawn there; it is no part of the text."""
    name: str = ""


class Piece(NamedTuple):
    """What a template prints: a point, a stretch of text, or a link with the stretches within it."""

    kind: str
    text: str = ""
    classes: str = ""
    item: Link | Point | None = None
    within: Sequence[Piece] = ()


_MOST: Final = 6  # classes of one stretch; where more marks overlap, the points before it still name each


def pieces(text: str, links: Sequence[Link], marks: Iterable[Mark], points: Iterable[Point]) -> Iterator[Piece]:
    """Yield the pieces of *text*; *links* are in page order. What leads somewhere comes behind a link around it."""
    shown = _Shown(marks)
    standing = _by_place((point.at, point) for point in points)
    edges = {edge for link in links for edge in (link.span.start, link.span.end)}
    cuts = sorted({0, len(text), *shown.cuts, *standing, *edges})
    for link, span in _runs(links, len(text)):
        within: list[Piece] = []
        behind: list[Piece] = []
        for at, until in pairwise(cuts[bisect_left(cuts, span.start) : bisect_left(cuts, span.end) + 1]):
            for point in standing.get(at, ()):
                (behind if link and point.href else within).append(Piece("point", item=point))
            within.append(Piece("text", text[at:until], shown.at(at)))
        if link:
            yield Piece("link", item=link, within=within)
            yield from behind
        else:
            yield from within
    yield from (Piece("point", item=point) for point in standing.get(len(text), ()))


def _runs(links: Sequence[Link], length: int) -> Iterator[tuple[Link | None, Span]]:
    """Yield the links, and the stretches before, between and behind them."""
    at = 0
    for link in links:
        yield None, Span(at, link.span.start)
        yield link, link.span
        at = link.span.end
    yield None, Span(at, length)


def line_starts(text: str) -> list[int]:
    """Return where each line of *text* begins."""
    return [0, *(match.end() for match in _LINE_END.finditer(with_line_feeds(text)))]


class _Shown:
    """The marks over a text, asked for from left to right."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        some = [mark for mark in marks if len(mark.span)]
        self._begin = _by_place((mark.span.start, mark.classes) for mark in some)
        self._end = _by_place((mark.span.end, mark.classes) for mark in some)
        self._active: Counter[str] = Counter()
        self._classes = ""
        self.cuts = self._begin.keys() | self._end.keys()

    def at(self, place: int) -> str:
        """Return the classes of the stretch that begins at *place*."""
        if place in self.cuts:
            self._active.subtract(self._end.get(place, ()))
            self._active.update(self._begin.get(place, ()))
            self._active += Counter()  # leaves out what has ended
            self._classes = " ".join(islice(self._active, _MOST))
        return self._classes


def _by_place(items: Iterable[tuple[int, _T]]) -> dict[int, list[_T]]:
    found: dict[int, list[_T]] = {}
    for place, item in items:
        found.setdefault(place, []).append(item)
    return found
