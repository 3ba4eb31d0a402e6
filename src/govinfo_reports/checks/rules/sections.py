"""The sections of a report -> whether all are there, once, numbered, in order, with their tables and with words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govinfo_reports.findings import Message
from govinfo_reports.text.ordinals import FIRST_TEN, number_of, ordinal
from govinfo_reports.text.source import Span
from govinfo_reports.text.spelling import skeleton, spell

from .._headings import LONGEST
from .._rule import HOLDS, Outcome, Verdict, rule
from .._subject import Subject
from ..bases import NOTICE_2019

if TYPE_CHECKING:
    from collections.abc import Iterator


_START: Final = Span(0, 0)
_PRESCRIBED: Final = NOTICE_2019.first_year  # before, the headings and their order were free


@rule("C301", Subject, since=_PRESCRIBED)
def all_there(subject: Subject) -> Iterator[Outcome]:
    """Look for each section of the form."""
    order = subject.form.sections
    for key in order[1:]:
        section = subject.sections.get(key)
        if key in subject.strays or (section and (key in subject.headings or section.heading is None)):
            yield HOLDS  # without a heading, but with its table
        else:
            details = {"section": subject.form.row_labels[key]}
            if subject.cut and order.index(key) > order.index(subject.last):
                yield Outcome(Verdict.CANNOT_TELL, key, _START, details, _CUT)
            else:
                yield Outcome(Verdict.FAILS, key, _START, details)


@rule("C302", Subject)
def once_only(subject: Subject) -> Iterator[Outcome]:
    """Look for a second heading of each section."""
    for key in subject.headings:
        if stray := subject.strays.get(key):
            yield Outcome(Verdict.FAILS, key, stray.span, {"heading": stray.text.strip()})
        else:
            yield HOLDS


_NUMBER: Final = re.compile(rf"[\s#*(第]*({FIRST_TEN}|\d{{1,2}}(?!\d))")


@rule("C303", Subject, since=_PRESCRIBED)
def numbered(subject: Subject) -> Iterator[Outcome]:
    """Hold the number of each heading against its place in the form."""
    for number, key in enumerate(subject.form.sections[1:], 1):
        heading = subject.sections[key].heading if key in subject.headings else None
        if heading is None:
            continue
        found = _NUMBER.match(subject.headings[key])
        printed = found[1] if found else ""
        if number_of(printed) == number:
            yield HOLDS
            continue
        details = {"heading": heading.text.strip()[:LONGEST], "due": ordinal(number), "printed": printed}
        yield Outcome(Verdict.FAILS, key, heading.span, details, None if printed else _UNNUMBERED)


@rule("C304", Subject, since=_PRESCRIBED)
def in_order(subject: Subject) -> Iterator[Outcome]:
    """Look for sections that stand within another."""
    labels = subject.form.row_labels
    for key in subject.form.sections[1:]:
        stray = None if key in subject.headings else subject.strays.get(key)
        if stray:
            yield Outcome(Verdict.FAILS, key, stray.span, {"section": labels[key]})
        elif key in subject.headings:
            yield HOLDS


@rule("C305", Subject, since=_PRESCRIBED)
def tables_there(subject: Subject) -> Iterator[Outcome]:
    """Look for the table of each section that has one in the form."""
    for key in dict.fromkeys(path.split(".", 1)[0] for path in subject.form.slots):
        section = subject.sections.get(key)
        if section is None or section.heading is None or key not in subject.headings:
            continue
        details = {"section": subject.form.row_labels[key]}
        if section.children:
            yield HOLDS
        elif any(finding.path and finding.path.startswith(key) for finding in subject.report.findings):
            yield Outcome(Verdict.CANNOT_TELL, key, section.heading.span, details, _UNREAD)
        elif subject.cut and key == subject.last:
            yield Outcome(Verdict.CANNOT_TELL, key, section.heading.span, details, _CUT)
        else:
            yield Outcome(Verdict.FAILS, key, section.heading.span, details)


_FEW: Final = 10  # letters; no problem and no remedy can be told in fewer


@rule("C306", Subject, since=_PRESCRIBED)
def told_in_words(subject: Subject) -> Iterator[Outcome]:
    """Look for words in the sections that have no table: the first, and the one behind the tables."""
    form = subject.form
    with_tables = {path.split(".", 1)[0] for path in form.slots}
    told = [key for key in form.sections[1:-1] if key not in with_tables]
    for key in told:
        section = subject.sections.get(key)
        if section is None or section.heading is None or key not in subject.headings:
            continue
        sub = [other for other in subject.sections if other not in subject.headings and other != form.sections[0]]
        paragraphs = [each for own in (key, *sub) for each in subject.sections[own].paragraphs]
        # A heading may run on into the first paragraph.
        run_on = skeleton(spell(section.heading.text))[LONGEST:]
        said = run_on + "".join(skeleton(spell(paragraph.text)) for paragraph in paragraphs)
        if len(said) >= _FEW:
            yield HOLDS
            continue
        details = {"section": form.row_labels[key], "said": said or "—"}
        cut = subject.cut and key == subject.last
        verdict, words = (Verdict.CANNOT_TELL, _CUT) if cut else (Verdict.FAILS, None)
        yield Outcome(verdict, key, section.heading.span, details, words)


_CUT: Final = Message(
    "文本在此之前中断，无法判断是否有“{section}”的内容。",
    "The text breaks off before this; whether the report has what belongs to “{section}” cannot be told.",
)
_UNREAD: Final = Message(
    "“{section}”的表格未能读出，无法判断是否完整。",
    "The table of “{section}” could not be read; whether it is there cannot be told.",
)
_UNNUMBERED: Final = Message(
    "标题“{heading}”没有序号，应为“{due}、”。", "The heading “{heading}” has no number; it should be {due} ({due}、)."
)
