"""The sections of a report -> whether all are there, once, numbered, in order, with their tables and with words."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from govinfo_reports.findings import Message, Severity
from govinfo_reports.forms import Label
from govinfo_reports.source import Span
from govinfo_reports.spelling import numbering, skeleton, spell

from ._rule import Outcome, Rule, Verdict
from ._subject import ORDINALS, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govinfo_reports.forms import Form

_HOLDS: Final = Outcome(Verdict.HOLDS)
_ARTICLE: Final = "《政府信息公开条例》第五十条"
_NOTICES: Final = ("国办公开办函〔2019〕60号", "国办公开办函〔2021〕30号")
_START: Final = Span(0, 0)


def _missing(subject: Subject) -> Iterator[Outcome]:
    for key in subject.form.sections[1:]:
        section = subject.sections.get(key)
        if section and (key in subject.headings or section.heading is None):
            yield _HOLDS  # without a heading, but with its table
        else:
            details = {"section": subject.form.row_labels[key]}
            if subject.cut:
                yield Outcome(Verdict.CANNOT_TELL, key, _START, details, _CUT)
            else:
                yield Outcome(Verdict.FAILS, key, _START, details)


@cache
def _headings(form: Form) -> dict[str, str]:
    """Return the section that each spelling of a heading opens, by the spelling's letters without its number."""
    return {
        skeleton(spell(spelling))[1:]: item.path
        for item in form.items
        if isinstance(item, Label) and item.heading
        for spelling in item.spellings
    }


_LONGEST_HEADING: Final = 40
_TOP: Final = re.compile(r"[\s#*]*[一二三四五六七八九十]\s*[、.,:]")


def _doubled(subject: Subject) -> Iterator[Outcome]:
    known = _headings(subject.form)
    seen: set[str] = set()
    for _, section in subject.report.children[1:]:
        for paragraph in section.paragraphs:
            if len(paragraph.text) > _LONGEST_HEADING:
                continue
            spelled = spell(paragraph.text)
            key = known.get(skeleton(spelled[numbering(spelled) :])) if _TOP.match(spelled) else None
            if key in subject.headings and key not in seen:
                seen.add(str(key))
                yield Outcome(Verdict.FAILS, key, paragraph.span, {"heading": paragraph.text.strip()})
    if not seen and subject.sections:
        yield _HOLDS


_NUMBER: Final = re.compile(r"[\s#*(第]*([一二三四五六七八九十]|\d{1,2}(?!\d))")


def _numbered(subject: Subject) -> Iterator[Outcome]:
    for ordinal, key in enumerate(subject.form.sections[1:], 1):
        heading = subject.sections[key].heading if key in subject.headings else None
        if heading is None:
            continue
        found = _NUMBER.match(subject.headings[key])
        printed = found[1] if found else ""
        if printed in {ORDINALS[ordinal], str(ordinal)}:
            yield _HOLDS
            continue
        details = {"heading": heading.text.strip()[:_LONGEST_HEADING], "due": ORDINALS[ordinal], "printed": printed}
        yield Outcome(Verdict.FAILS, key, heading.span, details, None if printed else _UNNUMBERED)


def _ordered(subject: Subject) -> Iterator[Outcome]:
    last: tuple[str, int] | None = None
    for key in subject.form.sections[1:]:
        heading = subject.sections[key].heading if key in subject.headings else None
        if heading is None:
            continue
        if last is None or heading.span.start >= last[1]:
            yield _HOLDS
            last = (key, heading.span.start)
        else:
            labels = subject.form.row_labels
            details = {"section": labels[key], "before": labels[last[0]]}
            yield Outcome(Verdict.FAILS, key, heading.span, details)


def _tables(subject: Subject) -> Iterator[Outcome]:
    for key in dict.fromkeys(path.split(".", 1)[0] for path in subject.form.slots):
        section = subject.sections.get(key)
        if section is None or section.heading is None or key not in subject.headings:
            continue
        details = {"section": subject.form.row_labels[key]}
        if section.children:
            yield _HOLDS
        elif any(finding.path and finding.path.startswith(key) for finding in subject.report.findings):
            yield Outcome(Verdict.CANNOT_TELL, key, section.heading.span, details, _UNREAD)
        elif subject.cut and section is subject.report.children[-1][1]:
            yield Outcome(Verdict.CANNOT_TELL, key, section.heading.span, details, _CUT)
        else:
            yield Outcome(Verdict.FAILS, key, section.heading.span, details)


_NOTHING: Final = frozenset({"", "无", "暂无", "没有", "略", "本年度无", "不存在", "无问题"})
_FEW: Final = 10


def _words(subject: Subject) -> Iterator[Outcome]:
    """Yield whether the sections that are to be told in words have some: the first, and the one behind the tables."""
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
        run_on = skeleton(spell(section.heading.text))[_LONGEST_HEADING:]
        said = run_on + "".join(skeleton(spell(paragraph.text)) for paragraph in paragraphs)
        if said not in _NOTHING and len(said) >= _FEW:
            yield _HOLDS
            continue
        details = {"section": form.row_labels[key], "said": said or "—"}
        cut = subject.cut and section is subject.report.children[-1][1]
        yield Outcome(Verdict.CANNOT_TELL if cut else Verdict.FAILS, key, section.heading.span, details, _CUT if cut else None)


_CUT: Final = Message(
    "文本在此之前中断，无法判断是否有“{section}”的内容。",
    "The text breaks off before this; whether the report has what belongs to “{section}” cannot be told.",
)
_UNREAD: Final = Message(
    "“{section}”的表格未能读出，无法判断是否完整。", "The table of “{section}” could not be read; whether it is there cannot be told."
)
_UNNUMBERED: Final = Message(
    "标题“{heading}”没有序号，应为“{due}、”。", "The heading “{heading}” has no number; it should be {due} ({due}、)."
)

MISSING: Final = Rule[Subject](
    "C301", Severity.ERROR,
    Message("缺少章节", "A section is missing"),
    Message("没有“{section}”一章。", "The report has no section “{section}”."),
    Message("年度报告的六个部分由条例和统一格式规定，缺一不可。", "The regulation and the form prescribe six sections; none may be left out."),
    Message("补上该章；确无内容的也要写明。", "Add the section; where there is nothing to report, say so in it."),
    (_ARTICLE, *_NOTICES), _missing,
)
DOUBLED: Final = Rule[Subject](
    "C302", Severity.WARNING,
    Message("章节标题重复", "A section heading stands twice"),
    Message("标题“{heading}”重复出现。", "The heading “{heading}” stands on the page more than once."),
    Message("重复的标题使内容归属不清，常是拼接时留下的。", "It leaves open what belongs where; mostly it is left over from pasting."),
    Message("删去多余的标题或整章。", "Delete the surplus heading or section."),
    _NOTICES, _doubled,
)
NUMBERED: Final = Rule[Subject](
    "C303", Severity.WARNING,
    Message("章节序号错误", "A section is numbered wrongly"),
    Message("标题“{heading}”的序号是“{printed}”，应为“{due}”。", "The heading “{heading}” is numbered {printed}; it should be {due}."),
    Message("序号是统一格式的一部分，引用和核对都靠它。", "The numbers are part of the form; citing and checking depend on them."),
    Message("按统一格式改正序号。", "Number the section as the form does."),
    _NOTICES, _numbered,
)
ORDERED: Final = Rule[Subject](
    "C304", Severity.WARNING,
    Message("章节次序颠倒", "A section stands out of order"),
    Message("“{section}”排在“{before}”之前，次序与格式不符。", "“{section}” stands before “{before}”, against the order of the form."),
    Message("统一格式规定了六章的次序。", "The form prescribes the order of the six sections."),
    Message("按统一格式调整次序。", "Put the sections in the order of the form."),
    _NOTICES, _ordered,
)
TABLES: Final = Rule[Subject](
    "C305", Severity.ERROR,
    Message("章节缺少表格", "A section has no table"),
    Message("“{section}”一章没有表格，或表格是图片、无法读取。", "The section “{section}” has no table, or one that is an image and cannot be read."),
    Message("没有发生的事项也要在表中填 0，文字说明不能代替表格；图片不能检索和汇总。",
            "Where nothing happened the table says 0; words do not stand in for it, and an image can be neither searched nor summed."),
    Message("补上统一格式的表格，以文本表格发布。", "Add the table of the form, as text."),
    _NOTICES, _tables,
)
WORDS: Final = Rule[Subject](
    "C306", Severity.WARNING,
    Message("应有文字的章节没有内容", "A section that should tell has nothing to tell"),
    Message("“{section}”一章没有实质内容（“{said}”）。", "The section “{section}” says nothing (“{said}”)."),
    Message("条例要求报告主动公开情况、存在的主要问题及改进情况。", "The regulation asks for what was done, for the main problems and for how they are mended."),
    Message("写明具体情况、问题和改进措施。", "Say what was done, which problems there are and what is done about them."),
    (_ARTICLE,), _words,
)

RULES: Final = (MISSING, DOUBLED, NUMBERED, ORDERED, TABLES, WORDS)
