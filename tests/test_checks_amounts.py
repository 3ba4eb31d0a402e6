"""Figures hard to believe: amounts in another unit, disputes without requests, fees, and jumps between years."""

from __future__ import annotations

import pytest

import govinfo_reports as gr
from govinfo_reports.checks import check_series

from .invented import TITLE

_DISPUTES = """行政复议\t行政诉讼
结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉
结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计
"""


def fees(prose: str, amount: object, licences: object = 900) -> gr.Report:
    """Return a report that prints an *amount* of fees, and tells of it in *prose*."""
    table = f"行政许可\t{licences}\n行政处罚\t0\n行政强制\t0\n行政事业性收费\t{amount}\n"
    return gr.parse(
        f"{TITLE}\n一、总体情况\n{prose}\n二、主动公开政府信息情况\n{table}三、收到和处理政府信息公开申请情况\n"
    )


def disputes(received: int, carried_in: int, reviews: int, prose: str = "认真办理申请。") -> gr.Report:
    """Return a report with so many requests and reviews."""
    requests = "".join(
        f"{label}\t{number}\t0\t0\t0\t0\t0\t{number}\n"
        for label, number in (
            ("一、本年新收政府信息公开申请数量", received),
            ("二、上年结转政府信息公开申请数量", carried_in),
        )
    )
    row = "\t".join(map(str, (reviews, 0, 0, 0, reviews, *[0] * 10)))
    return gr.parse(
        f"{TITLE}\n一、总体情况\n{prose}\n三、收到和处理政府信息公开申请情况\n{requests}"
        f"四、政府信息公开行政复议、行政诉讼情况\n{_DISPUTES}{row}\n五、存在的主要问题及改进情况\n更新慢，今后改进。\n"
    )


def codes(report: gr.Report, *select: str) -> list[str]:
    """Return the codes of what is found."""
    return [finding.code for finding in gr.check(report, select=select)]


@pytest.mark.parametrize(
    ("prose", "amount", "expected"),
    [
        ("全年行政事业性收费52000元。", "52000", ["C111"]),
        ("全年行政事业性收费52000元。", "5.2", []),
        ("全年行政事业性收费52000元。", "52000元", []),
        ("全年行政事业性收费52000元。", "6.2", ["C201"]),
        ("全年行政事业性收费5.2万元。", "5.2", []),
        ("全年行政事业性收费5.2万元。", "52000", ["C201"]),
    ],
)
def test_an_amount_is_held_against_the_prose_in_its_own_unit(prose: str, amount: str, expected: list[str]) -> None:
    """
    One finding says that an amount was not converted; any other contradiction is said as such.
    """
    assert codes(fees(prose, amount), "C111", "C201") == expected


def test_the_converted_amount_is_named() -> None:
    """
    The message says what the cell should print.
    """
    (finding,) = gr.check(fees("全年行政事业性收费52000元。", 52000), select=["C111"])

    assert finding.path == "disclosure.fees.amount"
    assert "应为 5.2。" in finding.message.zh


@pytest.mark.parametrize(
    ("amount", "licences", "large"),
    [(1000, 10, True), (999, 9, False), (1099, 11, False), (1000, 0, True), (5000, "/", False)],
)
def test_a_large_amount_for_few_decisions_is_worth_knowing(amount: int, licences: object, large: bool) -> None:
    """
    From a thousand on, and a hundred for each decision; where the decisions are not known, nothing is said.
    """
    assert bool(codes(fees("认真公开。", amount, licences), "C112")) is large


@pytest.mark.parametrize(
    ("received", "carried_in", "reviews", "prose", "expected"),
    [
        (0, 0, 2, "认真办理申请。", ["C113"]),
        (1, 0, 2, "认真办理申请。", []),
        (0, 1, 2, "认真办理申请。", []),
        (0, 0, 0, "认真办理申请。", []),
        (0, 0, 2, "因政府信息公开被申请行政复议2件，均由往年的申请引起。", []),
        (0, 0, 2, "因政府信息公开被申请行政复议3件。", ["C113"]),
    ],
)
def test_disputes_without_requests(
    received: int, carried_in: int, reviews: int, prose: str, expected: list[str]
) -> None:
    """
    Disputes of a year without requests are a slip, unless the prose tells of them too.
    """
    assert codes(disputes(received, carried_in, reviews, prose), "C113") == expected


@pytest.mark.parametrize(
    ("words", "unusual"),
    [
        ("收取信息处理费400元", False),
        ("收取信息处理费405元", True),
        ("收取信息处理费约405元", False),
        ("收取信息处理费0.04万元", True),
        ("收取信息处理费0元", False),
        ("收取行政事业性收费405元", False),
    ],
)
def test_the_fee_for_applications_has_steps_of_ten_yuan(words: str, unusual: bool) -> None:
    """
    Whatever is charged by application or by page is a multiple of ten yuan, and is told in yuan.
    """
    report = gr.parse(f"{TITLE}\n二、主动公开政府信息情况\n行政许可\t3\n六、其他需要报告的事项\n本年度{words}。\n")

    assert bool(codes(report, "C313")) is unusual


@pytest.mark.parametrize(
    ("before", "after", "jumps"),
    [
        (40, 400, True),
        (40, 399, False),
        (400, 40, True),
        (11, 110, False),
        (11, 111, True),
        (0, 100, True),
        (0, 99, False),
    ],
)
def test_a_jump_from_the_year_before_is_worth_knowing(before: int, after: int, jumps: bool) -> None:
    """
    Ten times as much or as little, and a difference of a hundred, are named as information.
    """
    years = [
        gr.parse(
            f"青禾县商务局{year}年政府信息公开工作年度报告\n二、主动公开政府信息情况\n行政许可\t{count}\n行政处罚\t1\n"
        )
        for year, count in ((2023, before), (2024, after))
    ]

    assert [finding.code for finding in check_series(years)] == (["C410"] if jumps else [])
