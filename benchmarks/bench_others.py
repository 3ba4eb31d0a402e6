"""What others would do with the same reports: a plain parse by Lark, regular expressions, tables of pandas.

python benchmarks/bench_others.py [--reports N] [--times N] [--results FOLDER]
"""

from __future__ import annotations

import re
import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from functools import reduce
from io import StringIO
from operator import add
from pathlib import Path
from random import Random
from statistics import median
from typing import TYPE_CHECKING

import pandas as pd
from attrs import frozen
from lark import UnexpectedInput
from results import Table, main
from timing import least

import govinfo_reports as gr
from govinfo_reports.reading.exact import tree_of
from govinfo_reports.reading.layout import pieces
from govinfo_reports.strategies import compose, damage

sys.path.append(str(Path(__file__).parents[1]))

from tests.made_files import html

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_WORDS = """\
The same invented reports, each read in several ways, and then as many damaged pages. `parse` gives typed values with
paths, places and findings. Lark parses the pieces that the layout found, with the same grammar, and gives a tree. The
regular expressions are what one would write for these pages: for each row of the form its label, and then as many words
as it has values; a label that comes twice is looked for behind the last row. `pandas.read_html` reads the report as a
web page and gives tables without paths, so a value counts as right if any cell prints it. On a damaged page, values are
lost, doubled, split or joined, labels misread, or rows moved; a value is wrong if the page prints another one for its
path."""


@frozen
class Score:
    """How many of the values that pages print were read right, and how many wrong."""

    printed: int = 0
    right: int = 0
    wrong: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.printed + other.printed, self.right + other.right, self.wrong + other.wrong)


def by_parse(text: str, template: gr.Template) -> dict[str, str]:
    """Return the values of a page by path, as this package reads them."""
    return {path: cell.text for path, cell in gr.parse(text, template).cells()}


def by_lark(text: str, template: gr.Template) -> dict[str, str]:
    """Return the values of the parse tree; none if the page does not follow the form in every piece."""
    try:
        tree = tree_of(template, pieces(text))
    except UnexpectedInput:
        return {}
    values = (str(token) for token in tree.scan_values(lambda token: token.type == "CELL"))
    return dict(zip(template.form.slots, values, strict=True))


def by_expressions(text: str, template: gr.Template) -> dict[str, str]:
    """Return the values of a page, found with a regular expression for each row of its form."""
    found: dict[str, str] = {}
    place = 0
    for row in template.form.rows:
        if row.label is None:
            continue
        words = r"\s+(\S+)" * len(row.slots)
        label = re.escape(row.label.spellings[0])
        if match := re.compile(rf"{label}{words}").search(text, place):
            found |= {slot.path: value for slot, value in zip(row.slots, match.groups(), strict=True)}
            place = match.end()
    return found


WAYS: dict[str, Callable[[str, gr.Template], dict[str, str]]] = {
    "`parse`": by_parse,
    "LALR parse of the pieces, by Lark": by_lark,
    "regular expressions": by_expressions,
}


def in_tables(page: str) -> Counter[str]:
    """Return what the cells of a web page print, as pandas reads them."""
    return Counter(str(cell) for table in pd.read_html(StringIO(page)) for cell in table.to_numpy().flat)


def score(printed: Mapping[str, str], found: Mapping[str, str]) -> Score:
    """Compare the values that were *found* with those that the page prints."""
    right = sum(found.get(path) == text for path, text in printed.items())
    return Score(len(printed), right, sum(path in found for path in printed) - right)


def cost(way: str, text: str, template: gr.Template, times: int) -> float:
    """Return how long a page takes; for Lark, without the layout, which finds the pieces."""
    if WAYS[way] is not by_lark:
        return least(lambda: WAYS[way](text, template), times)
    found = pieces(text)
    return least(lambda: tree_of(template, found), times)


def measure(chosen: Namespace) -> Table:
    """Return the table."""
    template = gr.templates()[-1]
    dice = Random(0)  # noqa: S311 - the same pages every time
    reports = [compose(dice, template, blank=False) for _ in range(chosen.reports)]
    sound = [(gr.render(report, "tabs"), {path: cell.text for path, cell in report.cells()}) for report in reports]
    damaged = [(page.text, page.printed) for page in (damage(template, dice) for _ in reports)]
    rows: list[tuple[str, ...]] = []
    for way, read in WAYS.items():
        scores = [
            reduce(add, (score(printed, read(text, template)) for text, printed in pages), Score())
            for pages in (sound, damaged)
        ]
        costs = [cost(way, text, template, chosen.times) for text, _ in sound]
        rows.append((way, f"{median(costs):.2f}", *(figure for each in scores for figure in _shown(each))))
    webpages = [(html(report).decode(), printed) for report, (_, printed) in zip(reports, sound, strict=True)]
    costs = [least(lambda page=page: in_tables(page), chosen.times) for page, _ in webpages]
    right = sum((in_tables(page) & Counter(printed.values())).total() for page, printed in webpages)
    found = Score(sum(len(printed) for _, printed in webpages), right)
    rows.append(("`pandas.read_html`", f"{median(costs):.2f}", *_shown(found), "", ""))
    head = ("way", "ms a report", "sound: right", "wrong", "damaged: right", "wrong")
    return Table("Other ways", _WORDS, head, tuple(rows))


def _shown(score: Score) -> tuple[str, str]:
    return f"{score.right} of {score.printed}", str(score.wrong)


def options() -> ArgumentParser:
    """Return what the script can be told."""
    parser = ArgumentParser()
    parser.add_argument("--reports", type=int, default=20, help="how many invented reports")
    parser.add_argument("--times", type=int, default=10, help="how often each is read")
    return parser


if __name__ == "__main__":
    main("others", measure, options())
