"""How long parsing takes beside a bare scan of the same text, and checking: generated pages, and real ones.

python benchmarks/bench_parse.py [FOLDER_OF_PAGES ...]
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import govinfo_reports as gr
from govinfo_reports.checks import check
from govinfo_reports.strategies import compose
from govinfo_reports.writing.rendering import LAYOUTS

if TYPE_CHECKING:
    from collections.abc import Callable

_TIMES = 40
_IMPORT = "import time; start = time.perf_counter(); import govinfo_reports; print(time.perf_counter() - start)"


def best(task: Callable[[], object], times: int = _TIMES) -> float:
    """Return the least time that *task* took, in milliseconds."""
    least = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        task()
        least = min(least, time.perf_counter() - start)
    return least * 1e3


def scan(text: str) -> list[tuple[str, int]]:
    """Find the words of a page and do nothing with them: the yardstick."""
    return [(match.group(), match.start()) for match in re.finditer(r"\S+", text)]


def compare(name: str, text: str) -> None:
    """Print how long a page takes, how many bare scans that is, and how long its checks take beside it."""
    gr.parse(text)
    parsing, scanning = best(lambda: gr.parse(text)), best(lambda: scan(text))
    fresh = [gr.parse(text) for _ in range(_TIMES)]
    checking = best(lambda: check(fresh.pop()))
    print(
        f"{name:<18} {len(text):>6} characters {parsing:>6.2f} ms {parsing / scanning:>6.1f} bare scans"
        f" {checking:>6.2f} ms to check"
    )


def main(folders: list[str]) -> None:
    """Print the benchmark."""
    imports = [
        float(subprocess.run([sys.executable, "-c", _IMPORT], capture_output=True, check=True, text=True).stdout)  # noqa: S603 - it runs this Python
        for _ in range(5)
    ]
    print(f"first import {min(imports) * 1e3:.0f} ms")
    for template in gr.templates():
        report = compose(Random(0), template, blank=False)  # noqa: S311 - the same page every time
        for layout in LAYOUTS:
            compare(f"{template} as {layout}", gr.render(report, layout))
    for folder in folders:
        for path in sorted(Path(folder).glob("seed_*.txt")):
            compare(path.stem, path.read_bytes().decode())
    page = gr.render(compose(Random(0), gr.templates()[-1], blank=False), "cells")  # noqa: S311 - as above
    heading = page.index("二、")
    prose = "全年认真开展政府信息公开工作，公开各类信息三百余条，有关制度得到进一步健全。\n" * 40
    print("time by length of the prose:")
    for times in (1, 10, 100):
        text = page[:heading] + prose * times + page[heading:]
        parsing = best(lambda text=text: gr.parse(text), 10)
        print(
            f"  {times:>4} times {len(text):>8} characters {parsing:>8.2f} ms {parsing / len(text) * 1e6:>7.1f} ns each"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
