"""How many bare scans of a page its reading takes, by class of pages, and what comes after the reading.

python benchmarks/bench_parse.py [--pages FOLDER ...] [--reports N] [--times N] [--results FOLDER]
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from itertools import groupby
from pathlib import Path
from random import Random
from statistics import median
from typing import TYPE_CHECKING

from attrs import frozen
from results import Table, main
from timing import least, least_of_each, scan, spread

import govinfo_reports as gr
from govinfo_reports.strategies import compose, damage
from govinfo_reports.writing.rendering import LAYOUTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_WORDS = """\
`parse` beside a bare scan of the same text in the same process: `re.finditer(r"\\S+")`, keeping each word and place.
The ratios are by class of pages. An exact page follows its form in every piece, and the grammar reads it. An aligned
page has at least half of the values of its form, and does not follow it in every piece. An excerpt has fewer. Behind
stand the milliseconds that the median page of the class takes to be read, and then to be checked, searched for claims,
accounted for, and written as rows and as JSON."""
_AFTER: dict[str, Callable[[gr.Report], object]] = {
    "check": gr.check,
    "claims": gr.claims,
    "coverage": gr.coverage,
    "rows": lambda report: list(gr.to_rows(report)),
    "JSON": gr.to_json,
}
_HALF = 0.5


@frozen
class Page:
    """A page, and how long it takes."""

    kind: str
    ratio: float
    parse: float
    after: tuple[float, ...]


def generated(reports: int) -> Iterator[tuple[str, str]]:
    """Yield invented pages with the source of each: in every layout, damaged, and cut off in the middle."""
    for seed in range(reports):
        dice = Random(seed)  # noqa: S311 - the same pages every time
        for template in gr.templates():
            report = compose(dice, template, consistent=True)
            for layout in LAYOUTS:
                page = gr.render(report, layout)
                yield "generated", page
            yield "generated", page[: len(page) // 3]
            yield "generated", damage(template, dice).text


def real(folders: list[Path]) -> Iterator[tuple[str, str]]:
    """Yield the pages of *folders* with the source of each."""
    for folder in folders:
        for path in sorted(folder.glob("*.txt")):
            yield "seeds" if path.stem.startswith("seed_") else "real", path.read_bytes().decode()


def timed(source: str, text: str, times: int) -> Page | None:
    """Return how long a page takes; None for one that is no report."""
    try:
        report = gr.parse(text)
    except gr.NotAReport:
        return None
    parse, bare = least_of_each((lambda: gr.parse(text), lambda: scan(text)), times)
    after: list[float] = []
    for task in _AFTER.values():
        fresh = [gr.parse(text) for _ in range(times)]
        after.append(least(lambda task=task, fresh=fresh: task(fresh.pop()), times))
    return Page(f"{source}, {_kind(report)}", parse / bare, parse, tuple(after))


def _kind(report: gr.Report) -> str:
    if report.labels is None:
        return "exact"
    whole = sum(1 for _ in report.cells()) >= _HALF * len(report.template.form.slots)
    return "aligned" if whole else "excerpts"


def measure(chosen: Namespace) -> Table:
    """Return the table of all classes."""
    sources = (*real(chosen.pages), *generated(chosen.reports))
    pages = [page for source, text in sources if (page := timed(source, text, chosen.times))]
    rows = [_row(kind, list(same)) for kind, same in groupby(sorted(pages, key=_class), _class)]
    head = ("pages", "number", "median", "p90", "max", "parse, ms", *(f"{name}, ms" for name in _AFTER))
    return Table("Speed", _WORDS, head, tuple(rows))


def _class(page: Page) -> str:
    return page.kind


def _row(kind: str, pages: list[Page]) -> tuple[str, ...]:
    ratios = (f"{ratio:.0f}" for ratio in spread([page.ratio for page in pages]))
    costs = zip(*((page.parse, *page.after) for page in pages), strict=True)
    return kind, str(len(pages)), *ratios, *(f"{median(cost):.2f}" for cost in costs)


def options() -> ArgumentParser:
    """Return what the script can be told."""
    parser = ArgumentParser()
    parser.add_argument("--pages", type=Path, nargs="*", default=[], metavar="FOLDER", help="folders of pages as .txt")
    parser.add_argument("--reports", type=int, default=20, help="invented reports of each form")
    parser.add_argument("--times", type=int, default=15, help="how often each page is read")
    return parser


if __name__ == "__main__":
    main("parse", measure, options())
