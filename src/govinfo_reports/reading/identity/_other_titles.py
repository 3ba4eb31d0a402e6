"""Titles anywhere on a page -> the lines they take, and the agencies and years of the reports that it holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govinfo_reports.text.patterns import lazy
from govinfo_reports.text.source import Span
from govinfo_reports.text.spelling import spell

from ._compact_text import CompactText
from ._names import begins_with_place, is_proper
from ._titles import titles

if TYPE_CHECKING:
    from collections.abc import Iterator


_LAST_WORDS: Final = ("报告", "年报", "報告", "年報")
_LONGEST_TITLE: Final = 80
_YEAR: Final = lazy(r"(20\d\d) ?年度?(?:政府信息公开工作年度)?报告(?: +(20\d\d) ?年度?报告)?[ \t]*$", re.MULTILINE)
_BEFORE_YEAR: Final = 40  # letters of a title before its year


def other_agencies(text: str, start: int, own: str) -> Iterator[Span]:
    r"""Yield the places of agencies other than *own* in titles on lines of their own, from *start* of *text* on.

    A shorter or longer name of the same agency does not count; the running head of a printed page may have one.

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
    """Yield the lines of *text* from *start* to *end* that hold the title of a report, in page order."""
    for first, last in sorted(_lines(text, start, end)):
        compact = CompactText.of(text, (first, last))
        if any(title.stands_alone for title in titles(compact)):
            yield Span(first, last)


def title_years(text: str, start: int, end: int) -> list[str]:
    r"""Return the years of the titles that end a line with 报告, each once, the earliest first.

    Only those between *start* and *end* count, and those that share a line, wherever it is: a site has links to the
    reports of other years above and below a report.

    >>> page = "青禾县司法局2021年度报告\n…\n青禾县司法局2020年度报告\n…"
    >>> title_years(page, 0, len(page)), title_years(page, 0, 20)
    (['2020', '2021'], ['2021'])
    """
    found = (match for match in _YEAR.finditer(text) if _opens_line(text, match.start()))
    counted = (match for match in found if match[2] or start <= match.start() < end)
    return sorted({year for match in counted for year in match.groups() if year})


def _opens_line(text: str, place: int) -> bool:
    """Whether a place is near the beginning of its line."""
    return text.rfind("\n", max(0, place - _BEFORE_YEAR - 1), place) >= 0 or place <= _BEFORE_YEAR


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the short lines from *start* to *end* that end as titles do."""
    for word in _LAST_WORDS:
        place = text.find(word, start, end)
        while place >= 0:
            last = place + len(word)
            farthest = max(last - _LONGEST_TITLE - 1, 0)
            first = text.rfind("\n", farthest, place) + 1
            if (first or not farthest) and not text[last : last + 1].strip():
                yield first, last
            place = text.find(word, last, end)
