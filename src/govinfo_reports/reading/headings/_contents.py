"""Tables of contents: headings in a row with nothing between them, some of which come again further down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ._candidates import Heading

_FEWEST: Final = 2
_APART: Final = 96  # characters to look through for text between two headings


def without_contents(text: str, found: Sequence[Heading]) -> list[Heading]:
    """Return the headings *found* on the page *text* without its tables of contents."""
    kept: list[list[Heading]] = []
    later: set[str] = set()
    for run in reversed(_adjacent_headings(text, found)):
        keys = {one.key for one in run}
        if len(run) < _FEWEST or later.isdisjoint(keys):
            kept.append(run)
        later |= keys
    return [one for run in reversed(kept) for one in run]


def _adjacent_headings(text: str, found: Sequence[Heading]) -> list[list[Heading]]:
    """Return the headings in groups; the headings of a group have nothing between them."""
    runs: list[list[Heading]] = []
    for one in found:
        last = runs[-1][-1] if runs else None
        if last and last.order < one.order and not _has_letters(text, last.span.end, one.span.start):
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def _has_letters(text: str, start: int, end: int) -> bool:
    return any(letter.isalpha() for letter in text[start : min(end, start + _APART)])
