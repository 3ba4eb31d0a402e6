"""A report -> its text as converters of PDF files give it: figures and labels broken over lines in narrow columns.

The converter keeps the order of a line. It counts the places of a line so that words in different columns keep apart,
begins a new count now and then, and puts a single space between the figures of neighbouring columns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.writing.rendering import table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from random import Random

    from govinfo_reports import Report

_SEPARATORS: Final = ",，"
_RARELY: Final = 0.2
_COUNTS: Final = 9  # places by which a row may begin further right than the one before
_FAR: Final = 9


@frozen
class Print:
    """How narrow columns are printed."""

    align: str
    """Where the lines of a cell stand in a row that is higher: at the ``bottom``, the ``top`` or in the ``middle``."""
    label: int
    """How many characters a line of a label has."""
    narrowest: int
    """How many characters a line of a figure has in the narrowest column."""
    may_begin: bool
    """Whether a line may begin with a separator."""
    separator: str
    shift: float
    """How likely it is that a row begins a new count of places."""

    @classmethod
    def drawn(cls, random: Random, align: str) -> Print:
        """Return a way to print, with cells aligned at *align*."""
        return cls(
            align,
            label=random.choice([8, 13, 20, 40]),
            narrowest=random.choice([3, 4, 4, 5]),
            may_begin=random.random() < _RARELY,
            separator=random.choice(",,,，"),
            shift=random.choice([0, 0.05, 0.3]),
        )

    def wrapped(self, figure: str, width: int) -> list[str]:
        """Return the lines of a *figure* in a column of *width* characters."""
        lines: list[str] = []
        while len(figure) > width:
            cut = width
            if not self.may_begin and figure[cut] in _SEPARATORS and cut > 1:
                cut -= 1
            lines.append(figure[:cut])
            figure = figure[cut:]
        return [*lines, figure]

    def place(self, lines: Sequence[str], height: int) -> list[str]:
        """Return the *lines* of a cell with blank ones around them, in a row of that *height*."""
        room = height - len(lines)
        above = {"top": 0, "middle": room // 2, "bottom": room}[self.align]
        return [*[""] * above, *lines, *[""] * (room - above)]


def drawn_figures(random: Random, report: Report, separator: str) -> dict[str, str]:
    """Return the text of each cell of *report*: small figures, and large ones with a *separator* of thousands."""
    ends = (1, 10, 100, random.choice([9_999, 99_999, 999_999, 9_999_999]))
    often = [random.random() for _ in ends]
    drawn = {path: random.randrange(random.choices(ends, often)[0]) for path, _ in report.cells()}
    return {path: f"{figure:,}".replace(",", separator) for path, figure in drawn.items()}


def printed(random: Random, report: Report, figures: Mapping[str, str], how: Print) -> str:
    """Return the text of *report* with these *figures*, in narrow columns; a figure alone in its row is not broken."""
    lines: list[str] = []
    for key, section in report.children:
        lines += [section.heading.text] if section.heading else []
        lines += [paragraph.text for paragraph in section.paragraphs]
        rows = list(table(report.template.form, key, section)) if section.children else []
        columns = max((sum(cell.path is not None for cell in row) for row in rows), default=0)
        widths = [how.narrowest + random.choice([0, 0, 1]) for _ in range(columns)]
        count = random.randrange(_COUNTS)
        for row in rows:
            label = "".join(cell.text for cell in row if not cell.path)
            values = [figures[cell.path] for cell in row if cell.path]
            if len(values) <= 1:
                lines.append("  ".join([label, *values]))
                continue
            count = random.randrange(_COUNTS) if random.random() < how.shift else count
            lines += _row(label, values, widths, how, count)
    return "\n".join(lines) + "\n"


def _row(label: str, values: Sequence[str], widths: Sequence[int], how: Print, count: int) -> list[str]:
    """Return the lines of one row of a table, whose figures begin *count* places further right than its label ends."""
    words = [label[at : at + how.label] for at in range(0, len(label), how.label)] or [""]
    cells = [how.wrapped(value, width) for value, width in zip(values, widths, strict=False)]
    height = max(map(len, [words, *cells]))
    placed = [how.place(cell, height) for cell in cells]
    lines: list[str] = []
    for number, text in enumerate(how.place(words, height)):
        line = text
        place, before = how.label + count, -_FAR
        for column, (cell, width) in enumerate(zip(placed, widths, strict=False)):
            if cell[number]:
                apart = 1 if column == before + 1 else max(2, place - len(line))
                line += " " * apart + cell[number]
                before = column
            place += width + 1
        if line.strip():
            lines.append(line)
    return lines
