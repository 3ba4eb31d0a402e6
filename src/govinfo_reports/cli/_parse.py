"""``parse PATH…``: reports -> a summary for people, lines of JSON, or CSV."""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
from rich.text import Text

from govinfo_reports.findings import RECOGNISED, Message
from govinfo_reports.writing.dicts import to_dict
from govinfo_reports.writing.rows import to_csv

from ._printing import console, print_finding, visible
from ._reading import UNREADABLE, files_argument, language_option, ocr_option, reports_in, require_other, say
from ._tables import ABSENT, blocks, print_listing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from rich.console import Console

    from govinfo_reports.findings import Finding
    from govinfo_reports.models import Report

    from ._reading import Language

_WORDS: Final = {
    "zh": {
        "agency": "机关",
        "year": "年度",
        "template": "格式",
        "unknown": "未找到",
        "untitled": "（页面上没有标题）",
        "empty": "页面上没有这张表的数值。",
        "absent": f"{ABSENT} 页面上没有，或无法确定而未读取",
        "findings": "读取时需要留意之处：{} 处",
        "rows": "同一张表中另有 {} 行同样如此。",
        "unchecked": "合计未核对；请用 check。",
    },
    "en": {
        "agency": "Agency",
        "year": "Year",
        "template": "Template",
        "unknown": "not found",
        "untitled": "(the page has no title)",
        "empty": "The page has no values of this table.",
        "absent": f"{ABSENT} not on the page, or uncertain and therefore not read",
        "findings": "Findings of reading: {}",
        "rows": "So it is with {} more rows of this table.",
        "unchecked": "Sums were not checked; run check.",
    },
}

_FORMS: Final = {".csv": "csv", ".json": "json", ".jsonl": "json"}
_WHICH: Final = Message(
    "请加上 --csv 或 --json，或让文件名以 .csv、.json 或 .jsonl 结尾。",
    "Add --csv or --json, or let the name end in .csv, .json or .jsonl.",
)


@click.command("parse")
@files_argument
@click.option("--json", "form", flag_value="json", help="One JSON object a line for each file. 每个文件一行 JSON。")
@click.option("--csv", "form", flag_value="csv", help="Tidy rows, one for each value. 每个数值一行的 CSV。")
@click.option(
    "-o",
    "--output",
    "out",
    metavar="FILE",
    type=click.Path(dir_okay=False),
    help="Write JSON or CSV to this file; CSV with the mark by which spreadsheets know UTF-8. 写入文件。",
)
@ocr_option
@language_option
@click.pass_context
def parse_files(  # noqa: PLR0913 - click passes each option by name
    context: click.Context,
    files: tuple[str, ...],
    form: str | None,
    out: str | None,
    language: Language,
    *,
    ocr: bool,
) -> None:
    """Show what reports say.

    显示报告的内容。

    PATH is a web page, a Word or PDF file, a spreadsheet or a text, an archive or a folder of such files, or a pattern;
    "-" reads standard input. JSON and CSV are written in UTF-8. A file that holds no report gives a line on standard
    error, and the others are still read.
    """
    found = reports_in(files, language, ocr=ocr)
    if out is None:
        context.exit(_written(found, _writer(form, language)))
    form = form or _FORMS.get(Path(out).suffix.lower())
    if form is None:
        say(out, _WHICH, language)
        context.exit(UNREADABLE)
    require_other(out, files, language)
    with Path(out).open("wb") as stream:
        stream.write(BOM_UTF8 if form == "csv" else b"")
        status = _written(found, _WRITERS[form](stream.write))
    context.exit(status)


def _written(found: Iterable[tuple[str, Report | None]], write: Callable[[str, Report], None]) -> int:
    """Write each report that was *found*, and return the exit status."""
    status = 0
    for name, report in found:
        if report is None:
            status = UNREADABLE
        else:
            write(name, report)
    return status


def _writer(form: str | None, language: Language) -> Callable[[str, Report], None]:
    """Return what writes a report in *form* to standard output."""
    if form:
        return _WRITERS[form](partial(click.echo, nl=False))
    out = console()
    return lambda file, report: _write_summary(out, file, report, language)


def _json_writer(put: Callable[[bytes], object]) -> Callable[[str, Report], None]:
    def write(file: str, report: Report) -> None:
        put(json.dumps({"file": file, **to_dict(report)}, ensure_ascii=False).encode() + b"\n")

    return write


def _csv_writer(put: Callable[[bytes], object]) -> Callable[[str, Report], None]:
    headed = False

    def write(file: str, report: Report) -> None:
        nonlocal headed
        lines = to_csv(report, heading=not headed, file=file)
        headed |= bool(lines)
        put(lines.encode())

    return write


_WRITERS: Final = {"json": _json_writer, "csv": _csv_writer}


def _write_summary(out: Console, file: str, report: Report, language: Language) -> None:
    words = _WORDS[language]
    line = partial(out.print, soft_wrap=True)
    line(Text(visible(file), "dim"))
    line(Text(visible(report.title or words["untitled"]), "bold"))
    for name, value in (("agency", report.agency), ("year", report.year), ("template", report.template)):
        line(Text(f"{words[name]}  ", "dim"), Text(visible(str(value or words["unknown"]))), sep="")
    texts = {path: cell.text for path, cell in report.cells()}
    form = report.template.form
    for section in dict.fromkeys(path.section for path in form.paths):
        line()
        line(Text(form.row_labels.get(section, section), "bold"))
        some = blocks(report, section)
        for number, block in enumerate(some):
            if number:
                line()
            print_listing(out, block, texts)
        if not some:
            line(Text(words["empty"], "dim"))
        elif any(path not in texts for block in some for path in block.paths):
            line(Text(words["absent"], "dim"))
    line()
    line(Text(words["findings"].format(len(report.findings)), "bold"))
    for finding, more in _by_table(report.findings):
        print_finding(out, finding, language)
        if more:
            line(Text(words["rows"].format(more), "dim"))
    line(Text(words["unchecked"], "dim"))
    line()


def _by_table(findings: Iterable[Finding]) -> Iterator[tuple[Finding, int]]:
    """Yield *findings*: of rows that were recognised the first of each table, and how many more there are."""
    tables = Counter(_table(finding) for finding in findings if finding.code == RECOGNISED.code)
    for finding in findings:
        if finding.code != RECOGNISED.code:
            yield finding, 0
        elif more := tables.pop(_table(finding), 0):
            yield finding, more - 1


def _table(finding: Finding) -> str:
    return (finding.path or "").partition(".")[0]
