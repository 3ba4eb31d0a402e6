"""A text or a file -> the report in it, what was found, and its linked page; or one sentence why there is none."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Any, Final

from govinfo_reports.checks import check
from govinfo_reports.errors import BrokenTemplate, NotAReport, Unreadable
from govinfo_reports.files.kinds import kind_of
from govinfo_reports.files.reading import read
from govinfo_reports.findings import Message, together
from govinfo_reports.reading.parsing import parse
from govinfo_reports.view import page

from ._forms import template_of

if TYPE_CHECKING:
    from typing import Literal

    from govinfo_reports.findings import Finding
    from govinfo_reports.models import Report

    from ._forms import OwnForm

    Language = Literal["zh", "en"]

_ELSEWHERE: Final = Message(
    "网页里读不了这类文件（{kind}）；请在命令行里运行：{command}",
    "This page cannot read files of this kind ({kind}); on the command line, run: {command}",
)
#: The command for each reason why a file that the command line can read is not read here.
_COMMANDS: Final = {
    "missing_extra": "govinfo-reports view {name}",
    "legacy_doc": "govinfo-reports view {name}",
    "archive": "govinfo-reports collect {name} -o values.csv",
}


def look(name: str, content: bytes | str, language: Language, form: OwnForm | None = None) -> dict[str, Any]:
    """Return all that the page shows of a report, or why it shows none, as ``trouble``.

    Args:
        name: what to call the file; empty for a text.
        content: a text as it is, or the bytes of a file.
        language: that which the linked page is first shown in.
        form: a form of the user's own to read by; by default, the packaged form that the labels tell.
    """
    try:
        report = report_of(name, content, form)
    except (NotAReport, BrokenTemplate) as error:
        return {"trouble": _both(Message(*error.reason))}
    except Unreadable as error:
        return {"trouble": _both(_unread(error, name, content))}
    found = check(report)
    distinct = {finding.id: finding for finding in together(report.findings, found)}
    return {
        "title": report.title,
        "agency": report.agency,
        "year": report.year,
        "form": str(report.template),
        "values": sum(1 for _ in report.cells()),
        "findings": [_shown(finding) for finding in distinct.values()],
        "page": page(report, found, language),
    }


def report_of(name: str, content: bytes | str, form: OwnForm | None = None) -> Report:
    """Return the report in a text or a file.

    Raises:
        NotAReport: there is none in it.
        Unreadable: the file gives no text.
        BrokenTemplate: the form cannot be used.
    """
    document = content if isinstance(content, str) else read(content, name=name)
    return parse(document, template_of(form) if form else None)


def _unread(error: Unreadable, name: str, content: bytes | str) -> Message:
    """Return why a file is not read: the command to use, where there is one; else the reason itself."""
    command = _COMMANDS.get(error.code)
    if command is None or isinstance(content, str):
        return Message(*error.reason)
    return _ELSEWHERE.filled({"kind": kind_of(content).upper(), "command": command.format(name=shlex.quote(name))})


def _shown(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "word": _both(finding.severity.word),
        "line": finding.line,
        "anchor": f"f-{finding.id}",
        "says": _both(finding.message),
    }


def _both(message: Message) -> dict[str, str]:
    return {"zh": message.zh, "en": message.en}
