"""The headings of a report -> which of them open a section, with the numbers they are printed under."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from govinfo_reports.text.line_ends import with_line_feeds
from govinfo_reports.text.ordinals import FIRST_TEN, FIRST_TEN_OR_NUMBER, number_of
from govinfo_reports.text.spelling import numbering, skeleton, spell

if TYPE_CHECKING:
    from collections.abc import Mapping

    from govinfo_reports.forms import Form
    from govinfo_reports.models import Paragraph, Report

LONGEST: Final = 40
_OF_A_PART: Final = re.compile(rf"\s*+(?:\(?\s*+({FIRST_TEN_OR_NUMBER})\s*+\)|(\d{{1,2}})\s*[、.])")
_OF_A_SECTION: Final = re.compile(rf"[\s#*]*{FIRST_TEN}\s*[、.,:]")
_BEFORE: Final = re.compile(rf"(?:^|[^\w ]|(?<=\w)[ ]|[ ](?=\())(\(?[ ]*+{FIRST_TEN_OR_NUMBER}[ ]*+[)、.]++[ ]*+)$")
_LONGEST_NUMBER: Final = 8


def headings(report: Report) -> dict[str, str]:
    """Return the headings of the sections of *report*, each with its number, by section.

    A sub-heading of the first section may be worded like the heading of a later one; its number tells it apart.
    """
    found: dict[str, str] = {}
    sections = dict(report.children)
    for number, key in enumerate(report.template.form.sections[1:], 1):
        section = sections.get(key)
        if section is None or section.heading is None:
            continue
        words = _numbered(report, section.heading)
        part = _OF_A_PART.match(words)
        if not part or number_of(part[1] or part[2]) == number:
            found[key] = words
    return found


def _numbered(report: Report, heading: Paragraph) -> str:
    """Return a heading with the number that stands before it on its line."""
    words = spell(heading.text)
    start = heading.span.start
    before = spell(with_line_feeds(report.text)[max(0, start - _LONGEST_NUMBER) : start])
    number = None if numbering(words) else _BEFORE.search(before)
    return number[1] + words if number else words


def strays(report: Report) -> dict[str, Paragraph]:
    """Return the headings that stand within another section, by the section that they would open."""
    known = _section_by_heading(report.template.form)
    found: dict[str, Paragraph] = {}
    for _, section in report.children[1:]:
        for paragraph in section.paragraphs:
            if len(paragraph.text) > LONGEST or not _OF_A_SECTION.match(spelled := spell(paragraph.text)):
                continue
            if key := known.get(skeleton(spelled[numbering(spelled) :])):
                found.setdefault(key, paragraph)
    return found


@cache
def _section_by_heading(form: Form) -> Mapping[str, str]:
    """Return the section that each spelling of a heading opens, by the spelling's letters without its number."""
    return {skeleton(spell(spelling))[1:]: item.path for item in form.headings.values() for spelling in item.spellings}
