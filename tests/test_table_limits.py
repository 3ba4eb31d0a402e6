"""How many rows of a table must agree on its columns: each limit is held from both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import govinfo_reports as gr

from .invented import TITLE, requests_page

if TYPE_CHECKING:
    from collections.abc import Iterable

_FORM = gr.templates()[-1].form
_ROWS = [row for row in _FORM.rows if row.path.section == "requests" and row.label]
_LABELS = [row.label.spellings[0] for row in _ROWS if row.label]
_VALUES = (*"1000001",)
_PADDED = ("", *_VALUES)
_WITH_BLANK = ("", "1", "", *"00001")
_DAMAGED = ("1", "", "", *"0000", "", "1")
"""Six values with more blank cells between them than any row of the form can have."""


def _read(*cells: tuple[object, ...]) -> list[str]:
    """Return the rows that are read in a table whose rows hold *cells*."""
    page = requests_page(*((label, *own) for label, own in zip(_LABELS, cells, strict=False)))
    return list(dict.fromkeys(path.rpartition(".")[0] for path, _ in gr.parse(page).cells()))


@pytest.mark.parametrize(
    ("rows", "damaged", "certain"), [(23, 1, True), (23, 2, False), (24, 2, True), (24, 3, False)], ids=str
)
def test_one_row_in_twelve_may_be_damaged(rows: int, damaged: int, certain: bool) -> None:
    """
    Padding that the other rows show is padding of a row with a blank cell too, unless too many rows differ.
    """
    full = rows - damaged - 1
    read = _read(*[_PADDED] * full, _WITH_BLANK, *[_DAMAGED] * damaged)

    assert (_ROWS[full].path in read) is certain


@pytest.mark.parametrize(("rows", "doubted"), [(3, False), (4, True)])
def test_four_rows_that_count_up_are_numbered(rows: int, doubted: bool) -> None:
    """
    Figures that are one more from row to row may be the numbers of the rows, and the figures one column further on.
    """
    read = _read(*((number, *"000000") for number in range(1, rows + 1)))

    assert read == ([] if doubted else [row.path for row in _ROWS[:rows]])


@pytest.mark.parametrize(("steps", "doubted"), [(17, False), (18, True)])
def test_three_of_four_steps_make_rows_numbered(steps: int, doubted: bool) -> None:
    """
    Of 25 rows, 24 steps from one to the next, 18 may be up by one; else the figures count up by chance.
    """
    numbers = [*range(1, steps + 2), *[5] * (24 - steps)]

    assert bool(_read(*((number, *"000000") for number in numbers))) is not doubted


@pytest.mark.parametrize(("first", "doubted"), [(10**7, True), (10**8, False)], ids=["8 digits", "9 digits"])
def test_no_number_of_a_row_has_nine_digits(first: int, doubted: bool) -> None:
    """
    Figures of nine digits that count up are figures.
    """
    assert bool(_read(*((first + number, *"000000") for number in range(4)))) is not doubted


@pytest.mark.parametrize(("more", "doubted"), [(3, True), (4, False)])
def test_rows_with_four_values_more_show_no_column_more(more: int, doubted: bool) -> None:
    """
    Up to three columns more may belong to the table; rows with still more values hold something else.
    """
    wider = (*_VALUES, *"4" * more)
    read = _read(_VALUES, wider, wider)

    assert (_ROWS[0].path in read) is not doubted


@pytest.mark.parametrize(("wider", "doubted"), [(1, False), (2, True)])
def test_padded_rows_are_doubted_where_two_others_hold_something_else(wider: int, doubted: bool) -> None:
    """
    One row with many values more may be damaged; where there are two, the blank cells of other rows may be columns.
    """
    read = _read(*[_PADDED] * 23, *[(*_VALUES, *"4444")] * wider)

    assert (_ROWS[0].path in read) is not doubted


_HEADS = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")


def _under(heads: Iterable[str], *behind: str) -> bool:
    """Whether a row is read under *heads*, with words *behind* them."""
    page = requests_page(("申请人情况", *heads), *((words,) for words in behind), (_LABELS[0], *_VALUES))
    return _ROWS[0].path in gr.parse(page)


@pytest.mark.parametrize(
    ("lacking", "instead", "read"),
    [
        ("自然人", "备", True),
        ("自然人", "备注", False),
        ("自然人", "备注人", False),
        ("商业企业", "商备注企", True),
        ("商业企业", "商备注人", False),
    ],
)
def test_half_the_letters_of_a_head_are_the_head_damaged(lacking: str, instead: str, read: bool) -> None:
    """
    One letter in place of a head is what is left of it; two and more are another head unless half of it is there.
    """
    assert _under(instead if head == lacking else head for head in _HEADS) is read


@pytest.mark.parametrize(("letters", "read"), [(58, True), (59, False)])
def test_a_head_on_a_line_of_its_own_stands_within_sixty_letters(letters: int, read: bool) -> None:
    """
    Half of a head that lies further away is not looked for.
    """
    between = "".join(map(chr, range(ord("佈"), ord("佈") + letters)))

    assert _under(("备注" if head == "商业企业" else head for head in _HEADS), between, "商业口口") is read


@pytest.mark.parametrize(("letters", "read"), [(347, True), (348, False)])
def test_heads_stand_within_four_hundred_letters_of_their_figures(letters: int, read: bool) -> None:
    """
    Where words of no table stand between, three quarters of the heads must lie as near.
    """
    disputes = [label for label in _FORM.labels if label.path.section == "disputes"]
    between = "".join(map(chr, range(0x4F48, 0x4F48 + letters)))
    figures = map(str, range(101, 101 + sum(path.below("disputes") for path in _FORM.paths)))
    page = "\n".join((TITLE, *(label.spellings[0] for label in disputes), between, *figures, "五、存在的主要问题"))

    assert ("disputes.reconsideration.upheld" in dict(gr.parse(page).cells())) is read
