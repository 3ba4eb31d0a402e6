"""Columns set out with spaces: where figures stand one below the other, a gap in a row is a blank cell.

Where the places of the figures do not agree, nothing is told of blanks. A row that stands alone is told by its heads.
"""

from __future__ import annotations

from bisect import bisect_right
from operator import add
from typing import TYPE_CHECKING, Final, NamedTuple

from ._drawing import MEASURES
from ._words import AMBIGUOUS, ambiguous_among, cut_of, measured

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ._piece import Line
    from ._words import Cut, Place, Word

_ENDS: Final = frozenset("0123456789/-")
_ENOUGH: Final = 3  # rows that agree
_SLACK: Final = 1  # a column of the screen, by which a centred figure may be off
_HEADS: Final = 8  # lines above a table that may be its head
_MOST: Final = 64  # columns; no table of a report has so many
_BETWEEN: Final = 1  # lines without a gap between two rows: more of them are a caption or prose


class _Row(NamedTuple):
    """A line that ends with figures: its other words, and the figures."""

    number: int
    words: list[Word]
    values: list[Word]


def columns(
    lines: Sequence[Line], original: str, places: Mapping[int, Sequence[Place]]
) -> dict[int, list[Place | None]]:
    """Return the cells of the rows whose columns are certain, by the number of the line; None is a blank cell.

    *places* says where the words stand of the lines with gaps of several spaces.
    """
    if sum(lines[number][0].rstrip()[-1] in _ENDS for number in places) < _ENOUGH:
        return {}
    cut = {number: cut_of(lines[number][0], own) for number, own in places.items()}
    printed = {number: original[start : start + len(text)] for number in cut for text, start in (lines[number],)}
    letters = {number: "".join(text.split()) for number, text in printed.items()}
    ambiguous = ambiguous_among("".join(letters.values()))
    tables = list(_tables(lines, cut))
    most: dict[int, list[Place | None]] = {}
    words: dict[int, list[Word]] = {}
    for wide in MEASURES:
        again = [*cut]
        if AMBIGUOUS in wide:  # few pages, and few lines of them, have a character that is then wider
            again = [number for number in cut if not ambiguous.isdisjoint(letters[number])]
        if words and not again:
            continue
        words |= {number: measured(cut[number], printed[number], wide) for number in again}
        found = [_cells_of(table, cut, words) for table in tables]
        cells = {number: row for table in found for number, row in table.items()}
        most = max(most, cells, key=len)
        if all(found):
            break
    return most


def _tables(lines: Sequence[Line], cut: Mapping[int, Cut]) -> Iterator[list[int]]:
    """Yield the numbers of the rows that belong together: no caption and no prose stands between them."""
    table: list[int] = []
    between = 0
    for number, (text, _) in enumerate(lines):
        own = cut.get(number)
        if own and own.labels < len(own.places):
            table.append(number)
            between = 0
        elif text[:1].strip():
            between += 1 + (own is not None)
            if between > _BETWEEN and table:
                yield table
                table = []
    if table:
        yield table


def _cells_of(
    table: Sequence[int], cut: Mapping[int, Cut], words: Mapping[int, list[Word]]
) -> dict[int, list[Place | None]]:
    """Return the cells of the rows of a table, by the number of the line; nothing where its columns are uncertain."""
    rows = [_Row(number, words[number][: cut[number].labels], words[number][cut[number].labels :]) for number in table]
    return _below_heads(rows[0], cut, words) if len(rows) == 1 else _cells(rows, words)


def _cells(table: Sequence[_Row], words: Mapping[int, list[Word]]) -> dict[int, list[Place | None]]:
    if len(table) < _ENOUGH or len({row.words[-1][1] if row.words else 0 for row in table}) == 1:
        return {}
    values = [value for row in table for value in row.values]
    spans = _merged(values)
    if len(spans) > _MOST or any(len(row.values) > len(spans) for row in table):
        return {}
    own_of = _by_span(values, spans)
    heads = [word for number in range(table[0].number - _HEADS, table[0].number) for word in words.get(number, ())]
    if len(heads) > _HEADS * _MOST or not all(map(_is_straight, own_of)):
        return {}
    for (left, right), own in zip(spans, own_of, strict=True):
        if len(own) == 1 and not any(begin < right and left < end for begin, end, _, _ in heads):
            return {}
    spans = _merged([*spans, *_without_figures(heads, spans)])
    cells: dict[int, list[Place | None]] = {}
    for row in table:
        placed = [own[0][2:] if own else None for own in _by_span(row.values, spans)]
        if sum(cell is not None for cell in placed) < len(row.values):
            return {}
        if not (row.words and row.words[-1][1] > spans[0][0]):
            cells[row.number] = placed
    shared = _hang_together({place for place, cell in enumerate(row) if cell} for row in cells.values())
    return cells if shared else {}


def _hang_together(rows: Iterable[set[int]]) -> bool:
    """Whether all rows with several figures have columns in common, one with the next.

    Otherwise some of them may be set further to the left than others, and all their figures with them.
    """
    groups: list[set[int]] = []
    for columns in rows:
        if len(columns) > 1:
            apart = [group for group in groups if group.isdisjoint(columns)]
            groups = [*apart, columns.union(*(group for group in groups if not group.isdisjoint(columns)))]
    return len(groups) <= 1


def _by_span(values: Sequence[Word], spans: Sequence[tuple[int, int]]) -> list[list[Word]]:
    """Return the *values* that stand in each of the *spans*, of which no two overlap; each value stands in one."""
    lefts = [left for left, _ in spans]
    found: list[list[Word]] = [[] for _ in spans]
    for value in values:
        found[bisect_right(lefts, value[0]) - 1].append(value)
    return found


def _without_figures(heads: Sequence[Word], spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the columns of the screen that belong to the *heads* without figures below them.

    The figures of a column may stand on its right, and its head on the left. If they have no head of their own, the
    column of the head is theirs.
    """
    for begins, ends, _, _ in heads:
        if begins > spans[0][0] and not any(begins < right and left < ends for left, right in spans):
            left, right = next((span for span in spans if span[0] >= ends), (ends, ends))
            over = [head for head in heads if head[0] < right and left < head[1]]
            own = any(head[0] >= ends for head in over)
            between = any(ends <= head[0] < left for head in heads)
            yield begins, ends if own or between else right


def _below_heads(row: _Row, cut: Mapping[int, Cut], words: Mapping[int, list[Word]]) -> dict[int, list[Place | None]]:
    """Return the cells of the only row of a table, if it has figures alone, and each begins right below a head."""
    own = {value[0]: value[2:] for value in row.values}
    if row.words or len(own) < _ENOUGH:
        return {}
    begins: set[int] = set()
    line = row.number - 1
    while (head := words.get(line)) and cut[line].labels == len(head):
        begins.update(word[0] for word in head)
        line -= 1
    if not begins.issuperset(own) or len(begins) > _MOST:
        return {}
    return {row.number: [own.get(left) for left in sorted(begins)]}


def _merged(spans: Iterable[tuple[int, ...]]) -> list[tuple[int, int]]:
    """Return *spans* from left to right, those that overlap as one; what else they hold is left out."""
    merged: list[tuple[int, int]] = []
    first = end = 0
    for left, right, *_ in sorted(spans):
        if left < end:
            end = max(end, right)
            continue
        if end:
            merged.append((first, end))
        first, end = left, right
    return [*merged, (first, end)] if end else merged


def _is_straight(values: Sequence[Word]) -> bool:
    """Whether values stand flush left or right, or are centred, one below the other."""
    lefts, rights = [value[0] for value in values], [value[1] for value in values]
    if max(lefts) - min(lefts) <= _SLACK or max(rights) - min(rights) <= _SLACK:
        return True
    doubled = list(map(add, lefts, rights))  # the centres
    return bool(max(doubled) - min(doubled) <= 2 * _SLACK)
