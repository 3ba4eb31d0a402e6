"""What the prose states in figures -> whether the tables say the same."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Final

from govinfo_reports.findings import Message
from govinfo_reports.statements import fits

from .._names import cell_name
from .._rule import Outcome, Verdict, rule
from .._subject import Subject
from .amounts import printed_in_yuan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from govinfo_reports.statements import Claim

_LONGEST: Final = 60  # characters of a quotation
_BEHIND: Final = 12  # of them behind the figure
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
        if _is_right(subject, claim):
            continue  # the finding on the sums names the cell
        details = {"printed": _printed(subject, claim), "said": claim.value, "sentence": _quoted(subject, claim)}
        yield Outcome(Verdict.FAILS, claim.path, claim.span, details)


def _is_right(subject: Subject, claim: Claim) -> bool:
    """Whether the tables would say the same if the cells were corrected that their own sums find wrong."""
    if claim.precision:
        return False
    for suspicion in subject.suspicions:
        for repair in filter(attrgetter("possible"), suspicion.repairs):
            corrected = {**subject.values, **{each.path: each.implied for each in repair.corrections}}
            concerned = {each.path for each in repair.corrections}
            if any(_says(claim, reading, corrected) for reading in claim.readings if concerned & set(reading)):
                return True
    return False


def _says(claim: Claim, reading: Sequence[str], values: Mapping[str, int | Decimal]) -> bool:
    return values.keys() >= set(reading) and sum(values[path] for path in reading) == claim.value


def _quoted(subject: Subject, claim: Claim) -> str:
    """Return the sentence of a claim, or so much around its figure that a person finds it again."""
    text, sentence = subject.report.text, claim.sentence
    end = min(sentence.end, max(claim.span.end + _BEHIND, sentence.start + _LONGEST))
    start = max(sentence.start, end - _LONGEST)
    cut = " ".join(text[start:end].split())
    return f"{'…' if start > sentence.start else ''}{cut}{'…' if end < sentence.end else ''}"


def _printed(subject: Subject, claim: Claim) -> Message:
    """Return what the tables print for each reading of a claim."""
    sums = [
        " + ".join(f"“{cell_name(subject.form, path)}” {subject.values[path]}" for path in reading)
        for reading in claim.readings
    ]
    return Message("；或 ".join(sums), "; or ".join(sums))
