"""Whether time grows with the length of a text alone, whatever stands in it: each input at 10 kB and at 1 MB.

python benchmarks/bench_hostile.py
"""

from __future__ import annotations

import contextlib
import time
import tracemalloc
from typing import TYPE_CHECKING

import govinfo_reports as gr
from govinfo_reports.checks import compare
from govinfo_reports.statements import claims

if TYPE_CHECKING:
    from collections.abc import Callable

_SMALL, _LARGE = 10_000, 1_000_000
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


def seconds(task: Callable[[], object], times: int) -> float:
    """Return the least time that *task* takes, whether it reads or refuses."""
    least = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        with contextlib.suppress(gr.NotAReport):
            task()
        least = min(least, time.perf_counter() - start)
    return least


def grow(name: str, unit: str, prepare: Callable[[str], Callable[[], object]]) -> None:
    """Print time per character at both lengths, their ratio, and the memory that a middling one takes."""
    small, middling, large = (_HEAD + unit * (size // len(unit)) for size in (_SMALL, 10 * _SMALL, _LARGE))
    one, other = seconds(prepare(small), 5) / len(small), seconds(prepare(large), 1) / len(large)
    task = prepare(middling)
    tracemalloc.start()
    seconds(task, 1)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    print(
        f"{name:<30} {one * 1e6:>7.2f} µs a character at 10 kB {other * 1e6:>7.2f} at 1 MB"
        f" {other / one:>6.2f} times {peak / len(middling):>7.0f} bytes a character"
    )


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


def main() -> None:
    """Print the benchmark."""
    for name, unit in READ.items():
        grow(name, unit, reading)
    for name, (unit, breaker) in BROKEN.items():
        grow(name, unit, lambda text, breaker=breaker: reading(f"{text}{breaker}\n"))
    for name, unit in STATED.items():
        grow(f"claims: {name}", unit, stating)
    grow("compared: prose", READ["prose"], comparing)


if __name__ == "__main__":
    main()
