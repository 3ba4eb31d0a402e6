"""The rules: each has words, an example that triggers it and one that does not, and keeps its promises."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from hypothesis import given, settings

import govinfo_reports as gr
from govinfo_reports.checks import RULES, Outcome, Rule, Subject, Verdict, Words, check, verdicts
from govinfo_reports.checks.catalogue import every_rule, found_in
from govinfo_reports.findings import Message, Severity
from govinfo_reports.strategies import reports
from govinfo_reports.templates import GRAMMARS, load_template

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD = "青禾县商务局2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n"
_BEHIND = "四、政府信息公开行政复议、行政诉讼情况\n"
_CODES = [rule.code for rule in every_rule()]


def received(*cells: object) -> gr.Report:
    """Return a report whose table of requests has one row."""
    row = "\t".join(map(str, ("一、本年新收政府信息公开申请数量", *cells)))
    return gr.parse(f"{_HEAD}{row}\n{_BEHIND}")


def test_codes_are_unique() -> None:
    """
    No two rules share a code.
    """
    assert len(set(_CODES)) == len(_CODES)


@pytest.mark.parametrize("rule", every_rule(), ids=_CODES)
def test_the_triggering_example_triggers(rule: Rule[object]) -> None:
    """
    The first example of a rule makes it fail with its own severity.
    """
    found = found_in(rule, rule.words.triggers)

    assert rule.severity in {finding.severity for finding in found}
    assert {finding.code for finding in found} == {rule.code}


@pytest.mark.parametrize("rule", every_rule(), ids=_CODES)
def test_the_silent_example_is_silent(rule: Rule[object]) -> None:
    """
    The second example of a rule, the first one mended, gives no finding.
    """
    assert rule.words.silent
    assert found_in(rule, rule.words.silent) == []


@pytest.mark.parametrize("rule", every_rule(), ids=_CODES)
def test_a_rule_explains_itself_in_both_languages(rule: Rule[object]) -> None:
    """
    Every sentence about a rule is there in Chinese and in English, and the two differ.
    """
    words = rule.words
    for message in (words.title, words.says, words.why, words.mend):
        assert message.zh.strip()
        assert message.en.strip()
        assert message.zh != message.en
        assert message.en.isascii() or "“" in message.en or "〔" in message.en


def test_a_wrong_total_shows_printed_and_implied() -> None:
    """
    A row sum that fails names the row and shows both figures; the printed one stays.
    """
    report = received(1, 0, 0, 0, 0, 0, 2)

    (finding,) = check(report, select=["C101"])

    assert finding.path == "requests.received.total"
    assert "1" in finding.message.zh
    assert "2" in finding.message.zh
    assert report["requests.received.total"].value == 2


def test_cannot_tell_names_what_is_missing_and_what_it_would_have_to_be() -> None:
    """
    With one figure missing the rule cannot tell, and says which value would make the sum hold.
    """
    (finding,) = check(received(5, "", 0, 0, 0, 0, 7), select=["C101"])

    assert finding.severity is Severity.INFO
    assert "商业企业" in finding.message.zh
    assert "应为 2" in finding.message.zh
    assert "would have to be 2" in finding.message.en


def test_several_missing_figures_have_a_range() -> None:
    """
    With several figures missing the range of each is given, and their sum.
    """
    (finding,) = check(received(5, "", "/", 0, 0, 0, 7), select=["C101"])

    assert "0 至 2 之间，合计为 2" in finding.message.zh


def test_missing_figures_cannot_save_a_sum_that_is_too_large() -> None:
    """
    A sum that already exceeds its total fails although figures are missing.
    """
    (finding,) = check(received(9, "", 0, 0, 0, 0, 7), select=["C101"])

    assert finding.severity is Severity.ERROR


def test_cannot_tell_is_not_holding() -> None:
    """
    The verdict on a sum with a blank is that it cannot be told.
    """
    verdict = {judged.verdict for judged in verdicts(received(5, "", 0, 0, 0, 0, 5)) if judged.rule.code == "C101"}

    assert Verdict.CANNOT_TELL in verdict
    assert Verdict.HOLDS not in verdict


def test_a_cut_row_is_not_held_against_the_report() -> None:
    """
    The last figure of a text that breaks off may be cut, so that a sum over it cannot be told.
    """
    report = gr.parse(f"{_HEAD}一、本年新收政府信息公开申请数量\t12\t0\t0\t0\t0\t0\t1")

    (finding,) = check(report, select=["C101"])

    assert finding.severity is Severity.INFO


def test_an_absent_table_is_not_applicable() -> None:
    """
    A rule about rows that the page does not have gives the verdict that it does not apply.
    """
    report = gr.parse("青禾县商务局2024年政府信息公开工作年度报告\n行政许可\t12\n行政处罚\t3\n")

    assert {j.verdict for j in verdicts(report) if j.rule.code == "C103"} == {Verdict.NOT_APPLICABLE}


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
    # The drawn figures need not be likely: a stock may be less than what was added, and a bureau may make rules.
    assert check(report, ignore=["C105", "C109", "C306"]) == []


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

    def many(subject: Subject) -> Iterator[Outcome]:
        if subject.values["requests.received.total"] > 1:
            yield Outcome(Verdict.FAILS, "requests.received.total", details={"limit": 1})

    said = Message("多于 {limit}", "more than {limit}")
    own = Rule[Subject]("X1", Severity.WARNING, (), many, Words(said, said, said, said))

    found = check(received(2, 0, 0, 0, 0, 0, 2), rules=(*RULES, own), select=["X1"])

    assert [finding.message.en for finding in found] == ["more than 1"]


@pytest.mark.parametrize(
    ("agency", "expected"),
    [
        ("青禾县商务局", 3),
        ("白石镇人民政府", 3),
        ("住房和城乡建设部", 0),
        ("云岭省区域合作办公室", 0),
        ("松泉自治区人民政府", 0),
    ],
)
def test_who_can_make_rules_is_told_by_the_place_in_a_name(agency: str, expected: int) -> None:
    """
    Only the names of counties, districts, towns and streets speak against the power to make rules.
    """
    page = f"{agency}2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n规章\t1\t1\t9\n"
    report = evolve(gr.parse(page), agency=agency)

    assert len(check(report, select=["C109"])) == expected


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("in_force issued repealed -> stock", Verdict.HOLDS),
        ("in_force issued -> stock", Verdict.FAILS),
        ("in_force -> stock", Verdict.NOT_APPLICABLE),
        ("issued rules -> stock", Verdict.NOT_APPLICABLE),
        ("", Verdict.NOT_APPLICABLE),
    ],
)
def test_what_columns_hold_is_known_from_the_grammar(said: str, verdict: Verdict, tmp_path: Path) -> None:
    """
    A form whose grammar says nothing of its columns, or nothing that can be understood, has no stock to check.
    """
    path = tmp_path / "template_2021.lark"
    before = "columns : in_force issued repealed -> stock"
    text = (GRAMMARS / path.name).read_text(encoding="utf-8")
    path.write_text(text.replace(before, f"columns : {said}" if said else ""), encoding="utf-8")
    page = "青禾县商务局2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n规章\t4\t3\t2\n"

    judged = verdicts(gr.parse(page, load_template(path)))

    assert before in text
    assert {each.verdict for each in judged if each.rule.code == "C105"} == {verdict}


def test_amounts_and_changes_are_known_from_the_grammar(tmp_path: Path) -> None:
    """
    Only what the grammar calls an amount may have a fraction, and only what it calls signed may be negative.
    """
    path = tmp_path / "template_2020.lark"
    text = (GRAMMARS / path.name).read_text(encoding="utf-8")
    path.write_text(re.sub(r"^columns .*\n(?: +\|.*\n)+", "", text, flags=re.MULTILINE), encoding="utf-8")
    head = "青禾县商务局2020年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"
    page = f"{head}行政强制\t9\t-2\t0\n政府集中采购\t3\t1.5\n"

    forms = map(load_template, (GRAMMARS / path.name, path))
    said, unsaid = (check(gr.parse(page, form), select=["C104"]) for form in forms)

    assert said == []
    assert [finding.path for finding in unsaid] == ["disclosure.compulsion.change", "disclosure.procurement.amount"]


def test_an_id_lasts_while_the_figures_do() -> None:
    """
    The id of a finding stays when the page around it changes, and changes with the figures.
    """
    first = check(received(1, 0, 0, 0, 0, 0, 2), select=["C101"])[0]
    again = check(gr.parse("首页\n\n" + received(1, 0, 0, 0, 0, 0, 2).text), select=["C101"])[0]
    other = check(received(1, 0, 0, 0, 0, 0, 3), select=["C101"])[0]

    assert first.span != again.span
    assert first.id == again.id
    assert first.id != other.id


def test_checking_does_not_depend_on_the_page() -> None:
    """
    A report without its page is checked all the same.
    """
    bare = evolve(received(1, 0, 0, 0, 0, 0, 2), text="")

    assert [finding.code for finding in check(bare, select=["C101"])] == ["C101"]
