"""How far a sentence carries: each limit is held from both sides."""

from __future__ import annotations

import pytest

from govinfo_reports.statements import claims

from .test_claims import parsed


def _stated(sentence: str) -> list[int]:
    return [int(claim.value) for claim in claims(parsed(sentence))]


@pytest.mark.parametrize(("between", "stated"), [("上年全年共实际累计", [5]), ("上年全年共实际累计均", [])])
def test_four_words_may_stand_before_the_former_figure(between: str, stated: list[int]) -> None:
    """
    Behind more of them it is not told which of the two figures is that of the year.
    """
    assert _stated(f"收到政府信息公开申请由{between}3件增至5件。") == stated


@pytest.mark.parametrize(("letters", "stated"), [(24, [3]), (25, [3, 5])])
def test_the_name_of_another_body_has_24_letters(letters: int, stated: list[int]) -> None:
    """
    What is longer is no name, and the sentence goes on about the agency.
    """
    words = "商务粮食物资储备教育体育文化旅游卫生健康市场监督管理"
    name = f"青禾县{words[: letters - 4]}局"

    assert _stated(f"本年新收申请3件。{name}收到政府信息公开申请5件。") == stated


@pytest.mark.parametrize(("fillers", "stated"), [(8, []), (9, [5])])
def test_twelve_words_may_say_what_kind_of_disputes_is_meant(fillers: int, stated: list[int]) -> None:
    """
    What stands farther before them is not looked at.
    """
    words = "相关有关" * 4 + "相关"
    said = words[: 2 * fillers]

    assert _stated(f"全年因征地引发的{said}情形行政诉讼5件。") == stated


@pytest.mark.parametrize(("fillers", "stated"), [(37, [0]), (38, [])])
def test_a_clause_has_forty_words(fillers: int, stated: list[int]) -> None:
    """
    What is denied at a greater distance is not: such a text is no prose, and costs no time.
    """
    assert _stated(f"未发生{'相关' * fillers}行政诉讼。") == stated
