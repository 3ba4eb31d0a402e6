"""How much a message names one by one before it sums up: each limit is held from both sides."""

from __future__ import annotations

from random import Random

import pytest

import govinfo_reports as gr
from govinfo_reports.checks import check, check_copies, check_rollup, suspects
from govinfo_reports.strategies import compose, misprinted

from .test_checks_copies import told, words
from .test_checks_rollup import licences

_TWO = ("requests.outcomes.granted.enterprise", "requests.outcomes.partly_granted.research")
_STEPS = (37, 141, 253, 367, 471)
"""By how much the figures are wrong: by no slip of the pen, and by as much as no other."""


@pytest.fixture(scope="module")
def page() -> gr.Report:
    """A page whose sums all hold."""
    return gr.parse(gr.render(compose(Random(0), gr.templates()[-1], consistent=True)))  # noqa: S311 - no secret


def _told(page: gr.Report, wrong: dict[str, int]) -> str:
    """Return what is said of the page when cells are wrong, each by so much."""
    (found,) = suspects(misprinted(page, {path: page[path].value + step for path, step in wrong.items()}))
    return found.message.zh


@pytest.mark.parametrize(("wrong", "explained"), [(4, True), (5, False)])
def test_four_wrong_cells_are_explained(page: gr.Report, wrong: int, explained: bool) -> None:
    """
    With one more, arithmetic would explain anything, and it is said that the cells cannot be told.
    """
    rows = [row for row in page.template.form.value_rows if row.below("requests.outcomes")]
    paths = [path for path in page.template.form.paths if path.row in rows]
    apart = [paths[len(paths) // len(rows) * number + number] for number in range(wrong)]
    message = _told(page, dict(zip(apart, _STEPS, strict=False)))

    assert ("看不出是哪几格" in message) is not explained
    assert (message.count("一格，应为") == wrong) is explained


@pytest.mark.parametrize(("wrong", "one_by_one"), [(4, True), (5, False)])
def test_four_cells_of_a_row_are_named_one_by_one(page: gr.Report, wrong: int, one_by_one: bool) -> None:
    """
    More of them are told as a row, with all that it should print.
    """
    row = [path for path in page.template.form.slots if path.startswith("requests.outcomes.granted.")]
    message = _told(page, dict(zip(row[:wrong], _STEPS, strict=False)))

    assert message.count("一格，应为") == (wrong if one_by_one else 0)
    assert (f"一行的 {wrong} 格" in message) is not one_by_one


def test_three_of_several_corrections_are_shown(page: gr.Report) -> None:
    """
    Any of the five cells of a row of disputes may be the wrong one; the others are counted.
    """
    message = _told(page, {"disputes.reconsideration.upheld": 3})

    assert message.count("一格，应为") == 3
    assert "另有 2 种" in message


def test_two_of_the_sums_that_fail_too_are_named(page: gr.Report) -> None:
    """
    The finding is of the first of four; of the other three, the third is only counted.
    """
    figures = {path: page[path].value + step for path, step in zip(_TWO, _STEPS, strict=False)}
    (finding,) = check(misprinted(page, figures), select=["C101", "C102"])

    assert "同时不成立的还有 3 处" in finding.message.zh
    assert finding.message.zh.count("≠") == 2


@pytest.mark.parametrize(("absent", "named"), [(3, "没有#1、#2、#3的"), (4, "没有#1、#2、#3…的")])
def test_three_reports_that_are_not_at_hand_are_named(absent: int, named: str) -> None:
    """
    Of more, the first three stand for all.
    """
    (finding,) = check_rollup(licences("青禾县", 9), [None] * absent)

    assert named in finding.message.zh


@pytest.mark.parametrize(("names", "whole"), [(("青禾县", "临江县"), True), (("青禾", "临江"), False)])
def test_three_letters_of_a_name_are_a_name(names: tuple[str, str], whole: bool) -> None:
    """
    Where two reports differ in nothing else, one is a copy of the other; two letters may stand there by chance.
    """
    one, other = (told(f"{words(200, 1)}，{name}。", f"{name[:2]}县商务局") for name in names)

    assert {finding.code for finding in check_copies([one, other])} == {"C421" if whole else "C422"}
