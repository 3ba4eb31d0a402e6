"""How long something takes, and whether that grows with its length alone."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_STEADY = 4
"""What a busy machine may add to either of two times, as a factor."""
_TICK = 0.005
"""What it may add besides, in seconds."""


def seconds(task: Callable[[], object], times: int = 3) -> float:
    """Return the least time that *task* took."""
    least = float("inf")
    for _ in range(times):
        start = perf_counter()
        task()
        least = min(least, perf_counter() - start)
    return least


def linear(short: Callable[[], object], long: Callable[[], object], times: int) -> bool:
    """Whether *long*, which has so many *times* as much to do as *short*, takes no more than so many times as long."""
    return seconds(long) < _STEADY * times * seconds(short) + _TICK
