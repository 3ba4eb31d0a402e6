"""A file name -> the reports in the file, or one line on standard error that says why there is none."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, TypeVar

import click

from govinfo_reports.errors import NotAReport, Unreadable, why_unread
from govinfo_reports.files.archives import documents
from govinfo_reports.files.encodings import OLDER
from govinfo_reports.reading.parsing import parse

from ._printing import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from govinfo_reports.files.document import Document
    from govinfo_reports.models import Report

    _F = TypeVar("_F", bound=Callable[..., Any])
    Language = Literal["zh", "en"]

#: The exit status where a file could not be read as a report.
UNREADABLE: Final = 2

_NO_INPUT: Final = ("没有标准输入。", "There is no standard input.")
_SEVERAL: Final = ("文件里不止一份报告。", "The file holds more than one report.")


def files_argument(command: _F) -> _F:
    """Add the argument FILE…, one or more files or ``-``, to a command."""
    return click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path())(command)


def language_option(command: _F) -> _F:
    """Add the option ``--lang`` to a command."""
    return click.option(
        "--lang",
        "language",
        type=click.Choice(["zh", "en"]),
        default="zh",
        show_default=True,
        help="Language of messages. 提示所用语言。",
    )(command)


def reports_in(file: str, language: Language) -> Iterator[tuple[str, Report | None]]:
    """Yield each report in *file* with its name; None, and a line on standard error, where there is none.

    Args:
        file: its name; ``-`` is standard input. An archive has as many names as members.
        language: of the line.
    """
    shown = click.format_filename(file)
    for document in documents_in(file):
        name = shown if document.name in {"", Path(file).name} else f"{shown}/{document.name}"
        if isinstance(document, Unreadable):
            reason = document.reason
        else:
            try:
                yield name, parse(document)
                continue
            except NotAReport as error:
                reason = error.reason if document.encoding != OLDER else _doubted(*error.reason)
        say(name, reason, language)
        yield name, None


def report_in(file: str, language: Language) -> Report | None:
    """Return the report in *file*, as `reports_in` does; None where it holds none, or several."""
    reports = [report for _, report in reports_in(file, language)]
    if len(reports) > 1:
        say(click.format_filename(file), _SEVERAL, language)
    return reports[0] if len(reports) == 1 else None


def documents_in(file: str) -> Iterator[Document | Unreadable]:
    """Yield what *file* holds: one document, or those of an archive."""
    try:
        if file != "-":
            yield from documents(file)
        elif sys.stdin is None:
            yield Unreadable("not_text", *_NO_INPUT)
        else:
            yield from documents(sys.stdin.buffer, name="")
    except OSError as error:
        yield Unreadable("not_text", *why_unread(error))


def say(name: str, reason: tuple[str, str], language: Language) -> None:
    """Say on standard error, in one line, why the file *name* gives nothing."""
    click.echo(visible(f"govinfo-reports: {name}: {reason[language == 'en']}"), err=True)


def _doubted(zh: str, en: str) -> tuple[str, str]:
    """Add that the encoding may be at fault: bytes in another encoding often pass for GB18030."""
    return (
        f"{zh}（文件不是完好的 UTF-8 文本，已按 GB18030 解读。）",
        f"{en} (The file is no sound UTF-8 and was read as GB18030.)",
    )
