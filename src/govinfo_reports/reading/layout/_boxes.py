"""Tables drawn with lines -> pieces: box-drawing characters, or ``+---+``; a cell may reach over several lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from unicodedata import east_asian_width

from attrs import define, field

from ._piece import Line, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BORDERS: Final = "│┃║┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋╒╕╘╛╞╡╤╧╪╓╖╙╜╟╢╥╨╫"
_DRAWN: Final = re.compile(rf"[{BORDERS}]|[^{BORDERS}]+")
_TYPED: Final = re.compile(r"[|+]|[^|+]+")
_RULE: Final = re.compile(r"(?:(?![-=─━═┄┈╌]{2})[-=─━═┄┈╌\s])*+[-=─━═┄┈╌]{2}[-=─━═┄┈╌\s]*+|[─━═]")


_CLOSING: Final = re.compile(rf"\s*+[|+{BORDERS}][|+{BORDERS}=─━═┄┈╌-]++\s*+")


@define
class _Open:
    """A cell that is still being read: the columns it reaches over, and its words so far."""

    left: int
    right: int
    top: int
    words: list[tuple[str, int]] = field(factory=lambda: [])

    def piece(self, row: int) -> Piece:
        if not self.words:
            return Piece("", self.top, self.top, row)
        first, last = self.words[0], self.words[-1]
        return Piece("".join(word for word, _ in self.words), first[1], last[1] + len(last[0]), row)


def read(lines: Sequence[Line], original: str, row: int) -> Iterator[Piece]:  # noqa: C901 - one walk over a drawing
    """Yield the pieces of the table in the order its cells begin: by line, then from left to right.

    The columns are measured on the *original* text, whose characters are as wide as the table was drawn for.
    """
    part_of = _DRAWN if any(char in BORDERS for text, _ in lines for char in text[:200]) else _TYPED
    cells: list[_Open] = []
    still: list[_Open] = []
    for text, start in lines:
        column = 0
        if _CLOSING.fullmatch(text):
            still = []
            continue
        for part in part_of.finditer(text):
            words = part.group()
            left, column = column, column + _width(original[start + part.start() : start + part.end()])
            if (part_of is _DRAWN and words in BORDERS) or (part_of is _TYPED and words in "|+"):
                continue
            if _RULE.fullmatch(words):
                still = [cell for cell in still if min(cell.right, column) - max(cell.left, left) < 1]
                continue
            cell = _under(still, left, column)
            if cell is None:
                if not words.strip() and left == 0:
                    continue
                cell = _Open(left, column, start + part.start())
                cells.append(cell)
                still.append(cell)
            if bare := words.strip():
                cell.words.append((bare, start + part.start() + words.index(bare)))
        if column == 0:
            still = []
    tops = sorted({_line(lines, cell.top) for cell in cells})
    rows = {top: row + 1 + i for i, top in enumerate(tops)}
    for cell in sorted(cells, key=lambda cell: (_line(lines, cell.top), cell.left)):
        yield cell.piece(rows[_line(lines, cell.top)])


def _under(still: Sequence[_Open], left: int, right: int) -> _Open | None:
    middle = (left + right) / 2
    for cell in still:
        if cell.left <= middle <= cell.right and 2 * (right - left) > cell.right - cell.left:
            return cell
    return None


def _line(lines: Sequence[Line], place: int) -> int:
    low, high = 0, len(lines) - 1
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if lines[middle].start <= place else (low, middle - 1)
    return low


def _width(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)
