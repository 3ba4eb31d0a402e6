"""How much of a page must be set alike before layout takes it for a table: each limit is held from both sides."""

from __future__ import annotations

from itertools import groupby

import pytest

from govinfo_reports.reading.layout import pieces


def _rows(*lines: str) -> list[list[str]]:
    """Return the cells of each row of a page."""
    return [[piece.text for piece in row] for _, row in groupby(pieces("\n".join(lines)), key=lambda piece: piece.row)]


def _blanks(*lines: str) -> int:
    """Return how many blank cells a page has."""
    return sum(not cell for row in _rows(*lines) for cell in row)


# ---------------------------------------------------------------------------- columns set out with spaces

_HEAD, _FULL, _WITH_GAP, _LAST = (
    "子丑寅      甲   乙   丙",
    "丁          1    2    3",
    "戊己        4         6",
    "庚辛        7    8    9",
)


@pytest.mark.parametrize(
    ("lines", "blanks"), [((_FULL, _WITH_GAP), 0), ((_FULL, _WITH_GAP, _LAST), 1)], ids=["two", "three"]
)
def test_three_rows_of_figures_are_a_table(lines: tuple[str, ...], blanks: int) -> None:
    """
    A gap between figures is a blank cell where three rows agree on the columns.
    """
    assert _blanks(_HEAD, *lines) == blanks


@pytest.mark.parametrize(("off", "blanks"), [(1, 1), (2, 0)])
def test_a_figure_may_stand_one_column_off(off: int, blanks: int) -> None:
    """
    Figures that are centred may be one column off; by two, they stand in no column.
    """
    assert _blanks("丁          100    2", f"戊己        {' ' * off}400", "庚辛        100    2") == blanks


@pytest.mark.parametrize(("between", "blanks"), [(7, 3), (8, 0)])
def test_the_head_of_a_table_stands_within_eight_lines(between: int, blanks: int) -> None:
    """
    A head says that a single figure below it has a column of its own; further up it heads something else.
    """
    head = "子丑寅      甲   乙   丙"

    assert (
        _blanks(head, *[""] * between, "丁          1    2", "戊己        3    4", "庚辛        5         6") == blanks
    )


@pytest.mark.parametrize(("columns", "blanks"), [(64, 1), (65, 0)])
def test_no_table_has_more_than_64_columns(columns: int, blanks: int) -> None:
    """
    Rows with more figures are something else.
    """
    gaps = [" " * (2 + number % 2) for number in range(columns)]
    rows = [[gap + "7" for gap in gaps] for _ in range(3)]
    rows[1][4] = " " * len(rows[1][4])

    assert (
        _blanks(*(label + "".join(row) for label, row in zip(("丁    ", "戊己  ", "庚辛  "), rows, strict=True)))
        == blanks
    )


@pytest.mark.parametrize(("captions", "blanks"), [(1, 1), (2, 0)])
def test_two_lines_of_words_end_a_table(captions: int, blanks: int) -> None:
    """
    One line of words may stand between the rows of a table.
    """
    assert _blanks(_FULL, _WITH_GAP, *["表内小标题"] * captions, _LAST) == blanks


@pytest.mark.parametrize(("single", "blanks"), [(11, 0), (12, 1)])
def test_a_gap_twice_as_wide_needs_a_dozen_others(single: int, blanks: int) -> None:
    """
    Where words stand three spaces apart, a gap of six holds a blank cell, if there are twelve gaps in all.
    """
    words = ["甲", "乙"] + ["   甲", "   乙"] * 9

    assert _blanks("子      丑", "寅" + "".join(words[2 : single + 1])) == blanks


@pytest.mark.parametrize(("single", "blanks"), [(4, 0), (5, 10)])
def test_a_quarter_of_the_gaps_tell_how_far_cells_stand_apart(single: int, blanks: int) -> None:
    """
    Of fifteen gaps and five beginnings of lines, five must be the narrowest.
    """
    gaps = ["   "] * single + ["      "] * (15 - single)
    lines = ["子" + "".join(gap + "丑" for gap in gaps[first : first + 3]) for first in range(0, 15, 3)]

    assert _blanks(*lines) == blanks


# ---------------------------------------------------------------------------- one cell a line


@pytest.mark.parametrize(("letters", "blanks"), [(47, 0), (48, 1)])
def test_only_short_lines_tell_how_cells_stand_apart(letters: int, blanks: int) -> None:
    """
    Lines of 48 letters and more are prose: they tell nothing of the blank lines between cells.
    """
    prose = "一二三四五六七八" * 6

    assert _blanks(*[prose[:letters]] * 5, "", "甲", "", "乙", "", "丙", "", "丁", "", "", "戊") == blanks


@pytest.mark.parametrize(("even", "blanks"), [(8, 18), (9, 9)])
def test_a_blank_cell_leaves_two_lines_where_most_gaps_are_even(even: int, blanks: int) -> None:
    """
    Where nine of ten wide gaps are wider by two lines, each such gap is one blank cell; by one line, it may be a slip.
    """
    lines = ["甲", "", "乙", ""] * 8
    for number in range(10):
        lines += ["丙", *[""] * (3 if number < even else 2)]

    assert _blanks(*lines, "丁") == blanks


# ---------------------------------------------------------------------------- separators


@pytest.mark.parametrize(
    ("row", "few", "cells"),
    [
        ("甲乙,1", 2, ["甲乙", "1"]),
        ("甲乙：0、0、5", 2, ["甲乙", "0", "0", "5"]),
        ('["甲乙", 1, 2],', 2, ["甲乙", "1", "2"]),
        ("甲乙 / 1 / 2 / 3", 2, ["甲乙", "1", "2", "3"]),
        ("甲乙 / 1 / 2", 7, ["甲乙", "1", "2"]),
    ],
)
def test_so_many_rows_alike_are_a_table(row: str, few: int, cells: list[str]) -> None:
    """
    Three rows with the same separators are a table; strokes part two figures in dates too, and need eight.
    """
    cut = [[cell for cell in own if cell] for own in _rows(*[row] * (few + 1))]

    assert cut == [cells] * (few + 1)
    assert cells not in [[cell for cell in own if cell] for own in _rows(*[row] * few)]


@pytest.mark.parametrize(("rows", "begins"), [(2, ["", "甲"]), (3, ["甲", "1"])])
def test_three_rows_between_two_pipes_each_are_a_table(rows: int, begins: list[str]) -> None:
    """
    In fewer rows, two pipes with nothing between them hold a blank cell.
    """
    assert _rows(*["|| 甲 || 1 ||"] * rows)[0][:2] == begins


@pytest.mark.parametrize(("row", "parted"), [("甲,1", False), ("甲乙,1", True)])
def test_a_row_with_commas_has_four_characters(row: str, parted: bool) -> None:
    """
    Less is no row with a label.
    """
    assert (_rows(*[row] * 3)[0] == row.split(",")) is parted


@pytest.mark.parametrize(("letters", "parted"), [(239, True), (240, False)])
def test_a_row_with_commas_is_no_paragraph(letters: int, parted: bool) -> None:
    """
    From 240 letters on, it is prose.
    """
    assert (len(_rows(*["字" * (letters - 2) + ",1"] * 3)[0]) == 2) is parted
