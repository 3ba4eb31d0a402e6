"""Letters -> the lines that they stand on, with spaces where there are gaps, and raised marks set apart."""

from __future__ import annotations

import re
from statistics import median
from typing import TYPE_CHECKING, Final

from attrs import define

from ._marks import Box, Letter, Page, around

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SAME: Final = 0.5  # parts of a letter's height by which letters of one line may differ
_GAP: Final = 0.25  # parts of a letter's height that make a space between Latin letters
_SMALL: Final = 0.8  # parts of the height of its line that a raised mark may have
_MARK: Final = re.compile(r"[\d*※①-⑳\[\]()（）〔〕注]")


@define
class Line:
    """Letters that stand side by side."""

    page: Page
    letters: list[Letter]
    marks: str = ""
    """Raised marks of notes, which are no part of the words."""

    @property
    def text(self) -> str:
        """The words, with spaces at gaps between Latin letters."""
        words: list[str] = []
        last: Letter | None = None
        for letter in self.letters:
            if last is not None and last.text.isascii() and letter.text.isascii():
                if letter.left - last.right > _GAP * min(letter.height, last.height):
                    words.append(" ")
            words.append(letter.text)
            last = letter
        return "".join(words)

    @property
    def box(self) -> Box:
        """The box around the letters."""
        return around([(letter.left, letter.top, letter.right, letter.bottom) for letter in self.letters])

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.letters[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.letters[-1].right

    @property
    def middle(self) -> float:
        """The height of its middle."""
        return sum(letter.middle for letter in self.letters) / len(self.letters)

    @property
    def size(self) -> float:
        """How high its letters are."""
        return median(letter.height for letter in self.letters)


def lines_of(page: Page, letters: Iterable[Letter]) -> list[Line]:
    """Return the lines of *letters* from the top, each from the left."""
    ordered = sorted(letters, key=lambda letter: letter.middle)
    lines: list[list[Letter]] = []
    middle = 0.0
    for letter in ordered:
        if lines and letter.middle - middle <= _SAME * min(letter.height, lines[-1][0].height):
            lines[-1].append(letter)
            middle += (letter.middle - middle) / len(lines[-1])
        else:
            lines.append([letter])
            middle = letter.middle
    return [_line(page, line) for line in lines]


def _line(page: Page, letters: list[Letter]) -> Line:
    """Return a line: its letters from the left, each once, raised marks set apart."""
    letters.sort(key=lambda letter: letter.left)
    once: list[Letter] = []
    for letter in letters:
        # Bold type is now and then made by printing a letter twice, a little apart.
        if once and once[-1].text == letter.text and letter.left - once[-1].left < (letter.right - letter.left) / 3:
            continue
        once.append(letter)
    height = max(letter.height for letter in once)
    low = max(letter.bottom for letter in once)
    raised = [
        letter.height < _SMALL * height and low - letter.bottom > (1 - _SMALL) * height and bool(_MARK.match(letter.text))
        for letter in once
    ]
    if any(raised) and not all(raised):
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
