"""The prose of a report -> its claims, section by section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govinfo_reports.models import require_report
from govinfo_reports.text.line_ends import with_line_feeds
from govinfo_reports.text.spelling import spell

from ._bodies import Bodies
from ._changes import settled
from ._meaning import Mentions
from ._passages import passages
from ._reading import Reader
from ._scope import Scope
from ._stated import Stated
from ._words import named, states, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govinfo_reports.models import Report, Section

    from ._claim import Claim


def claims(report: Report) -> tuple[Claim, ...]:
    """Return what the prose of *report* states in figures, or denies, in page order.

    What it states of another time than the report's year, or of a part of what a value counts, is no claim.
    """
    page = spell(with_line_feeds(require_report(report, "claims").text))
    return tuple(claim for key, section in report.children for claim in _claims(key, section, report, page))


def _claims(key: str, section: Section, report: Report, page: str) -> Iterator[Claim]:
    mentions = Mentions(key)
    bodies = Bodies(report.agency)
    unread: list[str] = []
    for passage in passages(section.paragraphs, page):
        if passage.numbered:
            mentions.clear()
            unread.clear()
        read = 0
        for start, end in passage.sentences():
            if states(passage.text, start, end):
                for text in (*unread, passage.text[read:start]):
                    mentions.note(named(text))
                unread.clear()
                read = end
                sentence = passage.sentence(start, end, report.year)
                stated = Stated(sentence, report.template.form)
                yield from Reader(
                    settled(words_of(sentence.text)), mentions, Scope(bodies, sentence.text), stated
                ).read()
        unread.append(passage.text[read:])
