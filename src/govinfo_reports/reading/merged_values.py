"""Undo what a converter does to a merged cell with a value: it prints the value once for each column that it covered.

The heads of the columns are merged over the same columns, so they show how many copies there are. Where a row has just
that many values, and those of one column are the same text, all but the first are copies. A row with another number of
values, or with different ones in one column, keeps them all: no form takes so many.
"""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from govinfo_reports.text.spelling import label_key, numbering

from .lexing import letters_of, resembles_value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from govinfo_reports.forms import Form, Label

    from .layout import Piece

    _Columns = tuple[str, ...]  # those of a row, by the labels of the form


class MergedValues:
    """The rows and the columns of one form, by their labels; *names* are these labels, as for `names_of`."""

    def __init__(self, names: Mapping[str, tuple[str, ...]], form: Form) -> None:
        self.names = names
        self._form = form
        self._heads = _heads(form)

    @cached_property
    def _rows(self) -> Mapping[str, _Columns]:
        """The columns of each row; few pages ask."""
        return _rows(self._form)

    def copies(self, pieces: Sequence[Piece]) -> frozenset[int]:
        """Return the numbers of those of the *pieces* that are copies of a value before them."""
        again = {one.text for one, other in pairwise(pieces) if one.text == other.text}
        if self._heads.keys().isdisjoint(map(letters_of, again)):
            return frozenset()  # nearly every page
        found: set[int] = set()
        shown: dict[str, int] = {}  # how often the page prints the head of each column, one copy right behind the other
        values: list[int] = []
        before, times = "", 0
        for number, piece in enumerate(pieces):
            text = letters_of(piece.text)
            if resembles_value(text) and text not in self.names:
                values.append(number)
            elif text:
                found.update(_copies(pieces, values, [shown.get(column, 1) for column in self._rows.get(before, ())]))
                times = 1 if values or text != before else times + 1
                before, values = text, []
                if text in self._heads:
                    shown[self._heads[text]] = times
        found.update(_copies(pieces, values, [shown.get(column, 1) for column in self._rows.get(before, ())]))
        return frozenset(found)


def _heads(form: Form) -> dict[str, str]:
    """Return the columns of *form*, by each spelling of their heads."""
    columns = {slot.column for slot in form.slots.values()}
    return {
        key: label.spellings[0] for label in form.labels if label.spellings[0] in columns for key in _spellings(label)
    }


def _rows(form: Form) -> dict[str, _Columns]:
    """Return the columns of the rows of *form*, by each spelling of their labels, where all rows of a label agree."""
    found: dict[str, set[_Columns]] = {}
    for row in form.rows:
        for key in _spellings(row.label) if row.label else ():
            found.setdefault(key, set()).add(tuple(slot.column for slot in row.slots))
    return {key: min(columns) for key, columns in found.items() if len(columns) == 1}


def _spellings(label: Label) -> set[str]:
    """Return how a page may print a *label*, with and without its number."""
    keys = [label_key(spelling) for spelling in label.spellings]
    return {*keys, *(key[numbering(key) :] for key in keys)}


def _copies(pieces: Sequence[Piece], values: Sequence[int], widths: Sequence[int]) -> list[int]:
    """Return those of the *values* of a row that are copies, if each column has as many of one text as it is wide."""
    if len(values) != sum(widths) or len(values) == len(widths):
        return []
    copies: list[int] = []
    first = 0
    for width in widths:
        same = values[first : first + width]
        if len({pieces[number].text for number in same}) > 1:
            return []
        copies += same[1:]
        first += width
    return copies
