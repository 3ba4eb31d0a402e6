"""Findings and claims of reports -> their tables, column by column."""

# The stubs of pyarrow leave many types open.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyarrow as pa

from govinfo_reports.statements import fits
from govinfo_reports.text.line_ends import with_line_feeds

from ._arrays import counts, decimals, lists, texts, words
from ._column import COUNT, FLAG
from ._places import place_of
from .columns import SCHEMAS, SUSPECTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.findings import Finding, Suspect

    from .result import Read


def findings_of(reads: Sequence[Read]) -> pa.Table:
    """Return the findings of reports, each with the name of its file."""
    files = [read.file for read in reads for _ in read.findings]
    every = [finding for read in reads for finding in read.findings]
    placed = [finding.placed for finding in every]
    places = [
        finding.place.show("en") if finding.place else place_of(read.report, finding.span) if finding.placed else None
        for read in reads
        for finding in read.findings
    ]
    columns: dict[str, pa.Array[Any]] = {
        "file": words(files),
        "id": texts([finding.id for finding in every]),
        "code": words([finding.code for finding in every]),
        "severity": words([finding.severity for finding in every]),
        "path": words([finding.path for finding in every]),
        "start": pa.array([each.span.start if has else None for each, has in zip(every, placed, strict=True)], COUNT),
        "end": pa.array([each.span.end if has else None for each, has in zip(every, placed, strict=True)], COUNT),
        "line": pa.array(list(_lines(every, placed)), COUNT),
        "place": texts(places),
        "message_zh": texts([finding.message.zh for finding in every]),
        "message_en": texts([finding.message.en for finding in every]),
        "suspects": _suspects([finding.suspects for finding in every]),
    }
    return pa.table(columns, SCHEMAS["findings"])


def _lines(findings: Sequence[Finding], placed: Sequence[bool]) -> Iterator[int | None]:
    """Yield `Finding.line` of each finding, counted on from the one before: they are in page order."""
    page, at, line = "", 0, 1
    for finding, has_place in zip(findings, placed, strict=True):
        if not has_place:
            yield None
            continue
        text, start = with_line_feeds(finding.page), finding.span.start
        if text is not page or start < at:
            page, at, line = text, 0, 1
        line += text.count("\n", at, start)
        at = start
        yield line


def _suspects(several: Sequence[Sequence[Suspect]]) -> pa.Array[Any]:
    """Return the suspects of each finding."""
    every = [suspect for suspects in several for suspect in suspects]
    columns = {
        "path": texts([suspect.path for suspect in every]),
        "start": counts([suspect.span.start for suspect in every]),
        "end": counts([suspect.span.end for suspect in every]),
        "printed": decimals([suspect.printed for suspect in every]),
        "implied": decimals([suspect.implied for suspect in every]),
        "reason_zh": texts([suspect.reason.zh for suspect in every]),
        "reason_en": texts([suspect.reason.en for suspect in every]),
    }
    return lists(SUSPECTS, columns, [len(suspects) for suspects in several])


def claims_of(reads: Sequence[Read]) -> pa.Table:
    """Return the claims of reports, each with the name of its file."""
    files = [read.file for read in reads for _ in read.claims]
    owned = [(read.report, claim) for read in reads for claim in read.claims]
    every = [claim for _, claim in owned]
    columns: dict[str, pa.Array[Any]] = {
        "file": words(files),
        "path": words([claim.path for claim in every]),
        "value": decimals([claim.value for claim in every]),
        "relation": words([claim.relation for claim in every]),
        "precision": decimals([claim.precision for claim in every]),
        "hedge": words([claim.hedge for claim in every]),
        "denial": pa.array([claim.denial for claim in every], FLAG),
        "unit": words([claim.unit for claim in every]),
        "readings": pa.array(
            [list(map(list, claim.readings)) for claim in every], SCHEMAS["claims"].field("readings").type
        ),
        "fits": pa.array([fits(claim, report) for report, claim in owned], FLAG),
        "sentence": texts([claim.sentence.of(report.text) for report, claim in owned]),
        "start": counts([claim.span.start for claim in every]),
        "end": counts([claim.span.end for claim in every]),
        "place": texts([place_of(report, claim.span) for report, claim in owned]),
    }
    return pa.table(columns, SCHEMAS["claims"])
