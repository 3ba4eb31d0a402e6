"""Surroundings in which a title or a name counts for less: cited documents, breadcrumbs, lists of links."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from govinfo_reports.text.patterns import lazy
from govinfo_reports.text.source import Span
from govinfo_reports.text.spelling import spell

from ._names import is_place, is_proper, same_body
from ._patterns import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ._compact_text import CompactText
    from ._titles import Title

_OPENING: Final = lazy(rf"{any_of('breadcrumbs.opening')}")
_STEP: Final = lazy(r"[>›»→/|]{1,2}")
_LONGEST_STEP: Final = 60
_FEWEST_STEPS: Final = 2

_DOCUMENT: Final = lazy(rf"{any_of('documents.kinds')}(?:\([^()]*\))?$")
_LONGEST_DOCUMENT: Final = 160
#: The year in the number of a document, and what follows it.
_NUMBER: Final = lazy(
    r"(?:[(\[（〔﹝【［]\s{0,2}20\d\d\s{0,2}[)\]）〕﹞】］]|20\d\d(?:年第|[年-](?=\d)))\s{0,2}第?\s{0,2}\d{1,5}\s{0,2}号$"
)
_LONGEST_NUMBER: Final = 24

_LONGEST_NAME: Final = 40
_BETWEEN_LINKS: Final = lazy(r"[\d年月日:.\-/、()]{0,30}")


def without_documents(text: str, stretches: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return *stretches* of *text* without the documents that others issued: 《…关于…年度报告有关事项的通知》.

    Nor have they the years in numbers of documents, which say when one was written: 青商〔2024〕10号.

    >>> page = "按照《青禾省关于年度报告的通知》和《青禾县年度报告》（青商〔2024〕10号）"
    >>> [page[start:end] for start, end in without_documents(page, [(0, len(page))])]
    ['按照', '和《青禾县年度报告》（青商', '）']
    """
    left: list[tuple[int, int]] = []
    for start, end in stretches:
        documents = list(_documents(text, start, end))
        numbers = list(_numbers(text, start, end))
        if numbers:
            inside = [any(opened < number < closed for opened, closed in documents) for number, _ in numbers]
            documents += [number for number, cited in zip(numbers, inside, strict=True) if not cited]
            documents.sort()
        begins = [start, *(closed for _, closed in documents)]
        left += zip(begins, [*(opened for opened, _ in documents), end], strict=True)
    return left


def _numbers(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the numbers of documents between *start* and *end*, from their year on."""
    place = text.find("号", start, end)
    while place >= 0:
        if number := _NUMBER.search(text, max(start, place - _LONGEST_NUMBER), place + 1):
            yield number.span()
        place = text.find("号", place + 1, end)


def _documents(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the documents between *start* and *end*, except for those inside other documents."""
    place = text.find("《", start, end)
    while place >= 0:
        closed = text.find("》", place, min(end, place + _LONGEST_DOCUMENT))
        inner = text.find("《", place + 1, closed) if closed >= 0 else -1
        if inner >= 0:  # 《关于印发《…》的通知》
            outer = text.find("》", closed + 1, min(end, place + _LONGEST_DOCUMENT))
            closed = outer if outer >= 0 and text.find("《", closed, outer) < 0 else closed
        if closed < 0:
            place = text.find("《", place + 1, end)
            continue
        if _DOCUMENT.search(spell(text[place + 1 : closed])):
            yield place, closed + 1
        place = text.find("《", closed, end)


def breadcrumbs(text: str, start: int, end: int) -> list[Span]:
    r"""Return the breadcrumbs of *text* from *start* to *end*: 首页 > 政务公开 > ….

    >>> page = "首页 > 公开 > 青禾县年报\n青禾县司法局"
    >>> [place.of(page) for place in breadcrumbs(page, 0, len(page))]
    ['首页 > 公开 > 青禾县年报']
    """
    found: list[Span] = []
    for match in _OPENING.finditer(text, start, end):
        if found and match.start() < found[-1].end:
            continue
        if (last := _last_step(text, match.end(), end)) > 0:
            found.append(Span(match.start(), last))
    return found


def _last_step(text: str, place: int, end: int) -> int:
    """Return the end of the steps of a breadcrumb that go on from *place*, or 0 if there are too few."""
    steps = 0
    while step := _STEP.search(text, place, min(end, place + _LONGEST_STEP)):
        if "\n" in text[place : step.start()]:
            break
        place, steps = step.end(), steps + 1
    if steps < _FEWEST_STEPS:
        return 0
    while place < end and text[place] in " \t\u3000\u00a0":
        place += 1
    return next((at for at in range(place, end) if text[at].isspace()), end)


def listed_titles(compact: CompactText, headings: Sequence[Title]) -> set[Title]:
    """Return the *headings* that stand in lists: next to titles for other years or of other agencies."""
    listed: set[Title] = set()
    for one, other in pairwise(headings):
        if _BETWEEN_LINKS.fullmatch(compact.letters, one.end, other.start) and _differ(compact, one, other):
            listed |= {one, other}
    return listed


def _differ(compact: CompactText, one: Title, other: Title) -> bool:
    def printed(place: tuple[int, int] | None) -> str:
        return compact.letters[slice(*place)] if place else ""

    years = {printed(one.year), printed(other.year)} - {""}
    agencies = printed(one.agency), printed(other.agency)
    alike = (one.year is None) == (other.year is None)
    return len(years) > 1 or (alike and all(agencies) and not same_body(*agencies))


def is_listed_name(compact: CompactText, start: int) -> bool:
    """Whether the name at *start* follows another name of an agency, as in a menu."""
    if not _is_edge(compact, start):
        return False
    floor = max(start - _LONGEST_NAME, -1)
    first = next((place for place in range(start - 1, floor, -1) if _is_edge(compact, place)), start)
    before = compact.letters[first:start]
    return is_proper(before) and not is_place(before)


def _is_edge(compact: CompactText, place: int) -> bool:
    return place in compact.cuts or place in compact.gaps
