"""``collect PATH… -o OUT``: many files -> one table, or a data set that can be gone on with."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

import click
from rich import box
from rich.table import Table
from rich.text import Text

from govinfo_reports.checks.catalogue import every_rule
from govinfo_reports.findings import Message, kinds

from ._printing import console, visible
from ._progress import shown_progress
from ._reading import UNREADABLE, files_argument, language_option
from ._reasons import reason_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.console import Console

    from govinfo_reports.corpus.collecting import Progress

    from ._reading import Language

_INTERRUPTED: Final = 130  # what shells say of a program that an interrupt ended
_MISSING: Final = Message(
    "缺少 {module}；需要安装：pip install 'govinfo-reports[all]'",
    "{module} is missing; install: pip install 'govinfo-reports[all]'",
)
_STOPPED: Final = Message("已中止，没有写出文件。", "Stopped; nothing was written.")
_GO_ON: Final = Message(
    "已中止。读过的文件已经存好，再运行同样的命令，就从这里继续。",
    "Stopped. What was read is saved, and the same command goes on from here.",
)
_WORDS: Final = {
    "zh": {
        "files": "文件",
        "reports": "读到报告",
        "kept": "其中已在数据集中、未重读",
        "findings": "需要留意之处",
        "failed": "没有报告",
        "none": "没有报告的文件，按原因：",
        "more": "……等 {} 个",
        "all": "没有报告的文件全部列在{}。",
        "sheet": "“文件”工作表",
        "table": "“files”表",
        "beside": " {} ",
        "out": "已写入 {}",
    },
    "en": {
        "files": "files",
        "reports": "reports read",
        "kept": "of them in the data set already",
        "findings": "findings",
        "failed": "without a report",
        "none": "Files without a report, by reason:",
        "more": "… {} in all",
        "all": "All files without a report are listed in {}.",
        "sheet": "the sheet “Files”",
        "table": "the table files",
        "beside": "{}",
        "out": "Written to {}",
    },
}


@click.command("collect")
@files_argument
@click.option("-o", "--output", "out", metavar="OUT", required=True, type=click.Path(), help="The output. 输出。")
@click.option("-j", "--jobs", type=click.IntRange(1), help="How many processes read. 同时读取的进程数。")
@click.option("--checks/--no-checks", default=True, show_default=True, help="Check the reports, too. 同时核对报告。")
@click.option(
    "--seconds",
    type=click.FloatRange(0, min_open=True),
    default=60,
    show_default=True,
    help="How long a file may take. 每个文件的时限（秒）。",
)
@click.option(
    "--retry",
    metavar="CODE",
    multiple=True,
    help="Read files of the data set with this code again; failed: all without a report. 重读数据集中这类未成的文件。",
)
@language_option
def collect_files(  # noqa: PLR0913, PLR0917 - click passes each option by name
    files: tuple[str, ...],
    out: str,
    jobs: int | None,
    checks: bool,  # noqa: FBT001 - click passes options by name
    seconds: float,
    retry: tuple[str, ...],
    language: Language,
) -> None:
    """Read many files into one table, or into a data set.

    把许多文件读成一张表，或一个数据集。

    PATH is a file, a folder, an archive or a pattern. The ending of OUT says what is written: .csv and .parquet the
    values of all reports, .jsonl a report a line, .xlsx a workbook, .duckdb a database; beside the first three stands a
    table of all files, OUT.files.csv. Any other name is a folder, which becomes a data set: what it holds is not read
    again.

    Exit status: 0 when every file gave a report, 2 when some did not.
    """
    try:
        collecting = import_module("govinfo_reports.corpus.collecting")
    except ModuleNotFoundError as error:
        _end(_MISSING.filled({"module": error.name}), language)
    try:
        with shown_progress(language) as progress:
            found = collecting.collect(
                files,
                out,
                jobs=jobs,
                checks=checks,
                seconds=seconds,
                retry=retry,
                language=language,
                progress=progress,
            )
    except ModuleNotFoundError as error:
        _end(_MISSING.filled({"module": error.name}), language)
    except collecting.NotASet as error:
        _end(Message(*error.reason), language)
    except KeyboardInterrupt:
        said = _STOPPED if Path(out).suffix.lower() in collecting.SINGLE else _GO_ON
        click.echo(getattr(said, language), err=True)
        sys.exit(_INTERRUPTED)
    _print(found, out, collecting.files_beside(Path(out)), language)
    sys.exit(UNREADABLE if found.failed else 0)


def _end(message: Message, language: Language) -> NoReturn:
    click.echo(visible(f"govinfo-reports: {getattr(message, language)}"), err=True)
    sys.exit(UNREADABLE)


def _print(found: Progress, out: str, beside: Path | None, language: Language) -> None:
    """Print what the run came to: files by what became of them, findings by code, the first files without report."""
    words = _WORDS[language]
    shown = console()
    shown.print(_outcomes(found, words))
    if found.findings:
        shown.print()
        shown.print(_findings(found, language))
    if found.troubles:
        shown.print()
        place = (
            words["beside"].format(visible(str(beside)))
            if beside
            else words["sheet" if out.lower().endswith(".xlsx") else "table"]
        )
        _print_troubles(shown, found, place, language)
    shown.print(Text(words["out"].format(visible(out)), "bold"), soft_wrap=True)


def _outcomes(found: Progress, words: Mapping[str, str]) -> Table:
    table = Table(box=box.MINIMAL, show_edge=False, pad_edge=False, show_header=False)
    table.add_column(overflow="fold")
    table.add_column(justify="right")
    table.add_row(words["files"], str(found.done))
    if found.kept:
        table.add_row(words["kept"], str(found.kept))
    table.add_row(Text(words["reports"], "green"), str(found.reports))
    if found.failed:
        table.add_row(Text(words["failed"], "red"), str(found.failed))
    return table


def _print_troubles(shown: Console, found: Progress, place: str, language: Language) -> None:
    """Print how many files gave no report for each reason, with the first of them, and the *place* that lists all."""
    words = _WORDS[language]
    shown.print(words["none"])
    for code, count in found.codes.most_common():
        troubles = [trouble for trouble in found.troubles if trouble.code == code]
        if code is None or not troubles:
            continue
        shown.print(Text(f"{getattr(reason_of(code), language)}  {count}", "red"))
        for trouble in troubles:
            line = f"  {trouble.file}: {getattr(trouble.reason, language)}"
            shown.print(Text(visible(line)), soft_wrap=True)
        if count > len(troubles):
            shown.print("  " + words["more"].format(count))
    shown.print(Text(words["all"].format(place), "dim"), soft_wrap=True)


def _findings(found: Progress, language: Language) -> Table:
    titles = {kind.code: kind.entry.title for kind in (*kinds(), *(rule.kind for rule in every_rule()))}
    table = Table(box=box.MINIMAL, show_edge=False, pad_edge=False)
    table.add_column("")
    table.add_column(_WORDS[language]["findings"], overflow="fold")
    table.add_column("", justify="right")
    for code, count in sorted(found.findings.items()):
        title = titles.get(code)
        table.add_row(code, getattr(title, language) if title else "", str(count))
    return table
