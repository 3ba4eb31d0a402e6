"""Findings: each has a name of its own on its page, and a place on it or none at all."""

from __future__ import annotations

import json
from random import Random

from hypothesis import given
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports.findings import Message, Severity, in_page_order, numbered
from govinfo_reports.strategies import compose, damaged_pages
from govinfo_reports.text.source import NOWHERE

_BARE = "青禾县商务局2024年政府信息公开工作年度报告\n"


def _all(page: str) -> list[gr.Finding]:
    report = gr.parse(page)
    return in_page_order((*report.findings, *gr.check(report)))


def _finding(place: gr.Span, *details: str) -> gr.Finding:
    return gr.Finding("X1", Severity.INFO, None, place, Message("请核对", "check"), "1\n2\n3\n", details)


def _page(seed: int) -> str:
    """Return a page some of whose rows have lost values, and with a row of no form that stands on it twice."""
    dice = Random(seed)  # noqa: S311 - an invented page
    lines = gr.render(compose(dice, gr.templates()[-1]), "tabs").split("\n")
    tables = [number for number, line in enumerate(lines) if line.count("\t") > 5]
    for number in sorted(dice.sample(tables, 2), reverse=True):
        lines.insert(number, "青禾补充事项\t1\t2\t3\t4\t5\t6\t21")
    return "\n".join(line.rpartition("\t")[0] if "\t" in line and dice.random() < 0.3 else line for line in lines)


@given(st.one_of(st.builds(_page, st.integers(0, 10**6)), damaged_pages(gr.templates()[-1]).map(lambda one: one.text)))
def test_no_two_findings_of_a_page_have_one_id(page: str) -> None:
    """
    On torn pages, where the same may be said of several rows, every finding has an id of its own.
    """
    try:
        ids = [finding.id for finding in _all(page)]
    except gr.NotAReport:
        return

    assert len(ids) == len(set(ids))


def test_a_page_says_the_same_of_several_places() -> None:
    """
    The law above holds of something: torn pages give findings that only their number tells apart.
    """
    assert any(finding.occurrence for seed in range(20) for finding in _all(_page(seed)))


def test_ids_stay_where_lines_move() -> None:
    """
    Lines put in front of a page change no id.
    """
    for seed in range(5):
        page = _page(seed)

        assert {each.id for each in gr.parse(page).findings} == {each.id for each in gr.parse("\n\n" + page).findings}


def test_only_the_same_is_numbered() -> None:
    """
    The first of those that say the same keeps the id it would have alone; others are told apart.
    """
    one, other, different = _finding(gr.Span(0, 1), "a"), _finding(gr.Span(2, 3), "a"), _finding(gr.Span(4, 5), "b")

    assert [each.occurrence for each in numbered([one, different, other])] == [0, 0, 1]
    assert numbered([one, other])[0].id == one.id


def test_what_is_missing_has_no_place() -> None:
    """
    A finding without a place has no line, no column and no caret, and stands behind those that have one.
    """
    lost, first = _finding(NOWHERE), _finding(gr.Span(0, 1))

    assert (lost.placed, lost.line, lost.column, lost.excerpt, lost.caret) == (False, None, None, "", "")
    assert (lost.show("zh"), lost.show("en")) == ("提示 X1: 请核对", "info X1: check")
    assert (first.placed, first.line, first.column) == (True, 1, 1)
    assert in_page_order([lost, first]) == [first, lost]


def test_nothing_is_at_line_1_that_is_not_on_it() -> None:
    """
    What torn pages say of their first line speaks of characters of it.
    """
    for seed in range(10):
        page = f"网站首页 无障碍\n{_BARE}{_page(seed)}"
        for finding in _all(page):
            assert finding.line != 1 or len(finding.span), finding


def test_a_finding_survives_json() -> None:
    """
    Number, suspects and having no place come back from JSON.
    """
    report = gr.parse(_page(3))
    again = gr.from_dict(json.loads(gr.to_json(report)))

    assert [each.id for each in again.findings] == [each.id for each in report.findings]
    assert [each.placed for each in again.findings] == [each.placed for each in report.findings]
