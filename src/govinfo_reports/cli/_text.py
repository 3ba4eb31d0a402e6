"""``text PATH…``: files -> the text that is read from them, and what was left out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from govinfo_reports.corpus.entries import documents_in, shown
from govinfo_reports.corpus.inputs import inputs
from govinfo_reports.errors import Unreadable
from govinfo_reports.findings import Message

from ._printing import visible
from ._reading import UNREADABLE, files_argument, language_option, ocr_option, say

if TYPE_CHECKING:
    from ._reading import Language


@click.command("text")
@files_argument
@click.option("--notes", is_flag=True, help="Say on standard error what was left out. 在标准错误中说明未计入的内容。")
@ocr_option
@language_option
@click.pass_context
def text_of_files(
    context: click.Context, files: tuple[str, ...], language: Language, *, notes: bool, ocr: bool
) -> None:
    """Print the text of files as it is read.

    显示从文件读到的文字。

    A paragraph is a line; a row of a table is a line with a tab between its cells.
    """
    status = 0
    for file in inputs(files):
        if file.trouble:
            say(shown(file.name), file.trouble, language)
            status = UNREADABLE
            continue
        for name, document in documents_in(file.name, ocr=ocr):
            if isinstance(document, Unreadable):
                say(name, Message(*document.reason), language)
                status = UNREADABLE
                continue
            click.echo(document.text.encode(), nl=not document.text.endswith("\n"))
            for note in document.notes if notes else ():
                click.echo(visible(f"govinfo-reports: {name}: {note.show(language)}"), err=True)
    context.exit(status)
