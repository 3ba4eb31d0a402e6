"""Findings -> a SARIF 2.1.0 log, which code hosts and editors show beside the lines of the file."""

from __future__ import annotations

from functools import cache
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from govinfo_reports.arguments import require_language, require_mapping
from govinfo_reports.checks import COPY_RULES, ROLLUP_RULES, RULES, SERIES_RULES
from govinfo_reports.findings import Finding, FindingKind, Message, Severity, kinds
from govinfo_reports.text.source import NOWHERE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from govinfo_reports.arguments import Language
    from govinfo_reports.checks import Rule
    from govinfo_reports.findings import Suspect
    from govinfo_reports.text.source import Span

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_SUSPECT: Final = Message(
    "可能填错：填的是 {printed}，应为 {implied}（{reason}）", "may be wrong: {printed}, should be {implied} ({reason})"
)
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_LANGUAGES: Final = {"zh": "zh-CN", "en": "en-US"}


def to_sarif(findings: Mapping[str, Iterable[Finding]], *, language: Language = "zh") -> dict[str, Any]:
    """Return *findings* as one SARIF log.

    The fingerprint of a result is the id of its finding, so a reviewer's decision stays with it from run to run.

    Args:
        findings: the findings of each file, by the name of the file.
        language: the language of the messages. The properties of each result have both languages.

    Raises:
        ValueError: there is no such language.

    >>> to_sarif({"report.txt": []})["version"]
    '2.1.0'
    """
    require_language(language)
    require_mapping(findings, "to_sarif", "the findings of each file, by the name of the file")
    results = [(name, finding) for name, found in findings.items() for finding in found]
    codes = sorted({finding.code for _, finding in results})
    driver = {
        "name": "govinfo_reports",
        "rules": [_descriptor(code, language) for code in codes],
    }
    return {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "language": _LANGUAGES[language],
                "columnKind": "unicodeCodePoints",
                "results": [_result(name, finding, codes, language) for name, finding in results],
            }
        ],
    }


def _result(name: str, finding: Finding, codes: list[str], language: Language) -> dict[str, Any]:
    location: dict[str, Any] = {"physicalLocation": _place(name, finding.page, finding.span)}
    if finding.path:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.path}]
    message = finding.message
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": _LEVELS[finding.severity],
        "message": {"text": getattr(message, language)},
        "locations": [location],
        "partialFingerprints": {"findingId/v1": finding.id},
        "properties": {"zh": message.zh, "en": message.en},
    }
    if finding.suspects:
        result["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": _place(name, finding.page, suspect.span),
                "logicalLocations": [{"fullyQualifiedName": suspect.path}],
                "message": {"text": getattr(_SUSPECT.filled(_said_of(suspect)), language)},
            }
            for number, suspect in enumerate(finding.suspects, 1)
        ]
    return result


def _said_of(suspect: Suspect) -> dict[str, object]:
    return {"printed": suspect.printed, "implied": suspect.implied, "reason": suspect.reason}


def _place(name: str, page: str, span: Span) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(PurePath(name).as_posix())}}
    if page and span != NOWHERE:
        first, column, _ = span.line_of(page)
        words = span.of(page)
        last = first + words.count("\n")
        end = column + len(words) if last == first else len(words) - words.rfind("\n")
        place["region"] = {"startLine": first, "startColumn": column, "endLine": last, "endColumn": end}
    return place


def _descriptor(code: str, language: Language) -> dict[str, Any]:
    """Return the description of a code: complete for a built-in kind, and for a caller's own kind just the code."""
    kind = _kinds().get(code)
    if kind is None:
        return {"id": code}
    title, why, mend = (getattr(each, language) for each in (kind.entry.title, kind.entry.why, kind.entry.mend))
    return {
        "id": code,
        "shortDescription": {"text": title},
        "fullDescription": {"text": why},
        "help": {"text": f"{why}\n{mend}", "markdown": f"**{title}**\n\n{why}\n\n{mend}\n"},
        "defaultConfiguration": {"level": _LEVELS[kind.severity]},
    }


@cache
def _kinds() -> dict[str, FindingKind]:
    rules: tuple[Rule[Any], ...] = (*RULES, *SERIES_RULES, *ROLLUP_RULES, *COPY_RULES)
    return {kind.code: kind for kind in (*kinds(), *(rule.kind for rule in rules))}
