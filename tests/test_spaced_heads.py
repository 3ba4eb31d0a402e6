"""Rows set with spaces: heads on the left of their figures, and marks that stand alone behind a label."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import east_asian_width

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports.strategies import compose
from govinfo_reports.text.values import State, read
from tests.layouts.grids import page

from .conftest import counts
from .silence import Tally, blank_in_silence, silently_wrong

if TYPE_CHECKING:
    from random import Random

    from tests.layouts.grids import Grid

_WIDTH = 10
"""The columns of the table of requests."""


def _width(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def _set_out(cells: Grid, gap: int) -> str:
    widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
    lines = []
    for row in cells:
        room = [full - _width(cell) for cell, full in zip(row, widths, strict=True)]
        right = [read(cell).state is not State.WORDS for cell in row]
        line = [" " * left * to + cell + " " * left * (not to) for cell, left, to in zip(row, room, right, strict=True)]
        lines.append((" " * gap).join(line).rstrip())
    return "\n".join(lines)


def _at(*words: tuple[str, int]) -> str:
    """Return a line with words at these columns of the screen."""
    line = ""
    for word, place in words:
        line += " " * (place - _width(line)) + word
    return line


def _without_column(cells: Grid, place: int | None) -> Grid:
    return cells if len(cells[0]) != _WIDTH or place is None else [row[:place] + row[place + 1 :] for row in cells]


@pytest.mark.parametrize("lost", [False, True], ids=["whole", "without a column"])
@counts
def test_a_head_on_the_left_of_its_figures_is_theirs(lost: bool) -> None:
    """
    Such a head is no column of its own, so that no column that is lost seems to be there.
    """
    tally = Tally()

    @given(st.randoms(use_true_random=False), st.sampled_from(gr.templates()[1:]), st.integers(1, 3))
    @settings(max_examples=settings().max_examples)
    def law(random: Random, template: gr.Template, gap: int) -> None:
        true = compose(random, template, blank=random.random() < 0.5)
        printed = {path: cell.text for path, cell in true.cells()}
        place = random.randrange(4, _WIDTH - 1) if lost else None
        report = gr.parse(page(true, lambda grid: _set_out(_without_column(grid, place), gap)))

        assert silently_wrong(report, printed) == {}
        assert blank_in_silence(report, printed) == set()
        tally.count(report, printed)

    law()
    assert tally.share >= (0.08 if lost else 0.92), tally.share


@pytest.mark.parametrize(("shift", "heads"), [(0, "商业 科研 社会 法律 其他"), (4, "科研 社会 法律")])
def test_rows_set_further_right_than_others_tell_no_blank_cells(shift: int, heads: str) -> None:
    """
    Rows without a column of the screen in common may have the same columns of the form, whatever their heads say.
    """
    rows = (
        ("received", "一、本年新收政府信息\n公开申请数量", "309", shift),
        ("carried_in", "二、上年结转政府信息\n公开申请数量", "25", shift),
        ("outcomes.granted", "（一）予以公开\n", "24", 0),
        ("outcomes.partly_granted", "（二）部分公开（区分处理的，\n只计这一情形，不计其他情形）", "30", 0),
    )
    inner = [(head, 47 + 6 * place) for place, head in enumerate(heads.split())]
    lines = ["三、收到和处理政府信息公开申请情况", _at(("自然人", 40), *inner, ("总计", 80))]
    for _, label, figure, right in rows:
        first, _, rest = label.partition("\n")
        lines += [_at((first, 0), (figure, 40 + right), (figure, 80 + right)), rest]
    report = gr.parse("\n".join(("青禾县商务局2024年政府信息公开工作年度报告", *lines, "四、政府信息公开行政复议情况")))
    ends = {f"requests.{row}.{end}": figure for row, _, figure, _ in rows for end in ("natural_person", "total")}

    assert {path: cell.text for path, cell in report.cells() if cell.text} == ({} if shift else ends)


@pytest.mark.parametrize("mark", ["—", "-", "/", "--"])
def test_a_mark_alone_behind_a_label_is_its_value(mark: str) -> None:
    """
    A page number on the next line does not take its place.
    """
    lines = ("第二十条第（六）项", "信息内容 本年处理决定数量", f"行政处罚 {mark}", "4", "行政强制 0")
    report = gr.parse("\n".join(("青禾县商务局2024年政府信息公开工作年度报告", "二、主动公开政府信息情况", *lines)))

    assert report["disclosure.penalties.decisions"].text == mark
    assert report["disclosure.compulsion.decisions"].value == 0
