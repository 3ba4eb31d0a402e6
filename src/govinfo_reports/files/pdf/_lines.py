"""Letters -> the lines that they stand on, with spaces where there are gaps, and raised marks set apart."""

from __future__ import annotations

import re
from functools import cached_property
from operator import attrgetter
from statistics import median
from typing import TYPE_CHECKING, Final

from attrs import define

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ._marks import Box, Letter, Page

_BASE, _LEFT = attrgetter("base"), attrgetter("left")
_SAME: Final = 0.12  # parts of a letter's size by which letters of one line may stand higher
_HIGH: Final = 0.5  # parts of it by which a raised mark may stand higher
_GAP: Final = 0.25  # parts of a letter's height that make a space between Latin letters
_OVER: Final = 0.5  # parts of the width of a letter that another covers
_WIDE: Final = 1.2  # parts of it that make a space between others
_RAISED: Final = 0.2  # parts of the size of its line by which a mark is raised at least
_SMALL: Final = 0.8  # parts of the size of its line that a raised mark may have
_MARK: Final = re.compile(r"[\d*※①-⑳\[\]()（）〔〕注]")


@define(slots=False, eq=False)
class Line:
    """Letters that stand side by side."""

    page: Page
    letters: list[Letter]
    marks: str = ""
    """Raised marks of notes, which are no part of the words."""

    @cached_property
    def text(self) -> str:
        """The words, with spaces at gaps between Latin letters."""
        last = self.letters[0]
        words = [last.text]
        for letter in self.letters[1:]:
            gap = letter.left - last.right
            if (gap < 0 or gap > _GAP * letter.size) and _apart(last, letter, gap):
                words.append(" ")
            words.append(letter.text)
            last = letter
        return "".join(words)

    @cached_property
    def box(self) -> Box:
        """The box around the letters."""
        _, lefts, tops, rights, bottoms, _, _ = zip(*self.letters, strict=True)
        return min(lefts), min(tops), max(rights), max(bottoms)

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.letters[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.letters[-1].right

    @cached_property
    def size(self) -> float:
        """How large its letters are."""
        return median(letter.size for letter in self.letters)


def _apart(last: Letter, letter: Letter, gap: float) -> bool:
    """Whether there is a space between two letters that follow each other."""
    least = _GAP if last.text.isascii() and letter.text.isascii() else _WIDE
    # What is printed over other letters is no part of their word.
    return gap > least * max(letter.size, last.size) or -gap > _OVER * (last.right - last.left)


def lines_of(page: Page, letters: Iterable[Letter]) -> list[Line]:
    """Return the lines of *letters* from the top, each from the left.

    Letters of one line stand on one base; smaller ones may stand above it.
    """
    ordered = sorted(letters, key=_BASE)
    if ordered and ordered[0].base == ordered[-1].base:
        return [_line(page, ordered)]
    lines: list[list[Letter]] = []
    base, largest = 0.0, 0.0
    for letter in ordered:
        size, higher = letter.size, letter.base - base
        larger = max(largest, size)
        raised = largest < _SMALL * size and higher <= _HIGH * size
        if lines and (raised or higher <= _SAME * larger):
            lines[-1].append(letter)
            base, largest = (letter.base if raised else base), larger
        else:
            lines.append([letter])
            base, largest = letter.base, size
    return [_line(page, line) for line in lines]


def _line(page: Page, letters: list[Letter]) -> Line:
    """Return a line: its letters from the left, each once, raised marks set apart."""
    letters.sort(key=_LEFT)
    last = letters[0]
    once = [last]
    for letter in letters[1:]:
        # Bold type is now and then made by printing a letter twice, a little apart.
        if last.text == letter.text and letter.left - last.left < (letter.right - letter.left) / 3:
            continue
        once.append(letter)
        last = letter
    sizes = [letter.size for letter in once]
    height = max(sizes)
    if min(sizes) >= _SMALL * height:
        return Line(page, once)
    base = max(letter.base for letter in once if letter.size >= _SMALL * height)
    raised = [
        base - letter.base > _RAISED * height and letter.size < _SMALL * height and bool(_MARK.match(letter.text))
        for letter in once
    ]
    if any(raised):
        marks = "".join(letter.text for letter, high in zip(once, raised, strict=True) if high)
        return Line(page, [letter for letter, high in zip(once, raised, strict=True) if not high], marks)
    return Line(page, once)


def words_of(lines: Sequence[Line], room: float) -> str:
    """Return the words of a cell whose lines have *room* for.

    Lines of Latin letters or digits go on in the next line only where the first one fills the cell; elsewhere a space
    keeps them apart.
    """
    words = ""
    for index, line in enumerate(lines):
        if index:
            last, first = lines[index - 1].letters[-1], line.letters[0]
            both = last.text.isascii() and first.text.isascii()
            before = lines[index - 1]
            filled = room - (before.right - before.left) < 1.2 * (first.right - first.left)
            words += " " if both and not filled else ""
        words += line.text
    return words
