"""The words for ordinals and units have one home, and everything that reads them agrees with it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from govinfo_reports.statements._wording import wording
from govinfo_reports.text.ordinals import number_of, ordinal
from govinfo_reports.text.spelling import numbering
from govinfo_reports.text.units import COUNTED, MONEY
from govinfo_reports.text.values import read, unit_of


@pytest.mark.parametrize("number", range(1, 100))
def test_an_ordinal_is_read_as_its_number(number: int) -> None:
    """
    An ordinal has one number, is written once, and numbers what stands behind it.
    """
    printed = ordinal(number)
    assert number_of(printed) == number == number_of(str(number))
    assert numbering(f"{printed}、总则") == len(printed) + 1


@pytest.mark.parametrize("words", ["", "〇", "十零", "二二", "第三", "a", "²"])
def test_what_is_no_ordinal_has_no_number(words: str) -> None:
    """
    Nothing but an ordinal has a number.
    """
    assert number_of(words) is None


@pytest.mark.parametrize("unit", [*MONEY, *COUNTED])
def test_a_unit_is_known_in_cells_and_in_labels(unit: str) -> None:
    """
    A unit is read behind a figure and in the label of a column, and none of it is lost to a shorter one.
    """
    assert (read(f"12.5{unit}").value, read(f"12.5{unit}").unit) == (Decimal("12.5"), unit)
    assert unit_of(f"金额（单位：{unit}）") == unit


def test_the_prose_names_no_unit_of_money_whose_worth_is_unknown() -> None:
    """
    What the prose counts money in can be converted to what the tables count it in.
    """
    assert wording().words_in("units_of_money") <= MONEY.keys()
