"""How much of a page makes a report, a form or a table: each limit is held from both sides."""

from __future__ import annotations

import pytest

import govinfo_reports as gr
from govinfo_reports import findings as f
from govinfo_reports.forms import templates
from govinfo_reports.reading.template_choice import votes

_TITLE = "青禾县司法局2024年政府信息公开工作年度报告"
_LABELS = (
    "一、总体情况",
    "二、主动公开政府信息情况",
    "第二十条第（一）项",
    "信息内容",
    "本年制发件数",
    "本年废止件数",
    "现行有效件数",
    "第二十条第（五）项",
)


def _codes(text: str) -> set[str]:
    return {finding.code for finding in gr.parse(text).findings}


@pytest.mark.parametrize(("labels", "report"), [(3, False), (4, True)])
def test_four_labels_make_a_report_of_a_text_about_reports(labels: int, report: bool) -> None:
    """
    An explanation of a report may name a few rows of its form.
    """
    text = "\n".join(("现将年度报告解读如下", *_LABELS[2 : 2 + labels]))

    if report:
        assert gr.parse(text).labels
    else:
        with pytest.raises(gr.NotAReport, match="解读"):
            gr.parse(text)


@pytest.mark.parametrize(("labels", "form"), [(7, False), (8, True)])
def test_eight_labels_without_figures_are_an_empty_form(labels: int, form: bool) -> None:
    """
    Fewer may stand in a text without tables.
    """
    assert (f.FORM_EMPTY.code in _codes("\n".join((_TITLE, *_LABELS[:labels])))) is form


@pytest.mark.parametrize(("behind", "empty"), [(39, False), (40, True)])
def test_figures_of_a_form_stand_within_forty_characters_of_a_label(behind: int, empty: bool) -> None:
    """
    Figures further behind the last label are the page's, such as the number of its visitors.
    """
    text = "\n".join((_TITLE, *_LABELS)) + "\n".ljust(behind) + "12\n"

    assert (f.FORM_EMPTY.code in _codes(text)) is empty


@pytest.mark.parametrize(("end", "part"), [(400, True), (401, False)])
def test_the_head_of_a_page_says_what_part_of_a_year_it_covers(end: int, part: bool) -> None:
    """
    What stands below the first 400 characters tells what was done in a part of the year.
    """
    head, words = f"{_TITLE}\n", "上半年政府信息"
    filler = "\n" * (end - len(head) - len(words))
    text = f"{head}{filler}{words}\n一、总体情况\n二、主动公开政府信息情况\n行政许可\t312\n"

    assert (f.PART_OF_A_YEAR.code in _codes(text)) is part


def test_the_title_of_a_second_report_is_shown_up_to_sixty_letters() -> None:
    """
    Of a longer line, the finding shows the beginning.
    """
    report = (
        f"{_TITLE}\n一、总体情况\n甲\n二、主动公开政府信息情况\n行政许可\t312\n三、收到和处理政府信息公开申请情况\n"
    )
    title = "青禾县商务局2023年政府信息公开工作年度报告来源" + "一" * 60
    other = report.replace(_TITLE, title.replace("来源", " 来源")).replace("甲", "乙")
    (finding,) = (each for each in gr.parse(report + other).findings if each.code == f.TWO_REPORTS.code)

    assert title[:60] in finding.message.zh
    assert title[:61] not in finding.message.zh


@pytest.mark.parametrize(("labels", "form"), [(7, "2021"), (8, "2020")])
def test_eight_labels_without_values_tell_the_form(labels: int, form: str) -> None:
    """
    With fewer, the year of the title does.
    """
    of_2021 = ("本年制发件数", "本年废止件数")
    of_2020 = ("第二十条第（一）项", "信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量")
    of_2020 += ("第二十条第（五）项", "上一年项目数量", "处理决定数量")

    assert gr.parse("\n".join((_TITLE, *of_2021, *of_2020[:labels]))).template.name == form


@pytest.mark.parametrize(("labels", "table"), [(2, False), (3, True)])
def test_three_labels_without_values_are_a_table(labels: int, table: bool) -> None:
    """
    Fewer are words of the prose.
    """
    lines = ("规章", "行政许可", "行政处罚")[:labels]
    report = gr.parse(
        "\n".join((_TITLE, _LABELS[0], "全年认真工作。", _LABELS[1], *lines, "三、收到和处理政府信息公开申请情况"))
    )

    assert bool(report.disclosure.paragraphs) is not table


@pytest.mark.parametrize(("mark", "tells"), [("自然人", False), ("商业企业", True)])
def test_a_word_of_three_letters_tells_no_form(mark: str, tells: bool) -> None:
    """
    Such words stand on any page.
    """
    assert bool(votes([mark], templates())) is tells
