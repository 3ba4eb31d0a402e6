"""Rules and reports -> verdicts and findings. Which rules run is the caller's choice, each time anew."""

from __future__ import annotations

from itertools import pairwise
from types import NoneType
from typing import TYPE_CHECKING, Final, TypeVar

from attrs import frozen

from govinfo_reports.arguments import codes_in, require_each
from govinfo_reports.findings import FindingList, in_page_order, numbered
from govinfo_reports.models import Report, require_report, require_reports

from ._copying import nearest
from ._rule import HOLDS, NOT_APPLICABLE
from ._subject import Subject
from .rules import rules_about
from .rules.copies import Copy
from .rules.rollup import Rollup
from .rules.series import Years

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from govinfo_reports.findings import Finding

    from ._repairs import Suspicion
    from ._rule import Outcome, Rule, Verdict

#: The rules over one report.
RULES: Final[tuple[Rule[Subject], ...]] = rules_about(Subject)
#: The rules over two years of one agency.
SERIES_RULES: Final[tuple[Rule[Years], ...]] = rules_about(Years)
#: The rules over reports of several agencies.
COPY_RULES: Final[tuple[Rule[Copy], ...]] = rules_about(Copy)
#: The rules over a report and those it sums up.
ROLLUP_RULES: Final[tuple[Rule[Rollup], ...]] = rules_about(Rollup)

S = TypeVar("S")


@frozen
class Judgement:
    """What a rule says of one place of a report."""

    rule: Rule[Subject]
    outcome: Outcome

    @property
    def verdict(self) -> Verdict:
        """Whether it holds, fails, cannot be told or does not apply."""
        return self.outcome.verdict


def check(
    report: Report,
    *,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
    rules: Sequence[Rule[Subject]] = RULES,
) -> FindingList:
    """Return what a person should look at in *report*, in the order of the page.

    Args:
        report: the report, as read. No figure of it is altered.
        select: the code, or codes, of the rules to run, or beginnings such as ``"C1"``; None for all.
        ignore: the code, or codes, of rules to leave out, or beginnings of them.
        rules: the rules to choose from; a caller's own go beside `RULES`.

    Raises:
        ValueError: no rule has a code that *select* or *ignore* names.
    """
    subject = Subject(require_report(report, "check"))
    chosen = (rule for rule in _chosen(rules, select, ignore) if _holds_for(rule, subject))
    return _findings(((rule, subject) for rule in chosen), report)


def verdicts(report: Report, *, rules: Sequence[Rule[Subject]] = RULES) -> list[Judgement]:
    """Return every verdict of the *rules* on *report*, also where they hold or do not apply."""
    subject = Subject(require_report(report, "verdicts"))
    return [
        Judgement(rule, outcome)
        for rule in rules
        for outcome in (rule.outcomes(subject) if _holds_for(rule, subject) else [NOT_APPLICABLE])
    ]


def suspects(report: Report) -> list[Suspicion]:
    """Return which cells of *report* are likely wrong, from the sums that fail.

    Cells whose reading is in doubt, and rows that were not read, prove nothing and are not among them.

    >>> from pathlib import Path
    >>> import govinfo_reports as gr
    >>> report = gr.parse(Path("examples/qinghe-commerce-2024.txt").read_text(encoding="utf-8"))
    >>> [report[path].text for suspicion in suspects(report) for path in suspicion.paths]
    ['9']
    """
    return list(Subject(require_report(report, "suspects")).suspicions)


def _holds_for(rule: Rule[Subject], subject: Subject) -> bool:
    """Whether a rule that came with a form holds for the year of the report, on that form, and on a report at all."""
    report = subject.report
    years = (report.template.year, report.year or report.template.year)
    return not rule.since or (min(years) >= rule.since and subject.is_a_report)


def check_series(
    reports: Iterable[Report],
    *,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
    rules: Sequence[Rule[Years]] = SERIES_RULES,
) -> FindingList:
    """Return where the reports of one agency do not continue one another; each finding is about the later of two.

    Args:
        reports: reports of one agency, in any order. What two forms do not both ask for is not compared.
        select: as for `check`.
        ignore: as for `check`.
        rules: as for `check`.

    Raises:
        ValueError: no rule has a code that *select* or *ignore* names.
    """
    chosen = _chosen(rules, select, ignore)
    held = require_reports(reports, "check_series")
    subjects = [Subject(report) for report in sorted(held, key=lambda report: report.year or 0)]
    found = FindingList()
    year_before: Subject | None = None
    for earlier, later in pairwise(subjects):
        found += _findings(((rule, Years(earlier, later)) for rule in chosen), later.report)
        if earlier.report.year != later.report.year:
            year_before = earlier
        elif year_before:  # the second report of a year also follows on the year before
            found += _findings(((rule, Years(year_before, later)) for rule in chosen), later.report)
    return found


def check_copies(
    reports: Iterable[Report],
    *,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
    rules: Sequence[Rule[Copy]] = COPY_RULES,
) -> FindingList:
    """Return which reports repeat what another agency's report tells in words, in the order of *reports*.

    Each report is held against the one that it repeats most of; names and years are left aside. Reports of one agency
    are left to `check_series`, and a report whose agency is not known is left out. The time grows with the number of
    reports, not with that of their pairs.

    Args:
        reports: reports of any agencies and years, in any order. `Finding.page` is the page that a finding is about.
        select: as for `check`.
        ignore: as for `check`.
        rules: as for `check`.

    Raises:
        ValueError: no rule has a code that *select* or *ignore* names.
    """
    chosen = _chosen(rules, select, ignore)
    found = FindingList()
    for model, copy, likeness in nearest([Subject(report) for report in require_reports(reports, "check_copies")]):
        found += _findings(((rule, Copy(model, copy, likeness)) for rule in chosen), copy.report)
    return found


def check_rollup(
    parent: Report,
    children: Iterable[Report | None],
    *,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
    rules: Sequence[Rule[Rollup]] = ROLLUP_RULES,
) -> FindingList:
    """Return where *parent*, which sums up others, is not the sum of its *children*.

    Args:
        parent: the report that sums up.
        children: those it sums up, its own office's among them; None for one that is known but not at hand.
        select: as for `check`.
        ignore: as for `check`.
        rules: as for `check`.

    Raises:
        ValueError: no rule has a code that *select* or *ignore* names.
    """
    known = require_each((Report, NoneType), children, "check_rollup", "a report and those it sums up, None for one")
    subjects = tuple(None if child is None else Subject(child) for child in known)
    rollup = Rollup(Subject(require_report(parent, "check_rollup")), subjects)
    return _findings(((rule, rollup) for rule in _chosen(rules, select, ignore)), parent)


def _findings(runs: Iterable[tuple[Rule[S], S]], report: Report) -> FindingList:
    def found() -> Iterator[Finding]:
        told: list[object] = []
        for rule, subject in runs:
            for outcome in rule.test(subject):
                if outcome is HOLDS or outcome.instead in told:
                    continue
                if outcome.instead:
                    told.append(outcome.instead)
                if finding := rule.finding(outcome, report.text):
                    yield finding

    return FindingList(numbered(in_page_order(report.placed(found()))))


def _chosen(rules: Sequence[Rule[S]], select: Iterable[str] | None, ignore: Iterable[str]) -> list[Rule[S]]:
    wanted = None if select is None else codes_in(select)
    unwanted = codes_in(ignore)
    for code in (*(wanted or ()), *unwanted):
        if not any(rule.code.startswith(code) for rule in rules):
            message = f"no rule {code!r}; there are {', '.join(rule.code for rule in rules)}"
            raise ValueError(message)
    return [
        rule
        for rule in rules
        if (wanted is None or rule.code.startswith(wanted)) and not (unwanted and rule.code.startswith(unwanted))
    ]
