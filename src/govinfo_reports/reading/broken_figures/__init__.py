"""Figures that narrow columns broke over lines -> whole figures, where there is only one way to put them together.

In text from a PDF file, each line of a row then holds parts of some of its figures, in the order of the columns. A
figure with separators shows where its parts belong: ``1,39`` must go on, and only with what completes its groups. So
all ways are tried to hand the parts to the columns. A figure is certain where all ways agree on it; any other is not
read. What the certain figures show of the columns' widths and places rules out ways to read the others.

Nothing is said of figures without separators: ``12`` over ``6`` may be 126 or two figures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports import findings as f
from govinfo_reports.forms import row_of
from govinfo_reports.text.source import Span

from ._parts import part_lines, shows_parts
from ._tables import read, tables
from ._ways import Effort, TooManyWaysError, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from govinfo_reports.findings import Finding
    from govinfo_reports.forms import Form
    from govinfo_reports.reading.layout import Piece

    from ._scale import Row
    from ._ways import Stack

__all__ = ["Rejoined", "rejoin"]

_EFFORT: Final = 200  # stacks to try for each part on the page; real pages took up to 80
_MOST_EFFORT: Final = 30_000  # stacks to try on one page
_UNCERTAIN: Final = "0"  # what stands for a figure that is not certain until its cell is left out
_BETWEEN: Final = "｜"


@frozen
class Rejoined:
    """A page with its broken figures put together."""

    pieces: Sequence[Piece]
    """The pieces of the page: one for each figure, where its part on the complete line of the row stands."""
    figures: Mapping[Span, tuple[Span, ...]]
    """By the place of such a piece, the places of the parts of its figure; none if they are not certain."""
    extents: Mapping[Span, Span]
    """By the same places, where the parts of its row stand."""

    def certain(self, cells: Mapping[str, Span]) -> dict[str, Span]:
        """Return those of *cells* whose figures are certain."""
        return {path: span for path, span in cells.items() if self.figures.get(span, (span,))}

    def findings(self, text: str, form: Form, cells: Mapping[str, Span]) -> Iterator[Finding]:
        """Yield a finding about each row of *form* with a figure among *cells* that is broken on the page *text*."""
        rows: dict[str, list[Span]] = {}
        for path, span in cells.items():
            if span in self.figures:
                rows.setdefault(row_of(path), []).append(span)
        for path, places in rows.items():
            joined = [self.figures[place] for place in places if self.figures[place]]
            row = form.row_labels.get(path, path)
            span = self.extents[places[0]]
            if not joined:
                yield f.FIGURES_BROKEN.at(text, span, path, row=row)
                continue
            figures = "、".join(_BETWEEN.join(part.of(text) for part in parts) for parts in joined)
            kind = f.FIGURES_REJOINED if len(joined) == len(places) else f.FIGURES_PARTLY_REJOINED
            yield kind.at(text, span, path, row=row, figures=figures)

    def around(self, tables: Mapping[str, Span]) -> dict[str, Span]:
        """Return *tables*, by section, with the parts of the rows in them, some of which may stand above or below."""
        found: dict[str, Span] = {}
        for section, table in tables.items():
            inside = [self.extents[place] for place in self.extents if table.start <= place.start < table.end]
            spans = (table, *inside)
            found[section] = Span(min(span.start for span in spans), max(span.end for span in spans))
        return found


def rejoin(text: str, pieces: Sequence[Piece], counts: Sequence[int]) -> Rejoined | None:
    """Return the *pieces* of the page *text* with broken figures put together; None where none of them is one.

    Args:
        text: the page.
        pieces: its pieces.
        counts: how many columns tables may have.
    """
    if not shows_parts(pieces):
        return None
    lines = part_lines(text, pieces)
    effort = Effort(min(_MOST_EFFORT, _EFFORT * sum(len(line.parts) for line in lines)))
    rows: list[Row] = []
    taken: set[int] = set()
    try:
        for count in sorted(counts, reverse=True):
            left = [line for line in lines if line.line not in taken]
            for table in tables(left, count):
                known = [row for row in read(table, effort) if row]
                rows += known
                taken |= {part.line for row in known for stacks in row.ways for stack in stacks for part in stack}
    except TooManyWaysError:
        pass
    return _rewritten(pieces, rows) if rows else None


def _rewritten(pieces: Sequence[Piece], rows: Sequence[Row]) -> Rejoined:
    """Return *pieces* with the parts of all *rows* put together."""
    figures: dict[Span, tuple[Span, ...]] = {}
    extents: dict[Span, Span] = {}
    whole: dict[int, Piece | None] = {}
    for row in rows:
        parts = {part for stacks in row.ways for stack in stacks for part in stack}
        extent = Span(min(part.start for part in parts), max(part.end for part in parts))
        whole.update((part.number, None) for part in parts.difference(row.complete))
        for part, stacks in zip(row.complete, row.ways, strict=True):
            stack = _certain(stacks)
            if stack == (part,):
                continue
            place = Span(part.start, part.end)
            figures[place] = tuple(Span(each.start, each.end) for each in stack)
            extents[place] = extent
            text = text_of(stack) if stack else _UNCERTAIN
            whole[part.number] = pieces[part.number]._replace(text=text)
    kept = (whole.get(number, piece) for number, piece in enumerate(pieces))
    return Rejoined([piece for piece in kept if piece], figures, extents)


def _certain(stacks: frozenset[Stack]) -> Stack:
    """Return the one stack that a column can have; none if it can have several, or its figure shows no separator."""
    if len(stacks) > 1:
        return ()
    (stack,) = stacks
    return () if len(stack) > 1 and text_of(stack).isdecimal() else stack
