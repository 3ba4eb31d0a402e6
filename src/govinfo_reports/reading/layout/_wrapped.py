"""Rows between pipes that were wrapped at some width -> the same rows, each on one line."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from govinfo_reports.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ._piece import Line

_RULE: Final = lazy(r"(?=[^-]*-)[\s|:-]+")
_MOST_LINES: Final = 24


def joined(lines: Sequence[Line]) -> Sequence[Line]:
    """Return *lines* with the rows joined that go on in the next line.

    How many pipes a row has is told by the rule below the head of its table, or else by most rows. A row is joined
    only where its parts have just as many, and where one of them does not begin or end with a pipe.
    """
    rows = (text.strip() for text, _ in lines if "|" in text)
    if all(row[0] == "|" == row[-1] for row in rows):
        return lines
    if not any(text.count("|") > 1 and text.lstrip()[0] == "|" == text.rstrip()[-1] for text, _ in lines):
        return lines  # no row stands on one line: looking closer at lines of one cell each took a tenth of layout
    own = [_Part(line) for line in lines]
    whole = Counter(part.pipes for part in own if part.whole)
    if not whole:
        return lines
    usual, times = whole.most_common(1)[0]
    if times == 1 and not any(part.ruled for part in own):
        return lines
    found: list[Line] = []
    place, pipes = 0, 0
    while place < len(own):
        part = own[place]
        if part.ruled:
            pipes = part.pipes
        elif not part.opens:
            pipes = 0
        end = place + 1
        if part.opens and not part.ruled:
            pipes = pipes or _of_the_rule_below(own, place) or usual
            end = _end(own, place, pipes)
        found.append(lines[place] if end == place + 1 else _as_one(lines[place:end]))
        place = end
    return found


class _Part:
    """A line, and what its pipes tell."""

    __slots__ = ("closes", "ends", "opens", "pipes", "ruled", "start", "whole")

    def __init__(self, line: Line) -> None:
        printed, self.start = line
        self.ends = self.start + len(printed)
        text = printed.strip()
        self.pipes = text.count("|")
        self.opens = text.startswith("|")
        self.closes = text.endswith("|")
        self.whole = self.opens and self.closes and sum(bool(cell.strip()) for cell in text.split("|")) > 1
        self.ruled = self.pipes > 1 and _RULE.fullmatch(text) is not None


def _of_the_rule_below(parts: Sequence[_Part], place: int) -> int:
    """Return how many pipes the rule has below a head that begins at *place*, or 0."""
    return next((part.pipes for part in parts[place : place + _MOST_LINES] if part.ruled), 0)


def _end(parts: Sequence[_Part], place: int, pipes: int) -> int:
    """Return the end of the row that begins at *place* and has so many *pipes*; it is one line if none fits."""
    total, evident = 0, False
    for end in range(place, min(place + _MOST_LINES, len(parts))):
        part = parts[end]
        if end > place:
            before = parts[end - 1]
            if part.ruled or part.start != before.ends + 1:
                break
            evident = evident or not (before.closes and part.opens)
        total += part.pipes
        if total == pipes and part.closes:
            follows = parts[end + 1] if end + 1 < len(parts) else None
            done = follows is None or follows.opens or not follows.pipes
            return end + 1 if evident and done else place + 1
        if total > pipes:
            break
    return place + 1


def _as_one(lines: Sequence[Line]) -> Line:
    return " ".join(text for text, _ in lines), lines[0][1]
