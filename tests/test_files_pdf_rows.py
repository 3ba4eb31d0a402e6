"""PDF files whose tables have no rules, and rows as close as the lines of a label: no value moves to another row."""

from __future__ import annotations

from itertools import count
from random import Random
from time import perf_counter
from typing import NamedTuple

import pytest

import govinfo_reports as gr
from govinfo_reports.files.figures import is_figure
from tests.made_pdf import Canvas

_WORDS = "松柏竹梅兰菊杨柳桂荷榆槐桃李杏梨枣栗橘柚"
_SIZE = 10.0


class Style(NamedTuple):
    """How a table is set."""

    leading: float  # parts of the size of letters from line to line
    padding: float  # points between two rows, beyond the leading
    room: int  # letters that a line of a label takes
    numbered: bool
    centred: bool
    top: bool  # figures stand beside the first line of their label, else beside its middle
    lengths: tuple[int, int]


def drawn(rows: list[tuple[str, list[str]]], style: Style) -> Canvas:
    """Draw a table without rules: labels, each folded into lines, and figures."""
    canvas = Canvas()
    y = 80.0
    for label, figures in rows:
        lines = [label[i : i + style.room] for i in range(0, len(label), style.room)]
        step = style.leading * _SIZE
        for number, line in enumerate(lines):
            shift = (style.room - len(line)) * _SIZE / 2 if style.centred else 0.0
            canvas.text(60 + shift, y + number * step, line, _SIZE)
        for column, words in enumerate(figures):
            height = 0.0 if style.top else (len(lines) - 1) * step / 2
            canvas.text(320 + 60 * column - 2.5 * len(words), y + height, words, _SIZE)
        y += len(lines) * step + style.padding
    return canvas


def table(seed: int, style: Style) -> list[tuple[str, list[str]]]:
    """Return rows with labels and figures of which no two are alike; one of six rows is blank."""
    random = Random(seed)  # noqa: S311 - no secret
    figures = count(random.randrange(100, 300), 7)
    rows: list[tuple[str, list[str]]] = []
    for number in range(1, 11):
        start = f"{number}." if style.numbered else ""
        label = start + "".join(random.choice(_WORDS) for _ in range(random.randint(*style.lengths)))
        rows.append((label, [] if not random.randrange(6) else [str(next(figures)) for _ in range(3)]))
    return rows


def compared(rows: list[tuple[str, list[str]]], style: Style) -> tuple[int, int]:
    """Return how many rows of figures are read with their label and how many there are; none is read with another's."""
    whose = {figures[0]: label for label, figures in rows if figures}
    exact = 0
    for line in gr.read(drawn(rows, style).content()).text.splitlines():
        *labels, first, _, _ = line.split("\t") if line.count("\t") >= 3 else ["", "", "", ""]
        if not is_figure(first) or not first:
            continue
        assert labels[-1]
        assert labels[-1] in whose[first], f"{line!r} {style}"
        exact += labels == [whose[first]]
    return exact, len(whose)


@pytest.mark.parametrize("numbered", [True, False])
@pytest.mark.parametrize("centred", [True, False])
@pytest.mark.parametrize("leading", [1.1, 1.25, 1.45])
def test_rows_of_one_line_stay_rows_however_close_they_stand(leading: float, centred: bool, numbered: bool) -> None:
    """
    Labels of one line each keep their own figures, and labels without figures stand alone.
    """
    for seed in range(8):
        style = Style(leading, seed % 3, 12, numbered, centred, top=False, lengths=(2, 9))
        exact, printed = compared(table(seed, style), style)
        assert exact == printed


@pytest.mark.parametrize("top", [True, False])
@pytest.mark.parametrize(
    ("padding", "numbered", "least"), [(0, True, 0.95), (6, True, 0.8), (0, False, 0.3), (6, False, 0.7)]
)
def test_figures_never_stand_in_the_row_of_another_label(
    padding: float, numbered: bool, top: bool, least: float
) -> None:
    """
    Labels on several lines keep their figures or lose them, and most keep them where the page tells rows from lines.
    """
    exact = printed = 0
    for seed in range(24):
        style = Style((1.1, 1.25, 1.45)[seed % 3], padding, 6, numbered, seed % 2 == 0, top, (2, 16))
        found, there = compared(table(seed, style), style)
        exact, printed = exact + found, printed + there
    assert exact >= least * printed


@pytest.mark.parametrize(("gap", "told", "read"), [(4, True, 2), (1.2, True, 2), (0.6, True, 1), (1.2, False, 1)])
def test_figures_of_two_columns_that_nearly_touch_are_two_where_another_row_tells(
    gap: float, told: bool, read: int
) -> None:
    """
    Where another row shows the columns, a gap wider than a tenth of a letter parts two figures; elsewhere none is cut.
    """
    canvas = Canvas()
    for y, label, figures in ((100, "松柏", ("15061", "24187")), (120, "竹梅", ("24", "31") if told else ("24",))):
        canvas.text(60, y, label)
        for column, words in enumerate(figures):
            canvas.text(200 + column * (22.5 + gap) + 2.25 * (5 - len(words)), y, words)
    row = gr.read(canvas.content()).text.splitlines()[0].split("\t")

    assert row[1:] == (["15061", "24187"] if read == 2 else ["1506124187"])


def test_a_figure_that_touches_its_label_is_a_figure_where_other_rows_tell() -> None:
    """
    A figure right behind a label that fills its column stands in the column of the figures above and below.
    """
    canvas = Canvas()
    for y, label, figure, more in (
        (100, "松柏", "24", "7"),
        (120, "竹梅兰菊杨柳桂荷", "185", "8"),
        (140, "榆槐", "31", "9"),
    ):
        canvas.text(60, y, label)
        canvas.text(132 if figure == "185" else 136, y, figure)
        canvas.text(220, y, more)
    text = gr.read(canvas.content()).text.splitlines()

    assert text == ["松柏\t24\t7", "竹梅兰菊杨柳桂荷\t185\t8", "榆槐\t31\t9"]


def test_figures_between_the_lines_of_a_label_that_other_figures_share_are_no_values() -> None:
    """
    Where a label on two lines has two lines of figures beside it, whose they are is uncertain: none stands in a row.
    """
    canvas = Canvas()
    for y, words in ((100, "松柏松柏松柏松柏"), (112, "竹梅")):
        canvas.text(60, y, words)
    for x, y, words in ((200, 97.2, "12"), (260, 97.2, "34"), (260, 109.3, "5"), (200, 140, "6"), (260, 140, "7")):
        canvas.text(x, y, words)
    canvas.text(60, 140, "兰菊")
    rows = gr.read(canvas.content()).text.splitlines()

    assert "兰菊\t6\t7" in rows
    assert not any("竹梅\t" in row or "松柏\t" in row for row in rows)


@pytest.mark.parametrize("wide", [False, True])
def test_a_page_of_many_rows_or_many_columns_takes_no_long_time(wide: bool) -> None:
    """
    Thousands of close lines, or of close figures on a line, take time in proportion to their number.
    """
    canvas = Canvas()
    for line in range(2000):
        y = 20 + line * 0.39
        if wide and line < 200:
            step = 0.8 if line % 2 else 1.6
            for column in range(40 if line % 2 else 20):
                canvas.text(60 + column * step, y * 3, "7", 1.2)
        else:
            canvas.text(60 + line % 7, y, "松柏竹梅"[: 1 + line % 4])
            canvas.text(300, y, "35")
    start = perf_counter()

    assert "35" in gr.read(canvas.content()).text
    assert perf_counter() - start < 20
