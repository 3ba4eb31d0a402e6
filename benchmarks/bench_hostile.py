"""Whether time grows with the length of a text alone, whatever stands in it: each input at 10 kB and at 1 MB.

python benchmarks/bench_hostile.py [--large CHARACTERS] [--only NAME ...] [--results FOLDER]
"""

from __future__ import annotations

import contextlib
import tracemalloc
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from attrs import frozen
from results import Table, main
from timing import least

import govinfo_reports as gr
from govinfo_reports.checks import compare
from govinfo_reports.statements import claims

if TYPE_CHECKING:
    from collections.abc import Callable

_WORDS = """\
Senseless texts behind the head of a page: nothing but tabs, brackets, digits, pipes, labels, headings,
unclosed tags, prose, and of what a repeat of a pattern takes at length before it fails. They are read, searched for
claims, or compared. The table shows the costliest, and those whose cost a character grows most with the length."""
_SHOWN = 8
_HEAD = "青禾县商务局2024年政府信息公开工作年度报告\n一、总体情况\n二、主动公开政府信息情况\n"
READ = {
    "tabs": "\t",
    "pipes": "|",
    "brackets": "（",
    "digits": "1",
    "spaced digits": "1 ",
    "digits by line": "12\n",
    "blank lines": "\n",
    "spaces": " ",
    "dashes": "-",
    "box lines": "│ 0 ├──┤\n",
    "open tags": "<td ",
    "cells of HTML": "<tr><td>0</td>",
    "a label": "规章",
    "a label by line": "规章\n",
    "a label with a value": "规章\t0\t0\t0\n",
    "a short row": "行政许可 0\n",
    "a short row with a dash": "行政许可 -\n",
    "a short row of tabs": "行政许可\t0\n",
    "a short row between pipes": "| 行政许可 | 0 |\n",
    "a short row of HTML": "<tr><td>行政许可</td><td>0</td></tr>\n",
    "a short row stated": "行政许可：0\n",
    "a short row set out": "行政许可      0      0\n",
    "two rows": "规章 1 1 5\n行政规范性文件 2 2 7\n",
    "a row label": "1.属于国家秘密 0 0 0 0 0 0 0\n",
    "a heading": "二、主动公开政府信息情况\n",
    "a title": "青禾县商务局2024年政府信息公开工作年度报告\n",
    "half titles": "由青禾局综合",
    "fields": "发布机构:局\n",
    "half labels": "属于国\n3\n",
    "prose": "全年认真开展工作，公开信息三百条。\n",
    "traditional prose": "全年認真開展工作，公開信息三百條。\n",
    "numbered prose": "（一）1、（2）全年",
    "glued digits": "规章0000000\n",
    "one word": "政",
    "years": "2024年",
}
#: What a repeat takes at length, and then does not: a match that fails late must not be tried again from every place.
BROKEN = {
    "spaces, then a word": (" ", "字"),
    "spaces and dashes, then a word": (" -", "字"),
    "dashes, then a word": ("-", "字"),
    "digits, then words": ("1", "字字字"),
    "bars and dashes, then a word": ("|-", "字"),
    "rules of a box, then a word": ("├─", "字"),
    "commas, then a word": (",", "字"),
    "cells of CSV, then a quote": ("0,", '"'),
    "quotes, then a comma": ('"', ","),
    "open lists": ("['", "字"),
    "values, then a word": ("0、", "字"),
    "ampersands": ("0 & ", "字"),
    "commands": ("\\begin{", "字"),
    "columns": ("规章   0    0\n规章制度    0\n", "字"),
    "stars, then a word": ("*", "字"),
    "invisible gaps": ("\u200b1", "字"),
}
STATED = {
    "nothing received": "未收到",
    "totals": "共",
    "zeros": "零",
    "tens": "十",
    "digits with commas": "1,",
    "disputes": "行政复议、",
    "clauses": "受理12件，其中",
    "penalties": "公开行政处罚1件、",
    "open brackets": "((",
}


@frozen
class Growth:
    """What a text costs, short and long."""

    name: str
    small: float
    """Microseconds a character at the short length."""
    large: float
    memory: float
    """Bytes a character."""

    def row(self) -> tuple[str, ...]:
        """Return it as a row of the table."""
        return self.name, f"{self.large:.1f}", f"{self.large / self.small:.1f}", f"{self.memory:.0f}"


def willing(task: Callable[[], object]) -> Callable[[], None]:
    """Return *task* so that it may refuse what it is to read."""

    def run() -> None:
        with contextlib.suppress(gr.NotAReport):
            task()

    return run


def grow(name: str, unit: str, prepare: Callable[[str], Callable[[], object]], large: int) -> Growth:
    """Return the time per character at both lengths, and the memory that a middling one takes."""
    texts = [_HEAD + unit * (size // len(unit)) for size in (large // 100, large // 10, large)]
    short, middling, long = (willing(prepare(text)) for text in texts)
    one, other = least(short, 5) / len(texts[0]), least(long, 1) / len(texts[2])
    tracemalloc.start()
    middling()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return Growth(name, one * 1e3, other * 1e3, peak / len(texts[1]))


def reading(text: str) -> Callable[[], object]:
    """Return what reads *text*."""
    return lambda: gr.parse(text)


def stating(text: str) -> Callable[[], object]:
    """Return what reads the claims of *text*, which is parsed already."""
    report = gr.parse(text)
    return lambda: claims(report)


def comparing(text: str) -> Callable[[], object]:
    """Return what compares *text* with itself, parsed already."""
    report = gr.parse(text)
    return lambda: compare(report, report)


def measure(chosen: Namespace) -> Table:
    """Return the table: the costliest texts, and the most that any other takes."""
    tasks = [(name, unit, reading) for name, unit in READ.items()]
    tasks += [
        (name, unit, lambda text, breaker=breaker: reading(f"{text}{breaker}\n"))
        for name, (unit, breaker) in BROKEN.items()
    ]
    tasks += [(f"claims: {name}", unit, stating) for name, unit in STATED.items()]
    tasks.append(("compared: prose", READ["prose"], comparing))
    found = [grow(*task, chosen.large) for task in tasks if not chosen.only or task[0] in chosen.only]
    found.sort(key=lambda each: -each.large)
    most = {each.name: each for each in found[:_SHOWN]}
    most |= {each.name: each for each in sorted(found, key=lambda each: -each.large / each.small)[:_SHOWN]}
    others = [each for each in found if each.name not in most]
    rows = [each.row() for each in sorted(most.values(), key=lambda each: -each.large)]
    if others:
        rows.append(
            (
                f"each of {len(others)} others, at most",
                f"{max(each.large for each in others):.1f}",
                f"{max(each.large / each.small for each in others):.1f}",
                f"{max(each.memory for each in others):.0f}",
            )
        )
    head = ("text", f"µs a character at {chosen.large:,}", f"against {chosen.large // 100:,}", "bytes a character")
    return Table("Hostile pages", _WORDS, head, tuple(rows))


def options() -> ArgumentParser:
    """Return what the script can be told."""
    parser = ArgumentParser()
    parser.add_argument("--large", type=int, default=1_000_000, help="characters of the long texts")
    parser.add_argument("--only", nargs="*", default=[], metavar="NAME", help="try these texts alone")
    return parser


if __name__ == "__main__":
    main("hostile", measure, options())
