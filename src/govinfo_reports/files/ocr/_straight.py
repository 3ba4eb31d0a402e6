"""A picture that lies a little askew -> the same set straight, as far as lines of text tell how askew it lies."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ._engine import Corner, Word

_LONG: Final = 4  # heights: shorter words do not tell how askew they lie
_MOST: Final = 0.1  # pixels down for one across


@frozen
class Slant:
    """How askew a picture lies: pixels down for one across."""

    by: float

    def straight(self, corner: Corner) -> Corner:
        """Return where a point of the picture comes to lie."""
        x, y = corner
        return x + y * self.by, y - x * self.by

    def straightened(self, dark: Any) -> Any:  # noqa: ANN401 - an array of numpy
        """Return an array of rows and columns set straight; what comes from beyond its edges is light."""
        if not self.by:
            return dark
        height, width = dark.shape
        y, x = np.mgrid[0:height, 0:width]
        down = np.rint(y + x * self.by).astype(int)
        across = np.rint(x - y * self.by).astype(int)
        inside = (down >= 0) & (down < height) & (across >= 0) & (across < width)
        return dark[down.clip(0, height - 1), across.clip(0, width - 1)] & inside


def slant_of(words: Iterable[Word]) -> Slant:
    """Return how askew *words* lie."""
    found: list[float] = []
    for word in words:
        (left, top), (right, other), _, (_, bottom) = word.corners
        if right - left > _LONG * (bottom - top) > 0:
            found.append((other - top) / (right - left))
    by = median(found) if found else 0.0
    return Slant(by if abs(by) < _MOST else 0.0)
