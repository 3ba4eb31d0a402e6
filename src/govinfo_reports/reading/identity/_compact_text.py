"""Text -> compact text: the letters of a page without gaps and junk, each with its place on the page."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from govinfo_reports.text.patterns import lazy
from govinfo_reports.text.source import Span
from govinfo_reports.text.spelling import spell

if TYPE_CHECKING:
    from collections.abc import Iterator

# What stands between two pieces of text: left-over HTML, pinyin that a converter put behind a character, marks of
# Markdown and of cells, arrows of a breadcrumb, plain gaps.
_BETWEEN: Final = lazy(
    r"((?:[\s|>›»_*#•\\]++|<[^<>]{0,80}>|&[A-Za-z]{2,6};|\([A-Za-z\u00c0-\u024f\u1e00-\u1eff]{1,8}\))++)"
)
_CUTS: Final = lazy(r"[\n\t|_›»]|(?<![\w/\"'])>|</?(?:p|br|div|h\d|li|t[drh]|title)\b", re.IGNORECASE)


@frozen
class CompactText:
    """The letters of some stretches of a page. What stood between them is kept as `gaps` and `cuts`."""

    text: str
    """The page as it was given."""
    letters: str
    """The letters in uniform spelling, without gaps."""
    starts: tuple[int, ...]
    """Where in `letters` each piece begins."""
    sources: tuple[int, ...]
    """Where in `text` each piece begins."""
    cuts: frozenset[int] = field(repr=False)
    """The places in `letters` at which a new line or cell begins."""
    gaps: frozenset[int] = field(repr=False)
    """The places in `letters` at which a gap inside a line ends."""

    @classmethod
    def of(cls, text: str, *stretches: tuple[int, int]) -> CompactText:
        """Read the *stretches* of *text*, given as start and end."""
        letters: list[str] = []
        starts: list[int] = []
        sources: list[int] = []
        cuts: set[int] = set()
        gaps: set[int] = set()
        length = before = 0
        for start, end in stretches:
            parts = _BETWEEN.split(spell(text[start:end]))
            cuts.add(length)
            place = start
            for between, piece in zip(("", *parts[1::2]), parts[::2], strict=True):
                place += len(between)
                if not piece:
                    continue
                if (
                    "\n" in between or "|" in between or (between != " " and _CUTS.search(between))
                ):  # nearly all by \n and |
                    cuts.add(length)
                elif between[:1] != "(" and not len(piece) == 1 == before:
                    gaps.add(length)  # single letters with gaps between them are one word: 青 禾 县
                before = len(piece)
                letters.append(piece)
                starts.append(length)
                sources.append(place)
                length += before
                place += before
        return cls(text, "".join(letters), tuple(starts), tuple(sources), frozenset(cuts), frozenset(gaps - cuts))

    @property
    def printed(self) -> str:
        """The letters as the page prints them."""
        ends = (*self.starts[1:], len(self.letters))
        places = zip(self.starts, self.sources, ends, strict=True)
        return "".join([self.text[source : source + end - start] for start, source, end in places])

    def span(self, start: int, end: int) -> Span:
        """Return the place of ``letters[start:end]`` on the page."""
        return Span(self._place(start), self._place(end - 1) + 1)

    def lines(self) -> Iterator[tuple[int, int]]:
        """Yield the start and the end of each line or cell, in order."""
        cuts = sorted(self.cuts)
        yield from zip(cuts, [*cuts[1:], len(self.letters)], strict=True)

    def line_end(self, start: int) -> int:
        """Return the end of the line that contains the letter at *start*."""
        return next((place for place in range(start + 1, len(self.letters)) if place in self.cuts), len(self.letters))

    def _place(self, letter: int) -> int:
        piece = bisect_right(self.starts, letter) - 1
        return self.sources[piece] + letter - self.starts[piece]
