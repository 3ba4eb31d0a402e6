"""``plot SET -o OUT``: a data set -> charts of its years, as one HTML file or as a picture."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from govinfo_reports.findings import Message

from ._printing import visible
from ._reading import UNREADABLE, language_option, say

if TYPE_CHECKING:
    from ._reading import Language

_MISSING: Final = Message(
    "缺少 {module}；需要安装：pip install 'govinfo-reports[plots]'",
    "{module} is missing; install: pip install 'govinfo-reports[plots]'",
)
_ENDING: Final = Message("输出文件名应以 .html 或 .svg 结尾。", "The name of the output has to end in .html or .svg.")
_KINDS: Final = {".html": "page", ".htm": "page", ".svg": "svg"}


@click.command("plot")
@click.argument("folder", metavar="SET", type=click.Path())
@click.option(
    "-o",
    "--output",
    metavar="OUT",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write, .html or .svg. 输出文件，.html 或 .svg。",
)
@language_option
@click.pass_context
def plot_set(context: click.Context, folder: str, output: Path, language: Language) -> None:
    """Draw charts of a data set: requests by year, their outcomes, and findings by code.

    把数据集画成图：各年度的申请数、办理结果及其比例、按代码统计的发现。

    SET is a folder that `collect` wrote. An HTML file needs no network; an SVG file is a picture. The charts say how
    many reports each figure is made of, and what was left out.
    """
    made = _KINDS.get(output.suffix.lower())
    if made is None:
        say(str(output), _ENDING, language)
        context.exit(UNREADABLE)
    try:
        plots = import_module("govinfo_reports.plots")
        not_a_set = import_module("govinfo_reports.corpus.collecting").NotASet
    except ModuleNotFoundError as error:
        say(str(output), _MISSING.filled({"module": error.name}), language)
        context.exit(UNREADABLE)
    try:
        records = plots.records_in(folder)
    except not_a_set as error:
        say(folder, Message(*error.reason), language)
        context.exit(UNREADABLE)
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_bytes(getattr(plots, made)(records, language).encode())
    click.echo(visible(str(output)))
