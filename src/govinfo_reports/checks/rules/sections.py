"""The sections of a report -> whether all are there, once, numbered, in order, with their tables and with words."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from govinfo_reports.findings import Message
from govinfo_reports.forms import Role, section_of
from govinfo_reports.text.ordinals import FIRST_TEN, number_of, ordinal
from govinfo_reports.text.spelling import skeleton, spell

from .._headings import LONGEST
from .._names import listed
from .._rule import HOLDS, Outcome, Verdict, rule
from .._subject import Subject
from ..bases import NOTICE_2019

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govinfo_reports.forms import Form
    from govinfo_reports.text.source import Span

_FREE: Final = NOTICE_2019.optional_year or 0  # in this year the form could be used; before, there was none
_PRESCRIBED: Final = _FREE or NOTICE_2019.first_year


def _is_free(subject: Subject) -> bool:
    """Whether the report is of the year in which the form could be used, and does not use it."""
    return subject.report.year == _FREE and not subject.cells


@rule("C301", Subject, since=_PRESCRIBED)
def all_there(subject: Subject) -> Iterator[Outcome]:
    """Look for each section of the form; what may lie outside a text that is only a part is not called missing."""
    if _is_free(subject):
        return
    found = subject.extent
    labels = subject.form.row_labels
    for _ in found.present:
        yield HOLDS
    if found.missing:
        names = listed([labels[key] for key in found.missing], len(found.missing))
        yield Outcome(Verdict.FAILS, found.missing[0], details={"section": names})
    if found.unseen:
        names = listed([labels[key] for key in found.unseen], len(found.unseen))
        last = labels[found.present[-1]] if found.present else labels[subject.form.sections[1]]
        details = {"last": last, "section": names}
        yield Outcome(Verdict.CANNOT_TELL, found.unseen[0], details=details, words=_PART)


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
        if subject.headings[key].startswith("、"):  # its number was lost on the way to this text
            yield Outcome(Verdict.CANNOT_TELL, key)
            continue
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
    if _is_free(subject):
        return
    lacking: dict[str, Span] = {}
    for key in _with_tables(subject.form):
        section = subject.sections.get(key)
        if section is None or section.heading is None or key not in subject.headings:
            continue
        details = {"section": subject.form.row_labels[key]}
        if section.children:
            yield HOLDS
        elif _may_be_there(subject, key):
            yield Outcome(Verdict.CANNOT_TELL, key, section.heading.span, details, _UNREAD)
        elif subject.cut and key == subject.last:
            yield Outcome(Verdict.CANNOT_TELL, key, section.heading.span, details, _CUT)
        else:
            lacking[key] = section.heading.span
    if lacking:
        first = next(iter(lacking))
        names = listed([subject.form.row_labels[key] for key in lacking])
        yield Outcome(Verdict.FAILS, first, lacking[first], {"section": names})


_LABEL: Final = 6  # letters of a label that no other text has by chance


def _may_be_there(subject: Subject, key: str) -> bool:
    """Whether the page may have the table of a section: a finding speaks of it, or its labels stand on the page."""
    if any(finding.path and finding.path.startswith(key) for finding in subject.report.findings):
        return True
    labels = [label for label in subject.form.labels if label.path.section == key and label.role is not Role.HEADING]
    rows = [label for path, label in subject.form.row_labels.items() if path.startswith(f"{key}.")]
    letters = map(skeleton, map(spell, (*rows, *(spelling for label in labels for spelling in label.spellings))))
    return any(len(label) >= _LABEL and label in subject.letters for label in letters)


@cache
def _with_tables(form: Form) -> tuple[str, ...]:
    """Return the sections of *form* that have a table, in its order."""
    return tuple(dict.fromkeys(map(section_of, form.slots)))


_FEW: Final = 10  # letters; no problem and no remedy can be told in fewer


@rule("C306", Subject, since=_PRESCRIBED)
def told_in_words(subject: Subject) -> Iterator[Outcome]:
    """Look for words in the sections that have no table: the first, and the one behind the tables."""
    form = subject.form
    told = [key for key in form.sections[1:-1] if key not in _with_tables(form)]
    for key in told:
        section = subject.sections.get(key)
        if section is None or section.heading is None or key not in subject.headings:
            continue
        sub = [other for other in subject.sections if other not in subject.headings and other != form.sections[0]]
        paragraphs = [each for own in (key, *sub) for each in subject.sections[own].paragraphs]
        said = skeleton(spell(section.heading.text))[LONGEST:]  # it may run on into the first paragraph
        for paragraph in paragraphs:
            if len(said) >= _FEW:
                break
            said += skeleton(spell(paragraph.text))
        if len(said) >= _FEW:
            yield HOLDS
            continue
        details = {"section": form.row_labels[key], "said": said or "—"}
        cut = subject.cut and key == subject.last
        verdict, words = (Verdict.CANNOT_TELL, _CUT) if cut else (Verdict.FAILS, None)
        yield Outcome(verdict, key, section.heading.span, details, words)


_PART: Final = Message(
    "文本到“{last}”为止，{section}未见；如只粘贴了一部分，请补全后再查。",
    "The text goes as far as “{last}”; {section} are not in it. If it is only a part, check the whole report.",
)
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
