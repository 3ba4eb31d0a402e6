"""How much of a page must be set alike before layout takes pipes, tabs and drawn lines for a table."""

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


@pytest.mark.parametrize(("bare", "blanks"), [(4, 0), (5, 15)])
def test_a_pipe_at_the_end_may_open_a_cell(bare: int, blanks: int) -> None:
    """
    It opens a blank cell where five rows of twenty end without one.
    """
    assert _blanks(*["甲 | 1 | 2"] * bare, *["甲 | 1 |"] * (20 - bare)) == blanks


@pytest.mark.parametrize(("bare", "blanks"), [(2, 0), (3, 17)])
def test_a_pipe_at_the_beginning_may_close_a_cell(bare: int, blanks: int) -> None:
    """
    It closes a blank cell where three rows of twenty begin without one.
    """
    assert _blanks(*["甲 | 1 | 2"] * bare, *["| 1 | 2 |"] * (20 - bare)) == blanks


@pytest.mark.parametrize(("lines", "whole"), [(4, True), (5, False)])
def test_a_table_goes_on_behind_four_lines_without_pipes(lines: int, whole: bool) -> None:
    """
    They are cells of the table then, and their gaps part nothing.
    """
    cells = [cell for row in _rows("| 子 | 1 |", *["甲  乙"] * lines, "| 丑 | 2 |") for cell in row]

    assert ("甲  乙" in cells) is whole


@pytest.mark.parametrize(("letters", "parted"), [(399, True), (400, False)])
def test_a_pipe_in_a_long_paragraph_parts_no_cells(letters: int, parted: bool) -> None:
    """
    A cell has fewer than 400 letters.
    """
    words = "字" * (letters - 2)

    assert (_rows(f"{words}|1") == [[words, "1"]]) is parted


@pytest.mark.parametrize(("lines", "joined"), [(24, True), (25, False)])
def test_a_row_is_wrapped_over_24_lines_at_most(lines: int, joined: bool) -> None:
    """
    What takes more lines is not one row.
    """
    head, rule, wrapped = "| 甲 " * (lines - 1) + "|", "|---" * (lines - 1) + "|", [*["| 乙"] * (lines - 1), "乙 |"]

    assert (len(_rows(head, rule, *wrapped)) == 2) is joined


@pytest.mark.parametrize(("cells", "blanks"), [(19, 18), (20, 0)])
def test_twenty_cells_apart_show_no_blank_ones(cells: int, blanks: int) -> None:
    """
    No row of a table has a blank cell between any two of twenty others: indented markup leaves such lines.
    """
    assert _blanks(*["\t甲", "\t"] * (cells - 1), "\t甲") == blanks


@pytest.mark.parametrize(("length", "numbered"), [(119, True), (120, False)])
def test_the_number_of_a_page_stands_on_a_short_line(length: int, numbered: bool) -> None:
    """
    It is no piece of the page; on a longer line it is left where it is.
    """
    assert (_rows("甲", "- 1 -".rjust(length), "乙") == [["甲", "乙"]]) is numbered


def _box(columns: int, *bands: int) -> list[str]:
    """Return a drawn table with a rule behind each band of so many lines."""
    line, rule = "│1" * columns + "│", "├" + "─┼" * (columns - 1) + "─┤"
    middle = [row for lines in bands for row in (rule, *[line] * lines)][1:]
    return ["┌" + "─┬" * (columns - 1) + "─┐", *middle, "└" + "─┴" * (columns - 1) + "─┘"]


@pytest.mark.parametrize(("bands", "rows"), [((1, 2), 3), ((1, 2, 1), 3)], ids=["one", "two"])
def test_two_rules_inside_a_box_part_its_rows(bands: tuple[int, ...], rows: int) -> None:
    """
    Where the only rule stands below the head, each line is a row; where there are more, a cell may have two lines.
    """
    found = _rows(*_box(3, *bands))

    assert len(found) == rows
    assert (["11"] * 3 in found) is (len(bands) > 2)


@pytest.mark.parametrize(("columns", "joined"), [(200, True), (201, False)])
def test_no_drawn_table_has_more_than_200_columns(columns: int, joined: bool) -> None:
    """
    In a wider one each line is a row.
    """
    assert (["11"] * columns in _rows(*_box(columns, 1, 2, 1))) is joined
