"""Labels in narrow columns side by side: their lines stand between one another, and between values."""

from __future__ import annotations

from itertools import zip_longest
from random import Random
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports.reading import woven_labels
from govinfo_reports.reading.layout import pieces
from govinfo_reports.reading.split_labels import SplitLabels, SplitLabelsOfPage
from govinfo_reports.strategies import compose
from govinfo_reports.writing.rendering import table

from .silence import silently_wrong

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.writing.rendering import Printed

_FORMS: Final = gr.templates()[1:]  # the first prints a unit between each label and its value
_EXACT: Final = 0.6
"""Floor for the share of pages that follow their form exactly. They do but for columns so narrow that a bracket is left
alone, or all of a label but its number: one width of the six."""
_LABELS: Final = SplitLabels(dict.fromkeys(("商业企业", "科研机构", "服务机构", "其他", "其他结果", "总计"), ("A",)))


def _lines(row: Sequence[Printed], width: int) -> Iterator[list[str]]:
    """Yield the lines of a row whose labels are set in columns of *width*, with the values in the first line."""
    labels = [cell.text for cell in row if cell.path is None]
    parts = [[text[start : start + width] for start in range(0, len(text), width)] for text in labels]
    values = [cell.text for cell in row if cell.path]
    for number, line in enumerate(zip_longest(*parts, fillvalue="")):
        yield [part for part in line if part] + (values if number == 0 else [])


def _page(report: gr.Report, width: int) -> list[str]:
    """Return the lines of a page whose tables have narrow columns for their labels."""
    lines: list[str] = []
    for key, section in report.children:
        lines += [section.heading.text] if section.heading else []
        lines += [paragraph.text for paragraph in section.paragraphs]
        rows = list(table(report.template.form, key, section)) if section.children else []
        lines += ["\t".join(line) for row in rows for line in _lines(row, width)]
    return lines


def _composed(template: gr.Template, seed: int) -> gr.Report:
    return compose(Random(seed), template, blank=False)  # noqa: S311 - drawn by Hypothesis


def _cells(report: gr.Report) -> dict[str, str]:
    return {path: cell.text for path, cell in report.cells()}


def _found(text: str) -> dict[int, str]:
    """Return the labels that stand on several lines of *text*, or beside such labels, by their first pieces."""
    found = pieces(text)
    page = SplitLabelsOfPage(_LABELS, found)
    labels = {number: page.at(number) for number in range(len(found)) if number not in page.taken}
    return {number: label[0] for number, label in labels.items() if label}


@pytest.mark.parametrize("template", _FORMS, ids=str)
def test_labels_set_side_by_side_are_read(template: gr.Template) -> None:
    """
    A page with its labels in narrow columns gives the values of the page with whole labels, most often by its grammar.
    """
    pages = exact = 0

    @given(st.integers(0, 2**32), st.integers(4, 9))
    def law(seed: int, width: int) -> None:
        nonlocal pages, exact
        report = _composed(template, seed)
        read = gr.parse("\n".join(_page(report, width)) + "\n")
        pages, exact = pages + 1, exact + (read.labels is None)

        assert silently_wrong(read, _cells(report)) == {}
        if read.labels is None:
            assert _cells(read) == _cells(report)
            assert [[p.text for p in s.paragraphs] for _, s in read.children] == [
                [p.text for p in s.paragraphs] for _, s in report.children
            ]

    law()
    assert exact >= _EXACT * pages


@pytest.mark.parametrize("template", _FORMS, ids=str)
def test_a_lost_or_moved_line_is_noticed(template: gr.Template) -> None:
    """
    A page with a line of a table lost, printed twice or in another place is not read exactly, unless nothing is lost.
    """
    damaged = 0

    @given(st.integers(0, 2**32), st.integers(4, 9), st.randoms())
    def law(seed: int, width: int, random: Random) -> None:
        nonlocal damaged
        report = _composed(template, seed)
        lines = _page(report, width)
        in_tables = [number for number, line in enumerate(lines) if "\t" in line]
        one, other = random.sample(in_tables, 2)
        match random.randrange(3):
            case 0:
                del lines[one]
            case 1:
                lines.insert(other, lines[one])
            case _:
                lines[one], lines[other] = lines[other], lines[one]
        read = gr.parse("\n".join(lines) + "\n")
        damaged += read.labels is not None

        if read.labels is None:
            assert set(_cells(read)) == set(_cells(report))
            assert sorted(_cells(read).values()) == sorted(_cells(report).values())

    law()
    assert damaged


def test_the_lines_of_neighbours_go_to_their_labels() -> None:
    """
    Each word goes on with the first label of an earlier row that it can be a line of; whole labels stand between.
    """
    side_by_side = "商业\t科研\t服务\t其他\t总计\n企业\t机构\t机构\t结果\n"

    assert _found(side_by_side) == {0: "商业企业", 1: "科研机构", 2: "服务机构", 3: "其他结果"}
    assert _found("商业\t12\t科研\n企业\t3\t机构\n") == {0: "商业企业", 2: "科研机构"}


@pytest.mark.parametrize(
    "text",
    [
        "商业\t科研\n企业\t结构\n",  # no label goes on so
        "商业\t科研\n企业\n",  # one label stays unfinished
        "商业\t科研\n机构\t企业\n",  # the second lines stand in another order
        "商业\t科研\n企业\t总计\t服务\t机构\n机构\n",  # a head set lower stands between the lines of two others
        "商业\t科研\t企业\n机构\n",  # cells of one row are of different columns
        "商业\t说明\t科研\n企业\t机构\n",  # words that belong to no label
    ],
)
def test_words_that_do_not_spell_labels_are_none(text: str) -> None:
    """
    Where one word is no line of a label, or lines stand in another order than their labels, none of them is read.
    """
    assert 0 not in _found(text)


def test_the_search_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Lines too far from the first one are not looked for, nor more labels than any head has.
    """
    text = "商业\t科研\n企业\t机构\n"
    whole = _found(text)
    monkeypatch.setattr(woven_labels, "_FARTHEST", 3)
    too_far = _found(text)
    monkeypatch.setattr(woven_labels, "_FARTHEST", 4)
    monkeypatch.setattr(woven_labels, "_MOST", 1)
    too_many = _found(text)
    monkeypatch.setattr(woven_labels, "_MOST", 2)

    assert whole == _found(text) == {0: "商业企业", 1: "科研机构"}
    assert too_far == too_many == {}


def test_a_figure_with_which_a_heading_begins_is_no_label() -> None:
    """
    A heading may begin as no label of a table does; a figure that stands beside narrow labels is left alone.
    """
    labels = SplitLabels(dict.fromkeys(("1.总体情况", "商业企业"), ("A",)), frozenset({"1.总体情况"}))
    page = SplitLabelsOfPage(labels, pieces("1\t商业\n企业\n"))

    assert [page.at(0), page.at(1)] == [None, ("商业企业", 3)]
