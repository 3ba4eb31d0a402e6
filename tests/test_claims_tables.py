"""Claims beside the tables: where the two agree, where they cannot both be right, and where it cannot be told."""

from __future__ import annotations

import pytest

import govinfo_reports as gr
from govinfo_reports.statements import claims, conflicts, fits

from .invented import overview_page, requests_table


def parsed(sentence: str, tables: str) -> gr.Report:
    """Return a report whose overview has *sentence*, and behind it *tables*."""
    return gr.parse(overview_page("（二）依申请公开情况", sentence, tables=tables))


def requests(received: str, carried_in: str) -> str:
    """Return a table of requests with the totals of two rows, all other figures zero."""
    return requests_table(
        ("一、本年新收政府信息公开申请数量", *"000000", received),
        ("二、上年结转政府信息公开申请数量", *"000000", carried_in),
    )


@pytest.mark.parametrize(
    ("sentence", "received", "carried_in", "verdict"),
    [
        ("受理政府信息公开申请12件。", "12", "3", True),
        ("受理政府信息公开申请15件。", "12", "3", True),
        ("受理政府信息公开申请14件。", "12", "3", False),
        ("受理政府信息公开申请15件。", "12", "", None),
        ("受理政府信息公开申请12件。", "12", "/", True),
        ("新收政府信息公开申请15件。", "12", "3", False),
        ("未收到政府信息公开申请。", "0", "0", True),
        ("未收到政府信息公开申请。", "2", "0", False),
        ("未收到政府信息公开申请。", "", "", None),
        ("受理政府信息公开申请10余件。", "12", "30", True),
        ("受理政府信息公开申请20余件。", "12", "3", False),
        ("受理政府信息公开申请近20件。", "12", "3", True),
        ("受理政府信息公开申请1.2万件。", "12345", "0", True),
        ("上年结转政府信息公开申请4件。", "12", "3", False),
        ("收到政府信息公开申请超过20件。", "12", "3", False),
        ("收到政府信息公开申请不足20件。", "12", "30", True),
        ("政府信息公开申请由9件升至12件。", "12", "3", True),
        ("政府信息公开申请由12件升至14件。", "12", "3", False),
        ("2023年收到政府信息公开申请8件，2024年12件。", "12", "3", True),
    ],
)
def test_what_the_tables_say_of_a_claim(sentence: str, received: str, carried_in: str, verdict: bool | None) -> None:
    """A claim conflicts only where no reading of it can be what the tables say."""
    report = parsed(sentence, requests(received, carried_in))
    (claim,) = claims(report)

    assert fits(claim, report) is verdict


@pytest.mark.parametrize(("amount", "verdict"), [("72701.2578", True), ("72800", False), ("72699", True)])
def test_a_sum_in_a_larger_unit_is_rounded(amount: str, verdict: bool) -> None:
    """7.27亿元 is any sum in 万元 that is as near to it as its last digit."""
    report = parsed("收取行政事业性收费7.27亿元。", f"本年收费金额（单位：万元）\n行政事业性收费\t{amount}\n")
    (claim,) = claims(report)

    assert fits(claim, report) is verdict


@pytest.mark.parametrize(("amount", "verdict"), [("3.5", True), ("35000", False), ("35000元", True), ("", None)])
def test_money_is_compared_in_one_unit(amount: str, verdict: bool | None) -> None:
    """A sum in 万元 is the same sum in 元."""
    report = parsed("收取行政事业性收费3.5万元。", f"本年收费金额（单位：万元）\n行政事业性收费\t{amount}\n")
    (claim,) = claims(report)

    assert fits(claim, report) is verdict


def test_conflicts_are_the_claims_that_fit_nothing() -> None:
    """Claims that fit, and claims that cannot be told, are no conflicts."""
    report = parsed("新收政府信息公开申请9件，上年结转3件，结转下年度1件。", requests("12", "3"))

    assert [claim.path for claim in conflicts(report)] == ["requests.received.total"]


def test_the_fee_for_information_is_in_no_table() -> None:
    """The fee of section 六 is not held against the fees of table 二."""
    report = parsed("收取信息处理费380元。", "本年收费金额（单位：万元）\n行政事业性收费\t0\n")
    (claim,) = claims(report)

    assert (claim.path, claim.readings, fits(claim, report)) == ("other_matters.processing_fee", (), None)
