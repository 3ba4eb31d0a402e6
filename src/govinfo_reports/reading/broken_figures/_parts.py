"""The lines of a page -> the figures and parts of figures that stand at their ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import frozen

from govinfo_reports.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.reading.layout import Piece

_DIGITS: Final = lazy(r"[,.]*\d[\d,.]*")
_NUMBERING: Final = lazy(r"\d{1,2}\.")  # of a row; where a label is wrapped, it may stand alone before the figures
_FIGURE: Final = lazy(r"(?!0[\d,])(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?")
_BARE: Final = lazy(r"\d{1,3}")
_BROKEN: Final = lazy(r"\d[\d,]*,|\d{1,3}(?:,\d{3})*,\d{1,2}|,\d[\d,]*")
_SET_APART: Final = "  "


class Part(NamedTuple):
    """A figure, or a part of one, in a piece of its own."""

    text: str
    start: int
    end: int
    left: int
    """The place in its line."""
    line: int
    """The number of its line, lines of white space left out."""
    number: int
    """The number of its piece."""
    apart: bool
    """Whether it is set apart from what stands before it in the line, or nothing does."""
    size: tuple[int, int]
    """How many digits it has, and how many marks between digits."""

    @property
    def right(self) -> int:
        """The place in the line behind it."""
        return self.left + self.end - self.start

    @property
    def is_broken(self) -> bool:
        """Whether it shows by itself that it is no whole figure."""
        return not is_figure(self.text)


@frozen
class PartLine:
    """The parts at the end of one line of a page."""

    parts: tuple[Part, ...]
    line: int
    closed: bool = False
    """Whether the line has blank cells, or words behind its figures: then its parts are not certain to be all."""

    @property
    def is_lone(self) -> bool:
        """Whether it is one short number, as a page number is."""
        return len(self.parts) == 1 and _BARE.fullmatch(self.parts[0].text) is not None


def is_figure(text: str) -> bool:
    """Whether *text* is a whole figure, with well-set separators or without any."""
    return _FIGURE.fullmatch(text) is not None


def shows_parts(pieces: Sequence[Piece]) -> bool:
    """Whether any of *pieces* is a part of a figure with separators; few pages have one."""
    return any("," in piece.text and _BROKEN.fullmatch(piece.text) for piece in pieces)


def part_lines(text: str, pieces: Sequence[Piece]) -> list[PartLine]:
    """Return the lines of the page *text* that end with figures or parts of figures, in page order."""
    found: list[PartLine] = []
    line, start, first = 0, 0, 0
    for number, piece in enumerate(pieces):
        if text.find("\n", start, piece.start) >= 0 or number == 0:
            found += _of_line(text, pieces, range(first, number), start, line)
            first = number
            line += 1
            start = text.rfind("\n", start, piece.start) + 1 or start
    found += _of_line(text, pieces, range(first, len(pieces)), start, line)
    return found


def _of_line(text: str, pieces: Sequence[Piece], numbers: range, start: int, line: int) -> Iterator[PartLine]:
    """Yield the parts of the line that begins at *start*, whose pieces are those of *numbers*; nothing without any."""
    parts: list[Part] = []
    closed = False
    for number in numbers:
        piece = pieces[number]
        if _DIGITS.fullmatch(piece.text) and not (not parts and _NUMBERING.fullmatch(piece.text)):
            before = text[max(start, piece.start - len(_SET_APART)) : piece.start]
            apart = before == _SET_APART or not text[start : piece.start].strip()
            digits = sum(map(str.isdigit, piece.text))
            size = digits, len(piece.text) - digits
            parts.append(Part(piece.text, piece.start, piece.end, piece.start - start, line, number, apart, size))
        elif parts:
            closed = True
    if parts:
        yield PartLine(tuple(parts), line, closed)
