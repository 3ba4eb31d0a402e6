"""What a workbook says in its own words, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports.findings import Message
from govinfo_reports.models import Absence

if TYPE_CHECKING:
    from govinfo_reports.arguments import Language

SHEETS: Final = {
    "report": Message("报告", "Report"),
    "prose": Message("正文", "Prose"),
    "findings": Message("问题", "Findings"),
    "sources": Message("来源", "Sources"),
    "values": Message("数值", "Values"),
    "files": Message("文件", "Files"),
}
HEADS: Final = {
    "file": Message("文件", "file"),
    "outcome": Message("结果", "outcome"),
    "agency": Message("机关", "agency"),
    "year": Message("年度", "year"),
    "template": Message("格式", "form"),
    "severity": Message("级别", "severity"),
    "code": Message("代码", "code"),
    "message": Message("说明", "message"),
    "where": Message("所在", "cell"),
    "path": Message("路径", "path"),
    "place": Message("位置", "place"),
    "excerpt": Message("原文", "excerpt"),
    "section": Message("部分", "section"),
    "row_label": Message("行", "row"),
    "column_label": Message("栏", "column"),
    "text": Message("印作", "printed"),
    "value": Message("数值", "value"),
    "state": Message("状态", "state"),
    "unit": Message("单位", "unit"),
    "is_total": Message("是否合计", "is a total"),
    "paragraph": Message("段落", "paragraph"),
}
STATES: Final = {
    "figure": Message("数字", "figure"),
    "blank": Message("空白", "blank"),
    "placeholder": Message("符号", "mark"),
    "words": Message("文字", "words"),
}
ABSENT: Final = {
    Absence.NOT_ON_PAGE: Message("原文没有这一格。", "The page does not print this cell."),
    Absence.NOT_READ: Message("未能确切读出。", "It could not be read with certainty."),
    Absence.CUT_OFF: Message("文本在此之前已经结束。", "The text ends before it."),
    Absence.OTHER_FORM: Message("原文按另一格式印出。", "The page prints it in another form."),
}
PRINTED: Final = Message("原文印作“{text}”。", "Printed: “{text}”.")
YES: Final = Message("是", "yes")
READ: Final = Message("已读", "read")
UNREAD: Final = Message("未读", "not read")
LEGEND: Final = Message(
    "斜线格：原文没有或未能读出；点状格：原文空白；粗框：可能有误，见批注；斜体：原文是文字。",
    "Hatched: not on the page or not read. Dotted: blank. Thick border: likely wrong, see the comment. Italics: words.",
)


def said(message: Message, language: Language) -> str:
    """Return a message in one language."""
    return message.en if language == "en" else message.zh
