"""Letters -> the titles of reports in them: 青禾县司法局2021年政府信息公开工作年度报告, in all its arrangements.

A title is found by its last words, the kind of report it names. What stands before them is read by `_title_prefix`;
what stands behind may hold the agency or the year in brackets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from govinfo_reports.text.patterns import lazy

from ._candidates import YEAR
from ._names import LETTER, is_name, is_proper
from ._patterns import any_of
from ._title_prefix import DATED, announced, title_prefix

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from ._compact_text import CompactText

# The kind of report. The year may stand inside these words.
_KIND: Final = lazy(
    rf"{any_of('titles.subjects')}(?:{any_of('titles.between')}|\(?(?P<year>{YEAR})\)?){{0,6}}{any_of('titles.kinds')}"
)
# A text that contains these words may be a report, even if no title can be read.
_MENTION: Final = lazy(rf"{any_of('titles.mentioned')}.{{0,10}}{any_of('titles.mentioned_kinds')}")
# What follows these words in the name of something else.
_OTHER_THING: Final = lazy(rf"》?(?:{any_of('titles.other_things')}|\d*条)")
# What stands before the title of another page.
_OTHER_PAGE: Final = lazy(rf"{any_of('titles.other_pages')}:?$")
_CITED: Final = lazy(rf"{any_of('titles.citing')}[了:]?《?$")
_LONGEST_LEAD: Final = 8
# A title is followed by nothing, by punctuation, or by the first words of the text or of the page's frame.
_END: Final = lazy(rf"[-_(\[,。;:/\d]|\.[a-z]|》(?!已|全文)|{any_of('titles.behind')}")
_BRACKETS: Final = lazy(r"\((?P<words>[^()]{2,30}(?:\([^()]{2,12}\))?)\)")
_SUBTITLE: Final = lazy(rf"--+(?P<words>{LETTER}{{3,30}})")
_PERIOD: Final = lazy(rf"(?P<year>{YEAR})(?:{DATED}|年1月1?日?[-至到].*|[.]0?1[.]0?1[-至到].*)")


class Title(NamedTuple):
    """A title, or the words of a title in a sentence. All places are places in the letters."""

    start: int
    end: int
    agency: tuple[int, int] | None
    year: tuple[int, int] | None
    stands_alone: bool
    """Whether it is a heading, and not part of a sentence."""
    on_two_lines: bool = False
    """Whether its agency stands on another line, or in another cell, than the kind of report."""
    cited: bool = False
    """Whether a sentence only cites it."""

    @property
    def place(self) -> tuple[int, int]:
        """Where in the letters it begins and ends."""
        return self.start, self.end

    @property
    def worth(self) -> int:
        """How much it tells. A year alone is worth more than an agency alone, which may be an entry of a menu."""
        return 2 * (self.year is not None) + (self.agency is not None)


def mentions_report(letters: str) -> bool:
    """Whether the *letters* of a page name a report anywhere.

    >>> mentions_report("本局政务公开工作年度报告已公布"), mentions_report("政务公开栏")
    (True, False)
    """
    return _MENTION.search(letters) is not None


def names_kind(compact: CompactText, start: int) -> bool:
    """Whether *compact* names a kind of report from the letter at *start* on: without one, no title begins there."""
    return _KIND.search(compact.letters, start) is not None


def titles(compact: CompactText) -> Iterator[Title]:
    """Yield the titles in *compact*, in order."""
    letters = compact.letters
    for kind in _KIND.finditer(letters):
        end = kind.end()
        apart = end == len(letters) or end in compact.cuts or end in compact.gaps
        if not apart and _OTHER_THING.match(letters, end):
            continue
        words = title_prefix(compact, kind.start())
        lead = max(words.start - _LONGEST_LEAD, 0)
        if _OTHER_PAGE.search(letters, lead, words.start):
            continue
        stands_alone = words.stands_alone and (apart or _END.match(letters, end) is not None)
        cited = words.start not in compact.cuts and _CITED.search(letters, lead, words.start) is not None
        if not words.stands_alone:
            words = announced(compact, kind.start())
            lead = max(words.start - _LONGEST_LEAD, 0)
            cited = cited or _CITED.search(letters, lead, words.start) is not None
        inside = kind.span("year") if kind["year"] else None
        title = Title(words.start, end, words.agency, words.year or inside, stands_alone, cited=cited)
        if stands_alone:
            title = _completed(compact, title)
            if _is_on_two_lines(compact, title, kind.start()):
                title = title._replace(on_two_lines=True)
        yield title


def _completed(compact: CompactText, title: Title) -> Title:
    """Add an agency or year that stands in brackets, in a subtitle or on the next line: …年度报告（青禾县司法局）."""
    letters = compact.letters
    while behind := _behind(letters, title.end):
        start, end = behind.span("words")
        if title.year is None and (period := _PERIOD.fullmatch(letters, start, end)):
            title = title._replace(end=behind.end(), year=period.span("year"))
        elif title.agency is None and is_name(behind["words"]):
            title = title._replace(end=behind.end(), agency=(start, end))
        else:
            break
    if title.agency is None and title.end in compact.cuts:
        end = compact.line_end(title.end)
        if is_proper(letters[title.end : end]):
            title = title._replace(agency=(title.end, end))
    return title


def _behind(letters: str, end: int) -> re.Match[str] | None:
    """Return the words in brackets, or the subtitle, at *end*; few titles have any, so their patterns wait."""
    if letters.startswith("(", end):
        return _BRACKETS.match(letters, end)
    return _SUBTITLE.match(letters, end) if letters.startswith("--", end) else None


def _is_on_two_lines(compact: CompactText, title: Title, kind: int) -> bool:
    if title.agency is None:
        return False
    start, end = title.agency
    first, last = (end, kind) if start < kind else (title.end, start)
    return any(place in compact.cuts for place in range(first, last + 1))
