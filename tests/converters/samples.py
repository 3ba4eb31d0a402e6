"""Reports to be written as files: with full tables, mostly zeros, gaps, marks, and figures of any size."""

from __future__ import annotations

import random
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import evolve
from hypothesis import HealthCheck, Phase, given, seed, settings

from govinfo_reports import Cell, Report, Template
from govinfo_reports.strategies import reports
from govinfo_reports.text.values import read

if TYPE_CHECKING:
    from collections.abc import Mapping

    from govinfo_reports.forms import Row

_DRAWS = 6


def full(template: Template) -> Report:
    """Return a report with a figure in every cell, for which all sums of the form hold."""
    return _drawn(template, consistent=True)


def sparse(template: Template) -> Report:
    """Return the report of a small office: one kind of applicant, all other figures zero."""
    return _only_first(template, "0")


def unfilled(template: Template) -> Report:
    """Return the same report from an office that leaves a cell empty where it has nothing to count."""
    return _only_first(template, "")


def marked(template: Template) -> Report:
    """Return a report in which a third of the cells are empty or hold a mark."""
    report = full(template)
    chance = random.Random(template.name)  # noqa: S311 - what is drawn is no secret
    ways = (str, str, str, str, lambda _: "", lambda _: "/")
    return _reprinted(report, {path: chance.choice(ways)(cell.text) for path, cell in report.cells()})


def wild(template: Template) -> Report:
    """Return a report with figures of any size, cut to fit narrow columns, among empty cells and marks."""
    return _drawn(template, consistent=False)


SAMPLES = (full, sparse, unfilled, marked, wild)


@cache
def _drawn(template: Template, *, consistent: bool) -> Report:
    drawn: list[Report] = []

    @seed(template.year)
    @settings(max_examples=_DRAWS, database=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow])
    @given(reports(template, consistent=consistent))
    def draw(report: Report) -> None:
        drawn.append(report)

    draw()
    return drawn[-1]


def _only_first(template: Template, nothing: str) -> Report:
    """Keep the first column of each row, and the total where the form adds the row up."""
    report = full(template)
    printed = {path: cell.text for path, cell in report.cells()}
    for row in template.form.rows:
        printed |= _first_of(row, printed, nothing)
    return _reprinted(report, printed)


def _first_of(row: Row, printed: Mapping[str, str], nothing: str) -> dict[str, str]:
    first, *others = [slot.path for slot in row.slots]
    kept = {first: printed[first], **dict.fromkeys(others, nothing)}
    if row.label and others and others[-1].endswith(".total"):
        kept[others[-1]] = printed[first]
    return kept


def _reprinted(report: Report, printed: Mapping[str, str]) -> Report:
    def again(path: str, child: Any) -> Any:  # noqa: ANN401 - a group, or a cell
        if isinstance(child, Cell):
            state, value, _ = read(printed[path])
            return evolve(child, text=printed[path], state=state, value=value)
        return evolve(child, children=below(path, child.children))

    def below(path: str, children: tuple[tuple[str, Any], ...]) -> tuple[tuple[str, Any], ...]:
        return tuple((key, again(f"{path}.{key}", child)) for key, child in children)

    sections = tuple((key, evolve(section, children=below(key, section.children))) for key, section in report.children)
    return evolve(report, children=sections)
