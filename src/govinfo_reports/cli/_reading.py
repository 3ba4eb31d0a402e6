"""The arguments and options that commands share, and the reports in the files they name."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, TypeVar

import click

from govinfo_reports.corpus.entries import entries
from govinfo_reports.corpus.inputs import inputs
from govinfo_reports.findings import Message

from ._printing import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from govinfo_reports.corpus.entries import Entry
    from govinfo_reports.models import Report

    _F = TypeVar("_F", bound=Callable[..., Any])
    Language = Literal["zh", "en"]

#: The exit status where something was found.
FOUND: Final = 1
#: The exit status where a file could not be read as a report.
UNREADABLE: Final = 2
_MANY: Final = 20

#: Why an output is not written.
IS_INPUT: Final = Message(
    "输出会覆盖要读的文件，未写出。",
    "The output would replace a file that is to be read; nothing is written.",
)
_SEVERAL: Final = Message("文件里不止一份报告。", "The file holds more than one report.")


def files_argument(command: _F) -> _F:
    """Add the argument PATH…, files, folders and patterns, or ``-``, to a command."""
    return click.argument("files", metavar="PATH...", nargs=-1, required=True, type=click.Path())(command)


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


def ocr_option(command: _F) -> _F:
    """Add the option ``--ocr`` to a command."""
    return click.option(
        "--ocr", is_flag=True, help="Recognise text on pictures and scans (extra ocr). 识别图片和扫描件中的文字。"
    )(command)


def reports_in(paths: Iterable[str], language: Language, *, ocr: bool = False) -> Iterator[tuple[str, Report | None]]:
    """Yield each report that *paths* hold with its name; None, and a line on standard error, where there is none."""
    for entry in entries(inputs(paths), ocr=ocr):
        if entry.trouble:
            say(entry.name, entry.trouble, language)
        yield entry.name, entry.report


def read_all(paths: Iterable[str], language: Language, *, ocr: bool = False) -> list[Entry]:
    """Return all that *paths* hold, and say on standard error where there is no report.

    Of many files, a terminal shows how far the reading is.
    """
    files = inputs(paths)
    if len(files) >= _MANY and sys.stderr.isatty():
        with click.progressbar(files, file=sys.stderr) as bar:
            found = list(entries(bar, ocr=ocr))
    else:
        found = list(entries(files, ocr=ocr))
    for entry in found:
        if entry.trouble:
            say(entry.name, entry.trouble, language)
    return found


def report_in(file: str, language: Language) -> Report | None:
    """Return the report in *file*, as `reports_in` does; None where it holds none, or several."""
    reports = [report for _, report in reports_in([file], language)]
    if len(reports) > 1:
        say(file, _SEVERAL, language)
    return reports[0] if len(reports) == 1 else None


def require_other(out: str, files: Iterable[str], language: Language) -> None:
    """End the command, and say why, where *out* is one of the *files* it reads."""
    if Path(out).resolve() in {Path(each.name).resolve() for each in inputs(files)}:
        say(out, IS_INPUT, language)
        raise click.exceptions.Exit(UNREADABLE)


def say(name: str, reason: Message, language: Language) -> None:
    """Say on standard error, in one line, why the file *name* gives nothing."""
    words = getattr(reason, language)
    click.echo(visible(f"govinfo-reports: {click.format_filename(name)}: {words}"), err=True)
