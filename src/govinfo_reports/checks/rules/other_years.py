"""The years that the prose names -> whether one of them should be the report's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govinfo_reports.text.ordinals import FIRST_TEN_OR_NUMBER
from govinfo_reports.text.source import Span

from .._lexicon import any_of
from .._rule import HOLDS, Outcome, Verdict, rule
from .._subject import Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govinfo_reports.models import Paragraph

_HEADING: Final = 16  # letters at the most
_SENTENCE: Final = re.compile(r"[^。!?;]+")
# A sentence that opens with a year and goes on about it, also behind a heading: （一）主动公开。2023年，我局…
_OPENING: Final = re.compile(
    rf"\s*+(?:\(?{FIRST_TEN_OR_NUMBER}[)、.,]+\s*+)?(?:[^\d,。;:]{{2,{_HEADING}}}[。:]\s*+)?在?(20\d\d)\s*年(?:度|度?里)?\s*"
    r"(?=[,，]|我|本|共|累计|全[年市县区镇乡局])"
)
_UP_TO: Final = re.compile(r"截[至止]到?\s*(20\d\d)\s*年\s*12\s*月\s*31\s*日")
# A report that names itself, behind a word for writing or publishing it.
_SELF: Final = re.compile(
    r"(?:编制|编写|撰写|形成|公布|发布|公开|现将|制作)[^,。;:\"《》]{0,30}?(20\d\d)\s*年度?[^,。;:\"《》\d]{0,8}公开[^,。;:\"《》\d]{0,6}(?:报告|年报)"
)
_OF_A_NOTICE: Final = re.compile(r"[^,。;]{0,20}(?:通知|要求|格式|函|方案)")
_STATEMENT: Final = re.compile(r"收取|处理费|费用|报告的事项|报告事项")


@rule("C314", Subject)
def own_year(subject: Subject) -> Iterator[Outcome]:
    """Look where the report names its year: in its own name, the openings of sections, the end of the period."""
    year = subject.report.year
    if year is None or not subject.is_a_report:
        return
    for paragraph, place, printed in _places(subject, year):
        if printed == year:
            yield HOLDS
            continue
        span = (
            Span(paragraph.span.start + place, paragraph.span.start + place + 4)
            if len(paragraph.span)
            else paragraph.span
        )
        yield Outcome(Verdict.FAILS, None, span, {"printed": printed, "year": year})


def _places(subject: Subject, year: int) -> Iterator[tuple[Paragraph, int, int]]:
    """Yield the paragraphs with a year that should be the report's, where in them it stands, and the year."""
    preamble, first, *others = subject.form.sections
    for paragraph, spelled in subject.told_in(preamble):
        for match in _SELF.finditer(spelled):
            if not _OF_A_NOTICE.match(spelled, match.end()):
                yield paragraph, match.start(1), int(match[1])
    for paragraph, spelled in subject.told_in(first):
        for match in _UP_TO.finditer(spelled):
            if str(year) not in spelled and int(match[1]) == year - 1:
                yield paragraph, match.start(1), int(match[1])
    for key in (first, *others):
        told = subject.told_in(key) if key in subject.headings else ()
        opening = told if key == first else told[:1]  # section one has a paragraph for each theme
        for paragraph, spelled in opening:
            start = _OPENING.match(spelled)
            if start and _opens_with_its_year(spelled, start, year, plans=key == others[-2], last=key == others[-1]):
                yield paragraph, start.start(1), int(start[1])


def _opens_with_its_year(spelled: str, opening: re.Match[str], year: int, *, plans: bool, last: bool) -> bool:
    """Whether the year that a section opens with should be the report's: unless the sentence looks back or compares.

    A section that *plans* may open with the next year, and the *last* one may report on anything but the fee.
    """
    if int(opening[1]) == year:
        return True
    sentence = _SENTENCE.match(spelled, opening.start(1))
    said = sentence[0] if sentence else ""
    if str(year) in spelled or any_of("years", "looking_back").search(said):
        return False
    near = (year - 1,) if plans else (year - 1, year + 1)
    return int(opening[1]) in near and (not last or bool(_STATEMENT.search(said)))
