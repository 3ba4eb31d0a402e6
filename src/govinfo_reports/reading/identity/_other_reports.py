"""Titles further down a page -> the agencies whose reports it holds besides its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports.text.source import Span
from govinfo_reports.text.spelling import spell

from ._compact_text import CompactText
from ._names import begins_with_place, is_proper
from ._titles import titles

if TYPE_CHECKING:
    from collections.abc import Iterator


_LAST_WORDS: Final = ("报告", "年报", "報告", "年報")
_LONGEST_TITLE: Final = 80


def other_agencies(text: str, start: int, own: str) -> Iterator[Span]:
    r"""Yield the places of agencies other than *own* that titles on lines of their own name, from *start* of *text*.

    A shorter or longer name of the same agency, as the head of a printed page may have it, is no other.

    >>> page = "青禾县司法局2021年政府信息公开工作年度报告\n…\n青禾县商务局2021年政府信息公开工作年度报告\n…"
    >>> [place.of(page) for place in other_agencies(page, 0, "青禾县司法局")]
    ['青禾县商务局']
    """
    known = "".join(spell(own).split())
    for line in _lines(text, start, len(text)):
        compact = CompactText.of(text, line)
        for title in titles(compact):
            if title.agency is None or not title.stands_alone:
                continue
            name = compact.letters[slice(*title.agency)]
            if is_proper(name) and begins_with_place(name) and name not in known and known not in name:
                yield compact.span(*title.agency)


def title_lines(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the lines of *text* from *start* to *end* that are titles of reports, in page order."""
    for first, last in sorted(_lines(text, start, end)):
        compact = CompactText.of(text, (first, last))
        if any(title.stands_alone for title in titles(compact)):
            yield Span(first, last)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the short lines from *start* to *end* that close as titles do."""
    for word in _LAST_WORDS:
        place = text.find(word, start, end)
        while place >= 0:
            last = place + len(word)
            farthest = max(last - _LONGEST_TITLE - 1, 0)
            first = text.rfind("\n", farthest, place) + 1
            if (first or not farthest) and not text[last : last + 1].strip():
                yield first, last
            place = text.find(word, last, end)
