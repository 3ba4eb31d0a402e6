"""Files and their reports -> the tables that have a row for each."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from govinfo_reports.findings import Severity
from govinfo_reports.models import Absence

from ._arrays import counts, lists, texts, words
from ._column import FLAG
from .columns import PROSE, SCHEMAS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.models import Report

    from .result import FileResult, Read


def files_of(results: Sequence[FileResult]) -> pa.Table:
    """Return a row for each file, whatever became of it."""
    documents = [each.report.document if each.report else None for each in results]
    reasons = [each.reason or (None, None) for each in results]
    known = list(zip(results, documents, strict=True))
    columns: dict[str, pa.Array[Any]] = {
        "file": texts([each.file for each in results]),
        "outcome": words([each.outcome for each in results]),
        "code": words([each.code for each in results]),
        "reason_zh": texts([zh for zh, _ in reasons]),
        "reason_en": texts([en for _, en in reasons]),
        "kind": words([each.kind or (document.kind if document else None) for each, document in known]),
        "encoding": words([document.encoding if document else None for document in documents]),
        "size": pa.array([each.size for each in results], pa.int64()),
        "sha256": texts([each.sha256 or (document.sha256 if document else None) for each, document in known]),
    }
    return pa.table(columns, SCHEMAS["files"])


def reports_of(reads: Sequence[Read]) -> pa.Table:
    """Return a row for each report."""
    every = [read.report for read in reads]
    absent = [Counter(missing.why for missing in report.missing.values()) for report in every]
    weights = [Counter(finding.severity for finding in read.findings) for read in reads]
    columns: dict[str, pa.Array[Any]] = {
        "file": texts([read.file for read in reads]),
        "agency": texts([report.agency for report in every]),
        "year": pa.array([report.year for report in every], pa.int16()),
        "template": words([report.template.name for report in every]),
        "title": texts([report.title for report in every]),
        "characters": counts([len(report.text) for report in every]),
        "values": counts([len(read.cells) for read in reads]),
        **{why.value: counts([each[why] for each in absent]) for why in Absence},
        "errors": counts([each[Severity.ERROR] for each in weights]),
        "warnings": counts([each[Severity.WARNING] for each in weights]),
        "infos": counts([each[Severity.INFO] for each in weights]),
        "claims": counts([len(read.claims) for read in reads]),
        "recognised": pa.array([bool(report.document and report.document.recognised) for report in every], FLAG),
        "prose": _prose(every),
    }
    return pa.table(columns, SCHEMAS["reports"])


def _prose(reports: Sequence[Report]) -> pa.Array[Any]:
    """Return the paragraphs of each report."""
    several = [
        [(key, each.text) for key, section in report.children for each in section.paragraphs] for report in reports
    ]
    every = [paragraph for paragraphs in several for paragraph in paragraphs]
    columns = {"section": texts([key for key, _ in every]), "paragraph": texts([text for _, text in every])}
    return lists(PROSE, columns, [len(paragraphs) for paragraphs in several])
