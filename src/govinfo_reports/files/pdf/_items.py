"""A page -> what stands on it from the top: ruled tables, and lines of text outside them."""

from __future__ import annotations

from math import nan
from typing import TYPE_CHECKING, Final

from ._lattice import MOST_FIELDS, lattices
from ._lines import Line, lines_of
from ._marks import columns_of
from ._tables import Table, table_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ._lattice import Lattice
    from ._marks import Box, Letter, Page

Item = Table | Line

_FIGURES: Final = frozenset("0123456789.,-+")
_TOUCH: Final = 0.4  # points between two digits of one figure


def items_of_all(pages: Iterable[Page]) -> list[list[Item]]:
    """Return the tables and lines of each page in reading order.

    Raises:
        Unreadable: there are more fields between rules than may be read.
    """
    left = MOST_FIELDS
    items: list[list[Item]] = []
    for page in pages:
        found = lattices(page, left)
        left -= sum(len(lattice.slot_of) for lattice in found)
        items.append(_items(page, found))
    return items


def _items(page: Page, found: Sequence[Lattice]) -> list[Item]:
    outside: list[Letter] = page.letters
    tables: list[Table] = []
    if found and page.letters:
        inside, outside = _shared_out(page.letters, found)
        tables = [table_of(page, lattice, letters) for lattice, letters in zip(found, inside, strict=True) if letters]
    items: list[Item] = [*tables, *lines_of(page, outside)]
    return sorted(items, key=lambda item: item.box[1])


def _shared_out(
    letters: Sequence[Letter], lattices: Sequence[Lattice]
) -> tuple[list[dict[int, list[Letter]]], list[Letter]]:
    """Return the letters in the slots of each lattice, and those outside them all."""
    boxes = [lattice.box for lattice in lattices]
    inside: list[dict[int, list[Letter]]] = [{} for _ in lattices]
    outside: list[Letter] = []
    left = top = right = bottom = 0.0  # the field that the letters before stood in: its slot takes more of them
    taking = outside
    free = nan  # the height of the letters before, where no table stands beside them
    for run, x, y in _runs(letters):
        if y == free:
            taking = outside
        elif not (left <= x < right and top <= y < bottom):
            taking, right = outside, left
            at = next((index for index, box in enumerate(boxes) if _holds(box, x, y)), None)
            if at is not None and (found := lattices[at].field_at(x, y)):
                slot, field = found
                taking = inside[at].setdefault(slot, [])
                if not any(_meet(box, field) for box in boxes[:at]):
                    left, top, right, bottom = field
            elif not any(box[1] <= y <= box[3] for box in boxes):
                free = y
        taking += run
    return inside, outside


def _runs(letters: Sequence[Letter]) -> Iterator[tuple[Sequence[Letter], float, float]]:
    """Yield letters that were set one by one, figures as a whole, and the middle of each.

    A figure that is too long for its cell stays one.
    """
    run: list[Letter] = []
    left = end = last = middle = height = 0.0  # of the run, and of the letter that it ends with
    _, lefts, tops, rights, bottoms, bases, _ = columns = columns_of(letters)
    for letter, text, begins, top, ends, bottom, base in zip(
        letters, columns.texts, lefts, tops, rights, bottoms, bases, strict=True
    ):
        figure = text in _FIGURES
        if figure and run and last < begins < end + _TOUCH and abs(base - height) < _TOUCH:
            run.append(letter)
        else:
            if run:
                yield run, (left + end) / 2, middle
            if not figure:
                run = []
                yield (letter,), (begins + ends) / 2, (top + bottom) / 2
                continue
            run, left, middle = [letter], begins, (top + bottom) / 2
        last, end, height = begins, ends, base
    if run:
        yield run, (left + end) / 2, middle


def _meet(one: Box, other: Box) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def _holds(box: Box, x: float, y: float) -> bool:
    left, top, right, bottom = box
    return left <= x <= right and top <= y <= bottom
