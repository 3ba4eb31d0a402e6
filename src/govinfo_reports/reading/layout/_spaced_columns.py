"""Columns set out with spaces: where figures stand one below the other, a gap in a row is a blank cell.

Where the places of the figures do not agree, nothing is told of blanks. A row that stands alone is told by its heads.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from govinfo_reports.text.patterns import lazy

from ._drawing import MEASURES, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ._piece import Line

_WORD: Final = lazy(r"[^\s|]+")
_VALUE: Final = lazy(r"[+-]?\d[\d,.]*+|-{1,2}|/")
_GAP: Final = "  "
_AMBIGUOUS: Final = "A"
_ENDS: Final = frozenset("0123456789/-")
_ENOUGH: Final = 3  # rows that agree
_SLACK: Final = 1  # a column of the screen, by which a centred figure may be off
_HEADS: Final = 8  # lines above a table that may be its head
_MOST: Final = 64  # columns; no table of a report has so many
_BETWEEN: Final = 1  # lines without a gap between two rows: more of them are a caption or prose


class Word(NamedTuple):
    """A word of a line: where it begins and ends in the line, and which columns of the screen it takes."""

    begin: int
    end: int
    left: int
    right: int
    value: bool


# A page set with spaces has hundreds of words, and the constructor of a named tuple takes twice as long.
_new = tuple.__new__  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]


class _Row(NamedTuple):
    """A line that ends with figures: its other words, and the figures."""

    number: int
    words: list[Word]
    values: list[Word]


def columns(lines: Sequence[Line], original: str) -> dict[int, list[Word | None]]:
    """Return the cells of the rows whose columns are certain, by the number of the line; None is a blank cell."""
    set_out = [number for number, (text, _) in enumerate(lines) if _GAP in text.strip()]
    if sum(lines[number][0].rstrip()[-1] in _ENDS for number in set_out) < _ENOUGH:
        return {}
    cut = {number: _words_of(lines[number][0]) for number in set_out}
    printed = {number: original[start : start + len(text)] for number in cut for text, start in (lines[number],)}
    ambiguous = _ambiguous("".join(printed.values()))
    most: dict[int, list[Word | None]] = {}
    words: dict[int, list[Word]] = {}
    for wide in MEASURES:
        again = set_out
        if _AMBIGUOUS in wide:  # few pages, and few lines of them, have a character that is then wider
            again = [number for number in set_out if not ambiguous.isdisjoint(printed[number])]
        if words and not again:
            continue
        words |= {number: _measured(cut[number], printed[number], wide) for number in again}
        found = [
            _below_heads(table[0], words) if len(table) == 1 else _cells(table, words)
            for table in _tables(lines, words)
        ]
        cells = {number: row for table in found for number, row in table.items()}
        most = max(most, cells, key=len)
        if all(found):
            break
    return most


def _ambiguous(printed: str) -> frozenset[str]:
    """Return the characters of what is *printed* that are wide in some scripts and narrow in others."""
    return frozenset(char for char in set(printed) if width(char, _AMBIGUOUS) > 1)


def _words_of(text: str) -> list[tuple[int, int, bool]]:
    """Return where each word of a line begins and ends, and whether it is a value."""
    return [(match.start(), match.end(), _is_value(match[0])) for match in _WORD.finditer(text)]


def _is_value(word: str) -> bool:
    return not word[0].isalpha() and _VALUE.fullmatch(word) is not None  # nearly all other words begin with a letter


def _measured(words: Sequence[tuple[int, int, bool]], printed: str, wide: str) -> list[Word]:
    """Return the *words* of a line with the columns they take where characters of the classes *wide* take two."""
    if not wide or printed.isascii():
        return [_new(Word, (begin, end, begin, end, value)) for begin, end, value in words]
    found: list[Word] = []
    left = behind = 0
    for begin, end, value in words:
        gap = printed[behind:begin]
        left += begin - behind if gap.isascii() else width(gap, wide)
        right = left + width(printed[begin:end], wide)
        found.append(_new(Word, (begin, end, left, right, value)))
        left, behind = right, end
    return found


def _tables(lines: Sequence[Line], words: dict[int, list[Word]]) -> Iterator[list[_Row]]:
    """Yield the rows that belong together: no caption and no prose stands between them."""
    table: list[_Row] = []
    between = 0
    for number, (text, _) in enumerate(lines):
        row = _row(number, words.get(number, []))
        if row is not None:
            table.append(row)
            between = 0
        elif text[:1].strip():
            between += 1 + (number in words)
            if between > _BETWEEN and table:
                yield table
                table = []
    if table:
        yield table


def _row(number: int, words: Sequence[Word]) -> _Row | None:
    count = 0
    while count < len(words) and words[-1 - count].value:
        count += 1
    cut = len(words) - count
    return _Row(number, list(words[:cut]), list(words[cut:])) if count else None


def _cells(table: Sequence[_Row], words: dict[int, list[Word]]) -> dict[int, list[Word | None]]:
    """Return the cells of the rows of a table, or nothing where its columns are not certain."""
    if len(table) < _ENOUGH or len({row.words[-1].right if row.words else 0 for row in table}) == 1:
        return {}
    spans = _merged([(value.left, value.right) for row in table for value in row.values])
    if len(spans) > _MOST or any(len(row.values) > len(spans) for row in table):
        return {}
    heads = [word for number in range(table[0].number - _HEADS, table[0].number) for word in words.get(number, [])]
    if len(heads) > _HEADS * _MOST:
        return {}
    own_of = _by_span([value for row in table for value in row.values], spans)
    for (left, right), own in zip(spans, own_of, strict=True):
        headed = any(word.left < right and left < word.right for word in heads)
        if not _is_straight(own) or not (headed or len(own) > 1):
            return {}
    spans = _merged([*spans, *_without_figures(heads, spans)])
    cells: dict[int, list[Word | None]] = {}
    for row in table:
        placed = [own[0] if own else None for own in _by_span(row.values, spans)]
        if sum(cell is not None for cell in placed) < len(row.values):
            return {}
        if not (row.words and row.words[-1].right > spans[0][0]):
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
        found[bisect_right(lefts, value.left) - 1].append(value)
    return found


def _without_figures(heads: Sequence[Word], spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the columns of the screen that belong to the *heads* without figures below them.

    The figures of a column may stand on its right, and its head on the left. If they have no head of their own, the
    column of the head is theirs.
    """
    for word in heads:
        if word.left > spans[0][0] and not _overlaps(word, spans):
            left, right = next((span for span in spans if span[0] >= word.right), (word.right, word.right))
            over = [head for head in heads if head.left < right and left < head.right]
            own = any(head.left >= word.right for head in over)
            between = any(word.right <= head.left < left for head in heads)
            yield word.left, word.right if own or between else right


def _below_heads(row: _Row, words: dict[int, list[Word]]) -> dict[int, list[Word | None]]:
    """Return the cells of the only row of a table, if it has figures alone, and each begins right below a head."""
    begins: set[int] = set()
    line = row.number - 1
    while (head := words.get(line)) and not head[-1].value:
        begins.update(word.left for word in head)
        line -= 1
    own = {value.left: value for value in row.values}
    if row.words or len(own) < _ENOUGH or not begins.issuperset(own) or len(begins) > _MOST:
        return {}
    return {row.number: [own.get(left) for left in sorted(begins)]}


def _overlaps(word: Word, spans: Sequence[tuple[int, int]]) -> bool:
    return any(word.left < right and left < word.right for left, right in spans)


def _merged(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return *spans* from left to right, those that overlap as one."""
    merged: list[tuple[int, int]] = []
    for left, right in sorted(spans):
        if merged and left < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
        else:
            merged.append((left, right))
    return merged


def _is_straight(values: Sequence[Word]) -> bool:
    """Whether values stand flush left or right, or are centred, one below the other."""
    places = (
        [value.left for value in values],
        [value.right for value in values],
        [(value.left + value.right) / 2 for value in values],
    )
    return any(max(place) - min(place) <= _SLACK for place in places)
