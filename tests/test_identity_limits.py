"""How far identity looks, and how near a rival must come: each limit is held from both sides."""

from __future__ import annotations

import pytest

from govinfo_reports.reading.identity import _title_prefix, _years, identify, title_lines, title_years
from govinfo_reports.reading.identity._candidates import Candidate, Evidence
from govinfo_reports.reading.identity._compact_text import CompactText
from govinfo_reports.reading.identity._contest import decide
from govinfo_reports.reading.identity._patterns import _entry_at
from govinfo_reports.reading.identity._surroundings import breadcrumbs, is_listed_name, without_documents
from govinfo_reports.text.source import NOWHERE

_AGENCY = "青禾县司法局"
_TITLE = f"{_AGENCY}2021年政府信息公开工作年度报告"


@pytest.mark.parametrize(("far", "found"), [(2_999, True), (3_001, False)])
def test_the_head_of_a_page_is_read_at_both_ends(far: int, found: bool) -> None:
    """
    Of a head of more than 6,000 characters the first and the last 3,000 are read; what stands between is a menu.
    """
    above = "\n" * (far - len(_TITLE))
    text = f"{above}{_TITLE}\n".ljust(9_000, "\n")

    assert (identify(text, len(text)).agency == _AGENCY) is found


@pytest.mark.parametrize(("end", "found"), [(4_000, True), (4_010, False)])
def test_the_text_is_read_for_four_thousand_characters(end: int, found: bool) -> None:
    """
    A sentence about the agency further below is not looked for.
    """
    head, words = "2021年政府信息公开工作年度报告\n", f"2021年，{_AGENCY}认真开展工作。"
    text = f"{head}{words.rjust(end)}\n"

    assert (identify(text.ljust(9_000, "\n"), len(head)).agency == _AGENCY) is found


@pytest.mark.parametrize(("length", "found"), [(300, True), (301, False)])
def test_a_signature_stands_in_the_last_three_hundred_characters(length: int, found: bool) -> None:
    """
    A name above a date further up is that of something else.
    """
    head, signed = "2021年政府信息公开工作年度报告\n".ljust(5_000, "\n"), f"{_AGENCY}\n2022年1月10日"
    text = f"{head}{signed.ljust(length, chr(10))}"

    assert (identify(text, 17).agency == _AGENCY) is found


@pytest.mark.parametrize(("rival", "close"), [(Evidence.COMPILER, True), (Evidence.TITLE_IN_PART, False)])
def test_a_rival_with_six_tenths_of_the_evidence_comes_close(rival: Evidence, close: bool) -> None:
    """
    One with less is no rival.
    """
    own, other = Candidate("甲", NOWHERE, Evidence.TITLE), Candidate("乙", NOWHERE, rival)

    assert rival.value / Evidence.TITLE.value in {0.6, 0.58}
    assert (decide([own, other], str.__eq__).rival is other) is close


@pytest.mark.parametrize(("steps", "found"), [(1, False), (2, True)])
def test_a_breadcrumb_has_two_steps(steps: int, found: bool) -> None:
    """
    With one it is a link.
    """
    text = "首页" + " > 公开" * steps

    assert bool(breadcrumbs(text, 0, len(text))) is found


@pytest.mark.parametrize(("letters", "found"), [(59, True), (60, False)])
def test_a_step_of_a_breadcrumb_has_sixty_characters(letters: int, found: bool) -> None:
    """
    Longer words are a text.
    """
    text = f"首页>{'字' * letters}>公开"

    assert bool(breadcrumbs(text, 0, len(text))) is found


@pytest.mark.parametrize(("length", "left_out"), [(160, True), (161, False)])
def test_the_name_of_a_document_has_160_characters(length: int, left_out: bool) -> None:
    """
    What is longer is quoted for itself.
    """
    document = f"《{'字' * (length - 4)}通知》"

    assert (without_documents(document, [(0, 200)]) == [(0, 0), (length, 200)]) is left_out


@pytest.mark.parametrize(("length", "found"), [(80, True), (81, False)])
def test_the_line_of_a_title_has_eighty_characters(length: int, found: bool) -> None:
    """
    A longer line is a sentence.
    """
    assert bool(list(title_lines(f"\n{_TITLE.rjust(length)}\n", 0, 100))) is found


@pytest.mark.parametrize(("letters", "years"), [(40, ["2021"]), (41, [])])
def test_the_year_of_a_title_stands_within_forty_letters(letters: int, years: list[str]) -> None:
    """
    Further behind, it is said in a sentence.
    """
    assert title_years(f"\n\n{'字' * letters}2021年度报告\n", 0, 100) == years


@pytest.mark.parametrize(("letters", "listed"), [(39, True), (40, False)])
def test_a_name_stands_in_a_list_behind_one_of_39_letters(letters: int, listed: bool) -> None:
    """
    A longer line above it is no name.
    """
    other = f"青禾县{'政务服务和数据管理' * 4}"[: letters - 1] + "局"
    text = f"首页\n{other}\n{_AGENCY}\n"

    assert is_listed_name(CompactText.of(text, (0, len(text))), len("首页") + letters) is listed


@pytest.mark.parametrize(("lines", "agency"), [("关于\n2021年度", _AGENCY), ("关于\n2021年度\n的", "司法局")])
def test_a_title_may_be_broken_at_four_places(lines: str, agency: str) -> None:
    """
    What stands above a fifth break is not added to the name.
    """
    text = f"青禾县\n司法局\n{lines}\n政府信息公开工作年度报告\n一、总体情况"

    assert identify(text, len(text)).agency == agency


@pytest.mark.parametrize(("letters", "found"), [(72, True), (73, False)])
def test_a_title_has_72_letters_before_its_kind(letters: int, found: bool) -> None:
    """
    Of a line that is longer the beginning is not known, and with it neither the agency nor the title.
    """
    own = f"{_AGENCY}2021年度"
    lead = "附件" * ((letters - len(own)) // 2) + "、" * ((letters - len(own)) % 2)
    text = f"索引\n{lead}{own}政府信息公开工作年度报告\n"
    read = identify(text, len(text))

    assert (read.agency == _AGENCY) is (read.title is not None) is found


@pytest.mark.parametrize(
    ("limit", "words"),
    [(_title_prefix._LONGEST_FIELD, "titles.fields"), (_years._LONGEST_WORD, "years.of_the_page")],  # noqa: SLF001 - no page shows more than the longest word
)
def test_what_stands_before_is_looked_for_as_far_as_the_longest_word_reaches(limit: int, words: str) -> None:
    """
    A longer word in the list asks for another limit, and a farther look finds nothing more.
    """
    assert limit == max(map(len, _entry_at(words)))
