"""What a label weighs, and how much of a page may stand between its parts: each limit is held from both sides."""

from __future__ import annotations

import pytest

import govinfo_reports as gr
from govinfo_reports import findings as f
from govinfo_reports.reading.alignment import Lexicon, stream
from govinfo_reports.reading.alignment._chain import chain
from govinfo_reports.reading.alignment._glued import split
from govinfo_reports.reading.alignment._lexicon import LabelMatch
from govinfo_reports.reading.alignment._likeness import split_overlap
from govinfo_reports.reading.alignment._page import match_page
from govinfo_reports.reading.layout import pieces

from .invented import TITLE, requests_page

_FORM = gr.templates()[-1].form
_VALUES = (*"0000000",)


def _weight(*cells: str) -> int:
    """Return what the label 商业秘密 of a page weighs, with *cells* behind it."""
    text = "\t".join(("一、本年新收政府信息公开申请数量", *cells))
    page = match_page(text, stream(pieces(text)), Lexicon(_FORM))
    return sum(page.scores.values())


def test_values_behind_a_label_make_it_weigh_more() -> None:
    """
    A label weighs two for each letter, one for its number, eight for all its values, or three for other values.
    """
    label = 2 * len("本年新收政府信息公开申请数量") + 1

    assert _weight() == label
    assert _weight(*_VALUES) == label + 8
    assert _weight(*_VALUES[:6]) == label + 3


@pytest.mark.parametrize(("between", "share"), [(24, 1), (25, 4 / 6)])
def test_the_halves_of_a_label_stand_within_24_letters_of_its_values(between: int, share: float) -> None:
    """
    Letters further away are those of another label.
    """
    other = "子" * between

    assert split_overlap("甲乙丙丁戊己", f"甲乙{other}丙", f"{other}丁戊己") == pytest.approx(share)


@pytest.mark.parametrize(("digits", "is_split"), [(48, True), (49, False)])
def test_no_more_than_48_digits_are_split(digits: int, is_split: bool) -> None:
    """
    More are damage.
    """
    assert (split("0" * digits, digits, summed=False) is not None) is is_split


@pytest.mark.parametrize(("strange", "named"), [(50, 50), (51, 50)])
def test_fifty_stretches_of_words_are_named(strange: int, named: int) -> None:
    """
    Where a table holds more that nothing explains, its text is lost as a whole.
    """
    words = [(chr(0x5660 + number) * 2,) for number in range(strange)]
    report = gr.parse(
        requests_page(("一、本年新收政府信息公开申请数量", *_VALUES), *words, ("四、结转下年度继续办理", *_VALUES))
    )

    assert sum(finding.code == f.UNEXPLAINED.code for finding in report.findings) == named


def test_words_that_nothing_explains_are_shown_up_to_forty_letters() -> None:
    """
    Of more, the finding shows the beginning.
    """
    words = "".join(map(chr, range(0x5660, 0x5660 + 60)))
    page = requests_page(("一、本年新收政府信息公开申请数量", *_VALUES), (words,), ("四、结转下年度继续办理", *_VALUES))
    (finding,) = (each for each in gr.parse(page).findings if each.code == f.UNEXPLAINED.code)

    assert f"“{words[:40]}”" in finding.message.zh
    assert TITLE in page


def test_of_two_chains_that_weigh_the_same_the_first_on_the_page_wins() -> None:
    """
    Also where a label follows that continues both.
    """
    labels = [LabelMatch(number, number + 1, item, 1, number) for number, item in enumerate((5, 3, 7))]

    assert chain(labels, [1, 1, 1]) == [0, 2]
