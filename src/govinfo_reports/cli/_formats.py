"""What was found in many reports -> output for programs: lines of JSON, a SARIF log, annotations of a workflow."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import click

from govinfo_reports.findings import Severity
from govinfo_reports.writing.dicts import finding_to_dict
from govinfo_reports.writing.sarif import to_sarif

from ._choosing import weighs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from govinfo_reports.corpus.checking import Checked
    from govinfo_reports.findings import Finding

    from ._reading import Language

_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def _write_json(results: Sequence[Checked], least: Severity, _: Language) -> None:
    for checked in results:
        line = {
            "file": checked.name,
            "agency": checked.report.agency,
            "year": checked.report.year,
            "findings": [finding_to_dict(finding) for finding in checked.findings if weighs(finding, least)],
            "known": sorted(checked.known),
        }
        click.echo(json.dumps(line, ensure_ascii=False).encode())


def _write_sarif(results: Sequence[Checked], least: Severity, language: Language) -> None:
    """Write one log for all files; members of an archive that bear one name share it."""
    log: dict[str, list[Finding]] = {}
    for checked in results:
        log.setdefault(checked.name, []).extend(finding for finding in checked.new if weighs(finding, least))
    click.echo(json.dumps(to_sarif(log, language=language), ensure_ascii=False).encode())


def _write_github(results: Sequence[Checked], least: Severity, language: Language) -> None:
    """Write the annotation commands of a GitHub workflow; the site shows them beside the lines of the file."""
    for checked in results:
        for finding in checked.new:
            if weighs(finding, least):
                where = f",line={finding.line},col={finding.column}" if finding.placed else ""
                place = f"file={_property(checked.name)}{where},title={finding.code}"
                message = _escaped(getattr(finding.message, language))
                click.echo(f"::{_LEVELS[finding.severity]} {place}::{message}".encode())


def _escaped(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _escaped(words).replace(":", "%3A").replace(",", "%2C")


#: What writes each format, and the least severity that it writes unless it is told another.
FORMATS: Final[dict[str, tuple[Callable[[Sequence[Checked], Severity, Language], None], Severity]]] = {
    "json": (_write_json, Severity.INFO),
    "sarif": (_write_sarif, Severity.INFO),
    "github": (_write_github, Severity.WARNING),
}


def format_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--format`` to a command, which gets a key of `FORMATS`, or text, as *form*."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["text", *FORMATS]),
        default="text",
        show_default=True,
        help="How findings are written. 结果的格式。",
    )(command)
