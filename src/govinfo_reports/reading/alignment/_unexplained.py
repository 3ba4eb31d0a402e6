"""What is left of a page after its values were read: labels without values, and words that nothing explains."""

from __future__ import annotations

from functools import lru_cache
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
    findings: tuple[Finding, ...]
    """The findings about the other words."""


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
    torn = [assignment.letters for assignment in assigned if assignment.letters]
    labels: list[int] = []
    findings: list[Finding] = []
    count = 0
    for number, is_label in _words(page, torn, sorted(tables.values())):
        count += not is_label
        if count > _MOST and not is_label:
            continue
        piece = page.words.pieces[number]
        if is_label or _is_torn(page.lexicon, skeleton(piece.text)):
            labels.append(number)
        else:
            span = Span(piece.start, piece.end)
            findings.append(f.UNEXPLAINED.at(page.text, span, None, words=span.of(page.text)[:_SHOWN]))
    return Words(tuple(labels), tuple(findings))


def _is_torn(lexicon: Lexicon, letters: str) -> bool:
    """Whether *letters* may be what is left of a label."""
    return lexicon.alphabet.issuperset(letters) and _is_in_a_label(lexicon, letters)


@lru_cache(maxsize=1024)  # the pages of one converter tear the same labels in the same places
def _is_in_a_label(lexicon: Lexicon, letters: str) -> bool:
    """Whether *letters* stand in one label of a form, in their order."""
    return any(is_subsequence(letters, label) for label in lexicon.letters)


def _words(page: MatchedPage, torn: Sequence[tuple[int, int]], tables: Sequence[Span]) -> Iterator[tuple[int, bool]]:
    """Yield the numbers of the pieces of labels, found or *torn*, and of all other words inside a table.

    Say which of them are labels.
    """
    pieces, begins = page.words.pieces, page.words.begins
    places = [label[:2] for label in page.labels]
    if torn:
        places = sorted([*places, *torn])
    known = iter((*places, (len(page.words.letters) + 1, 0)))  # the last one is never reached
    start, stop = next(known)
    reached, table = 0, 0
    for number in page.words.worded:
        piece, begin, end = pieces[number], begins[number], begins[number + 1]
        while start < end or start == begin:
            reached = max(reached, stop)
            start, stop = next(known)
        while table < len(tables) and tables[table].end <= piece.start:
            table += 1
        if reached > begin or begin == end:
            yield number, True
        elif table < len(tables) and tables[table].start <= piece.start:
            yield number, False
