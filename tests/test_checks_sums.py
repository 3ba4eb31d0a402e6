"""What is said of a sum: it fails, it holds, or it cannot be told, and then what would make it hold."""

from __future__ import annotations

import govinfo_reports as gr
from govinfo_reports.checks import Verdict, check, verdicts
from govinfo_reports.findings import Severity

from .invented import TITLE, received, requests_table


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
    table = requests_table(("一、本年新收政府信息公开申请数量", 12, 0, 0, 0, 0, 0, 1))
    report = gr.parse(f"{TITLE}\n{table}".rstrip())

    (finding,) = check(report, select=["C101"])

    assert finding.severity is Severity.INFO


def test_an_absent_table_is_not_applicable() -> None:
    """
    A rule about rows that the page does not have gives the verdict that it does not apply.
    """
    report = gr.parse(f"{TITLE}\n行政许可\t12\n行政处罚\t3\n")

    assert {j.verdict for j in verdicts(report) if j.rule.code == "C103"} == {Verdict.NOT_APPLICABLE}


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
