"""Sums as evidence: figures that fit them only elsewhere are in doubt, and slips of the pen are not taken for that."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports import findings as f
from govinfo_reports.forms import templates
from govinfo_reports.forms.sum_constraints import Sum, constraints_of
from govinfo_reports.strategies import compose, misprinted, slips

from .silence import silently_wrong

if TYPE_CHECKING:
    from collections.abc import Mapping
_BALANCED = [
    template
    for template in templates()
    if any(constraint.kind is Sum.BALANCE for constraint in constraints_of(template.form))
]
_EXAMPLES = settings().max_examples // 2
_LAYOUTS = ("tabs", "cells", "pipes", "markdown")
_randoms = st.integers(0, 2**48).map(Random)


@pytest.fixture(params=_BALANCED, ids=str)
def balanced(request: pytest.FixtureRequest) -> gr.Template:
    """Every template whose sums cross: each figure of its requests stands in a sum across and in one down."""
    chosen: gr.Template = request.param
    return chosen


def _table(template: gr.Template) -> list[list[str]]:
    """Return the paths of the rows of the table that a balance closes."""
    balance = next(each for each in constraints_of(template.form) if each.kind is Sum.BALANCE)
    section = balance.paths[0].section
    return [[slot.path for slot in row.slots] for row in template.form.rows if row.path.section == section]


def _page(random: Random, template: gr.Template, moved: Mapping[str, str]) -> tuple[gr.Report, Mapping[str, str]]:
    """Return what is read where a page of sound figures prints those that are *moved* by path, and the sound ones."""
    report = gr.parse(gr.render(compose(random, template, consistent=True), random.choice(_LAYOUTS)))
    printed = {path: cell.text for path, cell in report.cells()}
    elsewhere = {path: printed.get(source, "") for path, source in moved.items()}
    return misprinted(report, elsewhere), printed


def _named(report: gr.Report, kind: f.FindingKind) -> set[str | None]:
    return {finding.path for finding in report.findings if finding.code == kind.code}


@pytest.mark.parametrize("step", [1, -1])
def test_a_row_that_moved_by_a_column_is_doubted(balanced: gr.Template, step: int) -> None:
    """
    Its first figure, or its last, is blank, and the others stand under another head: no wrong value is silent.
    """
    doubted: list[bool] = []

    @given(_randoms)
    @settings(max_examples=_EXAMPLES)
    def law(random: Random) -> None:
        row = random.choice(_table(balanced))
        sources = ["", *row[:-1]] if step > 0 else [*row[1:], ""]
        report, printed = _page(random, balanced, dict(zip(row, sources, strict=True)))
        assert silently_wrong(report, printed) == {}
        doubted.append(row[0].rpartition(".")[0] in _named(report, f.FIGURES_MOVED))

    law()
    assert sum(doubted) > len(doubted) / 2


def test_a_table_with_its_totals_in_the_first_column_is_doubted(balanced: gr.Template) -> None:
    """
    Where the heads stay as the form has them, only the sums show that the columns are in another order.
    """
    doubted = 0

    @given(_randoms)
    @settings(max_examples=_EXAMPLES)
    def law(random: Random) -> None:
        nonlocal doubted
        order = [(path, source) for row in _table(balanced) for path, source in zip(row, [row[-1], *row], strict=False)]
        report, printed = _page(random, balanced, dict(order))
        assert silently_wrong(report, printed) == {}
        doubted += bool(_named(report, f.FIGURES_MOVED))

    law()
    assert doubted > _EXAMPLES / 2


@pytest.mark.parametrize("step", [1, -1])
def test_rows_that_moved_by_a_row_are_doubted(balanced: gr.Template, step: int) -> None:
    """
    The figures of a block stand one row further down, or up; those of one row are lost, and one row is blank.
    """
    doubted: list[bool] = []

    @given(_randoms)
    @settings(max_examples=_EXAMPLES)
    def law(random: Random) -> None:
        table = _table(balanced)
        first, last = sorted(random.sample(range(len(table) + 1), 2))
        block = table[first:last]
        sources = [*block[1:], []] if step < 0 else [[], *block[:-1]]
        moved = {
            path: source[place] if source else ""
            for row, source in zip(block, sources, strict=True)
            for place, path in enumerate(row)
        }
        report, printed = _page(random, balanced, moved)
        assert silently_wrong(report, printed) == {}
        doubted.append(bool(_named(report, f.FIGURES_MOVED)))

    law()
    assert sum(doubted) > len(doubted) / 2


@pytest.mark.parametrize("step", [1, -1])
def test_a_column_that_moved_by_a_row_is_doubted(balanced: gr.Template, step: int) -> None:
    """
    Its first figure, or its last, is blank, as where a cell was put into a spreadsheet and pushed the others on.
    """
    doubted: list[bool] = []

    @given(_randoms)
    @settings(max_examples=_EXAMPLES)
    def law(random: Random) -> None:
        column = random.choice([*zip(*_table(balanced), strict=True)])
        sources = ["", *column[:-1]] if step > 0 else [*column[1:], ""]
        report, printed = _page(random, balanced, dict(zip(column, sources, strict=True)))
        assert silently_wrong(report, printed) == {}
        doubted.append(_named(report, f.FIGURES_MOVED) >= {*column})

    law()
    assert sum(doubted) > len(doubted) / 2


@pytest.mark.parametrize("twice", [True, False])
def test_a_part_of_a_row_that_moved_by_a_column_is_doubted(balanced: gr.Template, twice: bool) -> None:
    """
    One of its cells is printed twice and pushes its total out, or one is lost and leaves the last cell blank.

    A total that is wrong alone is not among these: it may be a slip.
    """
    doubted: list[bool] = []

    @given(_randoms)
    @settings(max_examples=_EXAMPLES)
    def law(random: Random) -> None:
        row = random.choice(_table(balanced))
        place = random.randrange(len(row) - 2)
        sources = [*row[: place + 1], *row[place:-1]] if twice else [*row[:place], *row[place + 1 :], ""]
        report, printed = _page(random, balanced, dict(zip(row, sources, strict=True)))
        assert silently_wrong(report, printed) == {}
        doubted.append(bool(_named(report, f.FIGURES_MOVED)))

    law()
    assert sum(doubted) > len(doubted) / 3


def test_figures_that_closed_up_over_blank_cells_are_doubted(balanced: gr.Template) -> None:
    """
    Where a converter drops blank cells and fills up the rows, all figures stand on the left and the totals are blank.
    """

    @given(_randoms)
    @settings(max_examples=_EXAMPLES)
    def law(random: Random) -> None:
        sound = compose(random, balanced, consistent=True)
        moved: dict[str, str] = {}
        for row in _table(balanced):
            there = [path for path in row if sound[path].value]
            moved |= dict(zip(row, [*there, *[""] * (len(row) - len(there))], strict=True))
        report, printed = _page(random, balanced, moved)
        assert silently_wrong(report, printed) == {}

    law()


def test_a_figure_that_ran_into_another_is_doubted(balanced: gr.Template) -> None:
    """
    A figure that was struck out stands before the one that took its place, as where tracked changes are lost.
    """

    @given(_randoms)
    @settings(max_examples=_EXAMPLES)
    def law(random: Random) -> None:
        path = random.choice(random.choice(_table(balanced)))
        report = gr.parse(gr.render(compose(random, balanced, consistent=True)))
        both = f"{random.randint(1, 99)}{report[path].text}"
        assert path in _named(misprinted(report, {path: both}), f.FIGURES_JOINED)

    law()


def test_slips_of_the_pen_are_not_taken_for_figures_elsewhere(balanced: gr.Template) -> None:
    """
    A page with some wrong figures keeps its rows; only a slip that looks like two figures run together is called so.
    """

    @given(_randoms)
    @settings(max_examples=_EXAMPLES)
    def law(random: Random) -> None:
        table = _table(balanced)
        sound = gr.parse(gr.render(compose(random, balanced, consistent=True)))
        empty = {path: "" for row in table if all(sound[path].value == 0 for path in row) for path in row}
        wrong = slips(random, sound, random.sample([path for row in table for path in row if path not in empty], 2))
        report = misprinted(sound, {**empty, **wrong})
        assert not _named(report, f.FIGURES_MOVED)
        assert _named(report, f.FIGURES_JOINED) <= wrong.keys()

    law()


def test_sound_sums_are_doubted_nowhere(balanced: gr.Template) -> None:
    """
    Where zeros are left blank, in part or throughout, no figure is in doubt as long as the sums hold.
    """

    @given(_randoms, st.sampled_from([0.3, 1.0]))
    @settings(max_examples=_EXAMPLES)
    def law(random: Random, share: float) -> None:
        sound = gr.parse(gr.render(compose(random, balanced, consistent=True)))
        zeros = [path for path, cell in sound.cells() if cell.value == 0]
        report = misprinted(sound, dict.fromkeys(random.sample(zeros, int(share * len(zeros))), ""))
        assert report.findings == ()

    law()
