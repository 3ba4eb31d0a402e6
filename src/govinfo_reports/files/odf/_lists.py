"""The lists of a document -> the number that is printed before each paragraph of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports.files.word import printed_number

if TYPE_CHECKING:
    from ._styles import Styles

_FORMATS: Final = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
    "一, 二, 三, ...": "chineseCounting", "①, ②, ③, ...": "decimalEnclosedCircle",
    "甲, 乙, 丙, ...": "ideographTraditional", "１, ２, ３, ...": "decimalFullWidth",
}  # fmt: skip


class Lists:
    """Counts the paragraphs of each list while a document is read from its beginning to its end."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._counts: dict[str, dict[int, int]] = {}

    def begin(self, name: str, *, goes_on: bool) -> None:
        """Begin a list of the style *name*, which may go on with the one before."""
        if not goes_on:
            self._counts.pop(name, None)

    def next(self, name: str, level: int) -> str:
        """Count one paragraph more, and return what is printed before it."""
        levels = self._styles.levels(name)
        here = levels.get(level)
        if here is None:
            return ""
        counts = self._counts.setdefault(name, {})
        counts[level] = counts[level] + 1 if level in counts else here.start
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        if here.format not in _FORMATS:
            return ""
        numbers = (
            printed_number(counts.get(each, 1), _FORMATS.get(levels[each].format, "decimal"))
            for each in range(max(1, level - here.shown + 1), level + 1)
            if each in levels
        )
        printed = f"{here.before}{'.'.join(numbers)}{here.behind}"
        return printed if not printed[-1].isascii() else f"{printed} "
