"""Whether time grows with the length of a page alone, whatever stands in it: each input at 10 kB and at 1 MB.

python benchmarks/bench_hostile.py
"""

from __future__ import annotations

import contextlib
import time
import tracemalloc

import govinfo_reports as gr

_SMALL, _LARGE = 10_000, 1_000_000
_HEAD = "青禾县商务局2024年政府信息公开工作年度报告\n一、总体情况\n二、主动公开政府信息情况\n"
FAMILIES = {
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
    "half labels": "属于国\n3\n",
    "prose": "全年认真开展工作，公开信息三百条。\n",
    "numbered prose": "（一）1、（2）全年",
    "glued digits": "规章0000000\n",
    "one word": "政",
    "years": "2024年",
}


def seconds(text: str, times: int) -> float:
    """Return the least time that *text* takes to be read or refused."""
    least = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        with contextlib.suppress(gr.NotAReport):
            gr.parse(text)
        least = min(least, time.perf_counter() - start)
    return least


def main() -> None:
    """Print time per character at both lengths, their ratio, and the memory that the long one takes."""
    for name, unit in FAMILIES.items():
        small, large = (_HEAD + unit * (size // len(unit)) for size in (_SMALL, _LARGE))
        one, other = seconds(small, 5) / len(small), seconds(large, 1) / len(large)
        tracemalloc.start()
        seconds(small * 10, 1)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        print(
            f"{name:<22} {one * 1e6:>7.2f} µs a character at 10 kB {other * 1e6:>7.2f} at 1 MB"
            f" {other / one:>6.2f} times {peak / len(small) / 10:>7.0f} bytes a character"
        )


if __name__ == "__main__":
    main()
