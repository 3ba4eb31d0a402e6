"""Pages -> the same pages without what is printed on each of them: heads, feet and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from govinfo_reports.files.document import Note
from govinfo_reports.files.places import PdfPlace

from ._lines import Line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ._items import Item
    from ._marks import Page

_EDGE: Final = 0.12  # parts of a page, at its top and its foot
_DIGITS: Final = re.compile(r"\d+")
_NUMBER: Final = re.compile(
    r"[-—–－─·.\s]*+(?:第\s*+)?(?:page\s*+)?(\d{1,4}+)(?:\s*+页)?[-—–－─·.\s]*+"
    r"(?:[/／,，]?+\s*+(?:共|of)?+\s*+\d{1,4}+\s*+页?+)?[-—\s]*+",
    re.IGNORECASE,
)


def without_edges(items: Sequence[list[Item]], pages: Sequence[Page], notes: list[Note]) -> list[list[Item]]:
    """Return the *items* of the *pages* without their edges, which are noted.

    A line at the edge of a page is a head or a foot where other pages print the same there, but for digits; or where
    it is nothing but the number of the page.
    """
    seen: Counter[tuple[bool, str]] = Counter()
    for page, own in zip(pages, items, strict=True):
        seen.update({(top, _DIGITS.sub("0", line.text)) for line, top in _edges(page, own)})
    kept: list[list[Item]] = []
    for page, own in zip(pages, items, strict=True):
        left_out: set[int] = set()
        for line, top in _edges(page, own):
            repeated = seen[top, _DIGITS.sub("0", line.text)] > max(1, len(pages) // 3)
            if repeated or _is_number(line.text, page.number):
                left_out.add(id(line))
                notes.append(Note("page_edge", line.text, PdfPlace(page.number, page.shown(line.box))))
        kept.append([item for item in own if id(item) not in left_out])
    return kept


def _edges(page: Page, items: Sequence[Item]) -> Iterator[tuple[Line, bool]]:
    """Yield the lines at the edges of a page, beyond all its tables, and whether each is at the top."""
    for ordered, top in ((items, True), (list(reversed(items)), False)):
        for item in ordered[:3]:
            middle = (item.box[1] + item.box[3]) / 2
            near = middle < _EDGE * page.height if top else middle > (1 - _EDGE) * page.height
            if not near or not isinstance(item, Line):
                break
            yield item, top


def _is_number(words: str, page: int) -> bool:
    """Whether *words* number a page; digits alone must be near the number that the page has in the file."""
    found = _NUMBER.fullmatch(words)
    return found is not None and (not words.isdecimal() or abs(int(found.group(1)) - page) <= page)
