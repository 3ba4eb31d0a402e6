"""Where certainty about the columns of a row ends: each limit is held from both sides."""

from __future__ import annotations

import pytest

from govinfo_reports import findings as f

from .invented import TITLE
from .test_certainty import _CARRIED_IN, _END, _RECEIVED, _VALUES, _codes, _lines, _read, _rows

# ---------------------------------------------------------------------------- columns

_MIDDLE, _BEHIND = ("", *"1234567", ""), (*_VALUES, "", "")


@pytest.mark.parametrize("others", [1, 3])
def test_blank_cells_around_the_values_of_one_row_alone_are_no_padding(others: int) -> None:
    """
    Values between blank cells as in no other row are not read, as wide as the row may be; two such rows are.
    """
    page = _rows(_BEHIND, _MIDDLE, *[_BEHIND] * others)

    assert "requests.carried_in" not in _read(page)
    assert len(_read(page)) == 1 + others
    assert f.COUNT_DIFFERS.code in _codes(page)
    assert len(_read(_rows(*[_MIDDLE] * 2))) == 2


@pytest.mark.parametrize(("printed", "read"), [((_BEHIND,), True), (((*_VALUES, ""),), False)], ids=["as wide", "less"])
def test_a_row_with_as_many_blank_cells_as_its_label_is_merged_over_needs_no_other(
    printed: tuple[tuple[str, ...], ...], read: bool
) -> None:
    """
    The label of an outer row spans the cells of the labels below it: a table set flush left ends in that many blanks.
    """
    assert ("requests.received" in _read(_rows(*printed))) is read


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
