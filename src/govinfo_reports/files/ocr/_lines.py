"""A picture -> the straight dark lines on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

Run = tuple[int, int, int]


def dark_parts(picture: Any) -> Any:  # noqa: ANN401 - an array of numpy
    """Return which points of *picture* are dark, halfway between its lightest and its darkest."""
    grey = picture.mean(axis=2) if picture.ndim > 2 else picture  # noqa: PLR2004 - rows, columns and colours
    low, high = np.percentile(grey, (0.5, 90))
    return grey < (low + high) / 2


def runs(dark: Any, least: int) -> Iterator[Run]:  # noqa: ANN401 - an array of numpy
    """Yield the runs of dark points along rows: the row, where one begins, and where it ends.

    A line that is left a little askew goes on in the row above or below.
    """
    thick = dark.copy()
    thick[1:] |= dark[:-1]
    thick[:-1] |= dark[1:]
    padded = np.zeros((thick.shape[0], thick.shape[1] + 2), dtype=np.int8)
    padded[:, 1:-1] = thick
    steps = np.diff(padded, axis=1)
    rows, starts = np.nonzero(steps == 1)
    _, ends = np.nonzero(steps == -1)
    long = ends - starts >= least
    for row, start, end in zip(rows[long], starts[long], ends[long], strict=True):
        yield int(row), int(start), int(end)
