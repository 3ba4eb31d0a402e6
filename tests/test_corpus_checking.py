"""Many reports checked together: what is known, what is new, the totals, and years beside one another."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports.corpus.baseline import Baseline, NotABaseline, read_baseline, written
from govinfo_reports.corpus.checking import Checked, check_together
from govinfo_reports.corpus.choice import Choice
from govinfo_reports.corpus.entries import Entry
from govinfo_reports.corpus.tally import Tally, ranked, tally, total
from govinfo_reports.strategies import pages

from .conftest import counts
from .test_checks_copies import told, words
from .test_checks_series import year_of

if TYPE_CHECKING:
    from collections.abc import Sequence


def _entries(some: Sequence[tuple[gr.Report, str]]) -> list[Entry]:
    return [Entry(f"{number}.txt", gr.parse(page)) for number, (_, page) in enumerate(some)]


_CORPORA = st.lists(pages(), min_size=1, max_size=3).map(_entries)


@pytest.fixture
def years() -> list[Entry]:
    """Reports of one agency: 2023 hands over 5, and 2024 takes over 4 in the first column and in the total."""
    return [Entry("b.txt", year_of(2024, 4, 0)), Entry("a.txt", year_of(2023, 0, 5))]


@counts
def test_what_is_known_and_unchanged_is_never_new() -> None:
    """
    Findings that were written to a baseline are known when they are read again, all of them, and none is gone.
    """

    @given(_CORPORA)
    @settings(max_examples=settings().max_examples // 2)
    def law(entries: list[Entry]) -> None:
        results = check_together(entries, Choice())
        baseline = read_baseline(written(Baseline().of(results)))

        assert [each.new for each in baseline.mark(results)] == [[]] * len(entries)
        assert baseline.gone(results) == []
        assert sum(len(each.findings) for each in results) == len(baseline.known)
        assert [each.known for each in Baseline().mark(results)] == [frozenset()] * len(entries)

    law()


@counts
def test_what_is_not_in_the_baseline_is_new() -> None:
    """
    A finding that is struck from the baseline is new, it alone; one that is struck from the report is gone.
    """

    @given(_CORPORA, st.integers(0))
    @settings(max_examples=settings().max_examples // 2)
    def law(entries: list[Entry], number: int) -> None:
        results = check_together(entries, Choice())
        known = Baseline().of(results).known
        if not known:
            return
        place = number % len(known)
        struck = Baseline(known[:place] + known[place + 1 :])
        (new,) = [finding for each in struck.mark(results) for finding in each.new]
        assert (new.id, new.code) == (known[place].id, known[place].code)

        fewer = [Checked(each.name, each.report, tuple(f for f in each.findings if f is not new)) for each in results]
        assert [each.key for each in Baseline(known).gone(fewer)] == [known[place].key]

    law()


@counts
def test_totals_are_the_sums_of_the_rows() -> None:
    """
    The totals count every finding once, and no report stands below one with fewer errors.
    """

    @given(_CORPORA, st.integers(0, 3))
    @settings(max_examples=settings().max_examples // 2)
    def law(entries: list[Entry], kept: int) -> None:
        results = check_together(entries, Choice())
        baseline = Baseline(Baseline().of(results).known[kept:])
        results = baseline.mark(results)
        counts = total(results)

        assert counts == sum(map(tally, results), start=Tally())
        numbers = (counts.errors, counts.warnings, counts.information, counts.known)
        assert sum(numbers) == sum(len(each.findings) for each in results)
        assert counts.known == len(baseline.known)
        errors = [tally(each).errors for each in ranked(results)]
        assert errors == sorted(errors, reverse=True)

    law()


def test_a_second_report_with_a_known_finding_is_new() -> None:
    """
    The baseline holds a finding as often as it was found: one more report of that agency and year is not excused.
    """
    page = "教育局2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n行政许可\t-12\n"
    one, other = (Entry(name, gr.parse(page)) for name in ("a.txt", "b.txt"))
    baseline = Baseline().of(check_together([one], Choice(["C104"])))
    first, second = baseline.mark(check_together([one, other], Choice(["C104"])))

    assert (len(first.findings), first.new) == (1, [])
    assert [finding.code for finding in second.new] == ["C104"]


def test_notes_are_kept() -> None:
    """
    What somebody wrote beside a finding is there when the baseline is written again.
    """
    results = check_together([Entry("a.txt", year_of(2024, -4, 0))], Choice())
    data = json.loads(written(Baseline().of(results)))
    data["findings"][0]["note"] = "已核实"

    again = read_baseline(json.dumps(data)).of(results)

    assert [each.note for each in again.known][:2] == ["已核实", ""]


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", "3", '{"schema": "govinfo-reports-baseline/1"}', '{"schema": "?", "findings": []}', "[" * 10**5]
    + [f'{{"schema": "govinfo-reports-baseline/1", "findings": [{each}]}}' for each in ("1", "{}", '{"id": []}')],
)
def test_what_is_no_baseline_is_refused(text: str) -> None:
    """
    Nothing but what was written as a baseline is taken for one.
    """
    with pytest.raises(NotABaseline):
        read_baseline(text)


def test_years_of_one_agency_are_held_against_one_another(years: list[Entry]) -> None:
    """
    A year that does not go on from the one before has the finding; a name that may be any agency's proves nothing.
    """
    later, earlier = check_together(years, Choice(["C401"]))

    assert [finding.code for finding in later.findings] == ["C401", "C401"]
    assert earlier.findings == ()
    unnamed = [Entry(str(year), year_of(year, 4, 5, agency="教育局")) for year in (2023, 2024)]
    assert [each.findings for each in check_together(unnamed, Choice(["C401"]))] == [(), ()]


def test_nothing_is_held_against_a_year_with_two_reports(years: list[Entry]) -> None:
    """
    Where a year has two reports that differ, that is said; which of them the next year goes on from is uncertain.
    """
    other = Entry("c.txt", year_of(2023, 0, 1))

    assert {f.code for each in check_together([*years, other], Choice(["C4"])) for f in each.findings} == {"C406"}


def test_one_report_in_two_files_is_no_second_report(years: list[Entry]) -> None:
    """
    The same report in another format is not held against itself; another report of that year is named.
    """
    (later, _) = years
    same = Entry("b.pdf", later.report)

    assert all(not each.findings for each in check_together([later, same], Choice(["C4"])))
    other = Entry("c.txt", year_of(2024, 1, 1))
    assert "C406" in {f.code for each in check_together([later, other], Choice(["C4"])) for f in each.findings}


def test_codes_are_chosen_among_all_findings(years: list[Entry]) -> None:
    """
    A choice takes codes of reading, of one report and of several, and says which codes nothing has.
    """
    assert Choice(["R1", "C4"], ["X", "C999"]).unknown == ["X", "C999"]
    assert {f.code for each in check_together(years, Choice(ignore=["C401"])) for f in each.findings}.isdisjoint(
        {"C401"}
    )
    every = {f.code for each in check_together(years, Choice()) for f in each.findings}
    assert "C401" in every
    assert {f.code for each in check_together(years, Choice(["C3"])) for f in each.findings} == {
        code for code in every if code.startswith("C3")
    }


def test_words_of_another_agency_are_found() -> None:
    """
    Of two agencies whose reports say the same each has the finding at its own page, and in one file alone nobody has.
    """
    own = words(300, 1)
    some = [
        Entry("a.txt", told(own)),
        Entry("b.txt", told(own, "青禾县统计局")),
        Entry("c.txt", told(words(300, 2), "云岭县统计局")),
    ]
    results = check_together(some, Choice(["C42"]))

    assert [[finding.code for finding in each.findings] for each in results] == [["C421"], ["C421"], []]
    assert all(finding.page == each.report.text for each in results for finding in each.findings)
    assert check_together(some[:1], Choice(["C42"]))[0].findings == ()
