"""Text -> compact text: the letters of a page without gaps and junk, each with its place on the page."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from govinfo_reports.text.patterns import lazy
from govinfo_reports.text.source import Span
from govinfo_reports.text.spelling import spell

if TYPE_CHECKING:
    from collections.abc import Iterator

# What stands between two pieces of text: left-over HTML, pinyin that a converter put behind a character, marks of
# Markdown and of cells, arrows of a breadcrumb, plain gaps. The pattern begins with all characters that it may begin
# with, and asks behind them which it was: so it skips the letters, and takes half the time on prose.
_JUNK: Final = r"\s|>›»_*#•\\"
_TAG: Final = r"[^<>]{0,80}>"
_ENTITY: Final = r"[A-Za-z]{2,6};"
_READING: Final = r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]{1,8}\)"
_BETWEEN: Final = lazy(
    rf"([{_JUNK}<&(](?:(?<=[{_JUNK}])|(?<=<){_TAG}|(?<=&){_ENTITY}|(?<=\(){_READING})"
    rf"(?:[{_JUNK}]++|<{_TAG}|&{_ENTITY}|\({_READING})*+)"
)
_CUTS: Final = lazy(r"[\n\t|_›»]|(?<![\w/\"'])>|</?(?:p|br|div|h\d|li|t[drh]|title)\b", re.IGNORECASE)


class CompactText(NamedTuple):
    """The letters of some stretches of a page. What stood between them is kept as `gaps` and `cuts`."""

    text: str
    """The page as it was given."""
    letters: str
    """The letters in uniform spelling, without gaps."""
    starts: tuple[int, ...]
    """Where in `letters` each piece begins."""
    sources: tuple[int, ...]
    """Where in `text` each piece begins."""
    cuts: frozenset[int]
    """The places in `letters` at which a new line or cell begins."""
    gaps: frozenset[int]
    """The places in `letters` at which a gap inside a line ends."""

    @classmethod
    def of(cls, text: str, *stretches: tuple[int, int]) -> CompactText:
        """Read the *stretches* of *text*, given as start and end."""
        return cls(text, "", (), (), frozenset(), frozenset()).going_on(*stretches)

    def going_on(self, *stretches: tuple[int, int]) -> CompactText:
        """Return this compact text with more *stretches* of the page, which stand behind those that it has."""
        letters = [self.letters]
        starts, sources = [*self.starts], [*self.sources]
        cuts, gaps = {*self.cuts}, {*self.gaps}
        length = len(self.letters)
        for start, end in stretches:
            parts = _BETWEEN.split(spell(self.text[start:end]))  # pieces take turns with what stands between them
            if not parts[-1]:
                parts.pop()
            lengths = list(map(len, parts))
            begins = list(accumulate(lengths[::2], initial=length))
            cuts.add(length)
            for between, begin, before, size in zip(parts[1::2], begins[1:], lengths[::2], lengths[2::2], strict=False):
                if "\n" in between or "|" in between or (between != " " and _CUTS.search(between)):
                    cuts.add(begin)  # nearly all by \n and |
                elif between[0] != "(" and not size == 1 == before:
                    gaps.add(begin)  # single letters with gaps between them are one word: 青 禾 县
            first = 0 if lengths[:1] != [0] else 1  # the stretch may begin with a gap
            letters += parts[::2]
            starts += begins[first:-1]
            sources += list(accumulate(lengths, initial=start))[2 * first : len(parts) : 2]
            length = begins[-1]
        together = "".join(letters)
        return CompactText(self.text, together, tuple(starts), tuple(sources), frozenset(cuts), frozenset(gaps - cuts))

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
