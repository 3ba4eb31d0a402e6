"""A page -> what stands on it from the top: ruled tables, and lines of text outside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._lattice import lattices
from ._lines import Line, lines_of
from ._tables import Table, table_of

if TYPE_CHECKING:
    from ._lattice import Lattice
    from ._marks import Letter, Page

Item = Table | Line


def items_of(page: Page) -> list[Item]:
    """Return the tables and lines of *page* in reading order."""
    found = lattices(page)
    inside: list[dict[int, list[Letter]]] = [{} for _ in found]
    outside: list[Letter] = []
    for letter in page.letters:
        x, y = (letter.left + letter.right) / 2, letter.middle
        at = next((index for index, lattice in enumerate(found) if _holds(lattice, x, y)), None)
        slot = None if at is None else found[at].slot_at(x, y)
        if at is None or slot is None:
            outside.append(letter)
        else:
            inside[at].setdefault(slot, []).append(letter)
    tables = [table_of(page, lattice, letters) for lattice, letters in zip(found, inside, strict=True) if letters]
    items: list[Item] = [*tables, *lines_of(page, outside)]
    return sorted(items, key=lambda item: item.box[1])


def _holds(lattice: Lattice, x: float, y: float) -> bool:
    left, top, right, bottom = lattice.box
    return left <= x <= right and top <= y <= bottom
