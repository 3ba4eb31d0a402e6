"""How much of a report a text holds: whether it begins and ends with it, and which of its sections are on the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.reading.headings import headed_anywhere, heading_words
from govinfo_reports.text.line_ends import with_line_feeds
from govinfo_reports.text.ordinals import ordinal
from govinfo_reports.text.spelling import skeleton, spell

from ._headings import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ._subject import Subject

_CLOSING: Final = 3  # lines at the end of a page that may hold a signature
# The date under a report, or what a site prints below its pages.
_SIGNED: Final = re.compile(
    r"20\d\d年\d{1,2}月\d{1,2}日$|\W*+(?:上一篇|下一篇|打印本页|关闭窗口|版权所有|主办单位|主办:|扫一扫)"
)
# Files that hold a report from its beginning to its end; a text or a sheet may hold a part that was pasted.
_WHOLE: Final = frozenset({"doc", "docx", "html", "mhtml", "odt", "pdf", "rtf"})
_ELSEWHERE: Final = frozenset({"elsewhere", "picture"})  # notes on what such a file shows, and its text does not have
_MOST_OF_IT: Final = 4  # sections; a text with fewer may be put together of pieces
_DISTINCT: Final = 8  # letters of a heading that no other sentence has by chance


@frozen
class Extent:
    """What a text holds of the sections of its form."""

    present: tuple[str, ...]
    missing: tuple[str, ...]
    """The sections that the report lacks, for certain."""
    unseen: tuple[str, ...]
    """The sections of which nothing can be told, because the text may be only a part of the report."""


def extent(subject: Subject) -> Extent:
    """Return which sections of its form the page has, which it lacks, and of which nothing can be told."""
    order = subject.form.sections[1:]
    present = [key for key in order if _is_there(subject, key)]
    absent = [key for key in order if key not in present]
    if not absent or not present:
        return Extent(tuple(present), (), tuple(absent))
    first, last = order.index(present[0]), order.index(present[-1])
    whole = _is_whole(subject)
    begins = first == 0 or subject.report.title is not None or whole
    ends = not subject.cut and (last == len(order) - 1 or _is_signed(subject) or whole)
    if len(present) < _MOST_OF_IT:
        unseen = set(absent)
    else:
        unseen = {*(() if begins else order[:first]), *(() if ends else order[last + 1 :])}
    printed = set(_printed(subject, absent))
    missing = tuple(key for key in absent if key not in unseen and key not in printed)
    return Extent(tuple(present), missing, tuple(key for key in absent if key in unseen and key not in printed))


def _is_there(subject: Subject, key: str) -> bool:
    section = subject.sections.get(key)
    headed = section is not None and (key in subject.headings or section.heading is None)  # at least with its table
    return headed or key in subject.strays


def _is_whole(subject: Subject) -> bool:
    """Whether the report was read from a file that shows nothing but its text, and all of it."""
    document = subject.report.document
    if document is None or document.kind not in _WHOLE or document.recognised:
        return False
    return all(note.kind not in _ELSEWHERE for note in document.notes)


def _is_signed(subject: Subject) -> bool:
    lines = [line for line in spell(with_line_feeds(subject.report.text)).split("\n") if line.strip()]
    return any(_SIGNED.match(line.strip()) for line in lines[-_CLOSING:])


def _printed(subject: Subject, keys: list[str]) -> Iterator[str]:
    """Yield those of *keys* whose heading stands anywhere on the page: misspelled, glued, or within a table."""
    text, form = with_line_feeds(subject.report.text), subject.form
    headed = headed_anywhere(text, form)
    preamble = "".join(paragraph.text for paragraph in subject.sections[form.sections[0]].paragraphs)
    letters, listed = subject.letters, skeleton(spell(preamble))
    for key in keys:
        words = [each for each in heading_words(form, key) if len(each) >= _DISTINCT]
        if key in headed or _numbered(subject, key) or any(letters.count(each) > listed.count(each) for each in words):
            yield key


def _numbered(subject: Subject, key: str) -> bool:
    """Whether a short line with the section's number stands where it belongs, so that only its words are unknown."""
    order = subject.form.sections
    number = order.index(key)
    rows = {skeleton(spell(label)) for label in subject.form.row_labels.values()}
    lines = (spelled.strip() for _, spelled in subject.told_in(order[number - 1]))
    return any(
        line.startswith(f"{ordinal(number)}、") and len(line) <= LONGEST and skeleton(line) not in rows
        for line in lines
    )
