"""Findings and claims of reports -> their tables, column by column."""

# The stubs of pyarrow leave many types open.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyarrow as pa

from govinfo_reports.statements import fits

from ._arrays import decimals, fitting, texts, words
from ._column import COUNT, FLAG
from ._places import places_of
from .columns import SCHEMAS, SUSPECTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.findings import Suspect

    from .result import Read


def findings_of(reads: Sequence[Read]) -> pa.Table:
    """Return the findings of reports, each with the name of its file."""
    files = [read.file for read in reads for _ in read.findings]
    every = [finding for read in reads for finding in read.findings]
    columns: dict[str, pa.Array[Any]] = {
        "file": words(files),
        "id": texts(finding.id for finding in every),
        "code": words(finding.code for finding in every),
        "severity": words(finding.severity.value for finding in every),
        "path": words(finding.path for finding in every),
        "start": pa.array([each.span.start if each.placed else None for each in every], COUNT),
        "end": pa.array([each.span.end if each.placed else None for each in every], COUNT),
        "line": pa.array([finding.line for finding in every], COUNT),
        "place": texts(_places(reads)),
        "message_zh": texts(finding.message.zh for finding in every),
        "message_en": texts(finding.message.en for finding in every),
        "suspects": pa.array([[_suspect(each) for each in finding.suspects] for finding in every], SUSPECTS),
    }
    return pa.table(columns, SCHEMAS["findings"])


def _places(reads: Sequence[Read]) -> Iterator[str | None]:
    for read in reads:
        places = places_of(read.report, (finding.span for finding in read.findings))
        yield from (place if finding.placed else None for finding, place in zip(read.findings, places, strict=True))


def _suspect(suspect: Suspect) -> dict[str, Any]:
    return {
        "path": suspect.path,
        "start": suspect.span.start,
        "end": suspect.span.end,
        "printed": fitting(suspect.printed),
        "implied": fitting(suspect.implied),
        "reason_zh": suspect.reason.zh,
        "reason_en": suspect.reason.en,
    }


def claims_of(reads: Sequence[Read]) -> pa.Table:
    """Return the claims of reports, each with the name of its file."""
    files = [read.file for read in reads for _ in read.claims]
    owned = [(read.report, claim) for read in reads for claim in read.claims]
    every = [claim for _, claim in owned]
    columns: dict[str, pa.Array[Any]] = {
        "file": words(files),
        "path": words(claim.path for claim in every),
        "value": decimals(claim.value for claim in every),
        "relation": words(claim.relation.value for claim in every),
        "precision": decimals(claim.precision for claim in every),
        "hedge": words(claim.hedge for claim in every),
        "denial": pa.array([claim.denial for claim in every], FLAG),
        "unit": words(claim.unit for claim in every),
        "readings": pa.array(
            [list(map(list, claim.readings)) for claim in every], SCHEMAS["claims"].field("readings").type
        ),
        "fits": pa.array([fits(claim, report) for report, claim in owned], FLAG),
        "sentence": texts(claim.sentence.of(report.text) for report, claim in owned),
        "start": pa.array([claim.span.start for claim in every], COUNT),
        "end": pa.array([claim.span.end for claim in every], COUNT),
        "place": texts(
            place for read in reads for place in places_of(read.report, (claim.span for claim in read.claims))
        ),
    }
    return pa.table(columns, SCHEMAS["claims"])
