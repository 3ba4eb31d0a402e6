"""How much a rule needs before it accuses anybody: each limit is held from both sides."""

from __future__ import annotations

import pytest

import govinfo_reports as gr
from govinfo_reports.checks._headings import headings, strays
from govinfo_reports.checks._repetition import Prose, runs

from .test_checks_extent import HEADINGS, KEYS, _missing, _page, _without
from .worded import PAGE, THEMES, WHOLE, accused

_FILLER = "".join(map(chr, range(0x4F48, 0x4F48 + 300)))
"""Letters of which no word is made."""


def _lacks_sections(page: str) -> bool:
    """Whether the report surely lacks a section, and not only the text."""
    return any(finding.severity is gr.Severity.ERROR for finding in _missing(page))


@pytest.mark.parametrize(("lines", "missing"), [(2, True), (3, False)])
def test_a_report_is_signed_in_one_of_its_last_three_lines(lines: int, missing: bool) -> None:
    """
    Above them, a date is that of something else, and the text may have been cut.
    """
    page = "\n".join((_without(_page(), KEYS[-1]).rstrip(), "2025年1月10日", *["口口"] * lines))

    assert _lacks_sections(page) is missing


@pytest.mark.parametrize(("left_out", "missing"), [(2, True), (3, False)])
def test_a_text_with_four_sections_is_most_of_a_report(left_out: int, missing: bool) -> None:
    """
    One with three may be put together of pieces.
    """
    page = _page()
    for key in KEYS[1 : 1 + left_out]:
        page = _without(page, key)

    assert _lacks_sections(page) is missing


@pytest.mark.parametrize(("words", "missing"), [("其他需要报告事项", False), ("需要说明的事项", True)])
def test_eight_letters_of_a_heading_may_be_the_heading(words: str, missing: bool) -> None:
    """
    Fewer stand in other sentences too.
    """
    page = "\n".join((_without(_page(), KEYS[-1]).rstrip(), f"口口{words}口口", "2025年1月10日"))

    assert _lacks_sections(page) is missing


@pytest.mark.parametrize(("length", "stray"), [(40, True), (41, False)])
def test_a_heading_within_another_section_has_forty_characters_at_most(length: int, stray: bool) -> None:
    """
    A longer line is a paragraph.
    """
    number, words = HEADINGS[KEYS[-1]].split("、")
    paragraph = gr.Paragraph(f"{number}、{words.rjust(length - 2)}")
    children = (("preamble", gr.Section()), ("problems", gr.Section((paragraph,))))

    assert bool(strays(gr.Report(None, None, None, gr.templates()[-1], children))) is stray


@pytest.mark.parametrize(("parts", "wrong"), [("二", False), ("三", True)])
def test_a_report_has_three_parts_or_more(parts: str, wrong: bool) -> None:
    """
    Two parts are said of other things.
    """
    assert accused("C315", preamble=f"本报告由{parts}部分组成。") is wrong


@pytest.mark.parametrize(("letters", "wrong"), [(198, True), (199, False)])
def test_the_report_is_named_within_two_hundred_characters_of_its_parts(letters: int, wrong: bool) -> None:
    """
    Further away it is not what has the parts.
    """
    assert accused("C315", preamble=f"报告{_FILLER[:letters]}七部分。") is wrong


@pytest.mark.parametrize(("letters", "bare"), [(13, False), (14, True)])
def test_problems_are_told_in_twenty_letters(letters: int, bare: bool) -> None:
    """
    What is told in fewer is another rule's.
    """
    assert accused("C317", problems=f"{_FILLER[:letters]}解读形式单一") is bare


@pytest.mark.parametrize(("letters", "bare"), [(7, True), (8, False)])
def test_a_wish_is_no_remedy(letters: int, bare: bool) -> None:
    """
    Eight letters behind a wish say what is wanting; what stands behind them may be a remedy.
    """
    assert accused("C317", problems=f"{_FILLER[20:40]}形式单一，还需{_FILLER[:letters]}将") is bare


def test_a_sentence_is_shown_up_to_sixty_letters() -> None:
    """
    Of a longer one, the finding shows the beginning.
    """
    sentence = f"2024年，本机关新收政府信息公开申请5件，{_FILLER[:60]}"
    page = PAGE.format(**WHOLE | {"problems": sentence + "。"})
    (finding,) = gr.check(gr.parse(page), select=["C201"])

    assert sentence[:60] in finding.message.zh
    assert sentence[:61] not in finding.message.zh


@pytest.mark.parametrize(("letters", "repeated"), [(12, []), (13, [(0, 0, 13)])])
def test_thirteen_letters_are_a_repetition(letters: int, repeated: list[tuple[int, int, int]]) -> None:
    """
    Fewer are written twice by chance.
    """
    one, other = (Prose(_FILLER[:letters] + mark, range(letters + 1)) for mark in "甲乙")

    assert list(runs(one, other)) == repeated


@pytest.mark.parametrize(("before", "longest"), [(7, 26), (8, 13)])
def test_eight_places_of_the_same_letters_are_compared(before: int, longest: int) -> None:
    """
    A formula that comes more often is followed no further.
    """
    formula, more = _FILLER[:13], _FILLER[20:33]
    model = "".join(f"{formula}{mark}" for mark in _FILLER[40 : 40 + before]) + formula + more
    first = next(runs(Prose(model, range(len(model))), Prose(formula + more, range(26))))

    assert first[2] == longest


@pytest.mark.parametrize(("letters", "wrong"), [(27, True), (28, False)])
def test_a_period_is_named_within_thirty_characters(letters: int, wrong: bool) -> None:
    """
    Dates further away from the word are those of something else.
    """
    assert accused("C311", preamble=f"统计期{_FILLER[:letters]}2024年1月1日至2024年6月30日") is wrong


@pytest.mark.parametrize(("letters", "old"), [(33, False), (34, True)])
def test_a_basis_is_cited_within_48_characters_of_what_replaced_it(letters: int, old: bool) -> None:
    """
    Further away, it is cited for itself.
    """
    cited = f"国办公开办函〔2021〕30号{_FILLER[:letters]}公开办函〔2019〕60号"

    assert bool(gr.check(gr.parse(PAGE.format(**WHOLE | {"preamble": cited})), select=["C309"])) is old


@pytest.mark.parametrize(("themes", "accused_of_it"), [(2, False), (3, True)])
def test_three_headings_make_a_section_that_follows_the_themes(themes: int, accused_of_it: bool) -> None:
    """
    One with fewer may be told in another order.
    """
    overview = "\n".join((*list(THEMES.values())[:themes],))

    assert accused("C316", overview=overview) is accused_of_it


@pytest.mark.parametrize(
    ("table", "label", "fails"),
    [("disclosure", "现行有效件数", False), ("disputes", "复议后起诉", True), ("disputes", "未经复议直接起诉", False)],
)
def test_six_letters_of_a_label_may_be_the_table(table: str, label: str, fails: bool) -> None:
    """
    With fewer, nothing of the table is there.
    """
    page = PAGE.replace("规章\t0\t0\t0\n", "") if table == "disclosure" else PAGE
    found = gr.check(gr.parse(page.format(**WHOLE | {"preamble": label})), select=["C305"])
    (finding,) = (each for each in found if each.path == table)

    assert (finding.severity is not gr.Severity.INFO) is fails


@pytest.mark.parametrize(("before", "numbered"), [(8, True), (9, False)])
def test_the_number_of_a_heading_has_eight_characters_at_most(before: int, numbered: bool) -> None:
    """
    One that stands further before it is another's.
    """
    key, number = KEYS[1], "二、".ljust(before)
    words = HEADINGS[key].removeprefix("二、")
    heading = gr.Paragraph(words, gr.Span(before, before + len(words)))
    children = (("preamble", gr.Section()), (key, gr.Section(heading=heading)))
    report = gr.Report(None, None, None, gr.templates()[-1], children, text=f"{number}{words}")

    assert headings(report) == {key: (number if numbered else "") + words}
