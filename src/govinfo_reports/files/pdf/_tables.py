"""A lattice and the letters in it -> the rows of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define, field

from govinfo_reports.files.canonical import meet

from ._lattice import NEAR
from ._lines import Line, lines_of, words_of

if TYPE_CHECKING:
    from ._lattice import Lattice, Slot
    from ._marks import Box, Letter, Page

_THIN: Final = 5.0  # points: no letter is as thin
_FITS: Final = 1.05  # parts of a digit that another one needs
_SIDES: Final = 3  # ruled sides that make an empty field a cell


@define
class Cell:
    """A cell of a table on a page."""

    words: str
    page: Page
    box: Box
    slot: Slot
    full: bool = False
    """Whether its last line fills it, so that its words may go on elsewhere."""
    cut: bool = False
    """Whether no other letter like the last one fits on its last line, so that a figure may go on elsewhere."""
    more: list[Cell] = field(factory=lambda: [])
    """What it goes on with on the next page."""

    def may_go_on(self, other: Cell) -> bool:
        """Whether its words may go on with those of another cell: a figure only where no digit more would fit."""
        return self.full if meet(self.words[-1], other.words[0]) else self.cut

    @property
    def tall(self) -> bool:
        """Whether it reaches over several rows."""
        return self.slot.rows[1] - self.slot.rows[0] > 1


@define
class Table:
    """A table on a page: the cells of each row, where they begin, from the left."""

    page: Page
    xs: list[float]
    box: Box
    rows: list[list[Cell]]
    marks: list[tuple[str, Box]] = field(factory=lambda: [])
    """Raised marks of notes, and the cells that they stand in."""


def table_of(page: Page, lattice: Lattice, letters: dict[int, list[Letter]]) -> Table:
    """Return the table that *lattice* is, with the *letters* of each of its slots."""
    lines = {number: lines_of(page, inside) for number, inside in letters.items()}
    margin = _margin(lattice, lines)
    rows: list[list[Cell]] = [[] for _ in range(len(lattice.ys) - 1)]
    marks: list[tuple[str, Box]] = []
    for number, slot in enumerate(lattice.slots):
        own = lines.get(number, [])
        if not own and (slot.ruled < _SIDES or _is_gap(slot.box) or _is_cut_off(slot.box, page)):
            continue
        room = slot.box[2] - slot.box[0] - 2 * margin
        marks += [(line.marks, slot.box) for line in own if line.marks]
        cell = Cell(words_of(own, room), page, slot.box, slot)
        if own:
            last, spare = own[-1].letters[-1], room - (own[-1].right - own[-1].left)
            cell.full, cell.cut = spare < 1.2 * own[-1].size, spare < _FITS * (last.right - last.left)
        rows[slot.rows[0]].append(cell)
    for row in rows:
        row.sort(key=lambda cell: cell.slot.columns)
    return Table(page, lattice.xs, lattice.box, [row for row in rows if row], marks)


def _is_gap(box: Box) -> bool:
    """Whether a field is too thin for any letter: the gap between two cells that have rules of their own."""
    left, top, right, bottom = box
    return min(right - left, bottom - top) < _THIN


def _is_cut_off(box: Box, page: Page) -> bool:
    """Whether a field reaches out of the page, so that what it holds may not be seen."""
    left, top, right, bottom = box
    return left < -NEAR or top < -NEAR or right > page.width + NEAR or bottom > page.height + NEAR


def _margin(lattice: Lattice, lines: dict[int, list[Line]]) -> float:
    """Return the room that the cells keep free at each side: the least that is seen."""
    gaps = [
        min(line.left - lattice.slots[number].box[0], lattice.slots[number].box[2] - line.right)
        for number, own in lines.items()
        for line in own
    ]
    return max(0.0, min(gaps, default=0.0))
