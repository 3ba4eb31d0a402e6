"""The head of a part of a table -> the lines it is printed in, and the columns that each of its labels stands over.

A grammar gives the labels of a head in printed order, line by line. It does not say where a line ends, or how wide a
label is. Both follow from the columns:

- The label of a column stands over that column and closes it.
- A line goes on until it covers all columns that the line before left open.
- A spanner covers the columns between its neighbours.
- A spanner never covers only some of the columns of a group. Each group has a spanner of its own, if there are enough.

If a head can be laid out in more than one way, it is open, and nothing is guessed.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final

from attrs import frozen

from . import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from . import Label
    from .parts import Part

_TRIED: Final = 20_000  # steps; the widest known head takes 700


class Fit(StrEnum):
    """In how many ways a head fits the columns below it."""

    ONE = "one"  #: in exactly one
    OPEN = "open"  #: in several, or in too many to try
    NONE = "none"  #: in none: a column has no label in the head, or a label has no column


@frozen
class Head:
    """A label over columns."""

    text: str
    role: Role
    line: int
    """The number of the line that it begins in, from 0."""
    start: int
    """The number of the first column below it, from 0."""
    stop: int
    """The number of the first column behind those below it."""


@frozen
class HeadLines:
    """A head whose labels have their places."""

    heads: tuple[Head, ...]
    lines: int
    fit: Fit
    open: tuple[str, ...] = ()
    """The labels whose width the form leaves open."""


@frozen
class _Layout:
    """The labels laid out so far, and the columns still to be covered in this line and in the next."""

    laid: tuple[Head, ...] = ()
    left: tuple[tuple[int, int], ...] = ()
    below: tuple[tuple[int, int], ...] = ()
    line: int = 0


@cache
def head_lines(part: Part) -> HeadLines:
    """Return the layout of the head of *part*.

    If there are several layouts or none, each spanner gets a line of its own over all columns, and the labels of the
    columns stand below.
    """
    labels = part.labels(Role.SPANNER, Role.COLUMN_HEAD)
    found, tried = _layouts(labels, part, part.groups)
    if part.groups and not found:
        found, tried = _layouts(labels, part, frozenset())
    if len(found) == 1 and tried:
        (heads,) = found
        return HeadLines(heads, 1 + max((head.line for head in heads), default=-1), Fit.ONE)
    spanners = [label.spellings[0] for label in labels if label.role is Role.SPANNER]
    over = [Head(text, Role.SPANNER, line, 0, len(part.columns)) for line, text in enumerate(spanners)]
    last = [
        Head(column.label, Role.COLUMN_HEAD, len(over), place, place + 1) for place, column in enumerate(part.columns)
    ]
    fit = Fit.OPEN if found or not tried else Fit.NONE
    return HeadLines(
        (*over, *last), len(over) + bool(last), fit, tuple(_differing(found)) if found else tuple(spanners)
    )


def _differing(found: Sequence[tuple[Head, ...]]) -> Iterator[str]:
    """Yield the labels that the layouts *found* put over different columns."""
    for same in zip(*found, strict=True):
        if len({(head.start, head.stop) for head in same}) > 1:
            yield same[0].text


def _layouts(
    labels: Sequence[Label], part: Part, named: frozenset[tuple[int, int]]
) -> tuple[list[tuple[Head, ...]], bool]:
    """Return the first two layouts of *labels* with a spanner over each of the *named* groups of columns.

    Also return whether the search came to an end: at the second layout, or after trying all.
    """
    found: list[tuple[Head, ...]] = []
    states = [_Layout(left=((0, len(part.columns)),) if part.columns else ())]
    for _ in range(_TRIED):
        if not states or len(found) > 1:
            return found, True
        state = states.pop()
        if not state.left and state.below:
            states.append(_Layout(state.laid, state.below, (), state.line + 1))
        elif state.left and len(state.laid) < len(labels):
            states += _laid(state, labels[len(state.laid)], part)
        elif not state.left and len(state.laid) == len(labels) and named <= _spanned(state):
            found.append(state.laid)
    return found, False


def _laid(state: _Layout, label: Label, part: Part) -> Iterator[_Layout]:
    """Yield the layouts in which *label* stands over the next columns of the line, for each width it may have."""
    (start, end), *rest = state.left
    spans = label.role is Role.SPANNER
    if not spans and part.columns[start].label != label.spellings[0]:
        return
    for stop in range(start + 1, end + 1 if spans else start + 2):
        if spans and any(_cuts(start, stop, group) for group in part.groups):
            continue
        head = Head(label.spellings[0], label.role, state.line, start, stop)
        left = ((stop, end), *rest) if stop < end else tuple(rest)
        below = (*state.below, (start, stop)) if spans else state.below
        yield _Layout((*state.laid, head), left, below, state.line)


def _spanned(state: _Layout) -> set[tuple[int, int]]:
    return {(head.start, head.stop) for head in state.laid if head.role is Role.SPANNER}


def _cuts(start: int, stop: int, group: tuple[int, int]) -> bool:
    """Whether a label from *start* to *stop* covers a part of a *group* and something outside of it."""
    first, last = group
    apart = stop <= first or last <= start
    within = first <= start and stop <= last
    around = start <= first and last <= stop
    return not (apart or within or around)
