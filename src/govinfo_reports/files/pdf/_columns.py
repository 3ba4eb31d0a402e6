"""Lines of a page without rules -> tables by the positions of their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ._items import Item
    from ._lines import Line
    from ._marks import Page


def blocks(page: Page, lines: Sequence[Line]) -> list[Item]:
    """Return the lines, those that are rows of a table made tables."""
    return list(lines)
