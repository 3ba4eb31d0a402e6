"""What stands on a page of a PDF: letters and rules, in points from the upper left corner of the upright page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attrs import define, field

if TYPE_CHECKING:
    from collections.abc import Iterable

Box = tuple[float, float, float, float]


class Letter(NamedTuple):
    """One character, in the box that its line gives it."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    base: float
    """The height of the line that it stands on."""
    size: float
    """How large it is set: boxes of some fonts are as low as a full stop, of others as narrow as an i."""


class Columns(NamedTuple):
    """What letters are, by columns: all their texts, all their lefts, and so on."""

    texts: tuple[str, ...]
    lefts: tuple[float, ...]
    tops: tuple[float, ...]
    rights: tuple[float, ...]
    bottoms: tuple[float, ...]
    bases: tuple[float, ...]
    sizes: tuple[float, ...]


def columns_of(letters: Iterable[Letter]) -> Columns:
    """Return *letters*, at least one, by columns: that is one step, where asking each letter for each takes seven."""
    return Columns(*zip(*letters, strict=True))


class Rule(NamedTuple):
    """A straight rule: where it lies across, and from where to where it runs."""

    at: float
    first: float
    last: float


@define
class Page:
    """One page, turned so that most of its text is upright."""

    number: int
    width: float
    height: float
    turned: int = 0
    """Quarter turns from the page as it is shown to the page as it is read."""
    letters: list[Letter] = field(factory=lambda: [])
    across: list[Rule] = field(factory=lambda: [])
    """Horizontal rules."""
    down: list[Rule] = field(factory=lambda: [])
    """Vertical rules."""
    pictures: list[Box] = field(factory=lambda: [])
    recognised: bool = False
    """Whether its letters lie unseen over a picture, as programs leave them that recognise scans."""

    sheet: tuple[float, float] | None = None
    """The width of the page that it is a part of, and where on it it begins."""

    def shown(self, box: Box) -> Box:
        """Return *box* on the page as it is shown."""
        if not self.turned and not self.sheet:
            return box
        width, shift = self.sheet or (self.width, 0.0)
        left, top, right, bottom = box
        return turned((left + shift, top, right + shift, bottom), -self.turned % 4, width, self.height)


def turned(box: Box, turns: int, width: float, height: float) -> Box:
    """Return *box* after quarter *turns* clockwise of a page of this size.

    >>> turned((0, 0, 10, 5), 1, 100, 50)
    (45, 0, 50, 10)
    """
    left, top, right, bottom = box
    match turns % 4:
        case 1:
            return height - bottom, left, height - top, right
        case 2:
            return width - right, height - bottom, width - left, height - top
        case 3:
            return top, width - right, bottom, width - left
        case _:
            return box


def area(box: Box) -> float:
    """Return how large a box is."""
    left, top, right, bottom = box
    return (right - left) * (bottom - top)


def around(boxes: list[Box]) -> Box:
    """Return the smallest box around *boxes*."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
