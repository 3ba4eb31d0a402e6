"""How the benchmarks measure: processor time, the least of several runs, so that other work counts little."""

from __future__ import annotations

import re
from statistics import median, quantiles
from time import process_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def least(task: Callable[[], object], times: int) -> float:
    """Return the least processor time that *task* took, in milliseconds."""
    best = float("inf")
    for _ in range(times):
        start = process_time()
        task()
        best = min(best, process_time() - start)
    return best * 1e3


def scan(text: str) -> list[tuple[str, int]]:
    """Find the words of a page with their places, and do nothing with them: the yardstick."""
    return [(match.group(), match.start()) for match in re.finditer(r"\S+", text)]


def spread(values: Sequence[float]) -> tuple[float, float, float]:
    """Return the median of *values*, the value that nine in ten stay below, and the greatest."""
    tenths = quantiles(values, n=10, method="inclusive") if len(values) > 1 else [values[0]] * 9
    return median(values), tenths[8], max(values)
