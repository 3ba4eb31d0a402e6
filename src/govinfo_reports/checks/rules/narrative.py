"""What the prose states in figures -> whether the tables say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports.findings import Message
from govinfo_reports.statements import fits

from .._names import cell_name
from .._rule import Outcome, Verdict, rule
from .._subject import Subject
from .amounts import printed_in_yuan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govinfo_reports.statements import Claim

_LONGEST: Final = 60
_VERDICTS: Final = {True: Verdict.HOLDS, False: Verdict.FAILS, None: Verdict.CANNOT_TELL}


@rule("C201", Subject)
def prose_agrees(subject: Subject) -> Iterator[Outcome]:
    """Hold what the prose states in figures against the tables."""
    for claim in subject.claims:
        if printed_in_yuan(claim, subject):
            continue  # C111 says it
        verdict = _VERDICTS[fits(claim, subject.report)]
        if verdict is not Verdict.FAILS:
            yield Outcome(verdict, claim.path)
            continue
        details = {
            "printed": _printed(subject, claim),
            "said": claim.value,
            "sentence": claim.sentence.of(subject.report.text).strip()[:_LONGEST],
        }
        yield Outcome(Verdict.FAILS, claim.path, claim.span, details)


def _printed(subject: Subject, claim: Claim) -> Message:
    """Return what the tables print for each reading of a claim."""
    sums = [
        " + ".join(f"“{cell_name(subject.form, path)}” {subject.values[path]}" for path in reading)
        for reading in claim.readings
    ]
    return Message("；或 ".join(sums), "; or ".join(sums))
