"""Letters -> the lines that they stand on, with spaces where there are gaps, and raised marks set apart."""

from __future__ import annotations

import re
from itertools import pairwise
from math import nan
from operator import attrgetter, eq, gt, sub
from statistics import median
from typing import TYPE_CHECKING, Final

from ._marks import columns_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ._marks import Box, Columns, Letter, Page

_left: Final = attrgetter("left")
_SAME: Final = 0.12  # parts of a letter's size by which letters of one line may stand higher
_HIGH: Final = 0.5  # parts of it by which a raised mark may stand higher
_GAP: Final = 0.25  # parts of a letter's height that make a space between Latin letters
_OVER: Final = 0.5  # parts of the width of a letter that another covers
_WIDE: Final = 1.2  # parts of it that make a space between others
_RAISED: Final = 0.2  # parts of the size of its line by which a mark is raised at least
_SMALL: Final = 0.8  # parts of the size of its line that a raised mark may have
_MARK: Final = re.compile(r"[\d*※①-⑳\[\]()（）〔〕注]")


class Line:
    """Letters that stand side by side: their words, the box around them, how large they are, and their widest gap.

    Spaces stand at gaps between Latin letters. *marks* are raised marks of notes, which are no part of the words.
    """

    def __init__(self, page: Page, letters: list[Letter], marks: str = "", columns: Columns | None = None) -> None:
        texts, lefts, tops, rights, bottoms, _, sizes = columns or columns_of(letters)
        self.page, self.letters, self.marks = page, letters, marks
        self.left, self.right = lefts[0], rights[-1]
        self.box: Box = (min(lefts), min(tops), max(rights), max(bottoms))
        least, largest = _ends(sizes)
        self.size = least if least == largest else median(sizes)
        gaps = [*map(sub, lefts[1:], rights)]
        self.gap = max(gaps, default=0.0)
        over = -min(gaps, default=0.0)
        # Most lines have no gap wide enough for a space, and no letter printed over another: their letters are joined.
        joined = self.gap <= _GAP * least and (over <= 0 or over <= _OVER * min(map(sub, rights, lefts)))
        self.text = "".join(texts) if joined else _spaced(letters, gaps)


def _ends(sizes: Sequence[float]) -> tuple[float, float]:
    """Return the least and the greatest of *sizes*: mostly all are one, which counting tells before comparing does."""
    first = sizes[0]
    return (first, first) if sizes.count(first) == len(sizes) else (min(sizes), max(sizes))


def _spaced(letters: Sequence[Letter], gaps: Sequence[float]) -> str:
    words = [letters[0].text]
    for last, letter, gap in zip(letters, letters[1:], gaps, strict=False):
        if (gap < 0 or gap > _GAP * letter.size) and _apart(last, letter, gap):
            words.append(" ")
        words.append(letter.text)
    return "".join(words)


def _apart(last: Letter, letter: Letter, gap: float) -> bool:
    """Whether there is a space between two letters that follow each other."""
    least = _GAP if last.text.isascii() and letter.text.isascii() else _WIDE
    # What is printed over other letters is no part of their word.
    return gap > least * max(letter.size, last.size) or -gap > _OVER * (last.right - last.left)


def lines_of(page: Page, letters: Sequence[Letter]) -> list[Line]:
    """Return the lines of *letters* from the top, each from the left.

    Letters of one line stand on one base; smaller ones may stand above it.
    """
    if not letters:
        return []
    columns = columns_of(letters)
    bases = columns.bases
    if bases.count(bases[0]) == len(bases):
        return [_line(page, list(letters), columns)]
    lines: list[list[Letter]] = []
    base = largest = 0.0
    last_at = last_size = nan
    for index in sorted(range(len(bases)), key=bases.__getitem__):
        at, size = bases[index], columns.sizes[index]
        if at != last_at or size != last_size:  # else it stands where the letter before it does
            last_at, last_size = at, size
            higher = at - base
            larger = max(largest, size)
            raised = largest < _SMALL * size and higher <= _HIGH * size
            if lines and (raised or higher <= _SAME * larger):
                base, largest = (at if raised else base), larger
            else:
                lines.append([])
                base, largest = at, size
        lines[-1].append(letters[index])
    return [_line(page, line, columns_of(line)) for line in lines]


def _line(page: Page, letters: list[Letter], columns: Columns) -> Line:
    """Return a line: its letters from the left, each once, raised marks set apart."""
    if any(map(gt, columns.lefts, columns.lefts[1:])):
        letters.sort(key=_left)
        columns = columns_of(letters)
    if any(map(eq, columns.texts, columns.texts[1:])) and len(once := _once(letters)) < len(letters):
        letters, columns = once, columns_of(once)
    least, height = _ends(columns.sizes)
    if least >= _SMALL * height:
        return Line(page, letters, "", columns)
    base = max(letter.base for letter in letters if letter.size >= _SMALL * height)
    raised = [
        base - letter.base > _RAISED * height and letter.size < _SMALL * height and bool(_MARK.match(letter.text))
        for letter in letters
    ]
    if any(raised):
        marks = "".join(letter.text for letter, high in zip(letters, raised, strict=True) if high)
        return Line(page, [letter for letter, high in zip(letters, raised, strict=True) if not high], marks)
    return Line(page, letters, "", columns)


def _once(letters: Sequence[Letter]) -> list[Letter]:
    """Return *letters* without repeats: bold type is now and then made by printing a letter twice, a little apart."""
    last = letters[0]
    once = [last]
    for letter in letters[1:]:
        if last.text == letter.text and letter.left - last.left < (letter.right - letter.left) / 3:
            continue
        once.append(letter)
        last = letter
    return once


def words_of(lines: Sequence[Line], room: float) -> str:
    """Return the words of a cell whose lines have *room* for.

    Lines of Latin letters or digits go on in the next line only where the first one fills the cell; elsewhere a space
    keeps them apart.
    """
    if not lines:
        return ""
    words = lines[0].text
    for before, line in pairwise(lines):
        last, first = before.letters[-1], line.letters[0]
        both = last.text.isascii() and first.text.isascii()
        filled = room - (before.right - before.left) < 1.2 * (first.right - first.left)
        words += f" {line.text}" if both and not filled else line.text
    return words
