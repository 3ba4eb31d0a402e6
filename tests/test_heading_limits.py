"""How much of a heading must be there, and how near: each limit is held from both sides."""

from __future__ import annotations

import pytest

import govinfo_reports as gr
from govinfo_reports.reading.headings import HeadingCandidates, find_headings, find_second_report
from govinfo_reports.reading.headings._contents import without_contents
from govinfo_reports.text.source import Span

_FORM = gr.templates()[-1].form
_FIRST, _SECOND, _THIRD = "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况"
_APART = "第一段文字。\n"


def _page(text: str) -> HeadingCandidates:
    return HeadingCandidates.of(text, _FORM)


def _place(text: str, table: int | None = None) -> int:
    """Return where the heading of section 三 stands; its table begins at *table*."""
    tables = {} if table is None else {"requests": Span(table, table + 1)}
    return find_headings(_page(text), tables)["requests"].span.start


@pytest.mark.parametrize(("between", "found"), [(10, True), (11, False)])
def test_the_first_letters_of_a_heading_stand_within_twelve_characters(between: int, found: bool) -> None:
    """
    Two letters set further apart open no heading.
    """
    assert bool(_page(f"总{' ' * between}体情况\n").found) is found


@pytest.mark.parametrize(("between", "found"), [(92, True), (93, False)])
def test_a_heading_is_spread_over_96_characters_at_most(between: int, found: bool) -> None:
    """
    Letters further behind belong to something else.
    """
    assert bool(_page(f"总体{' ' * between}情况\n").found) is found


@pytest.mark.parametrize(("words", "found"), [("总体办理情况", True), ("总体受理的情况", False)])
def test_half_the_pairs_of_letters_make_a_heading(words: str, found: bool) -> None:
    """
    Of three pairs and five, two are shared, which is a half; of three and six, it is less.
    """
    assert bool(_page(f"一、{words}\n").found) is found


@pytest.mark.parametrize(("letters", "found"), [(48, True), (49, False)])
def test_a_heading_has_48_letters_at_most(letters: int, found: bool) -> None:
    """
    Longer words behind a number are a sentence, however often they say the same.
    """
    words = "收到和处理政府信息公开申请情况" * 4

    assert bool(_page(f"三、{words[:letters]}\n").found) is found


@pytest.mark.parametrize(("below", "second"), [(95, True), (96, False)])
def test_text_below_a_heading_begins_within_96_characters(below: int, second: bool) -> None:
    """
    Of two headings the one with text below it counts; without text below either, the first.
    """
    text = f"{_THIRD}\n{_THIRD}{' ' * below}文字"

    assert (_place(text) > 0) is second


def test_the_heading_right_before_its_table_is_the_heading() -> None:
    """
    That its table follows counts for more than text below another one, and for no more than half of a lost number.
    """
    twice = f"{_THIRD}\n{_APART}{_THIRD}{' ' * 96}"
    lost = f"{_THIRD}\n{_THIRD[1:]}{' ' * 96}"

    assert _place(twice, len(twice)) > 0
    assert _place(twice) == 0
    assert _place(lost, len(lost)) == 0


@pytest.mark.parametrize(("headings", "left"), [(1, 3), (2, 2)])
def test_two_headings_in_a_row_that_come_again_are_contents(headings: int, left: int) -> None:
    """
    One heading that comes again is not.
    """
    listed = "\n".join((_FIRST, _SECOND)[:headings])
    text = f"{listed}\n{_APART}{_FIRST}\n{_APART}{_SECOND}\n{_APART}"

    assert len(without_contents(text, _page(text).found)) == left


@pytest.mark.parametrize(("between", "left"), [(95, 4), (96, 2)])
def test_text_between_two_headings_begins_within_96_characters(between: int, left: int) -> None:
    """
    Headings further apart than that, with nothing but gaps, are listed.
    """
    text = f"{_FIRST}{' ' * between}文字\n{_SECOND}\n{_APART}{_FIRST}\n{_APART}{_SECOND}\n{_APART}"

    assert len(without_contents(text, _page(text).found)) == left


@pytest.mark.parametrize(("same", "second"), [(58, True), (59, False)])
def test_a_second_report_differs_in_its_first_sixty_characters(same: int, second: bool) -> None:
    """
    The same opening twice is a copy of the same report, such as one for telephones.
    """
    one, other = (f"{_FIRST}\n{'字' * same}{last}\n{_SECOND}\n{_APART}{_THIRD}\n{_APART}" for last in "甲乙")

    assert (find_second_report(_page(one + other), lambda _head, _between: False) is not None) is second
