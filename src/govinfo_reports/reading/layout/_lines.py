"""Lines without separators -> pieces: one cell a line, blank ones as extra blank lines; or a row set with spaces."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from govinfo_reports.text.patterns import lazy
from govinfo_reports.text.units import LARGE, UNIT

from ._piece import Line, Piece, Values, pieces_of
from ._spaced_columns import columns
from ._words import places_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SPACED: Final = lazy(r"\S\s+(?:[+-]?,?\d[\d,.]*(?:\s|$)|[-/]+\s*$)|^[+-]?,?\d[\d,.]*\s+\S|[^\x00-\x7f] [^\x00-\x7f]")
_ONE_CELL: Final = lazy(rf"[+-]?\d[\d,.]*+ +(?:{'|'.join((UNIT, *LARGE))})")  # a figure, and its unit apart
_FIGURE: Final = lazy(r"[+-]?[\d,.]+|[-/]+")
_GAP: Final = lazy(" {2,}")
_FEWEST_GAPS: Final = 12
_MANY: Final = 0.25
_SHORT: Final = 48
_MOST: Final = 0.8


def read(lines: Sequence[Line], original: str, row: int) -> Iterator[Piece]:
    """Return the pieces of *lines*; a line with gaps between its words is a row of its own.

    Where lines are set apart by blank ones, each blank line more than usual is a blank cell; so is a line that holds
    nothing but a space that typists use to keep a cell open (NBSP, U+3000).
    """
    bare = [text.strip() for text, _ in lines]
    shown = [
        number
        for number, (text, start) in enumerate(lines)
        if bare[number] or (text and _kept_open(original[start : start + len(text)]))
    ]
    filled = [number for number in shown if bare[number]]
    usual, each = _gaps(bare, filled)
    set_out = {number: places_of(lines[number][0]) for number in filled if "  " in bare[number]}
    cells = columns(lines, original, set_out)
    apart = _usual_gap([lines[number][0] for number in set_out])
    found: list[Values] = []
    flat, before = row, -1
    for number in shown:
        text, start = lines[number]
        if number - before - 1 > usual:
            found += [("", start, start, flat, True)] * ((number - before - 1 - usual) // each)
        before = number
        words = bare[number]
        if (number in set_out or (" " in words and _SPACED.search(words))) and not _ONE_CELL.fullmatch(words):
            row += 1
            placed = cells.get(number)
            first = next(cell[0] for cell in placed if cell) if placed else len(text)
            own = [
                (text[begin:end], start + begin, start + end, row, False)
                for begin, end in set_out.get(number) or places_of(text)
                if end <= first
            ]
            found += _with_blanks(own, (start, None if placed else start + len(text)), apart, row) if apart else own
            for cell in placed or ():
                begin, first = cell or (first, first)
                found.append((text[begin:first], start + begin, start + first, row, False))
            row += 1
            flat = row
        else:
            start += len(text) - len(text.lstrip()) if 0 < len(words) < len(text) else 0
            found.append((words, start, start + len(words), flat, False))
    return pieces_of(found)


def _with_blanks(words: Sequence[Values], line: tuple[int, int | None], apart: int, row: int) -> Iterator[Values]:
    """Yield the *words* of a row with the blank cells between them, where cells stand so many spaces *apart*.

    They stand in a *line* from its beginning to its end; where none is given, no blank cells stand behind them.
    """
    start, end = line
    last = start - apart  # a gap before the first word holds as many blank cells as one between two cells
    for word in words:
        yield from _blanks(max(last, start), word[1] - last, apart, row)
        yield word
        last = word[2]
    if end is not None:
        yield from _blanks(last, end - last + apart, apart, row)


def _blanks(place: int, gap: int, apart: int, row: int) -> Iterator[Values]:
    """Yield the blank cells in a *gap* between two words, where cells stand so many spaces *apart*."""
    for number in range(1, gap // apart):
        yield "", place + number * apart, place + number * apart, row, False


def _usual_gap(texts: Sequence[str]) -> int:
    """Return how many spaces stand between any two cells of lines with gaps, where all agree; else 0.

    A blank cell then leaves a gap twice as wide, and one at the beginning of a row an indent.
    """
    if all(text[0] == " " for text in texts):
        return 0
    gaps = [len(gap) for text in texts for gap in _GAP.findall(text.strip())]
    if len(gaps) < _FEWEST_GAPS:
        return 0
    apart = min(gaps)
    gaps += (len(text) - len(text.lstrip()) for text in texts)
    return apart if gaps.count(apart) >= len(gaps) * _MANY and not any(gap % apart for gap in gaps) else 0


def _kept_open(text: str) -> bool:
    return not text.isascii()


def _is_figure(text: str) -> bool:
    return not text[0].isalpha() and _FIGURE.fullmatch(text) is not None  # nearly all other lines begin with a letter


def _gaps(bare: Sequence[str], filled: Sequence[int]) -> tuple[int, int]:
    """Return how many blank lines usually stand between two short lines, and how many more each blank cell leaves.

    Where lines usually follow one another at once, a blank line is a cell only if some stand before figures.

    Args:
        bare: the texts of the lines, trimmed.
        filled: the numbers of those that are not blank.
    """
    short = [len(words) < _SHORT for words in bare]
    gaps = Counter([number - before - 1 for before, number in pairwise(filled) if short[before] and short[number]])
    usual = gaps.most_common(1)[0][0] if gaps else 1
    if not usual:
        apart = [(before, number) for before, number in pairwise(filled) if number - before > 1]
        if not any(short[before] and short[number] and _is_figure(bare[number]) for before, number in apart):
            return len(bare), 1
    wider = {gap: times for gap, times in gaps.items() if gap > usual}
    even = sum(times for gap, times in wider.items() if (gap - usual) % 2 == 0)
    return usual, 2 if even > _MOST * sum(wider.values()) else 1
