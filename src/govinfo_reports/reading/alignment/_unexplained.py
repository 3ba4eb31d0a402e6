"""What is left of a page after its values were read: labels without values, and words that nothing explains."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports import findings as f
from govinfo_reports.text.source import Span
from govinfo_reports.text.spelling import skeleton

from ._likeness import is_subsequence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from govinfo_reports.findings import Finding

    from ._assignment import Assignment
    from ._lexicon import Lexicon
    from ._page import MatchedPage

_MOST: Final = 50  # stretches that get a finding of their own
_SHOWN: Final = 40


@frozen
class Words:
    """The words of a page outside its prose."""

    labels: tuple[int, ...]
    """The numbers of the pieces that are labels of the form, whole or torn, in the chain or not."""
    others: tuple[int, ...]
    """The numbers of the pieces in tables that are none."""


def rows_without_values(page: MatchedPage, assigned: Sequence[Assignment]) -> Iterator[Finding]:
    """Yield a finding for each row whose label is on the page without any value or blank cell behind it."""
    with_values = {assignment.row for assignment in assigned}
    for label in page.chosen:
        number = page.lexicon.announced.get(label.item)
        if number is None or number in with_values or page.form.rows[number].label is None:
            continue
        row = page.form.rows[number]
        yield f.ROW_EMPTY.at(page.text, page.place(label), row.path, row=page.name(row))


def explain_words(page: MatchedPage, assigned: Sequence[Assignment], tables: Mapping[str, Span]) -> Words:
    """Separate the words that are labels, or parts of labels, from words inside *tables* that nothing explains."""
    known = _labelled(page, [assignment.letters for assignment in assigned if assignment.letters])
    labels = [number for number in page.words.worded if number in known]
    others: list[int] = []
    for number in islice(_others(page, known, sorted(tables.values())), _MOST):
        (labels if _is_torn(page.lexicon, skeleton(page.words.pieces[number].text)) else others).append(number)
    return Words(tuple(labels), tuple(others))


def unexplained(page: MatchedPage, words: Words) -> Iterator[Finding]:
    """Yield a finding for each piece in a table that is no label."""
    for number in words.others:
        piece = page.words.pieces[number]
        span = Span(piece.start, piece.end)
        yield f.UNEXPLAINED.at(page.text, span, None, words=span.of(page.text)[:_SHOWN])


def _is_torn(lexicon: Lexicon, letters: str) -> bool:
    """Whether *letters* may be what is left of a label."""
    return lexicon.alphabet.issuperset(letters) and _is_in_a_label(lexicon, letters)


@lru_cache(maxsize=1024)  # the pages of one converter tear the same labels in the same places
def _is_in_a_label(lexicon: Lexicon, letters: str) -> bool:
    """Whether *letters* stand in one label of a form, in their order."""
    return any(is_subsequence(letters, label) for label in lexicon.letters)


def _labelled(page: MatchedPage, torn: Sequence[tuple[int, int]]) -> set[int]:
    """Return the numbers of the pieces with letters of labels, found or *torn*, and of marks without any letter."""
    begins = page.words.begins
    known = set(page.words.letterless)
    for _, end, _, _, piece in page.labels:
        known.add(piece)
        if end > begins[piece + 1]:
            known.update(range(piece + 1, bisect_left(begins, end)))
    for start, end in torn:
        known.update(range(bisect_right(begins, start) - 1, bisect_left(begins, end)))
    return known


def _others(page: MatchedPage, known: set[int], tables: Sequence[Span]) -> Iterator[int]:
    """Yield the numbers of the words inside *tables*, given in page order, except for those *known*."""
    pieces = page.words.pieces
    left = iter(tables)
    table = next(left, None)
    for number in page.words.worded if table else ():
        if number in known:
            continue
        start = pieces[number].start
        while table and table.end <= start:
            table = next(left, None)
        if table is None:
            return  # most words of many pages are prose behind the last table
        if table.start <= start:
            yield number
