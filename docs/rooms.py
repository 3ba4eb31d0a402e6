"""Draw the rooms of the package: which of them rests on which, as their imports say.

``python -m docs.rooms`` writes ``docs/explanation/rooms.svg``. A room stands above all that it imports. A line leads to
each room that it imports and that none of the others between them leads to.
"""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

from grimp import build_graph

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PICTURE: Final = Path(__file__).parent / "explanation" / "rooms.svg"
_PACKAGE: Final = "govinfo_reports"
_ENTRY: Final = "__main__"  # it only starts the command line
_WIDE, _HIGH, _APART, _STEP = 104, 34, 24, 78


def imports() -> dict[str, set[str]]:
    """Return the rooms that each room imports, imports for type checkers included."""
    graph = build_graph(_PACKAGE, cache_dir=None)
    found: dict[str, set[str]] = {}
    for room in graph.find_children(_PACKAGE):
        inside = {room} | graph.find_descendants(room)
        imported = {other for module in inside for other in graph.find_modules_directly_imported_by(module)}
        rooms = {other.split(".")[1] for other in imported if other != _PACKAGE}
        found[room.split(".")[1]] = rooms - {room.split(".")[1]}
    return {room: found[room] for room in sorted(found) if room != _ENTRY}


def heights(below: Mapping[str, set[str]]) -> dict[str, int]:
    """Return how many rooms stand under each room, one upon the other."""
    found: dict[str, int] = {}

    def height(room: str) -> int:
        if room not in found:
            found[room] = max((height(other) + 1 for other in below[room]), default=0)
        return found[room]

    return {room: height(room) for room in below}


def lines(below: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    """Yield each room with a room that it rests on without another between them."""

    def under(room: str) -> set[str]:
        return below[room].union(*(under(other) for other in below[room]))

    for room, others in below.items():
        for other in sorted(others):
            if not any(other in under(between) for between in others - {other}):
                yield room, other


def picture() -> str:
    """Return the drawing, as SVG that takes the colours of the page."""
    below = imports()
    high = heights(below)
    levels = [list(rooms) for _, rooms in groupby(sorted(below, key=lambda room: (-high[room], room)), high.get)]
    width = max(map(len, levels)) * (_WIDE + _APART) + _APART
    places = {
        room: (width / 2 + (at - (len(level) - 1) / 2) * (_WIDE + _APART), _HIGH / 2 + 1 + row * _STEP)
        for row, level in enumerate(levels)
        for at, room in enumerate(level)
    }
    height = (len(levels) - 1) * _STEP + _HIGH + 2
    drawn = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" role="img"'
            ' aria-labelledby="rooms-title" font-family="sans-serif" font-size="14" text-anchor="middle"'
            f' style="max-width: {width:g}px; width: 100%">'
        ),
        '<title id="rooms-title">The rooms of the package, each above those that it imports</title>',
        *(_line(places[room], places[other]) for room, other in lines(below)),
        *(_box(room, *place) for room, place in places.items()),
        "</svg>",
    ]
    return "\n".join(drawn) + "\n"


def _line(upper: tuple[float, float], lower: tuple[float, float]) -> str:
    (x1, y1), (x2, y2) = upper, lower
    start, end = y1 + _HIGH / 2, y2 - _HIGH / 2
    bend = _STEP - _HIGH
    return (
        f'<path d="M{x1:g} {start:g}C{x1:g} {start + bend:g} {x2:g} {end - bend:g} {x2:g} {end:g}"'
        ' fill="none" stroke="currentColor" stroke-opacity="0.5"/>'
    )


def _box(room: str, x: float, y: float) -> str:
    return (
        f'<rect x="{x - _WIDE / 2:g}" y="{y - _HIGH / 2:g}" width="{_WIDE}" height="{_HIGH}" rx="6"'
        ' fill="var(--color-background-secondary, #f8f9fb)" stroke="currentColor"/>'
        f'<text x="{x:g}" y="{y + 5:g}" fill="currentColor">{room}</text>'
    )


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8")
    sys.stdout.write(f"{PICTURE}\n")
