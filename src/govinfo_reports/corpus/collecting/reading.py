"""Tasks -> tables: what a worker does with a batch, one file after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from govinfo_reports.corpus.entries import why_no_report
from govinfo_reports.errors import BrokenTemplate, NotAReport, Unreadable
from govinfo_reports.files.kinds import kind_of
from govinfo_reports.files.limits import Limits
from govinfo_reports.files.reading import document_of
from govinfo_reports.files.refusals import refusal
from govinfo_reports.models import Report
from govinfo_reports.reading.parsing import parse
from govinfo_reports.tables import FileResult
from govinfo_reports.tables.building import examine

if TYPE_CHECKING:
    from govinfo_reports.tables.result import Read

    from .tasks import Task


@frozen
class Options:
    """How files are read. The same options give the same tables."""

    checks: bool = True
    """Whether reports are checked, too."""
    limits: Limits = field(factory=Limits)
    """What a file may cost."""
    seconds: float = 60.0
    """How long a file may take."""


def read_task(task: Task, options: Options) -> tuple[FileResult, Read | None]:
    """Return what became of a file and, for a report, all that its tables need.

    Raises:
        BrokenTemplate: a form cannot be used, so that no file can be read.
    """
    read: Read | None = None
    result: Report | NotAReport | Unreadable
    try:
        result = _result(task, options.limits)
        if isinstance(result, Report):
            read = examine(task.name, result, checks=options.checks)
    except BrokenTemplate:
        raise
    except Exception as error:  # noqa: BLE001 - whatever is wrong with one file must not stop the others
        result = refusal("crashed", detail=f"{type(error).__name__}: {error}"[:200])
    kind = None if isinstance(task.content, Unreadable) or isinstance(result, Report) else _kind(task.content)
    return FileResult(task.name, result, kind, task.size, task.sha256 or None), read


def _result(task: Task, limits: Limits) -> Report | NotAReport | Unreadable:
    if isinstance(task.content, Unreadable):
        return task.content
    try:
        document = document_of(task.content, task.name, limits)
    except Unreadable as error:
        return error
    try:
        return parse(document)
    except NotAReport as error:
        why = why_no_report(error, document)
        return NotAReport(why.zh, why.en)


def _kind(content: bytes) -> str | None:
    try:
        return kind_of(content)
    except Exception:  # noqa: BLE001 - the kind is only said of a file that gave no report
        return None
