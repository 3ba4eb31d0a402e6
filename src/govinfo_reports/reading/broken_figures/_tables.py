"""The lines of parts on a page -> tables whose rows are printed on several lines each, and the ways to read a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from ._scale import Row, allowed, columns_by_place
from ._ways import ways
from ._widths import Widths, widths_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ._parts import Part, PartLine
    from ._scale import Bounds
    from ._ways import Effort, Stack, Ways

    _Options = dict[tuple[int, int], Ways]

_APART: Final = 6  # lines without a figure; the longest label of a row takes no more
_ROUNDS: Final = 6


@frozen
class Table:
    """Lines of one table, as far as its rows are complete somewhere."""

    rows: tuple[PartLine, ...]
    """The complete line of each row."""
    gaps: tuple[tuple[PartLine, ...], ...]
    """The other lines: those above the first row, between each row and the next, and below the last."""
    cut: tuple[bool, bool] = (False, False)
    """Whether a line of which nothing is certain stands right above the table, and right below it."""

    def options(self, number: int) -> _Options:
        """Return how many lines of the gaps above and below row *number* may be taken for its, with no way yet."""
        above, below = self.gaps[number], self.gaps[number + 1]
        return {(high, low): () for high in range(len(above) + 1) for low in range(len(below) + 1)}

    def ways(self, number: int, taken: tuple[int, int], fits: _Fits, effort: Effort) -> Ways | None:
        """Return the ways to read row *number* with as many lines of the gaps above and below it as are *taken*."""
        above, below = self.gaps[number], self.gaps[number + 1]
        high, low = taken
        return ways(above[len(above) - high :], self.rows[number], below[:low], fits, effort)


@frozen
class _Fits:
    """What is known so far of which stack may stand in which column."""

    widths: Widths
    pins: Mapping[Part, Bounds]

    def __call__(self, column: int, stack: Stack) -> bool:
        return self.widths.allow(column, stack) and allowed(self.pins, column, stack)


def tables(lines: Sequence[PartLine], count: int) -> Iterator[Table]:
    """Yield the tables of *count* columns among the *lines* in which figures are broken."""
    own: list[PartLine] = []
    cut = False
    for line in lines:
        unclear = line.closed or len(line.parts) > count
        if unclear or (own and line.line - own[-1].line > _APART):
            yield from _table(own, count, (cut, unclear))
            own, cut = [], unclear
        if not unclear:
            own.append(line)
    yield from _table(own, count, (cut, False))


def _table(lines: Sequence[PartLine], count: int, cut: tuple[bool, bool]) -> Iterator[Table]:
    """Yield the table that *lines* are, if any of them is complete and any is not, and a part shows that it is one."""
    rows: list[PartLine] = []
    gaps: list[list[PartLine]] = [[]]
    for line in lines:
        if len(line.parts) == count:
            rows.append(line)
            gaps.append([])
        else:
            gaps[-1].append(line)
    if rows and any(part.is_broken for line in lines for part in line.parts):
        yield Table(tuple(rows), tuple(map(tuple, gaps)), cut)


def read(table: Table, effort: Effort) -> list[Row | None]:
    """Return the rows of *table* with the stacks that their columns have in any way that all rows allow.

    None stands for a row that cannot be read, and for one beside it. What the certain columns of the table show of
    their widths rules out ways to read the others. Where that leaves a row without any way, the table is not what it
    seems, and nothing of it is read. Then the places of certain parts do the same; where they leave a row without any
    way, they tell nothing.
    """
    rows: list[Row | None] = []
    options = [table.options(number) for number in range(len(table.rows))]
    pins: Mapping[Part, Bounds] = {}
    for _ in range(_ROUNDS):
        found = _by_widths(table, rows, options, pins, effort)
        if not found:
            break
        rows = found
        told = {**pins, **columns_by_place(rows)}
        if told == pins:
            break
        pins = told
    return rows


def _by_widths(
    table: Table, rows: list[Row | None], options: list[_Options], pins: Mapping[Part, Bounds], effort: Effort
) -> list[Row | None]:
    """Return the rows of *table*, of which *rows* are known, as far as the widths of its columns tell.

    The *options* of the rows that hold no longer are left out. *pins* say what the places of parts tell. Where a row
    is left without any way, nothing is returned.
    """
    count = len(table.rows[0].parts)
    for turn in range(_ROUNDS):
        widths = widths_of(filter(None, rows), count)
        fits = _Fits(widths, pins)
        for number, own in enumerate(options):
            if not rows or not _is_settled(rows[number], fits):
                # Widths only ever rule out more: ways whose stacks all still fit need no other search.
                again = (
                    (taken, known if turn and _all_fit(known, fits) else table.ways(number, taken, fits, effort))
                    for taken, known in own.items()
                )
                options[number] = {taken: found for taken, found in again if found}
        found = [
            Row(line.parts, read) if read else None
            for line, read in zip(table.rows, _together(table, options), strict=True)
        ]
        if _lost(rows, found):
            return []
        rows = found
        if widths_of(filter(None, rows), count) == widths:
            break
    return rows


def _lost(rows: Sequence[Row | None], found: Sequence[Row | None]) -> bool:
    """Whether a row could be read before, and cannot with what was *found* since."""
    return bool(rows) and any(one and not other for one, other in zip(rows, found, strict=True))


def _is_settled(row: Row | None, fits: _Fits) -> bool:
    """Whether nothing more can be learned of a row: each of its columns has one stack, and that fits."""
    return row is None or (all(len(stacks) == 1 for stacks in row.ways) and _all_fit(row.ways, fits))


def _all_fit(ways: Ways, fits: _Fits) -> bool:
    """Whether each column may hold all the stacks that it has in *ways*."""
    return all(fits(column, stack) for column, stacks in enumerate(ways) for stack in stacks)


def _together(table: Table, options: list[_Options]) -> list[Ways | None]:
    """Return the ways to read each row in which every line between two rows belongs to one of them.

    The *options* with which that cannot be are left out.
    """
    reached = [set[tuple[int, int]]() for _ in options]
    for number, own in enumerate(options):
        above = table.gaps[number]
        if not number:
            reached[0] = {way for way in own if _may_leave(above[: len(above) - way[0]], cut=table.cut[0])}
        elif reached[number - 1]:
            left = {low for _, low in reached[number - 1]}
            reached[number] = {way for way in own if len(above) - way[0] in left}
        else:
            reached[number] = set(own)
    for number in reversed(range(len(options))):
        below = table.gaps[number + 1]
        if number + 1 == len(options):
            reached[number] = {way for way in reached[number] if _may_leave(below[way[1] :], cut=table.cut[1])}
        elif reached[number + 1]:
            left = {len(below) - high for high, _ in reached[number + 1]}
            reached[number] = {way for way in reached[number] if way[1] in left}
    found: list[Ways | None] = []
    for number in range(len(options)):
        if not all(reached[max(number - 1, 0) : number + 2]):
            found.append(None)
            continue
        options[number] = {way: options[number][way] for way in reached[number]}
        columns = zip(*options[number].values(), strict=True)
        found.append(tuple(frozenset(stack for stacks in column for stack in stacks) for column in columns))
    return found


def _may_leave(lines: Sequence[PartLine], *, cut: bool) -> bool:
    """Whether *lines* at an end of a table may be none of it; *cut* if a line of which nothing is certain follows."""
    return not lines or not (cut or any(part.is_broken for line in lines for part in line.parts))
