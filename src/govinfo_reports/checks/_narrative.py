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


CLAIM: Final = Rule[Subject](
    "C201", Severity.WARNING,
    Message("正文与表格不一致", "The narrative contradicts the table"),
    Message("正文说“{sentence}”，而表中“{cell}”是 {printed}，怎样理解都不相符。",
            "The text says “{sentence}”; the table prints {printed} under “{cell}”, and no reading makes them agree."),
    Message("同一件事有两个数字，读者无从判断哪个是真的。", "Two figures for one thing leave the reader without either."),
    Message("对照台账改正正文或表格。“受理”“收到”是否包括上年结转，应写清楚。",
            "Correct text or table by the records, and say whether “received” includes what was carried over."),
    (), _claims,
)

RULES: Final = (CLAIM,)
