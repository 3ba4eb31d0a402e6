"""Characters and figures: what a cell's print says, and what it does not say."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govinfo_reports.text.spelling import spell
from govinfo_reports.text.values import State, is_spaced, read

WHOLE = st.integers(0, 99_999_999)


@pytest.mark.parametrize(
    ("printed", "value", "unit"),
    [
        ("0.5亿", Decimal("0.5"), "亿"),
        ("￥3405820", 3405820, "元"),
        ("¥ 12.50", Decimal("12.50"), "元"),
        ("￥12万", 12, "万元"),
        ("￥12万元", 12, "万元"),
        ("2601.953875万", Decimal("2601.953875"), "万"),
        ("5（件）", 5, None),
        ("5(含上年结转)", 5, None),
        ("１２", 12, None),
        ("\u22123", -3, None),
        ("1\u200b2\u200e", 12, None),
        ("\u202d431\u202c", 431, None),
    ],
)
def test_a_figure_is_read_with_its_unit(printed: str, value: int | Decimal, unit: str | None) -> None:
    """
    A unit or the sign of the currency is part of a figure; what has no width is not.
    """
    assert read(printed) == (State.FIGURE, value, unit)


@given(
    WHOLE,
    st.sampled_from(
        [
            "{}（应为7）",
            "{}（2022年为6）",
            "{}（更正）",
            "{}余件",
            "约{}",
            "{}多",
            "近{}",
            "{}①",
            "{}*",
            "{}[1]",
            "{}¹",
            "{}()",
        ]
    ),
)
def test_what_is_doubtful_is_no_figure(number: int, pattern: str) -> None:
    """
    A figure that is corrected, rounded, guessed or marked in the same cell is not a plain figure.
    """
    assert read(pattern.format(number)).state is State.WORDS


@given(st.integers(1, 999), st.integers(0, 999_999))
def test_a_space_parts_thousands_alone(first: int, second: int) -> None:
    """
    One to three digits, a space and just three digits are one figure, and known to be spaced; nothing else is.
    """
    printed = f"{first} {second:03}"
    reading = read(printed)

    assert (reading.state is State.FIGURE) is (second <= 999) is is_spaced(printed)
    if second <= 999:
        assert reading.value == 1000 * first + second


@pytest.mark.parametrize("printed", ["3 12", "0 208", "3239. 1574", "1 2081", "12 3 456", "1 208 111", "1,208 111"])
def test_other_gaps_are_in_no_figure(printed: str) -> None:
    """
    Any other space inside a figure makes it none.
    """
    assert read(printed).state is State.WORDS


@given(WHOLE)
def test_what_has_no_width_changes_nothing(number: int) -> None:
    """
    Gaps of no width and marks of direction around and inside a figure leave it as it is.
    """
    assert read("\u200e" + "\u200b".join(str(number)) + "\ufeff") == read(str(number))


@pytest.mark.parametrize("code", [*range(0x2F00, 0x2FD6), 0x2EA0, 0x2ED3, 0x2EC5, 0x2EE2, 0x2ECB, 0x2EDA])
def test_radicals_are_spelled_as_characters(code: int) -> None:
    """
    A radical is spelled as the character it looks like, in simplified print, in one character.
    """
    spelled = spell(chr(code))

    assert len(spelled) == 1
    assert 0x4E00 <= ord(spelled) < 0xA000
    assert spelled == spell(unicodedata.normalize("NFKC", chr(code))) or code < 0x2F00


def test_a_word_in_radicals_is_the_word() -> None:
    """
    A label whose characters are radicals reads as if it were printed plainly.
    """
    assert spell("⾏政许可、⺠政、⾃然⼈、⻅附件、⻋辆、⾞辆") == "行政许可、民政、自然人、见附件、车辆、车辆"
