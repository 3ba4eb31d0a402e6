"""What was found in many reports -> a table of the files, the totals, and who has a report of which year."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rich import box
from rich.table import Table
from rich.text import Text

from govinfo_reports.corpus.matrix import Holding
from govinfo_reports.corpus.tally import ranked, tally, total
from govinfo_reports.findings import Severity

from ._printing import STYLES, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import Console

    from govinfo_reports.corpus.checking import Checked
    from govinfo_reports.corpus.matrix import Matrix
    from govinfo_reports.corpus.tally import Tally

    from ._reading import Language

_WORDS: Final = {
    "zh": {
        "file": "文件",
        "agency": "机关",
        "year": "年度",
        "errors": "错误",
        "warnings": "警告",
        "folder": "文件夹 {}",
        "total": "合计：{reports} 份报告，错误 {errors} 处，警告 {warnings} 处。",
        "information": "另有 {} 条提示，加 --info 查看。",
        "clean": "另有 {} 份没有错误和警告；加 --all 也列入。",
        "known": "另有 {} 处在基线中，未列出。",
        "unread": "{} 个文件不是报告或未能读取，原因见上。",
        Holding.READ: "有",
        Holding.NO_REPORT: "非报告",
        Holding.MISSING: "缺",
        "lacking": "{year} 年缺 {count} 家：{names}",
        "unplaced": "机关或年度不明：{}",
    },
    "en": {
        "file": "File",
        "agency": "Agency",
        "year": "Year",
        "errors": "Errors",
        "warnings": "Warnings",
        "folder": "Folder {}",
        "total": "Total: reports {reports}, errors {errors}, warnings {warnings}.",
        "information": "{} more as information; --info shows them.",
        "clean": "{} more reports have no errors or warnings; --all lists them too.",
        "known": "{} more are in the baseline and not listed.",
        "unread": "Files that are no reports or could not be read, for the reasons given: {}.",
        Holding.READ: "read",
        Holding.NO_REPORT: "no report",
        Holding.MISSING: "missing",
        "lacking": "{year}: {count} without a report: {names}",
        "unplaced": "Agency or year not known: {}",
    },
}
_STYLES: Final = {Holding.READ: "green", Holding.NO_REPORT: "yellow", Holding.MISSING: "bold red"}
_UNKNOWN: Final = "?"
_MANY: Final = 20  # more rows push those that matter off the screen


def print_table(out: Console, results: Sequence[Checked], language: Language, *, every: bool) -> None:
    """Print a row for each report, those with most errors first. Names are those below the folder that all share.

    Of many reports, those without errors and warnings are counted, unless *every* one is asked for.
    """
    words = _WORDS[language]
    rows = ranked(results)
    if len(rows) > _MANY and not every:
        rows = [checked for checked in rows if tally(checked).errors or tally(checked).warnings]
    shared = os.path.commonpath([Path(checked.name).parent for checked in results])
    if shared:
        out.print(Text(words["folder"].format(visible(shared)), "dim"), soft_wrap=True)
    table = Table(box=box.MINIMAL, show_edge=False, pad_edge=False)
    for name in ("file", "agency"):
        table.add_column(words[name], overflow="fold")
    for name in ("year", "errors", "warnings"):
        table.add_column(words[name], justify="right", no_wrap=True)
    for checked in rows:
        name = str(Path(checked.name).relative_to(shared) if shared else checked.name)
        agency, year = checked.report.agency or _UNKNOWN, str(checked.report.year or _UNKNOWN)
        table.add_row(Text(visible(name)), Text(visible(agency)), year, *_counts(tally(checked)))
    if rows:
        out.print(table, crop=False)
    if len(rows) < len(results):
        out.print(Text(words["clean"].format(len(results) - len(rows)), "dim"), soft_wrap=True)


def _counts(counts: Tally) -> tuple[Text, Text]:
    errors, warnings = STYLES[Severity.ERROR], STYLES[Severity.WARNING]
    return (
        Text(str(counts.errors), errors if counts.errors else "dim"),
        Text(str(counts.warnings), warnings if counts.warnings else "dim"),
    )


def print_totals(
    out: Console, results: Sequence[Checked], unread: int, language: Language, *, information: bool
) -> None:
    """Print how many findings there are in all; of what is only *information*, how much is hidden."""
    words = _WORDS[language]
    counts = total(results)
    said = words["total"].format(reports=len(results), errors=counts.errors, warnings=counts.warnings)
    out.print(Text(said, "bold"), soft_wrap=True)
    hidden = 0 if information else counts.information
    for name, number in (("information", hidden), ("known", counts.known), ("unread", unread)):
        if number:
            out.print(Text(words[name].format(number), "dim"), soft_wrap=True)


def print_matrix(out: Console, held: Matrix, expected: Sequence[str] | None, language: Language) -> None:
    """Print agencies by years: what is read, what is no report, what is missing; and year by year who lacks one.

    With *expected* names, the others may lack what they like.
    """
    words = _WORDS[language]
    table = Table(box=box.MINIMAL, show_edge=False, pad_edge=False)
    table.add_column(words["agency"], overflow="fold")
    for year in held.years:
        table.add_column(str(year), justify="right", no_wrap=True)
    for agency, holdings in held.rows:
        table.add_row(Text(visible(agency)), *_holdings(holdings, language))
    out.print(table, crop=False)
    agencies = [agency for agency, _ in held.rows] if expected is None else expected
    lacking = held.without_report(agencies)
    if lacking:
        out.print()
    for year, names in lacking.items():
        said = words["lacking"].format(year=year, count=len(names), names="、".join(map(visible, names)))
        out.print(Text(said, "bold"), soft_wrap=True)
    for name in held.unplaced:
        out.print(Text(words["unplaced"].format(visible(name)), "dim"), soft_wrap=True)


def _holdings(holdings: Iterable[Holding], language: Language) -> list[Text]:
    return [Text(_WORDS[language][each], _STYLES[each]) for each in holdings]
