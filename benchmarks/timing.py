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
    return least_of_each((task,), times)[0]


def least_of_each(tasks: Sequence[Callable[[], object]], times: int) -> list[float]:
    """Return the least processor time of each of *tasks*, in milliseconds.

    They take turns, so that a machine which slows down for a while slows all of them.
    """
    best = [float("inf")] * len(tasks)
    for _ in range(times):
        for number, task in enumerate(tasks):
            start = process_time()
            task()
            best[number] = min(best[number], process_time() - start)
    return [seconds * 1e3 for seconds in best]


def scan(text: str) -> list[tuple[str, int]]:
    """Find the words of a page with their places, and do nothing with them: the yardstick."""
    return [(match.group(), match.start()) for match in re.finditer(r"\S+", text)]


def spread(values: Sequence[float]) -> tuple[float, float, float]:
    """Return the median of *values*, the value that nine in ten stay below, and the greatest."""
    tenths = quantiles(values, n=10, method="inclusive") if len(values) > 1 else [values[0]] * 9
    return median(values), tenths[8], max(values)
