"""Why a report has no cell for a path of its form."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.findings import Message

if TYPE_CHECKING:
    from govinfo_reports.findings import Finding


class Absence(StrEnum):
    """Why a report has no cell for a path of its form."""

    NOT_ON_PAGE = "not_on_page"  #: the page does not print it
    NOT_READ = "not_read"  #: the page may print it, but it could not be read with certainty; a finding says why
    CUT_OFF = "cut_off"  #: the text ends before it
    OTHER_FORM = "other_form"  #: the page prints that part in another form

    @property
    def words(self) -> Message:
        """What it means, as a sentence."""
        return _WORDS[self]


_WORDS: Final = {
    Absence.NOT_ON_PAGE: Message("页面上没有这一项。", "The page does not print it."),
    Absence.NOT_READ: Message("未能确切读出，没有读取。", "It could not be read with certainty."),
    Absence.CUT_OFF: Message("文本到此之前已经结束。", "The text ends before it."),
    Absence.OTHER_FORM: Message("页面上这一部分用的是另一种格式。", "The page prints that part in another form."),
}


@frozen
class Missing:
    """What is known about a path that has no cell."""

    why: Absence
    findings: tuple[Finding, ...] = ()
    """The findings that explain why the value was not read."""

    @property
    def message(self) -> Message:
        """Why there is no value, with the first finding that explains it, in Chinese and English."""
        zh, en = self.why.words.zh, self.why.words.en
        for finding in self.findings[:1]:
            where = (f"第 {finding.line} 行", f"line {finding.line}") if finding.placed else ("", "")
            zh += f"{finding.code}{where[0]}：{finding.message.zh}"
            en += f" {' '.join(filter(None, (finding.code, where[1])))}: {finding.message.en}"
        return Message(zh, en)
