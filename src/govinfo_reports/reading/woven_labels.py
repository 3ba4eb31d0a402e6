"""Labels in narrow columns that stand side by side: a page prints the first lines of all of them, then the second ones.

The lines of one label then stand between those of others, and between values. Where each such word goes on with a label
that an earlier row of the page began, until each of these labels is whole, the words are those labels: no form has
words between its labels. Columns keep one order: in no row does a line of one label stand before a line of another that
began earlier. So a head that is set lower than its neighbours, and stands between them, is not taken for one behind
them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .lexing import letters_of, resembles_figure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .layout import Piece

_FARTHEST: Final = 128  # pieces from the first line of such labels to the last
_MOST: Final = 24  # labels; a hostile page may begin any number of them
_MARKS: Final = "-/"


class Weave:
    """The labels that a page has begun side by side, as far as it has been looked at."""

    def __init__(self, pieces: Sequence[Piece], names: frozenset[str], beginnings: frozenset[str]) -> None:
        self.pieces = pieces
        self.names = names
        """The labels of the form."""
        self.beginnings = beginnings
        """What they may begin with."""
        self.spelled: dict[int, str] = {}
        """The letters of each label so far, by the number of the piece that is its first line."""
        self.rest: set[int] = set()
        """The numbers of their further lines."""
        self.end = 0
        """The number of the piece behind those that were looked at."""
        self._last: dict[int, int] = {}  # the number of the last line of each label
        self._open: set[int] = set()

    @property
    def is_whole(self) -> bool:
        """Whether each label that was begun is complete."""
        return bool(self.spelled) and not self._open

    def follow(self, number: int) -> None:
        """Read the lines of labels from the piece *number* on, until all are whole or one cannot be."""
        row = before = -1  # a row of the page, and the label of the line before in it
        for place in range(number, min(number + _FARTHEST, len(self.pieces))):
            self.end = place + 1
            piece = self.pieces[place]
            text = letters_of(piece.text)
            if not text.strip(_MARKS) or resembles_figure(text):
                continue
            if piece.row != row:
                row, before = piece.row, -1
            label = self._label_of(text, place)
            if label < before or len(self.spelled) > _MOST:
                break
            before = label
            if self.is_whole and not self._ends_in(place + 1, row):
                return
        self._open.add(number)

    def _label_of(self, text: str, place: int) -> int:
        """Return the first line of the label that a word is a line of, and add the line; -2 if it is none."""
        first = self._continued(text, place)
        if first is not None:
            self.rest.add(place)
            self._add(first, self.spelled[first] + text, place)
            return first
        if text in self.beginnings:
            self._add(place, text, place)
        elif text not in self.names:
            return -2
        return place

    def _continued(self, text: str, place: int) -> int | None:
        """Return the first line of the first label that a word may be the next line of; None if there is none."""
        if text in self.names:
            return None
        for first, spelled in self.spelled.items():
            longer = spelled + text
            if (longer in self.names or longer in self.beginnings) and self._goes_on(self._last[first], place):
                return first
        return None

    def _ends_in(self, place: int, row: int) -> bool:
        """Whether the piece at *place* is one more line in this *row*: a whole label may begin a longer one."""
        if place == len(self.pieces) or self.pieces[place].row != row:
            return False
        return self._continued(letters_of(self.pieces[place].text), place) is not None

    def _goes_on(self, line: int, place: int) -> bool:
        """Whether a piece may be the next line of a label: cells in one row are of different columns."""
        return place == line + 1 or self.pieces[line].row != self.pieces[place].row

    def _add(self, first: int, spelled: str, place: int) -> None:
        self.spelled[first], self._last[first] = spelled, place
        (self._open.discard if spelled in self.names else self._open.add)(first)
