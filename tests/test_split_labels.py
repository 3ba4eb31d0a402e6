"""What a form's grammar reads though a page prints it apart: lines of one label, dates with gaps, copies."""

from __future__ import annotations

from itertools import pairwise, takewhile
from random import Random
from typing import TYPE_CHECKING, Final

import pytest

import govinfo_reports as gr
from govinfo_reports.forms import Role
from govinfo_reports.reading.layout import pieces
from govinfo_reports.reading.lexing import counts_in_words
from govinfo_reports.reading.parsers import parser_of
from govinfo_reports.reading.plans import Plans
from govinfo_reports.reading.split_labels import SplitLabels, SplitLabelsOfPage
from govinfo_reports.strategies import compose

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORTEST: Final = 7  # letters of a label that is set on three lines
_ENOUGH: Final = 10
_ALONE: Final = 4  # rows with one value
_FORMS: Final = gr.templates()[1:]  # the first prints a unit between each label and its value


def _page(template: gr.Template, seed: int = 1) -> str:
    return gr.render(compose(Random(seed), template, blank=False), "cells")  # noqa: S311 - the same page every time


def _rows(template: gr.Template, page: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each long label of a row that the page prints once, with its values as the page prints them."""
    lines = page.split("\n")
    for row in template.form.rows:
        label = row.label and row.label.spellings[0]
        if label and len(label) >= _SHORTEST and lines.count(f"\t{label}") == 1:
            first = lines.index(f"\t{label}") + 1
            yield label, lines[first : first + len(row.slots)]


def _read(page: str) -> list[tuple[str, str]]:
    return [(path, cell.text) for path, cell in gr.parse(page).cells()]


@pytest.mark.parametrize("template", _FORMS, ids=str)
def test_the_lines_of_a_label_around_its_values_are_one_label(template: gr.Template) -> None:
    """
    Values that a page prints between two lines of their label are read as those of the row.
    """
    page = _page(template)
    rows = list(_rows(template, page))
    assert len(rows) >= _ENOUGH
    for label, values in rows:
        whole = "\n".join([f"\t{label}", *values])
        around = "\n".join([f"\t{label[:4]}", f"\t{label[4:-2]}", *values, f"\t{label[-2:]}"])
        broken = page.replace(whole, around)

        assert broken != page
        assert gr.parse(broken).labels is None
        assert _read(broken) == _read(page)


def test_a_label_that_stands_again_is_a_copy(template: gr.Template) -> None:
    """
    Labels that a page prints once for each cell they are merged over leave all values in their places.
    """
    page = _page(template)
    lines = page.split("\n")
    in_table = (label for label in template.form.labels if label.role is not Role.HEADING)
    printed = {f"\t{spelling}" for label in in_table for spelling in label.spellings} & set(lines)
    copied = "\n".join([one for line in lines for one in ([line, line] if line in printed else [line])])

    assert len(printed) > _ENOUGH
    assert gr.parse(copied).labels is None
    assert _read(copied) == _read(page)


@pytest.mark.parametrize("template", _FORMS, ids=str)
def test_a_copy_stands_for_no_other_label(template: gr.Template) -> None:
    """
    A row whose own label is lost, with a copy of the label above it, has no plan.
    """
    page = _page(template)
    plans = Plans(parser_of(template), template.form)
    for (before, _), (label, _) in pairwise(_rows(template, page)):
        copied = page.replace(f"\t{label}\n", f"\t{before}\n")

        assert copied != page
        assert plans.outline(pieces(copied)) is None


@pytest.mark.parametrize("template", _FORMS, ids=str)
def test_a_part_of_a_label_is_no_label(template: gr.Template) -> None:
    """
    A label whose last line is lost, or stands behind the values of another row, is not read as whole.
    """
    page = _page(template)
    plans = Plans(parser_of(template), template.form)
    for label, values in _rows(template, page):
        whole = "\n".join([f"\t{label}", *values])
        lost = page.replace(whole, "\n".join([f"\t{label[:-2]}", *values]))
        moved = page.replace(f"\t{label}\n", f"\t{label[:-2]}\n") + f"\n\t{label[-2:]}"

        assert plans.outline(pieces(page)) is not None
        assert plans.outline(pieces(lost)) is None
        assert plans.outline(pieces(moved)) is None


def test_a_label_that_opens_another_goes_on_with_its_lines() -> None:
    """
    The letters of one label followed by the rest of a longer one spell the longer one; followed by others, the first.
    """
    labels = SplitLabels({"其他": ("A",), "其他结果": ("B",)})

    texts = ("其他\n结果\n", "其他\n总计\n", "结果\n其他\n", "其他\n12\n结果\n")
    spelled = [SplitLabelsOfPage(labels, pieces(text)).at(0) for text in texts]

    assert spelled == [("其他结果", 2), ("其他", 1), None, ("其他结果", 1)]


@pytest.mark.parametrize("words", ["年1月1日至", "件、作其他处理", "万余条。", "件政府信息公开申请"])
def test_a_figure_with_a_gap_behind_it_is_prose_where_words_count_it(template: gr.Template, words: str) -> None:
    """
    A date or a count in a sentence does not keep a page from its form's grammar, and the sentence is kept whole.
    """
    page = _page(template)
    heading = page.index("二、")
    told = page[:heading] + f"全市 12 {words}\n" + page[heading:]
    report = gr.parse(told)

    assert counts_in_words(words)
    assert report.labels is None
    assert _read(told) == _read(page)
    assert report.overview.paragraphs[-1].text == f"全市 12 {words}"


@pytest.mark.parametrize("words", ["规章", "件", "其他", "", "总计 5"])
def test_any_other_figure_among_words_is_none_of_the_form(words: str) -> None:
    """
    A figure beside words that do not count it may be a row that the form does not have: no plan is made of it.
    """
    template = gr.templates()[-1]
    page = _page(template)
    heading = page.index("三、")
    more = page[:heading] + f"其他文件 12 {words}\n" + page[heading:]

    assert not counts_in_words(words)
    assert Plans(parser_of(template), template.form).outline(pieces(more)) is None


def test_a_count_in_the_place_of_a_value_is_no_prose() -> None:
    """
    Where the form has a cell, a figure that words go on behind leaves the cell without a value.
    """
    template = gr.templates()[-1]
    page = _page(template)
    label, values = next(_rows(template, page))
    row = "\n".join([f"\t{label}", *values])
    counted = page.replace(row, row + " 件、其他")

    assert counted != page
    assert Plans(parser_of(template), template.form).outline(pieces(counted)) is None


def _without_rows(template: gr.Template, merged: int) -> str:
    """Return a page of one cell a line, with a blank cell, or as many as *merged*, for each label over the next row."""
    page = "\n\n".join(line.strip() for line in _page(template).split("\n") if line.strip())
    report = gr.parse(page)
    rows = [row for row in template.form.rows if row.label]
    for row, following in reversed(list(pairwise(rows))):
        same = [one == other for one, other in zip(row.path.keys[:-1], following.path.keys[:-1], strict=False)]
        shared = len(list(takewhile(bool, same))) - 1
        end = report[row.slots[-1].path].span.end
        page = page[:end] + "\n\n" * max(shared, 0) * merged + page[end:]
    return page


@pytest.mark.parametrize("template", _FORMS, ids=str)
def test_blank_cells_of_labels_merged_over_the_next_row_are_explained(template: gr.Template) -> None:
    """
    Where a page shows no rows, a blank cell for each label that goes on is no column more; twice as many are.
    """
    plain, merged, more = (_without_rows(template, count) for count in range(3))

    assert [gr.parse(page).labels is None for page in (plain, merged, more)] == [True, True, False]
    assert merged.count("\n") > plain.count("\n")
    assert _read(merged) == _read(plain)


@pytest.mark.parametrize(("before", "behind", "exact"), [(1, 1, True), (0, 2, True), (2, 0, False), (1, 2, False)])
def test_a_value_alone_may_stand_in_the_middle_of_its_row(before: int, behind: int, *, exact: bool) -> None:
    """
    A value whose cell is merged over as many columns as other rows have is read in their middle and in the first one.
    """
    template = gr.templates()[-1]
    report = compose(Random(1), template, blank=False)  # noqa: S311 - the same page every time
    page = gr.render(report, "tabs")
    alone = [row for row in template.form.rows if len(row.slots) == 1 and row.label]
    for row in alone:
        label, value = row.label and row.label.spellings[0], report[row.slots[0].path].text
        page = page.replace(f"\n{label}\t{value}\n", "\n" + f"{label}\t" + "\t" * before + value + "\t" * behind + "\n")

    assert len(alone) >= _ALONE
    assert page.count("\t\t") + page.count("\t\n") >= _ALONE
    assert (gr.parse(page).labels is None) is exact
    if exact:
        assert _read(page) == [(path, cell.text) for path, cell in report.cells()]
