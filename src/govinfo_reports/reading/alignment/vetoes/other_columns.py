"""Columns with other heads than the form has, or in another order: the figures below them are uncertain."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from govinfo_reports.reading.alignment._likeness import lcs_length
from govinfo_reports.text.source import Span
from govinfo_reports.text.spelling import skeleton, spell

from ._against_heads import against_heads
from ._table_heads import all_table_heads

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from govinfo_reports.reading.alignment._assignment import Assignment, Veto
    from govinfo_reports.reading.alignment._lexicon import LabelMatch
    from govinfo_reports.reading.alignment._page import MatchedPage
    from govinfo_reports.reading.layout import Piece

    from ._table_heads import TableHeads

_NEAR: Final = 60  # letters; a head that is wrapped, or on a line of its own, lies within them
_FEW: Final = 0.34  # of the heads; if more are lacking, the heads are damaged rather than different
_OTHER: Final = 2  # letters; so many make another head
_HALF: Final = 0.5  # of the letters of a head; 其它 and 合计 share as many with the official heads
_ITEM: Final = attrgetter("item")
_START: Final = attrgetter("start")


def veto_other_columns(page: MatchedPage, assigned: Sequence[Assignment]) -> Iterator[Veto]:
    """Yield the rows of each table whose heads are not those of the form, or stand in another order."""
    by_row = {assignment.row: assignment for assignment in assigned}
    for heads in all_table_heads(page.form):
        below = [by_row[number] for number in heads.rows if number in by_row]
        labels = _printed(page, heads) if below else []
        if labels and not (_in_order(page, heads, labels) and _all_there(page, heads, labels)):
            yield _veto(page, heads, labels, below)


def _veto(page: MatchedPage, heads: TableHeads, labels: Sequence[LabelMatch], below: Sequence[Assignment]) -> Veto:
    start = page.place(labels[0]).start
    end = max(page.span(assignment.run).end for assignment in below)
    return against_heads(page, below, (heads.names[label.item] for label in labels), Span(start, max(start, end)))


def _printed(page: MatchedPage, heads: TableHeads) -> list[LabelMatch]:
    """Return the heads that the page prints between the labels of the chain before and behind the head of the table.

    Return nothing if the chain has all heads and the page prints none of them twice: then they keep the form's order.
    """
    chosen, found = page.chosen, page.labels
    first, last = bisect_left(chosen, heads.first, key=_ITEM), bisect_right(chosen, heads.last, key=_ITEM)
    if first == last:
        return []
    begin = chosen[first - 1].end if first else 0
    end = chosen[last].start if last < len(chosen) else len(page.words.letters)
    around = found[bisect_left(found, begin, key=_START) : bisect_left(found, end, key=_START)]
    labels = list({label.start: label for label in around if label.item in heads.names}.values())
    in_chain = sum(label.item in heads.names for label in chosen[first:last])
    return [] if len(heads.names) == in_chain == len(labels) else labels


def _in_order(page: MatchedPage, heads: TableHeads, labels: Sequence[LabelMatch]) -> bool:
    """Whether the heads in each row of the page keep the order of the form. The order of its rows may differ."""
    words = page.words
    rows: dict[int, list[str]] = {}
    for label in labels:
        row = words.pieces[label.piece].row
        if words.pieces[words.last(label.end, label.piece)].row == row:  # one that is wrapped stands in several
            rows.setdefault(row, []).append(heads.names[label.item])
    return all(_keeps_order(names, heads) for row in rows.values() for names in _prints(row))


def _prints(names: Iterable[str]) -> Iterator[list[str]]:
    """Cut *names* where one comes again: the page prints heads again if cells are merged, or on a new sheet."""
    part: list[str] = []
    for name, _ in groupby(names):
        if name in part:
            yield part
            part = []
        part.append(name)
    yield part


def _keeps_order(names: Sequence[str], heads: TableHeads) -> bool:
    columns = [name for name in names if name in heads.orders[0]]
    groups = [name for name in names if name in heads.groups]
    return any(_follows(columns, order) for order in heads.orders) and _follows(groups, heads.groups)


def _follows(names: Iterable[str], order: Iterable[str]) -> bool:
    """Whether *names* keep the *order*; some of it may be missing."""
    rest = iter(order)
    return all(name in rest for name in names)


def _all_there(page: MatchedPage, heads: TableHeads, labels: Sequence[LabelMatch]) -> bool:
    """Whether no head may have been replaced. One may have been if it is lacking and most others are *labels*.

    A head is lost, and not replaced, if no other words stand in the rows of the page with the heads.
    """
    names = {heads.names[label.item] for label in labels}
    lacking = [name for name in heads.orders[0] if name not in names]
    if not lacking or len(lacking) > _FEW * len(heads.orders[0]):
        return True
    rows = {page.words.pieces[label.piece].row for label in labels} - page.words.flat
    around = _unexplained(page, max(0, labels[0].start - _NEAR), labels[-1].end + _NEAR)
    if rows and len("".join(letters for piece, letters in around if piece.row in rows)) < _OTHER:
        return True
    rest = "".join(letters for _, letters in around)
    return all(lcs_length(letters := skeleton(spell(name)), rest) >= _HALF * len(letters) for name in lacking)


def _unexplained(page: MatchedPage, begin: int, end: int) -> list[tuple[Piece, str]]:
    """Return the letters from *begin* to *end* that belong to no label found on the page, with their pieces."""
    words = page.words
    covered = bytearray(end - begin)
    for label in page.labels[bisect_left(page.labels, begin, key=_START) : bisect_left(page.labels, end, key=_START)]:
        covered[label.start - begin : label.end - begin] = b"\1" * (label.end - label.start)
    found: list[tuple[Piece, str]] = []
    for number in words.worded[bisect_left(words.worded, words.piece_at(begin)) :]:
        first, last = max(begin, words.begins[number]), min(end, words.begins[number + 1])
        if first >= end:
            break
        letters = "".join(words.letters[place] for place in range(first, last) if not covered[place - begin])
        found.append((words.pieces[number], letters))
    return found
