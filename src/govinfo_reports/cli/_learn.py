"""``template learn PAGE…``: pages of a new year -> the file of the form that they suggest."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from govinfo_reports.authoring.learning import learn_template
from govinfo_reports.corpus.entries import documents_in, shown
from govinfo_reports.corpus.inputs import inputs
from govinfo_reports.errors import Unreadable
from govinfo_reports.findings import Message

from ._printing import console
from ._reading import UNREADABLE, files_argument, language_option, say
from ._template import named, template_commands

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govinfo_reports.forms import Template

    from ._reading import Language

_WORDS: Final = {
    "zh": {
        "written": "{path}：由 {pages} 份报告推得，与 {base} 年的格式有 {changes} 处不同。请逐处核对，再用 "
        "template check 检查。",
        "there": "{path} 已经存在，没有改动。",
    },
    "en": {
        "written": "{path}: proposed from {pages} reports; {changes} changes from the form of {base}. Look at each, "
        "then run template check.",
        "there": "{path} is there already and was left alone.",
    },
}


@template_commands.command("learn")
@files_argument
@click.option(
    "--from",
    "base",
    callback=named,
    default="2021",
    show_default=True,
    help="The form that comes nearest. 以哪个格式为底。",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="The file to write. 写到哪个文件。",
)
@language_option
@click.pass_context
def learn(context: click.Context, files: tuple[str, ...], base: Template, output: Path, language: Language) -> None:
    """Propose the form of a new year from ten of its pages or so.

    从十来份新一年的报告推出新格式的文件。

    A remark in the file stands above each row, group or column that is not as it was: look at it, and give new ones
    their keys.
    """
    words = _WORDS[language]
    try:
        learned = learn_template(_texts(files, language), base, language=language)
    except ValueError as error:
        click.echo(f"govinfo-reports: {error}", err=True)
        context.exit(UNREADABLE)
    try:
        with output.open("x", encoding="utf-8", newline="\n") as file:
            file.write(learned.source)
    except FileExistsError:
        click.echo(words["there"].format(path=output), err=True)
        context.exit(UNREADABLE)
    out = console()
    for change in learned.changes:
        out.print(f"{change.path}  {change.show(learned.pages, language)}", soft_wrap=True, markup=False)
    told = words["written"].format(path=output, pages=learned.pages, base=base.name, changes=len(learned.changes))
    out.print(told, soft_wrap=True, markup=False)


def _texts(files: Iterable[str], language: Language) -> Iterator[str]:
    for file in inputs(files):
        if file.trouble:
            say(shown(file.name), file.trouble, language)
            continue
        for name, document in documents_in(file.name):
            if isinstance(document, Unreadable):
                say(name, Message(*document.reason), language)
            else:
                yield document.text
