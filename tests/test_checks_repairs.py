"""Injection: figures of sound pages are made wrong, and what is found is compared with what was done."""

from __future__ import annotations

from itertools import combinations
from random import Random
from typing import TYPE_CHECKING

import pytest

from govinfo_reports.checks import Suspicion, check, suspects
from govinfo_reports.checks._system import system
from govinfo_reports.forms.sum_constraints import constraints_of
from govinfo_reports.strategies import misprinted, slips

if TYPE_CHECKING:
    import govinfo_reports as gr

_SUMS = ["C101", "C102", "C103"]


def summed(report: gr.Report) -> list[str]:
    """Return the cells that stand in any sum."""
    return list(dict.fromkeys(path for constraint in constraints_of(report.template.form) for path in constraint.paths))


def block(path: str) -> str:
    """Return the row that a cell stands in."""
    return path.rpartition(".")[0]


def test_sound_sums_give_no_suspicion(sound: gr.Report) -> None:
    """
    Where all sums hold nothing is found and nobody is suspected.
    """
    assert check(sound, select=_SUMS) == []
    assert suspects(sound) == []


def test_every_single_wrong_cell_is_found(sound: gr.Report) -> None:
    """
    A wrong cell of the table of requests is named with its true value; one of disputes is narrowed to its five.
    """
    dice = Random(1)  # noqa: S311 - which errors are tried, no secret
    paths = summed(sound)
    assert len(paths) == {"2020": 176, "2021": 190}[sound.template.name]
    for path in paths:
        found = suspects(misprinted(sound, slips(dice, sound, [path])))

        assert len(found) == 1, path
        implied = {each.path: each.implied for repair in found[0].repairs for each in repair.corrections}
        assert implied[path] == sound[path].value
        if path.startswith("requests."):
            assert found[0].located
            assert set(implied) == {path}
        else:
            assert not found[0].located
            assert set(implied) == {other for other in paths if block(other) == block(path)}


def names_one_cell(found: list[Suspicion]) -> bool:
    """Whether the blame is put on one cell alone."""
    return len(found) == 1 and found[0].located and len(found[0].repairs[0].corrections) == 1


def test_no_pair_of_wrong_cells_is_taken_for_one(sound: gr.Report) -> None:
    """
    Two wrong cells, wherever they stand, are found whenever a sum changes, and never blamed on a single cell.
    """
    dice = Random(2)  # noqa: S311 - which errors are tried, no secret
    paths = summed(sound)
    for _ in range(150):
        pair = dice.sample(paths, 2)
        report = misprinted(sound, slips(dice, sound, pair))
        changed = any(
            sum(report[path].value for path in each.left) != sum(report[path].value for path in each.right)
            for each in constraints_of(report.template.form)
        )

        assert bool(check(report, select=_SUMS)) == changed
        assert bool(suspects(report)) == changed
        assert not names_one_cell(suspects(report))


@pytest.mark.parametrize("many", [2, 3, 4])
def test_a_few_wrong_cells_are_among_the_repairs(sound: gr.Report, many: int) -> None:
    """
    Up to four wrong cells of the table of requests are offered for repair, all with their true values.
    """
    dice = Random(many)  # noqa: S311 - which errors are tried, no secret
    paths = [path for path in summed(sound) if path.startswith("requests.")]
    for _ in range(20):
        # Cells of different rows and columns: two errors in one sum may have a simpler explanation.
        chosen = apart(dice.sample(paths, len(paths)), many)
        found = suspects(misprinted(sound, slips(dice, sound, chosen)))

        offered = [{each.path: each.implied for each in repair.corrections} for repair in found[0].repairs]
        assert {path: sound[path].value for path in chosen} in offered


def apart(paths: list[str], many: int) -> list[str]:
    """Return the first *many* of *paths* that share neither row nor column."""
    chosen: list[str] = []
    for path in paths:
        if all(block(path) != block(other) and path[-6:] != other[-6:] for other in chosen):
            chosen.append(path)
    return chosen[:many]


def test_no_pair_of_cells_looks_like_one(sound: gr.Report) -> None:
    """
    For every two cells, also where their errors cancel in a sum they share, no single cell alone explains both.
    """
    whole = system(constraints_of(sound.template.form))
    kept = dict.fromkeys(range(len(whole.sums)), 0)
    for one, other in combinations(summed(sound), 2):
        for by in (5, -5, 3):
            residuals = whole.moved(whole.moved(kept, one, 5), other, by)
            if any(residuals.values()):
                assert len(list(whole.single(residuals))) != 1, (one, other, by)


def test_errors_that_cancel_in_a_row_are_not_taken_for_one(sound: gr.Report) -> None:
    """
    What one column has too much and its neighbour too little shows in both columns.
    """
    row = [path for path in summed(sound) if path.startswith("requests.outcomes.granted.")]
    one, other = row[:2]
    report = misprinted(sound, {one: sound[one].value + 3, other: max(sound[other].value - 3, 0)})

    assert check(report, select=_SUMS)
    assert not names_one_cell(suspects(report))


def test_two_exchanged_rows_cannot_be_seen(sound: gr.Report) -> None:
    """
    Two whole rows of outcomes exchanged leave every sum as it was: a limit that the docs state.
    """
    one, other = "requests.outcomes.granted", "requests.outcomes.partly_granted"
    columns = [path.rpartition(".")[2] for path in summed(sound) if path.startswith(f"{one}.")]
    exchanged = {f"{one}.{key}": sound[f"{other}.{key}"].value for key in columns}
    exchanged |= {f"{other}.{key}": sound[f"{one}.{key}"].value for key in columns}

    assert check(misprinted(sound, exchanged), select=_SUMS) == []


def test_no_repair_of_several_cells_makes_one_negative(sound: gr.Report) -> None:
    """
    What a row has in the wrong column could be moved back in any row that has as much there, and in no other row.
    """
    columns = [path.rpartition(".")[2] for path in summed(sound) if path.startswith("requests.outcomes.granted.")]
    one, other, *_ = columns
    rows = [block(path) for path in summed(sound) if path.startswith("requests.outcomes.") and path.endswith(f".{one}")]
    wrong = max(rows[:-1], key=lambda row: sound[f"{row}.{one}"].value)
    moved = sound[f"{wrong}.{one}"].value
    figures = {f"{wrong}.{one}": 0, f"{wrong}.{other}": sound[f"{wrong}.{other}"].value + moved}

    (found,) = suspects(misprinted(sound, figures))

    assert moved > min(sound[f"{row}.{other}"].value for row in rows)
    assert any({each.path for each in repair.corrections} == set(figures) for repair in found.repairs)
    assert all(each.implied >= 0 for repair in found.repairs for each in repair.corrections)
