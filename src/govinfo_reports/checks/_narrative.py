"""What the prose states in figures -> whether the tables say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports.findings import Message, Severity

from ._names import cell_name
from ._rule import Outcome, Rule, Verdict
from ._subject import Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST: Final = 60
_VERDICTS: Final = {True: Verdict.HOLDS, False: Verdict.FAILS, None: Verdict.CANNOT_TELL}


def _claims(subject: Subject) -> Iterator[Outcome]:
    if not subject.report.claims:
        return
    from govinfo_reports.claims import fits

    for claim in subject.report.claims:
        verdict = _VERDICTS[fits(claim, subject.report)]
        if verdict is not Verdict.FAILS:
            yield Outcome(verdict, claim.path)
            continue
        cell = subject.cells.get(claim.path)
        details = {
            "cell": cell_name(subject.form, claim.path),
            "said": claim.value,
            "printed": cell.text if cell else "",
            "sentence": claim.sentence.strip()[:_LONGEST],
        }
        yield Outcome(Verdict.FAILS, claim.path, claim.span, details)


CLAIM: Final = Rule[Subject]("C201", Severity.WARNING, (), _claims)

RULES: Final = (CLAIM,)
