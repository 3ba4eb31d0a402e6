"""The preamble -> whether the report has as many parts as it says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govinfo_reports.text.ordinals import CHARACTERS, number_of, ordinal
from govinfo_reports.text.source import Span

from .._rule import HOLDS, Outcome, Verdict, rule
from .._subject import Subject
from ..bases import NOTICE_2019

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARTS: Final = re.compile(rf"(?<![{CHARACTERS}\d第])([{CHARACTERS}]{{1,2}}|\d{{1,2}})\s?(?:个|大)?\s?部分(?!的|之)")
_OF_THE_REPORT: Final = re.compile(r"报告|年报|全文|组成|构成")
_FEWEST: Final = 3  # 一部分 and 两部分 are said of other things
_AROUND: Final = 200  # characters; the names of the parts may stand before their number


@rule("C315", Subject, since=NOTICE_2019.first_year)
def as_many_parts(subject: Subject) -> Iterator[Outcome]:
    """Hold the number of parts that the preamble names against the sections on the page."""
    extent = subject.extent
    for paragraph, spelled in subject.told_in(subject.form.sections[0]):
        for match in _PARTS.finditer(spelled):
            around = spelled[max(0, match.start() - _AROUND) : match.end() + 4]
            said = number_of(match[1])
            if said is None or said < _FEWEST or not _OF_THE_REPORT.search(around):
                continue
            printed = len(extent.present)
            if said == printed and not extent.unseen:
                yield HOLDS
            elif extent.unseen or extent.missing or _goes_on(subject, said):
                yield Outcome(Verdict.CANNOT_TELL)
            else:
                start = paragraph.span.start
                span = Span(start + match.start(), start + match.end()) if len(paragraph.span) else paragraph.span
                details = {"words": match[0], "said": said, "printed": printed}
                yield Outcome(Verdict.FAILS, None, span, details)


def _goes_on(subject: Subject, said: int) -> bool:
    """Whether the page has a heading with a number behind those of the form."""
    beyond = f"{ordinal(max(said, len(subject.extent.present) + 1))}、"
    return any(spelled.lstrip().startswith(beyond) for _, spelled in subject.prose)
