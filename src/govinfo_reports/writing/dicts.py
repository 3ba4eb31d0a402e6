"""Report <-> plain dicts, and report -> JSON."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from govinfo_reports.arguments import require_mapping
from govinfo_reports.files.document import document_from_dict, document_to_dict
from govinfo_reports.files.places import place_from_dict, place_to_dict
from govinfo_reports.findings import Finding, Message, Severity, Suspect
from govinfo_reports.forms import template_named
from govinfo_reports.models import (
    Absence,
    Cell,
    Group,
    Missing,
    Paragraph,
    Report,
    Section,
    Theme,
    explained,
    require_report,
)
from govinfo_reports.text.source import NOWHERE, Span
from govinfo_reports.text.values import State

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from govinfo_reports.forms import Template

SCHEMA: Final = "govinfo-reports/2"


def to_dict(report: Report) -> dict[str, Any]:
    """Return *report* as plain dicts, lists, strings and numbers. A decimal becomes a string, to stay exact."""
    require_report(report, "to_dict")
    return {
        "schema": SCHEMA,
        "title": report.title,
        "agency": report.agency,
        "year": report.year,
        "template": report.template.name,
        "evidence": {name: _span(span) for name, span in report.evidence.items()},
        "document": document_to_dict(report.document) if report.document else None,
        "sections": {key: _section(section, report) for key, section in report.children},
        "findings": [finding_to_dict(finding) for finding in report.findings],
        "labels": None if report.labels is None else [_span(span) for span in report.labels],
        "repeats": [_span(span) for span in report.repeats],
        "missing": {path: _missing(missing, report.findings) for path, missing in report.missing.items()},
        "text": report.text,
    }


def to_json(report: Report) -> str:
    """Return *report*, as `to_dict` gives it, in one line of JSON."""
    return json.dumps(to_dict(require_report(report, "to_json")), ensure_ascii=False)


def from_dict(data: Mapping[str, Any], template: Template | None = None) -> Report:
    """Return the report from which `to_dict` made *data*. Give its *template* if that is not known by name.

    Raises:
        ValueError: `to_dict` did not make these data, or they name a template that is not known here.
    """
    require_mapping(data, "from_dict", "the dict that to_dict() returns")
    if data.get("schema") != SCHEMA:
        message = f"this is not a report written by to_dict: its schema is {data.get('schema')!r}, not {SCHEMA!r}"
        raise ValueError(message)
    findings = tuple(_finding_from(finding, data["text"]) for finding in data["findings"])
    sections = tuple((key, _section_from(section)) for key, section in data["sections"].items())
    missing = _missing_from(data["missing"], findings)
    return Report(
        data["title"],
        data["agency"],
        data["year"],
        template or template_named(data["template"]),
        explained(sections, missing),
        {name: Span(*span) for name, span in data["evidence"].items()},
        findings,
        data["text"],
        None if data["labels"] is None else tuple(Span(*span) for span in data["labels"]),
        tuple(Span(*span) for span in data["repeats"]),
        missing,
        document_from_dict(data["document"], data["text"]) if data["document"] else None,
    )


def finding_to_dict(finding: Finding) -> dict[str, Any]:
    """Return *finding* as plain data."""
    return {
        "id": finding.id,
        "code": finding.code,
        "severity": finding.severity.value,
        "path": finding.path,
        "span": _span(finding.span) if finding.placed else None,
        "line": finding.line,
        "column": finding.column,
        "place": place_to_dict(finding.place) if finding.place else None,
        "details": list(finding.details),
        "occurrence": finding.occurrence,
        "message": _message(finding.message),
        "suspects": [_suspect(suspect) for suspect in finding.suspects],
        "cells": list(finding.cells),
    }


def _message(message: Message) -> dict[str, str]:
    return {"zh": message.zh, "en": message.en}


def _suspect(suspect: Suspect) -> dict[str, Any]:
    return {
        "path": suspect.path,
        "span": _span(suspect.span),
        "printed": _figure(suspect.printed),
        "implied": _figure(suspect.implied),
        "reason": _message(suspect.reason),
    }


def _figure(value: int | Decimal | None) -> int | str | None:
    """Return a figure as JSON has it: a decimal as a string, to stay exact."""
    return str(value) if isinstance(value, Decimal) else value


def _finding_from(data: Mapping[str, Any], page: str) -> Finding:
    return Finding(
        data["code"],
        Severity(data["severity"]),
        data["path"],
        Span(*data["span"]) if data["span"] else NOWHERE,
        Message(**data["message"]),
        page,
        tuple(data["details"]),
        place_from_dict(data["place"]) if data["place"] else None,
        tuple(map(_suspect_from, data["suspects"])),
        data["occurrence"],
        tuple(data["cells"]),
    )


def _suspect_from(data: Mapping[str, Any]) -> Suspect:
    printed, implied = (_figure_from(data[key]) for key in ("printed", "implied"))
    return Suspect(data["path"], Span(*data["span"]), printed, implied, Message(**data["reason"]))


def _figure_from(data: Any) -> Any:  # noqa: ANN401 - a whole number, a decimal, or nothing, as the data have it
    return Decimal(data) if isinstance(data, str) else data


def _missing(missing: Missing, findings: Sequence[Finding]) -> dict[str, Any]:
    """Return why a path is missing. Numbers stand for its findings, by their place among those of the report."""
    return {"why": missing.why.value, "findings": [findings.index(finding) for finding in missing.findings]}


def _missing_from(data: Mapping[str, Any], findings: Sequence[Finding]) -> dict[str, Missing]:
    missing: dict[str, Missing] = {}
    for path, written in data.items():
        numbers: list[int] = written["findings"]
        missing[path] = Missing(Absence(written["why"]), tuple(findings[number] for number in numbers))
    return missing


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


def _paragraph(paragraph: Paragraph) -> dict[str, Any]:
    return {"text": paragraph.text, "span": _span(paragraph.span)}


def _section(section: Section, report: Report) -> dict[str, Any]:
    return {
        "heading": _paragraph(section.heading) if section.heading else None,
        "paragraphs": [_paragraph(paragraph) for paragraph in section.paragraphs],
        "themes": [[theme.key, [_paragraph(paragraph) for paragraph in theme.paragraphs]] for theme in section.themes],
        "table": {key: _group(group, report) for key, group in section.children},
    }


def _group(group: Group | Cell, report: Report) -> dict[str, Any]:
    if isinstance(group, Cell):
        place = report.place(group.span)
        return {
            "text": group.text,
            "value": _figure(group.value),
            "state": group.state.value,
            "unit": group.unit,
            "span": _span(group.span),
            "place": place_to_dict(place) if place else None,
            **({"parts": list(map(_span, group.parts))} if group.parts else {}),
        }
    return {key: _group(child, report) for key, child in group.children}


def _paragraph_from(data: Mapping[str, Any]) -> Paragraph:
    return Paragraph(data["text"], Span(*data["span"]))


def _section_from(data: Mapping[str, Any]) -> Section:
    return Section(
        tuple(map(_paragraph_from, data["paragraphs"])),
        tuple((key, _group_from(group)) for key, group in data["table"].items()),
        tuple(Theme(key, tuple(map(_paragraph_from, paragraphs))) for key, paragraphs in data["themes"]),
        _paragraph_from(data["heading"]) if data["heading"] else None,
    )


def _group_from(data: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a group or a cell, as the data have it
    if isinstance(data.get("span"), list):
        parts = tuple(Span(*part) for part in data.get("parts", ()))
        value, state = _figure_from(data["value"]), State(data["state"])
        return Cell(data["text"], value, state, data["unit"], Span(*data["span"]), parts)
    return Group(tuple((key, _group_from(child)) for key, child in data.items()))
