"""Print how surely wrong figures are detected and located: sound pages, made wrong one or two cells at a time.

    python benchmarks/bench_detection.py [--pairs N] [--cells N] [--results FOLDER]

A page of every template that prints a balance is composed, rendered and read; then the figures on the page are changed,
each cell of a sum in turn and PAIRS pairs of cells, and the page is read and checked again.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from random import Random
from time import perf_counter
from typing import TYPE_CHECKING, Final

from attrs import define
from results import Table, main

import govinfo_reports as gr
from govinfo_reports.checks import check, suspects
from govinfo_reports.forms.sum_constraints import Sum, constraints_of
from govinfo_reports.strategies import compose, misprinted, slips

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govinfo_reports.checks import Suspicion

_WORDS: Final = """\
Figures made wrong in reports that add up, one or two cells at a time. Each page is then read and checked. Arithmetic
cannot see that two rows changed places."""
_SUMS: Final = ("C101", "C102", "C103")


@define
class Tally:
    """How many errors of a kind were put in, and what became of them."""

    kind: str
    made: int = 0
    visible: int = 0
    detected: int = 0
    located: int = 0
    misled: int = 0
    seconds: float = 0.0

    def row(self, template: str) -> tuple[str, ...]:
        """Return the tally as a row of the table."""
        counts = (self.made, self.visible, self.detected, self.located, self.misled)
        return template, self.kind, *map(str, counts), f"{self.seconds / self.made * 1e3:.2f}"


def inject(tally: Tally, sound: gr.Report, paths: list[str], dice: Random) -> None:
    """Make the cells at *paths* wrong, and count what is found."""
    report = misprinted(sound, slips(dice, sound, paths))
    start = perf_counter()
    found = check(report, select=_SUMS)
    suspicions = suspects(report)
    tally.seconds += perf_counter() - start
    tally.made += 1
    tally.visible += not _keeps_its_sums(report)
    tally.detected += bool(found) and bool(suspicions)
    tally.located += all(_offered(path, sound[path].value, suspicions) for path in paths)
    tally.misled += _blames_one(suspicions) not in {None, *(paths if len(paths) == 1 else ())}


def _keeps_its_sums(report: gr.Report) -> bool:
    return all(
        sum(report[path].value for path in each.left) == sum(report[path].value for path in each.right)
        for each in constraints_of(report.template.form)
    )


def _offered(path: str, true: object, suspicions: list[Suspicion]) -> bool:
    """Whether some repair gives the cell its true value."""
    corrections = (each for found in suspicions for repair in found.repairs for each in repair.corrections)
    return any(each.path == path and each.implied == true for each in corrections)


def _blames_one(suspicions: list[Suspicion]) -> str | None:
    """Return the cell that alone is blamed, if there is one."""
    if len(suspicions) == 1 and suspicions[0].located and len(suspicions[0].repairs[0].corrections) == 1:
        return suspicions[0].repairs[0].corrections[0].path
    return None


def tallies(template: gr.Template, pairs: int, cells: int | None) -> Iterator[Tally]:
    """Yield what became of the errors put into a page of *template*."""
    dice = Random(0)  # noqa: S311 - which errors are tried, no secret
    sound = gr.parse(gr.render(compose(dice, template, consistent=True)))
    paths = list(dict.fromkeys(path for each in constraints_of(template.form) for path in each.paths))
    balances = [each for each in constraints_of(template.form) if each.kind is Sum.BALANCE]
    crossed = [path for path in paths if path.split(".")[0] == balances[0].left[0].split(".")[0]]
    single = [path for path in paths if path not in crossed]
    for kind, those in (("one cell of table 三", crossed), ("one cell of table 四", single)):
        tally = Tally(kind)
        for path in those[:cells]:
            inject(tally, sound, [path], dice)
        yield tally
    tally = Tally("two cells")
    for _ in range(pairs):
        inject(tally, sound, dice.sample(paths, 2), dice)
    yield tally


def measure(chosen: Namespace) -> Table:
    """Return the table."""
    rows = tuple(
        tally.row(template.name)
        for template in gr.templates()
        if any(each.kind is Sum.BALANCE for each in constraints_of(template.form))
        for tally in tallies(template, chosen.pairs, chosen.cells)
    )
    head = ("form", "wrong", "made", "changes a sum", "detected", "true value offered", "right cell blamed", "ms")
    return Table("Wrong figures", _WORDS, head, rows)


def options() -> ArgumentParser:
    """Return what the script can be told."""
    parser = ArgumentParser()
    parser.add_argument("--cells", type=int, help="at most so many single cells of each table; all without it")
    parser.add_argument("--pairs", type=int, default=1_000, help="pairs of cells to make wrong in each form")
    return parser


if __name__ == "__main__":
    main("detection", measure, options())
