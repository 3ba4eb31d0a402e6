"""Why a figure is wrong: the slip that would explain a repair is named, and the likeliest repair comes first."""

from __future__ import annotations

import pytest

import govinfo_reports as gr
from govinfo_reports.checks import Reason, suspects
from govinfo_reports.strategies import misprinted

from .invented import requests_page


def received(report: gr.Report) -> list[str]:
    """Return the row of requests received, by its paths."""
    return [path for path, _ in report.cells() if path.startswith("requests.received.")]


@pytest.mark.parametrize(
    ("true", "printed", "reason"),
    [
        (132, 12, Reason.DROPPED),
        (132, 1332, Reason.DOUBLED),
        (132, 1372, Reason.INSERTED),
        (132, 123, Reason.TURNED),
        (132, 172, Reason.MISTYPED),
        (132, 0, Reason.OMITTED),
        (132, 1320, Reason.GLUED),
        (132, 45, Reason.UNKNOWN),
    ],
)
def test_a_slip_is_named(true: int, printed: int, reason: Reason) -> None:
    """
    The plain reason that turns the true figure into the printed one is given with the repair.
    """
    report = gr.parse(
        requests_page(
            ("一、本年新收政府信息公开申请数量", printed, *"00000", 132),
            ("二、上年结转政府信息公开申请数量", *"0000000"),
            ("（七）总计", 132, *"00000", 132),
            ("四、结转下年度继续办理", *"0000000"),
        )
    )

    (found,) = suspects(report)

    assert found.located
    assert found.repairs[0].corrections[0].implied == true
    assert found.repairs[0].reason is reason
    assert "132" in found.message.zh


def test_two_swapped_columns_come_first(sound: gr.Report) -> None:
    """
    Two figures of a row that changed places are the first of the repairs.
    """
    row = received(sound)
    one, other = next((a, b) for a in row[:-1] for b in row[:-1] if sound[a].value > sound[b].value > 0)
    report = misprinted(sound, {one: sound[other].value, other: sound[one].value})

    (found,) = suspects(report)

    assert found.repairs[0].reason is Reason.SWAPPED
    assert {each.path: each.implied for each in found.repairs[0].corrections} == {
        one: sound[one].value,
        other: sound[other].value,
    }


def test_a_shifted_row_is_recognised(sound: gr.Report) -> None:
    """
    A row whose figures stand a column too far to the right is recognised as a whole.
    """
    row = received(sound)
    figures = [sound[path].value for path in row]
    report = misprinted(sound, dict(zip(row, (0, *figures[:-1]), strict=True)))

    (found,) = suspects(report)

    shifted = [repair for repair in found.repairs if repair.reason is Reason.SHIFTED]
    assert shifted
    assert found.repairs[0] is shifted[0]
    assert all(each.implied == sound[each.path].value for each in shifted[0].corrections)


def _told(*rows: tuple[object, ...]) -> tuple[list[Reason], str]:
    """Return the reasons of the first repair of a table, cell by cell, and what is told of it in Chinese."""
    (found,) = suspects(gr.parse(requests_page(*rows)))
    return [each.reason for each in found.repairs[0].corrections], found.message.zh


_RECEIVED, _CARRIED = "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"
_TOTAL, _LEFT = "（七）总计", "四、结转下年度继续办理"


def test_a_part_of_a_row_that_stands_a_column_off_is_recognised() -> None:
    """
    Three figures of a row that moved by a column are told so, where the columns give each its place back.
    """
    why, told = _told(
        (_RECEIVED, 0, 26, 1, 0, 0, 0, 27),
        (_CARRIED, *"0000000"),
        (_TOTAL, 26, 1, 0, 0, 0, 0, 27),
        (_LEFT, *"0000000"),
    )

    assert why == [Reason.SHIFTED] * 3
    assert "错了一栏" in told


def test_two_figures_of_a_column_that_changed_places_come_before_two_totals() -> None:
    """
    Two cells of one column in each other's place explain what two wrong totals would.
    """
    why, told = _told(
        (_RECEIVED, 4, 2, 0, 0, 0, 0, 19),
        (_CARRIED, 17, 3, 0, 0, 0, 0, 7),
        (_TOTAL, 21, 5, 0, 0, 0, 0, 26),
        (_LEFT, *"0000000"),
    )

    assert why == [Reason.SWAPPED_DOWN] * 2
    assert "同一栏两行的数字互换了" in told


def test_two_slips_of_two_kinds_have_a_reason_each() -> None:
    """
    Two figures that changed places and a digit too many are told apart.
    """
    why, told = _told(
        (_RECEIVED, 5, 30, 0, 0, 0, 0, 35),
        (_CARRIED, 2, 0, 0, 0, 0, 0, 12),
        (_TOTAL, 32, 5, 0, 0, 0, 0, 37),
        (_LEFT, *"0000000"),
    )

    assert sorted(why, key=lambda each: each.rank) == [Reason.SWAPPED, Reason.SWAPPED, Reason.INSERTED]
    assert (
        "两栏的数字互换了；连同“二、上年结转政府信息公开申请数量·总计”一格，应为 2（填的是 12）：多了一位数字" in told
    )


def test_no_cell_is_said_to_have_to_be_less_than_nothing() -> None:
    """
    A total of 0 over larger figures is the total's fault; that another figure might be negative is not offered.
    """
    (found,) = suspects(gr.parse(requests_page((_RECEIVED, 10, 1, 0, 0, 0, 0, 0))))

    assert [(each.printed, each.implied) for each in found.suspects] == [(0, 11)]
    assert "-" not in found.message.zh
    assert not found.located
