"""Labels in narrow columns: the page sets them on several lines, which come as pieces of their own.

Where such pieces stand side by side, none but the first is a label, none is a value, and together they spell a label,
they are that label: no form has words between its labels. So they are where the values of its row stand beside the
middle line of a label, and the page prints them there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import Factory, field, frozen

from .lexing import names_of, resembles_figure

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .layout import Piece

_MOST_LINES: Final = 12  # of a label, before its values and behind them
_WIDEST: Final = 32  # cells between the lines of a label; no row has so many


class SplitLabel(NamedTuple):
    """A label on several lines."""

    text: str
    end: int
    """The number of the piece behind its lines, or behind those before its values."""
    rest: range
    """The numbers of its lines behind its values."""


@frozen
class SplitLabels:
    """The labels of one form that may stand on several lines."""

    names: Mapping[str, tuple[str, ...]]
    _beginnings: frozenset[str] = field(
        init=False, default=Factory(lambda self: _beginnings(self.names), takes_self=True)
    )
    """What a label may begin with on a line of its own."""
    openings: frozenset[str] = field(
        init=False, default=Factory(lambda self: _beginnings(self.names) & self.names.keys(), takes_self=True)
    )
    """The labels with which others begin."""

    def at(self, pieces: Sequence[Piece], number: int) -> SplitLabel | None:
        """Return the label that the *pieces* from *number* on spell; None if they spell none."""
        if _letters(pieces[number].text) not in self._beginnings:
            return None  # nearly all prose
        spelled, end = self._joined(pieces, number, "")
        if spelled in self.names:
            return SplitLabel(spelled, end, range(0))
        window = range(end, min(end + _WIDEST, len(pieces)))
        below = next((place for place in window if self._is_line(pieces[place])), end)
        if not spelled or below == end:
            return None
        spelled, last = self._joined(pieces, below, spelled)
        return SplitLabel(spelled, end, range(below, last)) if spelled in self.names else None

    def _joined(self, pieces: Sequence[Piece], number: int, spelled: str) -> tuple[str, int]:
        """Return what a label *spelled* so far becomes with the lines from *number* on, and where they end."""
        for piece in pieces[number : number + _MOST_LINES]:
            longer = spelled + _letters(piece.text)
            known = longer in self.names or longer in self._beginnings
            if not known or (spelled and not self._is_line(piece)):
                break
            spelled, number = longer, number + 1
        return spelled, number

    def _is_line(self, piece: Piece) -> bool:
        """Whether a piece may be a line of a label: it has words, and is no label itself."""
        text = piece.text
        return bool(text.strip("-/")) and not resembles_figure(text) and not names_of(text, self.names)


def _beginnings(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name[:cut] for name in names for cut in range(1, len(name)))


def _letters(text: str) -> str:
    return text.replace(" ", "").replace('"', "")
