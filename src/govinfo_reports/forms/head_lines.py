"""The head of a part of a table -> the lines it is printed in, and the columns that each of its labels stands over.

A grammar gives the labels of a head in the order they are printed in, line by line, and does not say where a line ends
or how wide a label is. Both follow from the columns: the label of a column stands over that column and closes it; a
line goes on until it has covered all columns that the line before left open; a spanner covers what lies between its
neighbours. Columns whose values have a group of their own in the row are not cut through, and have a label over them if
the head has one to spare. A head that can be laid out in more than one way is open, and nothing is guessed of it.
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

_TRIED: Final = 20_000  # steps; the widest head known takes 700


class Fit(StrEnum):
    """How a head and the columns below it go together."""

    ONE = "one"  #: in one way
    OPEN = "open"  #: in several ways, or in more than can be tried
    NONE = "none"  #: in no way: a column has no label in the head, or a label no column


@frozen
class Head:
    """A label over columns."""

    text: str
    role: Role
    line: int
    """The line of the head that it begins in, from 0 on."""
    start: int
    """The number of the first column below it, from 0 on."""
    stop: int
    """The number of the first column that is not below it any more."""


@frozen
class HeadLines:
    """A head, laid out."""

    heads: tuple[Head, ...]
    lines: int
    fit: Fit
    open: tuple[str, ...] = ()
    """The labels of which the form does not tell how many columns they stand over."""


@frozen
class _Layout:
    """Labels laid out so far, and the columns that are still to be covered: in this line, and in the next one."""

    laid: tuple[Head, ...] = ()
    left: tuple[tuple[int, int], ...] = ()
    below: tuple[tuple[int, int], ...] = ()
    line: int = 0


@cache
def head_lines(part: Part) -> HeadLines:
    """Return the head of *part*, laid out.

    Where it can be laid out in several ways or in none, each spanner has a line of its own over all columns, and the
    labels of the columns stand below.
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
    """Yield the labels that stand over other columns in one layout than in another."""
    for same in zip(*found, strict=True):
        if len({(head.start, head.stop) for head in same}) > 1:
            yield same[0].text


def _layouts(
    labels: Sequence[Label], part: Part, named: frozenset[tuple[int, int]]
) -> tuple[list[tuple[Head, ...]], bool]:
    """Return the first two layouts of *labels* that have one over each of the *named* groups of columns.

    Return also whether all layouts were tried, up to the second that was found.
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
    """Yield what comes of laying *label* over the next columns of the line, as wide as it may be."""
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
    """Whether a label from *start* to *stop* stands over a part of a *group* and over something else besides."""
    first, last = group
    apart = stop <= first or last <= start
    within = first <= start and stop <= last
    around = start <= first and last <= stop
    return not (apart or within or around)
