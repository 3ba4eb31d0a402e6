"""A page -> what stands on it from the top: ruled tables, and lines of text outside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ._lattice import lattices
from ._lines import Line, lines_of
from ._tables import Table, table_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ._marks import Box, Letter, Page

Item = Table | Line

_FIGURES: Final = frozenset("0123456789.,-+")
_TOUCH: Final = 0.4  # points between two digits of one figure


def items_of(page: Page) -> list[Item]:
    """Return the tables and lines of *page* in reading order."""
    found = lattices(page)
    boxes = [lattice.box for lattice in found]
    inside: list[dict[int, list[Letter]]] = [{} for _ in found]
    outside: list[Letter] = []
    for run in _runs(page.letters):
        x, y = (run[0].left + run[-1].right) / 2, run[0].middle
        at = next((index for index, box in enumerate(boxes) if _holds(box, x, y)), None)
        slot = None if at is None else found[at].slot_at(x, y)
        if at is None or slot is None:
            outside += run
        else:
            inside[at].setdefault(slot, []).extend(run)
    tables = [table_of(page, lattice, letters) for lattice, letters in zip(found, inside, strict=True) if letters]
    items: list[Item] = [*tables, *lines_of(page, outside)]
    return sorted(items, key=lambda item: item.box[1])


def _runs(letters: Sequence[Letter]) -> Iterator[list[Letter]]:
    """Yield letters that were set one by one, figures as a whole: one that is too long for its cell stays one."""
    run: list[Letter] = []
    for letter in letters:
        if run and not _goes_on(run[-1], letter):
            yield run
            run = []
        run.append(letter)
    if run:
        yield run


def _goes_on(last: Letter, letter: Letter) -> bool:
    """Whether a letter goes on with a figure that ends with *last*."""
    if letter.text not in _FIGURES or last.text not in _FIGURES:
        return False
    return last.left < letter.left < last.right + _TOUCH and abs(letter.base - last.base) < _TOUCH


def _holds(box: Box, x: float, y: float) -> bool:
    left, top, right, bottom = box
    return left <= x <= right and top <= y <= bottom
