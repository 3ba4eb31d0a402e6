"""``workbook FILE -o OUT``: a report -> an Excel workbook that looks like the printed form."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from govinfo_reports.findings import Message
from govinfo_reports.workbooks import write_report

from ._printing import visible
from ._reading import UNREADABLE, language_option, report_in, require_other, say

if TYPE_CHECKING:
    from ._reading import Language

_EXTRA: Final = Message(
    "写 Excel 工作簿需要先安装 govinfo-reports[excel]。",
    "To write Excel workbooks, install govinfo-reports[excel] first.",
)


@click.command("workbook")
@click.argument("file", type=click.Path())
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The workbook to write; by default NAME.form.xlsx in the current folder. 输出的工作簿。",
)
@language_option
@click.pass_context
def workbook_of_file(context: click.Context, file: str, output: Path | None, language: Language) -> None:
    """Write a report as an Excel workbook that looks like the printed form.

    把一份报告写成 Excel 工作簿，版式与公布的表格相同。

    Figures are numbers; what was found is a comment on its cell. Further sheets hold the prose, the findings, and where
    each value stands in the file.
    """
    report = report_in(file, language)
    if report is None:
        context.exit(UNREADABLE)
    target = output or Path(f"{Path(file).stem if file != '-' else 'report'}.form.xlsx")
    require_other(str(target), [file], language)
    try:
        write_report(report, str(target), language=language)
    except ModuleNotFoundError as error:
        if error.name != "xlsxwriter":
            raise
        say(str(target), _EXTRA, language)
        context.exit(UNREADABLE)
    click.echo(visible(str(target)))
