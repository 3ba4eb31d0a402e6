"""``view FILE…``: reports -> linked pages, each an HTML file that shows every value beside its characters."""

from __future__ import annotations

import re
import webbrowser
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from govinfo_reports.checks import check
from govinfo_reports.view import page

from ._printing import visible
from ._reading import UNREADABLE, files_argument, language_option, reports_in, say

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from ._reading import Language

_UNSAFE: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')
_PAGES: Final = {".html", ".htm"}
_ENDING: Final = ".view.html"
_IS_INPUT: Final = (
    "输出会覆盖要读的文件，未写出。",
    "The output would replace a file that is to be read; nothing is written.",
)
_ONE_PAGE: Final = (
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
    written: set[Path] = set()
    for file in files:
        for name, report in reports_in(file, language):
            if report is None:
                status = UNREADABLE
                continue
            target = _target(out, _called(file, name), written)
            if refusal := _refused(target, files, written):
                say(click.format_filename(target), refusal, language)
                status = UNREADABLE
                continue
            write(target, partial(page, report, check(report), language))
            written.add(target)
            if shown:
                webbrowser.open(target.resolve().as_uri())
    context.exit(status)


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
    click.echo(visible(click.format_filename(target)))


def _called(file: str, name: str) -> str:
    """Return what to call the page of the report *name* in *file*: the file, and the member of an archive."""
    shown = click.format_filename(file)
    member = name[len(shown) :] if name.startswith(f"{shown}/") else ""
    return _UNSAFE.sub("-", ("report" if file == "-" else Path(shown).name) + member)


def _target(out: str | None, called: str, written: Collection[Path]) -> Path:
    if out is not None and Path(out).suffix.lower() in _PAGES and not Path(out).is_dir():
        return Path(out)
    folder = Path(out or "")
    names = (f"{called}{_ENDING}", *(f"{called}-{number}{_ENDING}" for number in range(2, len(written) + 2)))
    return next(folder / name for name in names if folder / name not in written)


def _refused(target: Path, files: Sequence[str], written: Collection[Path]) -> tuple[str, str] | None:
    """Return why nothing may be written to *target*; None where it may."""
    if target in written:
        return _ONE_PAGE
    if any(target.resolve() == Path(file).resolve() for file in files if file != "-"):
        return _IS_INPUT
    return None
