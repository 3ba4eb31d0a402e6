"""``check FILE…``: reports -> their findings, for people, for programs and for code reviews."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import click
from rich.text import Text

from govinfo_reports.checks import check
from govinfo_reports.findings import Severity
from govinfo_reports.writing.dicts import finding_to_dict
from govinfo_reports.writing.sarif import to_sarif

from ._printing import console, print_finding, visible
from ._reading import UNREADABLE, files_argument, language_option, reports_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from govinfo_reports.findings import Finding

    from ._reading import Language

    _Write = Callable[[str, Sequence[Finding], Language], None]

_FOUND: Final = 1
_WEIGHTS: Final = (Severity.INFO, Severity.WARNING, Severity.ERROR)
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_CLEAN: Final = {"zh": "没有需要留意之处。", "en": "No findings."}


@click.command("check")
@files_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif", "github"]),
    default="text",
    show_default=True,
    help="How findings are written. 结果的格式。",
)
@click.option(
    "--fail-on",
    "least",
    type=click.Choice([*map(str, _WEIGHTS)]),
    default=str(Severity.ERROR),
    show_default=True,
    help="From which severity on the exit status is 1. 从哪一级起退出码为 1。",
)
@language_option
@click.pass_context
def check_files(context: click.Context, files: tuple[str, ...], form: str, least: str, language: Language) -> None:
    """Say what does not add up in reports.

    核对报告的数字与内容。

    What could not be read with certainty is said too. Exit status: 0 where nothing weighs as much as --fail-on, 1
    where something does, 2 where a file could not be read.
    """
    status = 0
    log: dict[str, Sequence[Finding]] = {}
    for file in files:
        for name, report in reports_in(file, language):
            if report is None:
                status = UNREADABLE
                continue
            found = sorted((*report.findings, *check(report)), key=lambda finding: finding.span)
            log[name] = found
            if form in _WRITERS:
                _WRITERS[form](name, found, language)
            if any(_WEIGHTS.index(finding.severity) >= _WEIGHTS.index(Severity(least)) for finding in found):
                status = max(status, _FOUND)
    if form == "sarif":  # a SARIF log is one document for all files
        click.echo(json.dumps(to_sarif(log, language=language), ensure_ascii=False).encode())
    context.exit(status)


def _write_text(file: str, found: Sequence[Finding], language: Language) -> None:
    out = console()
    out.print(Text(visible(file), "dim"), soft_wrap=True)
    for finding in found:
        print_finding(out, finding, language)
    if not found:
        out.print(_CLEAN[language])
    out.print()


def _write_json(file: str, found: Sequence[Finding], _: Language) -> None:
    line = {"file": file, "findings": [finding_to_dict(finding) for finding in found]}
    click.echo(json.dumps(line, ensure_ascii=False).encode())


def _write_github(file: str, found: Sequence[Finding], language: Language) -> None:
    """Write the annotation commands of a GitHub workflow; the site shows them beside the lines of the file."""
    for finding in found:
        place = f"file={_property(file)},line={finding.line},col={finding.column},title={finding.code}"
        message = _escaped(finding.message.zh if language == "zh" else finding.message.en)
        click.echo(f"::{_LEVELS[finding.severity]} {place}::{message}".encode())


def _escaped(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _escaped(words).replace(":", "%3A").replace(",", "%2C")


_WRITERS: Final[dict[str, _Write]] = {"text": _write_text, "json": _write_json, "github": _write_github}
