"""One row that is printed on several lines -> all ways to hand the parts on its lines to its columns.

One line of the row is complete: it holds one part for each column. The parts of a column stand on adjacent lines, so
those on the other lines lie on top of one another, towards the complete line. Together they make a well-set figure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define

from govinfo_reports.text.patterns import lazy

from ._parts import is_figure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ._parts import Part, PartLine

    Stack = tuple[Part, ...]
    Ways = tuple[frozenset[Stack], ...]
    Fits = Callable[[int, Stack], bool]
    _State = tuple[tuple[int, ...], tuple[int, ...]]
    _Printed = tuple[tuple[Part, ...], ...]

_ENDING: Final = lazy(r"(?:\d*|\d{0,3}(?:,\d{3})+)(?:\.\d+)?")
_MOST_LINES: Final = 8
_MOST_STATES: Final = 256


class TooManyWaysError(Exception):
    """A page on which there would be more to try than its length allows."""


@define
class Effort:
    """How much may still be tried on a page; it bounds the time that a page of nothing but parts can cost."""

    left: int

    def spend(self) -> None:
        """Try one thing more."""
        self.left -= 1
        if self.left < 0:
            raise TooManyWaysError


def text_of(stack: Stack) -> str:
    """Return the figure that the parts of a column make."""
    return "".join(part.text for part in stack)


def ways(
    above: Sequence[PartLine], complete: PartLine, below: Sequence[PartLine], fits: Fits, effort: Effort
) -> Ways | None:
    """Return for each column the stacks of parts that it has in any way to read a row; None if there is no way.

    Args:
        above: the lines of the row above its complete line, from top to bottom.
        complete: the line with one part for each column.
        below: the lines of the row below it.
        fits: whether a column, by its number, may hold a stack.
        effort: what may be tried.
    """
    lines = [line.line for line in (*above, complete, *below)]
    if len(lines) > _MOST_LINES or lines[-1] - lines[0] >= len(lines):
        return None  # a label alone on a line stands between two rows, or between two tables
    found: Ways | None = None
    count = len(complete.parts)
    for upper in _printed(above):
        for lower in _printed(below):
            outward = upper[::-1], lower
            if not all(_narrows(lines, count) for lines in outward):
                continue
            way = _Search(complete.parts, outward[0], outward[1], fits, effort).columns()
            if way is not None:
                found = way if found is None else tuple(one | other for one, other in zip(found, way, strict=True))
    return found


def _printed(lines: Sequence[PartLine]) -> Iterator[_Printed]:
    """Yield the ways to see *lines* of the text as lines of print.

    Converters cut one line of print in two where its second half begins, in their count, before the end of the first.
    A short number alone on a line may be that of the page.
    """
    if not lines:
        yield ()
        return
    first = lines[0]
    for rest in _printed(lines[1:]):
        yield (first.parts, *rest)
        if first.is_lone:
            yield rest
        if rest and len(lines) > 1 and rest[0][0] is lines[1].parts[0] and first.line + 1 == lines[1].line:
            begin = rest[0][0].left
            if first.parts[0].left < begin < first.parts[-1].right:
                yield ((*first.parts, *rest[0]), *rest[1:])


def _narrows(lines: Sequence[tuple[Part, ...]], count: int) -> bool:
    """Whether no line has more parts than the one before it, counted away from the complete line."""
    for line in lines:
        if len(line) > count:
            return False
        count = len(line)
    return True


@define
class _Search:
    """A search through the columns from left to right.

    A state says how many parts of each other line the columns so far have taken. Only states from which all parts find
    a column are kept, so nothing is tried twice.
    """

    complete: Sequence[Part]
    above: Sequence[tuple[Part, ...]]
    """The lines above the complete one, from it upwards."""
    below: Sequence[tuple[Part, ...]]
    fits: Fits
    effort: Effort

    def columns(self) -> Ways | None:
        """Return the stacks of each column in all ways; None if there is no way."""
        states = {((0,) * len(self.above), (0,) * len(self.below))}
        goal = tuple(map(len, self.above)), tuple(map(len, self.below))
        steps: list[list[tuple[_State, _State, Stack]]] = []
        for column in range(len(self.complete)):
            here = [(state, after, stack) for state in states for after, stack in self._stacks(column, state)]
            states = {after for _, after, _ in here}
            if not states or len(states) > _MOST_STATES:
                return None
            steps.append(here)
        if goal not in states:
            return None
        reached, found = {goal}, list[frozenset["Stack"]]()
        for here in reversed(steps):
            kept = [(state, stack) for state, after, stack in here if after in reached]
            found.append(frozenset(stack for _, stack in kept))
            reached = {state for state, _ in kept}
        return tuple(reversed(found))

    def _stacks(self, column: int, state: _State) -> Iterator[tuple[_State, Stack]]:
        """Yield each stack that *column* may take in a *state*, with the state behind it."""
        mine = self.complete[column]
        behind = len(self.complete) - column - 1
        heights = _heights(self.above, state[0], behind)
        for low in _heights(self.below, state[1], behind):
            under = tuple(line[taken] for line, taken in zip(self.below[:low], state[1], strict=False))
            for high in heights:
                self.effort.spend()
                over = [line[taken] for line, taken in zip(self.above[:high], state[0], strict=False)]
                stack = (*reversed(over), mine, *under)
                text = text_of(stack)
                if is_figure(text) and self.fits(column, stack):
                    yield (_further(state[0], high), _further(state[1], low)), stack
                elif not _ENDING.fullmatch(text):
                    break  # nothing that stands on top would make a figure of it


def _heights(lines: Sequence[tuple[Part, ...]], taken: Sequence[int], behind: int) -> range:
    """Return of how many *lines* a column may take a part, so that those *behind* it can take all that is left."""
    left = [len(line) - count for line, count in zip(lines, taken, strict=True)]
    least = max((number for number, parts in enumerate(left, 1) if parts > behind), default=0)
    most = next((number for number, parts in enumerate(left) if not parts), len(left))
    return range(least, most + 1)


def _further(taken: tuple[int, ...], height: int) -> tuple[int, ...]:
    """Return how many parts are *taken* once a column has taken one of each of the first lines."""
    return (*(count + 1 for count in taken[:height]), *taken[height:])
