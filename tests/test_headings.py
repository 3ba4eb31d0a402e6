"""Headings of sections and what looks like them, on invented pages."""

from __future__ import annotations

from typing import Final

import pytest

import govinfo_reports as gr
from govinfo_reports.forms import Label, Role, templates

_TITLE: Final = "青禾县司法局2022年政府信息公开工作年度报告\n"
_PROSE: Final = "全年认真开展工作，取得成效。\n"
_FORM: Final = templates()[-1].form


def _official() -> dict[str, str]:
    """Return the official heading of each section, by key."""
    headings = (item for item in _FORM.items if isinstance(item, Label) and item.role is Role.HEADING)
    return {heading.path.section: heading.spellings[0] for heading in headings}


HEADINGS: Final = _official()
FIRST, SECOND, THIRD, *_ = HEADINGS
#: Headings of sub-sections of section 一, by the theme they open.
THEMES: Final = tuple(_FORM.themes)


def _found(text: str) -> list[str]:
    """Return the keys of the sections whose headings are found, in page order."""
    report = gr.parse(text)
    found = [(section.heading.span, key) for key, section in report.children if section.heading]
    return [key for _, key in sorted(found)]


def _page(*headings: str) -> str:
    return _TITLE + "".join(f"{heading}\n{_PROSE}" for heading in headings)


NUMBERS: Final = ("（{}）", "（{}）、", "{digit}.", "{digit}、", "")


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("rest", ["", "。全年公开12条。"])
def test_a_sub_heading_is_no_heading(theme: str, number: str, rest: str) -> None:
    """
    A theme of section 一 opens no section, however it is numbered, even where the headings of sections are missing.
    """
    subs = (number.format(numeral, digit=digit) + theme + rest for numeral, digit in (("一", 1), ("二", 2)))
    assert _found(_page(HEADINGS[FIRST], *subs)) == [FIRST]


#: What a heading may have suffered: each takes the number and the words.
SPELLED: Final = {
    "whole": "{number}、{words}",
    "a space before the mark": "{number} 、{words}",
    "a full stop for the mark": "{number}．{words}",
    "indents lost to question marks": "????{number}、{words}",
    "indented": "　　{number}、{words}",
    "Markdown": "## **{number}、{words}**",
    "a bar": "| {number}、{words} |",
    "numeral lost": "、{words}",
    "number lost": "{words}",
    "part": "第{number}部分 {words}",
    "with a colon": "{number}、{words}：",
}


@pytest.mark.parametrize("spelled", SPELLED.values(), ids=SPELLED)
@pytest.mark.parametrize("key", [key for key in HEADINGS if key not in {FIRST, SECOND, THIRD}])
def test_a_heading_is_found_in_any_shape(spelled: str, key: str) -> None:
    """
    What stands around number and words, and a number that is lost, hide no heading.
    """
    number, _, words = HEADINGS[key].partition("、")
    text = _page(HEADINGS[FIRST], spelled.format(number=number, words=words))
    assert _found(text) == [FIRST, key]


@pytest.mark.parametrize("key", HEADINGS)
def test_one_letter_amiss_hides_no_heading(key: str) -> None:
    """
    With its number a heading is known by words like its own, whichever letter is wrong.
    """
    number, _, words = HEADINGS[key].partition("、")
    wrong = [words[:place] + "某" + words[place + 1 :] for place in range(len(words))]
    found = [_found(_page(f"{number}、{word}")) for word in wrong]
    assert sum(keys == [key] for keys in found) >= len(found) / 2
    assert all(keys in ([], [key]) for keys in found)


@pytest.mark.parametrize(
    "style",
    ["（{number}）{words}", "（{number}）、{words}", "{digit}、{words}", "{digit}.{words}", "{number}、{words}"],
)
def test_a_page_may_number_its_sections_in_another_style(style: str) -> None:
    """
    Where the first section has （一） or 1、, so have the others.
    """
    printed = [(heading.partition("、"), digit) for digit, heading in enumerate(HEADINGS.values(), 1)]
    headings = [style.format(number=number, words=words, digit=digit) for (number, _, words), digit in printed]
    assert _found(_page(*headings)) == list(HEADINGS)


def test_a_heading_may_run_on_behind_a_paragraph() -> None:
    """
    A line break lost before a heading, or behind it, does not hide it.
    """
    text = f"{_TITLE}联系电话：0000-0000。{HEADINGS[FIRST]}\n{_PROSE}"
    assert _found(text) == [FIRST]
    assert _found(" ".join(f"{heading} {_PROSE.strip()}" for heading in (_TITLE.strip(), *HEADINGS.values()))) == list(
        HEADINGS
    )


@pytest.mark.parametrize("form", ["{}\n", "{}……3\n", "{}；"])
@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_table_of_contents_is_none_of_the_sections(form: str, number: int) -> None:
    """
    Headings in a row are a table of contents where some of them stand again below, with the text of their sections.
    """
    contents = "".join(form.format(heading) for heading in HEADINGS.values()) + "\n"
    printed = list(HEADINGS.values())[:number]
    text = _TITLE + contents + "".join(f"{heading}\n{_PROSE}" for heading in printed)
    report = gr.parse(text)
    headings = [section.heading for _, section in report.children if section.heading]
    assert [heading.text for heading in headings] == printed
    assert all(heading.span.start >= len(_TITLE + contents) for heading in headings)


_TABLE: Final = """第二十条第（五）项
信息内容\t本年处理决定数量
行政许可\t312
第二十条第（六）项
信息内容\t本年处理决定数量
行政处罚\t4
行政强制\t0
"""


def test_a_table_may_stand_above_its_heading() -> None:
    """
    The heading below a table is its section's, and the figures are read as before.
    """
    report = gr.parse(
        _TITLE + HEADINGS[FIRST] + "\n" + _PROSE + _TABLE + HEADINGS[SECOND] + "\n" + HEADINGS[THIRD] + "\n"
    )
    assert [key for key, section in report.children if section.heading] == [FIRST, SECOND, THIRD]
    assert [cell.value for _, cell in report.cells()] == [312, 4, 0]


def test_two_reports_are_not_read_as_one() -> None:
    """
    Where the headings stand again above other text, only what stands before them is read, and a finding says so.
    """
    own = _page(*HEADINGS.values())
    other = _page(*HEADINGS.values()).replace("司法局", "东街道办事处").replace("全年认真", "本年深入")
    place = other.index(HEADINGS[THIRD])
    report = gr.parse(own + other[:place] + _TABLE + other[place:])
    assert list(report.cells()) == []
    assert [finding.code for finding in report.findings if finding.code == "R205"] == ["R205"]
    assert report.agency == "青禾县司法局"


@pytest.mark.parametrize(("first", "second"), [("", ""), (_TABLE, _TABLE)])
def test_a_copy_is_no_second_report(first: str, second: str) -> None:
    """
    A report that a page prints twice, for screens and for telephones, is one report.
    """
    pages = [_page(HEADINGS[FIRST], f"{HEADINGS[SECOND]}\n{table}", HEADINGS[THIRD]) for table in (first, second)]
    report = gr.parse("".join(pages))
    assert "R205" not in {finding.code for finding in report.findings}
