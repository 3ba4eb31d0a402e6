"""Checking: any report can be checked, by the rules that a caller chooses, with those of his own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from hypothesis import given, settings

from govinfo_reports.checks import RULES, Outcome, Subject, Verdict, check, rule, verdicts
from govinfo_reports.findings import Entry, Message, Severity
from govinfo_reports.strategies import reports

from .invented import received

if TYPE_CHECKING:
    from collections.abc import Iterator

    import govinfo_reports as gr


def test_rules_are_selected_and_ignored_by_the_beginning_of_a_code() -> None:
    """
    A caller chooses rules by code or by family.
    """
    report = received("-1", 0, 0, 0, 0, 0, 2)

    assert {finding.code for finding in check(report, select=["C101", "C104"])} == {"C101", "C104"}
    assert {finding.code for finding in check(report, select=["C1"], ignore=["C103", "C104"])} == {"C101"}


def test_an_unknown_code_is_refused() -> None:
    """
    A code that no rule has is a mistake of the caller, not an empty choice.
    """
    with pytest.raises(ValueError, match="C999"):
        check(received(0, 0, 0, 0, 0, 0, 0), select=["C999"])


def test_a_caller_adds_his_own_rule() -> None:
    """
    A rule is a value that goes beside the built-in ones.
    """
    said = Message("多于 {limit}", "more than {limit}")

    @rule("X1", Subject, entry=Entry(Severity.WARNING, said))
    def many(subject: Subject) -> Iterator[Outcome]:
        if subject.values["requests.received.total"] > 1:
            yield Outcome(Verdict.FAILS, "requests.received.total", details={"limit": 1})

    found = check(received(2, 0, 0, 0, 0, 0, 2), rules=(*RULES, many), select=["X1"])

    assert [finding.message.en for finding in found] == ["more than 1"]


def test_checking_does_not_depend_on_the_page() -> None:
    """
    A report without its page is checked all the same.
    """
    bare = evolve(received(1, 0, 0, 0, 0, 0, 2), text="")

    assert [finding.code for finding in check(bare, select=["C101"])] == ["C101"]


@settings(max_examples=30)
@given(reports())
def test_any_report_can_be_checked(report: gr.Report) -> None:
    """
    Whatever a report holds, every rule gives a verdict, and what is found lies on the form.
    """
    form = report.template.form
    places = {*form.slots, *form.sections, *(path.rpartition(".")[0] for path in form.slots), None}

    assert {judged.rule.code for judged in verdicts(report)} == {rule.code for rule in RULES}
    assert {finding.path for finding in check(report)} <= places


@settings(max_examples=30)
@given(reports(consistent=True))
def test_a_consistent_report_has_no_findings(report: gr.Report) -> None:
    """
    Where every sum holds and nothing is missing there is nothing to find.
    """
    # The drawn figures need not be likely: a stock may be less than what was added, and a bureau may make rules. The
    # drawn prose says little, and nothing of fees.
    assert check(report, ignore=["C105", "C109", "C306", "C312"]) == []
