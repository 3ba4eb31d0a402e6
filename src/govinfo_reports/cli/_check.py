"""``check PATH…``: reports -> their findings, for people, for programs and for code reviews."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import click
from rich.text import Text

from govinfo_reports.checks import RULES, check
from govinfo_reports.findings import Severity, in_page_order, kinds
from govinfo_reports.writing.dicts import finding_to_dict
from govinfo_reports.writing.sarif import to_sarif

from ._printing import console, print_finding, visible
from ._reading import UNREADABLE, files_argument, language_option, reports_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from govinfo_reports.findings import Finding
    from govinfo_reports.models import Report

    from ._reading import Language

    _Write = Callable[[str, Sequence[Finding], Language], None]

_FOUND: Final = 1
_WEIGHTS: Final = (Severity.INFO, Severity.WARNING, Severity.ERROR)
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_WHOLE: Final = ("json", "sarif")  # for programs, which choose for themselves
_CLEAN: Final = {"zh": "没有需要留意之处。", "en": "No findings."}
_HIDDEN: Final = {"zh": "另有 {} 条提示，加 --info 查看。", "en": "{} more as information; --info shows them."}


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
@click.option(
    "--min-severity",
    "shown",
    type=click.Choice([*map(str, _WEIGHTS)]),
    help="From which severity on findings are written; text and annotations leave information out. 从哪一级起列出。",
)
@click.option("--info", is_flag=True, help="Write information too. 提示也列出。")
@click.option("--select", metavar="CODE", multiple=True, help="Codes, or beginnings of codes, to look for. 只查这些。")
@click.option("--ignore", metavar="CODE", multiple=True, help="Codes, or beginnings of codes, to leave out. 不查这些。")
@language_option
@click.pass_context
def check_files(  # noqa: PLR0913, PLR0917 - click passes each option by name
    context: click.Context,
    files: tuple[str, ...],
    form: str,
    least: str,
    shown: str | None,
    info: bool,  # noqa: FBT001 - click passes options by name
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    language: Language,
) -> None:
    """Say what does not add up in reports.

    核对报告的数字与内容。

    What could not be read with certainty is said too. Exit status: 0 where nothing weighs as much as --fail-on, 1
    where something does, 2 where a file could not be read.
    """
    _require_known(select + ignore)
    status = 0
    log: dict[str, Sequence[Finding]] = {}
    weight = _weight(Severity.INFO if info or form in _WHOLE else Severity.WARNING)
    weight = weight if shown is None else _weight(Severity(shown))
    for name, report in reports_in(files, language):
        if report is None:
            status = UNREADABLE
            continue
        found = _found(report, select, ignore)
        log[name] = [finding for finding in found if _weight(finding.severity) >= weight]
        if form in _WRITERS:
            _WRITERS[form](name, log[name], language)
        if form == "text" and (hidden := len(found) - len(log[name])):
            click.echo(f"{_HIDDEN[language].format(hidden)}\n".encode())
        if any(_weight(finding.severity) >= _weight(Severity(least)) for finding in found):
            status = max(status, _FOUND)
    if form == "sarif":  # a SARIF log is one document for all files
        click.echo(json.dumps(to_sarif(log, language=language), ensure_ascii=False).encode())
    context.exit(status)


def _weight(severity: Severity) -> int:
    return _WEIGHTS.index(severity)


def _require_known(codes: Sequence[str]) -> None:
    """End the command where no kind of finding has a code that was asked for."""
    known = sorted({kind.code for kind in (*kinds(), *(rule.kind for rule in RULES))})
    for code in codes:
        if not any(each.startswith(code) for each in known):
            words = f"没有代码 {code}。 No finding has the code {code}; there are {', '.join(known)}."
            raise click.BadParameter(words)


def _found(report: Report, select: tuple[str, ...], ignore: tuple[str, ...]) -> list[Finding]:
    """Return what reading and checking found, as far as it was asked for, in page order."""
    codes = [rule.code for rule in RULES]
    wanted = [each for each in select if any(code.startswith(each) for code in codes)]
    unwanted = [each for each in ignore if any(code.startswith(each) for code in codes)]
    checked = check(report, select=wanted or None, ignore=unwanted) if wanted or not select else []
    read = [each for each in report.findings if not select or each.code.startswith(select)]
    return in_page_order((*(each for each in read if not (ignore and each.code.startswith(ignore))), *checked))


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
        where = f",line={finding.line},col={finding.column}" if finding.placed else ""
        place = f"file={_property(file)}{where},title={finding.code}"
        message = _escaped(finding.message.zh if language == "zh" else finding.message.en)
        click.echo(f"::{_LEVELS[finding.severity]} {place}::{message}".encode())


def _escaped(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _escaped(words).replace(":", "%3A").replace(",", "%2C")


_WRITERS: Final[dict[str, _Write]] = {"text": _write_text, "json": _write_json, "github": _write_github}
