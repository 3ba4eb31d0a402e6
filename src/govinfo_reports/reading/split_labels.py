"""Labels in narrow columns: the page sets them on several lines, which come as pieces of their own.

Where such pieces stand side by side, none but the first is a label, none is a value, and together they spell a label,
they are that label: no form has words between its labels. So they are where the values of its row stand beside the
middle line of a label, and the page prints them there. Where the lines of several labels stand between one another, see
`woven_labels`.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from .lexing import letters_of, names_of, resembles_figure
from .woven_labels import Weave

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .layout import Piece

_MOST_LINES: Final = 12  # of a label, before its values and behind them
_WIDEST: Final = 32  # cells between the lines of a label; no row has so many


class SplitLabels:
    """The labels of one form that may stand on several lines; its *headings* stand beside no other label."""

    def __init__(self, names: Mapping[str, tuple[str, ...]], headings: frozenset[str] = frozenset()) -> None:
        self.names = names
        self.beginnings = _beginnings(names)
        """What a label may begin with on a line of its own."""
        self.openings = self.beginnings & names.keys()
        """The labels with which others begin."""
        self._headings = headings

    @cached_property
    def in_tables(self) -> frozenset[str]:
        """The labels that may stand side by side."""
        return frozenset(self.names) - self._headings

    @cached_property
    def beginnings_in_tables(self) -> frozenset[str]:
        """What such a label may begin with; few pages ask."""
        return _beginnings(self.in_tables)


class SplitLabelsOfPage:
    """The search of a page for such labels, from its first piece to its last."""

    def __init__(self, labels: SplitLabels, pieces: Sequence[Piece]) -> None:
        self.labels = labels
        self.pieces = pieces
        self.taken: set[int] = set()
        """The numbers of the further lines of the labels found so far."""
        self._woven: dict[int, str] = {}
        self._tried = 0  # where the lines of several labels may begin next: each piece is looked at once

    def at(self, number: int) -> tuple[str, int] | None:
        """Return the label whose first line is the piece *number*, and the number of the piece behind these lines."""
        if woven := self._woven.get(number):
            return woven, number + 1
        if letters_of(self.pieces[number].text) not in self.labels.beginnings:
            return None  # nearly all prose
        return self._alone(number) or self._side_by_side(number)

    def _alone(self, number: int) -> tuple[str, int] | None:
        """Return the label if its lines stand behind one another, but for the values of its row."""
        spelled, end = self._joined(number, "")
        window = range(end, min(end + _WIDEST, len(self.pieces)))
        below = next((place for place in window if self._is_line(self.pieces[place])), end) if spelled else end
        longer, last = self._joined(below, spelled) if below > end else (spelled, end)
        if longer in self.labels.names and longer != spelled:  # the label may go on behind one with which it begins
            spelled = longer
            self.taken.update(range(below, last))
        elif spelled not in self.labels.names:
            return None
        self.taken.update(range(number + 1, end))
        return spelled, end

    def _side_by_side(self, number: int) -> tuple[str, int] | None:
        """Return the label if its lines stand between those of others."""
        if number < self._tried:
            return None
        weave = Weave(self.pieces, self.labels.in_tables, self.labels.beginnings_in_tables)
        weave.follow(number)
        self._tried = weave.end
        if not weave.is_whole or number not in weave.spelled:
            return None  # a heading may begin as no other label does
        self._woven.update(weave.spelled)
        self.taken |= weave.rest
        return weave.spelled[number], number + 1

    def _joined(self, number: int, spelled: str) -> tuple[str, int]:
        """Return what a label *spelled* so far becomes with the lines from *number* on, and where they end."""
        names, beginnings = self.labels.names, self.labels.beginnings
        for piece in self.pieces[number : number + _MOST_LINES]:
            longer = spelled + letters_of(piece.text)
            known = longer in names or longer in beginnings
            if not known or (spelled and not self._is_line(piece)):
                break
            spelled, number = longer, number + 1
        return spelled, number

    def _is_line(self, piece: Piece) -> bool:
        """Whether a piece may be a line of a label: it has words, and is no label itself."""
        text = piece.text
        return bool(text.strip("-/")) and not resembles_figure(text) and not names_of(text, self.labels.names)


def _beginnings(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name[:cut] for name in names for cut in range(1, len(name)))
