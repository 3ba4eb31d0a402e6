"""Lines without separators -> pieces: one cell a line, blank ones as extra blank lines; or a row set with spaces."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from govinfo_reports.text.patterns import lazy
from govinfo_reports.text.units import LARGE, UNIT

from ._piece import Line, Piece, trimmed
from ._spaced_columns import columns

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SPACED: Final = lazy(
    r"\S {2,}\S|\S\s+(?:[+-]?,?\d[\d,.]*(?:\s|$)|[-/]+\s*$)"
    r"|^\s*[+-]?,?\d[\d,.]*\s+\S|[^\x00-\x7f] [^\x00-\x7f]"
)
_ONE_CELL: Final = lazy(rf"\s*[+-]?\d[\d,.]*+ +(?:{'|'.join((UNIT, *LARGE))})\s*")  # a figure, and its unit apart
_FIGURE: Final = lazy(r"[+-]?[\d,.]+|[-/]+")
_WORD: Final = lazy(r"[^\s|]+")
_GAP: Final = lazy(r"(?<=\S) {2,}(?=\S)")
_FEWEST_GAPS: Final = 12
_MANY: Final = 0.25
_SHORT: Final = 48
_MOST: Final = 0.8


def read(lines: Sequence[Line], original: str, row: int) -> Iterator[Piece]:
    """Yield the pieces of *lines*; a line with gaps between its words is a row of its own.

    Where lines are set apart by blank ones, each blank line more than usual is a blank cell; so is a line that holds
    nothing but a space that typists use to keep a cell open (NBSP, U+3000).
    """
    usual, each = _gaps(lines)
    cells = columns(lines, original)
    flat, gap, apart = row, 0, _usual_gap(lines)
    for number, (text, start) in enumerate(lines):
        if not text.strip():
            if text and _kept_open(original[start : start + len(text)]):
                yield from (Piece("", start, start, flat, implied=True) for _ in range((gap - usual) // each))
                yield Piece("", start, start, flat)
                gap = 0
            else:
                gap += 1
            continue
        if gap > usual:
            yield from (Piece("", start, start, flat, implied=True) for _ in range((gap - usual) // each))
        gap = 0
        if " " in text and _SPACED.search(text) and not _ONE_CELL.fullmatch(text):
            row += 1
            placed = cells.get(number)
            first = next(cell.begin for cell in placed if cell) if placed else len(text)
            end = -apart  # a gap before the first word holds as many blank cells as one between two cells
            for word in _WORD.finditer(text, 0, first):
                if apart:
                    yield from _blanks(start + max(end, 0), word.start() - end, apart, row)
                end = word.end()
                yield Piece(word.group(), start + word.start(), start + end, row)
            if apart and not placed:
                yield from _blanks(start + end, len(text) - end + apart, apart, row)
            for cell in placed or ():
                begin, first = (cell.begin, cell.end) if cell else (first, first)
                yield Piece(text[begin:first], start + begin, start + first, row)
            row += 1
            flat = row
        else:
            yield trimmed(text, start, flat)


def _blanks(place: int, gap: int, apart: int, row: int) -> Iterator[Piece]:
    """Yield the blank cells in a *gap* between two words, where cells stand so many spaces *apart*."""
    for number in range(1, gap // apart):
        yield Piece("", place + number * apart, place + number * apart, row)


def _usual_gap(lines: Sequence[Line]) -> int:
    """Return how many spaces stand between any two cells, where it is the same number everywhere; else 0.

    A blank cell then leaves a gap twice as wide, and one at the beginning of a row an indent.
    """
    set_apart = [text for text, _ in lines if "  " in text and _GAP.search(text)]
    gaps = [len(gap) for text in set_apart for gap in _GAP.findall(text)]
    if len(gaps) < _FEWEST_GAPS or all(text[0] == " " for text in set_apart):
        return 0
    apart = min(gaps)
    gaps += (len(text) - len(text.lstrip()) for text in set_apart)
    return apart if gaps.count(apart) >= len(gaps) * _MANY and not any(gap % apart for gap in gaps) else 0


def _kept_open(text: str) -> bool:
    return not text.isascii()


def _gaps(lines: Sequence[Line]) -> tuple[int, int]:
    """Return how many blank lines usually stand between two short lines, and how many more each blank cell leaves.

    Where lines usually follow one another at once, a blank line is a cell only if some stand before figures.
    """
    found: list[int] = []
    gap, before, amid = 0, "", 0
    for text, _ in lines:
        bare = text.strip()
        if not bare:
            gap += 1
            continue
        if len(bare) < _SHORT and before:
            found.append(gap)
            amid += bool(gap and _FIGURE.fullmatch(bare))
        gap, before = 0, bare if len(bare) < _SHORT else ""
    gaps = Counter(found)  # counting them all at once is several times as fast
    usual = gaps.most_common(1)[0][0] if gaps else 1
    if not usual and not amid:
        return len(lines), 1
    wider = {gap: times for gap, times in gaps.items() if gap > usual}
    even = sum(times for gap, times in wider.items() if (gap - usual) % 2 == 0)
    return usual, 2 if even > _MOST * sum(wider.values()) else 1
