"""The prose of a section -> its sentences, each in a spelling without gaps that remembers its places on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.text.ordinals import CHARACTERS
from govinfo_reports.text.patterns import lazy
from govinfo_reports.text.source import Span
from govinfo_reports.text.spelling import spell

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.models import Paragraph

# A line this long that does not end a sentence was broken by the width of a page.
_FULL_LINE: Final = 20
_ENDS: Final = "。!?;:."
_SENTENCE: Final = lazy(r"[^。!?]+[。!?]?")
_NUMBERED: Final = lazy(rf"\s*(?:[(][{CHARACTERS}\d]{{1,3}}[)]|[{CHARACTERS}]{{1,3}}[、,.])")
# Left out: gaps, except between digits, quotes, marks of emphasis, and a reading in Latin letters.
_LEFT_OUT: Final = lazy(
    r"(?=[\s\"*《》(])(?:(?<!\d)\s+|\s+(?!\d)|[\"*《》]+|\([A-Za-z\u00c0-\u024f\u1e00-\u1eff]{1,8}\))"
)
_YEAR: Final = lazy(r"(?<!\d)(20\d\d)\s*年")
_DATED: Final = lazy(r"\s*\d{1,2}\s*月")  # the day of a notice, not the time that a figure is of
_TABLE_ROW: Final = lazy(r"[\d\s./|-]*")


@frozen
class Sentence:
    """One sentence, spelled without gaps."""

    text: str
    places: list[int]
    """The place of each of its characters, counted from `offset`."""
    offset: int
    span: Span

    def span_of(self, start: int, end: int) -> Span:
        """Return the stretch of the page that ``text[start:end]`` was printed in."""
        return Span(self.offset + self.places[start], self.offset + self.places[end - 1] + 1)


@frozen
class Passage:
    """Lines of prose that run on, and whether a new point begins with them."""

    text: str
    """Spelled character for character."""
    offset: int
    numbered: bool

    def sentences(self) -> Iterator[tuple[int, int]]:
        """Yield where each sentence begins and ends in `text`."""
        for match in _SENTENCE.finditer(self.text):
            yield match.span()

    def sentence(self, start: int, end: int, year: int | None) -> Sentence:
        """Return the sentence at ``text[start:end]``; *year*, and those beside and before it, are put in words."""
        printed = self.text[start:end]
        start, end = start + len(printed) - len(printed.lstrip()), end - len(printed) + len(printed.rstrip())
        characters: list[str] = []
        places: list[int] = []
        here = start
        for first, last, instead in _changes(self.text, start, end, year):
            if first >= here:
                characters += self.text[here:first], instead
                places += range(here, first)
                places += [first] * len(instead)
                here = last
        characters.append(self.text[here:end])
        places += range(here, end)
        return Sentence("".join(characters), places, self.offset, Span(start + self.offset, end + self.offset))


def _changes(text: str, start: int, end: int, year: int | None) -> list[tuple[int, int, str]]:
    """Return the stretches of *text* that read otherwise, and how: gaps as nothing, years in words."""
    changes = [(match.start(), match.end(), "") for match in _LEFT_OUT.finditer(text, start, end)]
    if year is not None:
        words = {year - 1: "上年", year: "本年", year + 1: "下年"}
        for match in _YEAR.finditer(text, start, end):
            if instead := words.get(int(match[1])):
                changes.append((match.start(), match.end(), instead))
            elif int(match[1]) < year and not _DATED.match(text, match.end()):
                changes.append((match.start(), match.end(), "历年"))
    return sorted(changes)


def passages(paragraphs: Sequence[Paragraph], spelled: str) -> Iterator[Passage]:
    """Yield the passages of a section; *spelled* is the page its spans refer to, empty where there is none."""
    first, last = 0, -1
    for number, paragraph in enumerate(paragraphs):
        if last >= 0 and not (spelled and _runs_on(paragraphs[last], paragraph, spelled)):
            yield _passage(paragraphs, first, last, spelled)
            first = number
        last = number
    if last >= 0:
        yield _passage(paragraphs, first, last, spelled)


def _runs_on(line: Paragraph, following: Paragraph, spelled: str) -> bool:
    end, start = line.span.end, following.span.start
    if len(line.text) < _FULL_LINE or spelled[end - 1] in _ENDS or _TABLE_ROW.fullmatch(following.text):
        return False
    between = spelled[end:start]
    return between.count("\n") == 1 and not between.strip() and not _NUMBERED.match(spelled, start, following.span.end)


def _passage(paragraphs: Sequence[Paragraph], first: int, last: int, spelled: str) -> Passage:
    start, end = paragraphs[first].span.start, paragraphs[last].span.end
    text = spelled[start:end] if spelled else spell(paragraphs[first].text)
    return Passage(text, start, bool(_NUMBERED.match(text)))
