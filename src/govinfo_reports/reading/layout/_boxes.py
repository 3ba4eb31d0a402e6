"""Tables drawn with lines -> pieces: box-drawing characters, or ``+---+``; a cell may reach over several lines."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from govinfo_reports.text.values import State
from govinfo_reports.text.values import read as reading

from . import _pipes
from ._drawing import BORDERS, Part, drawing, is_closing, width
from ._piece import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ._piece import Line

_FEW_RULES: Final = 1  # inside a table whose rows are not ruled off: the one below its head
_MOST: Final = 200  # columns; no table of a report has so many, and looking for what stands below what takes time
_BARS: Final = str.maketrans(dict.fromkeys(BORDERS, "|"))
_EDGES: Final = frozenset(f"{BORDERS}|+")


class _Open(NamedTuple):
    """A cell that is still being read: the columns it reaches over, and its words so far."""

    left: int
    right: int
    top: int
    line: int
    words: list[tuple[str, int]]

    def add(self, part: Part) -> None:
        if bare := part.text.strip():
            self.words.append((bare, part.start + part.text.index(bare)))

    def piece(self, row: int) -> Piece:
        if not self.words:
            return Piece("", self.top, self.top, row)
        first, last = self.words[0], self.words[-1]
        return Piece("".join(word for word, _ in self.words), first[1], last[1] + len(last[0]), row)


def read(lines: Sequence[Line], original: str, row: int) -> Iterator[Piece]:
    """Yield the pieces of drawn tables in the order their cells begin: by line, then from left to right."""
    for blank, own in groupby(lines, key=lambda line: not line[0].strip()):
        if blank:
            continue
        table = list(own)
        drawn = drawing(table, original)
        if not any(part.rule for parts in drawn for part in parts):
            bars = [(text.translate(_BARS), start) for text, start in table]
            found = list(_pipes.read(bars, original, row))
        else:
            found = _read(_with_last_cells(drawn, table), table, row)
        yield from found
        row = max((piece.row for piece in found), default=row) + 1


def _read(drawn: list[list[Part]], lines: Sequence[Line], row: int) -> list[Piece]:
    outer = all(_opens(text) for text, _ in lines)
    cells: list[_Open] = []
    inner = sum(any(part.rule for part in parts) for parts in drawn[1:-1])
    for ruled, own in groupby(enumerate(drawn), key=lambda numbered: inner <= _FEW_RULES and is_closing(numbered[1])):
        band = [(number, _within(parts, outer=outer)) for number, parts in own]
        if ruled:
            continue
        wide = any(len(parts) > _MOST for _, parts in band)
        if wide or (inner <= _FEW_RULES and not _is_one_row(band)):
            cells += _by_line(band)
        else:
            cells += _by_column(band)
    rows = {line: row + 1 + place for place, line in enumerate(sorted({cell.line for cell in cells}))}
    return [cell.piece(rows[cell.line]) for cell in sorted(cells, key=lambda cell: (cell.line, cell.left))]


def _opens(text: str) -> bool:
    return text.lstrip()[0] in _EDGES


def _ends(text: str) -> bool:
    return text.rstrip()[-1] in _EDGES


def _with_last_cells(drawn: list[list[Part]], lines: Sequence[Line]) -> list[list[Part]]:
    """Return the parts of lines with the blank cells that a table without a right edge leaves at the ends of rows.

    Nothing stands there. The border before it does, and a rule that ends without one tells how many cells there are.
    """
    closing = [parts for parts, (text, _) in zip(drawn, lines, strict=True) if is_closing(parts) and not _ends(text)]
    count = max((len(parts) for parts in closing if all(part.rule for part in parts)), default=0)
    found: list[list[Part]] = []
    for parts, (text, start) in zip(drawn, lines, strict=True):
        if 1 < count == len(parts) + 1 and _ends(text):
            end, right = start + len(text.rstrip()), parts[-1].right + 1
            found.append([*parts, Part("", end, right, right, rule=False)])
        else:
            found.append(parts)
    return found


def _within(parts: Sequence[Part], *, outer: bool) -> list[Part]:
    """Return the parts of a line without what stands outside of the table."""
    return [part for part in parts if part.text.strip() or part.left or not outer]


def _by_column(band: Sequence[tuple[int, list[Part]]]) -> list[_Open]:
    """Return the cells of lines in which a cell goes on below itself until a rule ends it."""
    cells: list[_Open] = []
    still: list[_Open] = []
    for number, parts in band:
        if is_closing(parts):
            still = []
            continue
        for part in parts:
            if part.rule:
                still = [cell for cell in still if min(cell.right, part.right) - max(cell.left, part.left) < 1]
                continue
            cell = _open_cell_above(still, part.left, part.right)
            if cell is None:
                cell = _Open(part.left, part.right, part.start, number, [])
                cells.append(cell)
                still.append(cell)
            cell.add(part)
    return cells


def _open_cell_above(still: Sequence[_Open], left: int, right: int) -> _Open | None:
    middle = (left + right) / 2
    for cell in still:
        if cell.left <= middle <= cell.right and 2 * (right - left) > cell.right - cell.left:
            return cell
    return None


def _is_one_row(band: Sequence[tuple[int, list[Part]]]) -> bool:
    """Whether the lines between two rules may be one row: nothing stands above or below a value in its column."""
    words = [part for _, parts in band for part in parts if part.text.strip()]
    filled = Counter(part.left for part in words)
    return all(filled[part.left] == 1 for part in words if _is_value(part))


def _is_value(part: Part) -> bool:
    return reading(part.text).state in {State.FIGURE, State.PLACEHOLDER}


def _by_line(band: Sequence[tuple[int, list[Part]]]) -> list[_Open]:
    """Return the cells of lines that are a row each.

    Where a line may go on with words for which the line above had no more room, its blank cells are none.
    """
    cells: list[_Open] = []
    above: list[_Open] = []
    for number, parts in band:
        line = [_Open(part.left, part.right, part.start, number, []) for part in parts]
        for cell, part in zip(line, parts, strict=True):
            cell.add(part)
        if not any(cell.words for cell in line):
            continue
        cells += [cell for cell in line if cell.words] if _may_go_on(above, parts) else line
        above = line
    return cells


def _may_go_on(above: Sequence[_Open], parts: Sequence[Part]) -> bool:
    """Whether all words of a line stand below cells that had no more room for them."""
    if [(cell.left, cell.right) for cell in above] != [(part.left, part.right) for part in parts]:
        return False
    return all(
        cell.words and not _is_value(part) and _is_full(cell, part.text.strip())
        for cell, part in zip(above, parts, strict=True)
        if part.text.strip()
    )


def _is_full(cell: _Open, more: str) -> bool:
    """Whether the first character or word of *more* had no more room in the last line of a cell."""
    last = cell.words[-1][0]
    first = more.split(maxsplit=1)[0] if more.isascii() else more[0]
    return width(last) + width(first) > cell.right - cell.left - 2
