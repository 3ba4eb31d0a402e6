"""Disputes and requests -> whether there can have been the one without the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govinfo_reports.forms import section_of
from govinfo_reports.forms.sum_constraints import TOTAL, Sum, constraints_of
from govinfo_reports.statements import fits

from .._names import listed, row_name
from .._rule import HOLDS, Outcome, Verdict, rule
from .._subject import Subject

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule("C113", Subject)
def disputes_have_requests(subject: Subject) -> Iterator[Outcome]:
    """Look for disputes in a year to which no request belongs; what the prose tells of them too is no slip."""
    form = subject.form
    relations = constraints_of(form)
    came_in = [each.left for each in relations if each.kind is Sum.BALANCE and each.left[0].column == TOTAL]
    if not came_in:
        return
    section = section_of(came_in[0][0])
    totals = [each.right[0] for each in relations if each.kind is Sum.ROW and section_of(each.right[0]) != section]
    if any(path not in subject.certain for path in (*came_in[0], *totals)):
        return
    disputes = [path for path in totals if subject.certain[path]]
    if (
        not disputes
        or any(subject.certain[path] for path in came_in[0])
        or _is_told_in_prose(subject, section_of(disputes[0]))
    ):
        yield HOLDS
        return
    details = {
        "requests": listed([row_name(form, path) for path in came_in[0]]),
        "disputes": listed([row_name(form, path) for path in disputes]),
        "number": sum(subject.certain[path] for path in disputes),
    }
    yield Outcome(Verdict.FAILS, disputes[0], subject.span(disputes[0]), details)


def _is_told_in_prose(subject: Subject, section: str) -> bool:
    """Whether the prose tells of a figure in *section* what the table does."""
    own = (claim for claim in subject.claims if section_of(claim.path) == section and claim.value)
    return any(fits(claim, subject.report) for claim in own)
