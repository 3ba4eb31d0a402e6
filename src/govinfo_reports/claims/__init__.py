"""A report -> what its prose states in figures, or denies, about the values of its tables.

The words are those of `grammars/claims.lark`. Where a word leaves open what it counts, the claim has several readings.

>>> from pathlib import Path
>>> import govinfo_reports as gr
>>> page = Path("examples/qinghe-commerce-2024.txt").read_text(encoding="utf-8")
>>> report = gr.parse(page)
>>> [(claim.span.of(page), claim.value, claim.denial) for claim in claims_of(report)[-2:]]
[('2', 2, False), ('未收取', 0, True)]
>>> [(claim.value, report[claim.path].value) for claim in claims_of(report)[:4]]
[(2, 2), (1, 1), (15, 15), (1, 1)]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._against import conflicts, fits
from ._claim import Claim
from ._meaning import Mentions
from ._passages import passages
from ._reading import Reader
from ._words import named, states, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..models import Report, Section

__all__ = ["Claim", "claims_of", "conflicts", "fits"]


def claims_of(report: Report) -> tuple[Claim, ...]:
    """Return what the prose of *report* states in figures, or denies, in page order.

    What it states of another time than the report's year, or of a part of what a value counts, is no claim.
    """
    return tuple(claim for key, section in report.children for claim in _claims(key, section, report))


def _claims(key: str, section: Section, report: Report) -> Iterator[Claim]:
    mentions = Mentions(key)
    unread: list[str] = []
    for passage in passages(section.paragraphs, report.text):
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
                yield from Reader(sentence, words_of(sentence.text), mentions, report.template.form).read()
        unread.append(passage.text[read:])
