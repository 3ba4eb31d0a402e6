"""Where certainty about the columns of a row ends: each limit is held from both sides."""

from __future__ import annotations

import pytest

from govinfo_reports import findings as f

from .invented import TITLE
from .test_certainty import _CARRIED_IN, _END, _RECEIVED, _VALUES, _codes, _lines, _read, _rows

# ---------------------------------------------------------------------------- columns

_MIDDLE, _BEHIND = ("", *"1234567", ""), (*_VALUES, "", "")


@pytest.mark.parametrize(("wide", "others", "read"), [(2, 1, True), (4, 2, False)], ids=["3 of 4", "5 of 7"])
def test_a_row_as_wide_as_nearly_all_has_lost_no_cell(wide: int, others: int, read: bool) -> None:
    """
    Values between blank cells as in no other row are read if three quarters of the rows are as wide as theirs.
    """
    page = _rows(_BEHIND, _MIDDLE, *[_BEHIND] * (wide - 1), *[_VALUES] * others)

    assert ("requests.carried_in" in _read(page)) is read
    assert len(_read(page)) == wide + others + read
    assert (f.COUNT_DIFFERS.code in _codes(page)) is not read


def test_a_row_as_wide_as_the_others_is_not_read_where_a_value_may_be_printed_twice() -> None:
    """
    Two equal figures side by side may be one in a merged cell, with a blank cell of the row before them.
    """
    page = _rows(_BEHIND, ("", *_VALUES, ""), _BEHIND, _VALUES)

    assert "requests.carried_in" not in _read(page)
    assert f.COUNT_DIFFERS.code in _codes(page)


@pytest.mark.parametrize(("others", "read"), [(1, True), (2, False)])
def test_an_exception_among_two_rows_is_none(others: int, read: bool) -> None:
    """
    Of two rows each may be the usual one; of three, one whose values stand between blank cells is an exception.
    """
    page = _rows(_MIDDLE, *[_VALUES] * others)

    assert ("requests.received" in _read(page)) is read
    assert len(_read(page)) == others + read


_WITH_BLANK = ("1", "", *"00000")


@pytest.mark.parametrize(
    ("cells", "read"),
    [
        ((_WITH_BLANK, (*_VALUES, "", "")), True),
        ((_WITH_BLANK, ("", *_VALUES, "", "")), False),
        (((*_VALUES, ""), _VALUES, _WITH_BLANK), False),
    ],
    ids=["behind the last row", "around the last row", "behind another row"],
)
def test_blank_lines_behind_a_table_are_no_cells(cells: tuple[tuple[str, ...], ...], read: bool) -> None:
    """
    Where a blank line is a blank cell, those behind the last row of a table close it; no others are left out.
    """
    page = _lines(_VALUES, _VALUES, *cells)
    doubtful = 3 if len(cells) == 2 else 2
    rows = (
        "received",
        "carried_in",
        "outcomes.granted",
        "outcomes.refused.state_secret",
        "outcomes.not_processed.repeated",
    )
    expected = [row for number, row in enumerate(rows[: 2 + len(cells)]) if read or number != doubtful]

    assert _read(page) == [f"requests.{row}" for row in expected]
    assert (f.COUNT_DIFFERS.code in _codes(page)) is not read


def test_a_blank_cell_behind_the_last_row_may_be_one_of_its_own() -> None:
    """
    A cell that the page itself shows is none of the blank lines behind a table.
    """
    assert _read(_rows(_VALUES, _VALUES, _VALUES)) == [
        "requests.received",
        "requests.carried_in",
        "requests.outcomes.granted",
    ]
    assert _read(_rows(_VALUES, _VALUES, (*_VALUES, ""))) == ["requests.received", "requests.carried_in"]


# ---------------------------------------------------------------------------- figures over several lines


@pytest.mark.parametrize(
    ("longest", "head", "read"),
    [
        ("123456", "1234", True),
        ("123456", "12345", False),
        ("123456", "123456", False),
        ("123", "12", True),
        ("123", "123", False),
        ("12", "12", True),
        ("12", "123", False),
        ("1", "12", True),
    ],
)
def test_a_figure_that_fills_its_column_may_go_on_in_the_next_line(longest: str, head: str, read: bool) -> None:
    """
    A line may end inside a figure that has as many digits as the longest one of the table but one, and three or more.
    """
    rows = ((_RECEIVED, f"0 0 0 0\n0 0 {longest}"), (_CARRIED_IN, f"0 0 {head}\n7 0 0 0"))
    table = "".join(f"{label}\n{values}\n" for label, values in rows)
    page = f"{TITLE}\n三、收到和处理政府信息公开申请情况\n{table}{_END}"

    assert _read(page) == ["requests.received", *(["requests.carried_in"] if read else [])]
    assert _codes(page) == ([] if read else [f.FIGURES_BROKEN.code])
