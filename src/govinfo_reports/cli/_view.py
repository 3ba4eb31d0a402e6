"""``view PATH…``: reports -> linked pages, each an HTML file that shows every value beside its characters."""

from __future__ import annotations

import re
import webbrowser
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from govinfo_reports.checks import check
from govinfo_reports.corpus.inputs import LINKED_PAGE, inputs
from govinfo_reports.findings import Message
from govinfo_reports.view import page

from ._printing import visible
from ._reading import IS_INPUT, UNREADABLE, files_argument, language_option, reports_in, require_other, say

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Container, Iterable

    _F = TypeVar("_F", bound=Callable[..., Any])

    from ._reading import Language

_UNSAFE: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')
_PAGES: Final = {".html", ".htm"}
_UNNAMED: Final = "report"
_ONE_PAGE: Final = Message(
    "已有一页写入这个文件；多份报告请把 -o 设为文件夹。",
    "This file already has a page; for several reports let -o name a folder.",
)


@click.command("view")
@files_argument
@click.option(
    "-o",
    "out",
    metavar="OUT",
    help="The file to write, or a folder for several. By default NAME.view.html in the current folder. "
    "输出的文件；多份报告时为文件夹。",
)
@click.option("--open", "shown", is_flag=True, help="Show each page in the browser. 在浏览器中打开。")
@language_option
@click.pass_context
def view_files(
    context: click.Context,
    files: tuple[str, ...],
    out: str | None,
    language: Language,
    *,
    shown: bool,
) -> None:
    """Write pages that show reports beside their text.

    生成核对页：表格与原文逐格对照。

    Each value leads to its characters and back; findings show the cells that they concern. A page is one HTML file that
    needs no network.
    """
    status = 0
    read = {Path(each.name).resolve() for each in inputs(files)}
    written: set[Path] = set()
    for name, report in reports_in(files, language):
        if report is None:
            status = UNREADABLE
            continue
        target = _target(out, _called(name), written)
        if refusal := _refused(target, read, written):
            say(str(target), refusal, language)
            status = UNREADABLE
            continue
        write(target, partial(page, report, check(report), language))
        written.add(target)
        if shown:
            webbrowser.open(target.resolve().as_uri())
    context.exit(status)


def page_option(command: _F) -> _F:
    """Add the option ``--html`` to a command that writes a page instead of printing."""
    return click.option("--html", "page", metavar="OUT", help="Write an HTML page instead. 写成网页文件。")(command)


def write_one(out: str, made: Callable[[], str], files: Iterable[str], language: Language) -> None:
    """Write the page that is *made* to the file *out*; end the command where that is one of the *files* it reads."""
    require_other(out, files, language)
    write(Path(out), made)


def page_in(folder: str, name: str | None) -> str:
    """Return the file for a page on *name*, an agency, in *folder*."""
    return str(Path(folder) / f"{_UNSAFE.sub('-', name or _UNNAMED)}{LINKED_PAGE}")


def write(target: Path, made: Callable[[], str]) -> None:
    """Write the page that is *made* to *target* and say where; end the command where Jinja2 is missing."""
    try:
        html = made()
    except ModuleNotFoundError as error:
        if error.name != "jinja2":
            raise
        click.echo(visible(f"govinfo-reports: {error}"), err=True)
        raise click.exceptions.Exit(UNREADABLE) from error
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(html.encode())
    click.echo(visible(str(target)))


def _called(name: str) -> str:
    """Return what to call the page of the report *name*: after its file, and after the member of an archive."""
    file = next((path for path in (Path(name), *Path(name).parents) if path.is_file()), None)
    return _UNSAFE.sub("-", f"{file.name}{name[len(str(file)) :]}") if file else _UNNAMED


def _target(out: str | None, called: str, written: Collection[Path]) -> Path:
    if out is not None and Path(out).suffix.lower() in _PAGES and not Path(out).is_dir():
        return Path(out)
    folder = Path(out or "")
    names = (f"{called}{LINKED_PAGE}", *(f"{called}-{number}{LINKED_PAGE}" for number in range(2, len(written) + 2)))
    return next(folder / name for name in names if folder / name not in written)


def _refused(target: Path, read: Container[Path], written: Container[Path]) -> Message | None:
    """Return why nothing may be written to *target*; None where it may."""
    if target.resolve() in read:
        return IS_INPUT
    return _ONE_PAGE if target in written else None
