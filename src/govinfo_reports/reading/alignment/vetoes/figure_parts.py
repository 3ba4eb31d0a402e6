"""Parts of figures in pieces of their own: a narrow column may break a figure at its separator."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from govinfo_reports import findings as f
from govinfo_reports.forms import money, ratios
from govinfo_reports.reading.alignment._assignment import Veto
from govinfo_reports.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.reading.alignment._assignment import Assignment
    from govinfo_reports.reading.alignment._page import MatchedPage

#: What looks like a figure and is only a part of one, ``884,`` ``1,39`` ``.25``, or several that ran together.
_PART: Final = lazy(r"\d{20,}|\d[\d,.]*[,.]|[,.]\d[\d,.]*|\d{1,3}(?:,\d{3})*,\d{1,2}")

_NUMBER: Final = lazy(r"\d{1,2}\.")  # of a row, where a narrow column wraps the words behind it; or a part


def veto_figure_parts(page: MatchedPage, assigned: Sequence[Assignment]) -> Iterator[Veto]:
    """Yield the rows next to parts of figures: their values may be the missing parts.

    These are the row whose values come next, and the row before, unless another label begins in between.
    """
    words = page.words
    parts = [
        number
        for number in words.worded
        if not (text := words.pieces[number].text)[0].isalpha() and _PART.fullmatch(text)  # few begin with no letter
    ]
    if not parts:
        return
    rows = sorted((row for row in assigned if row.run.values and row.cells), key=lambda row: row.run.values)
    labels = [label.piece for label in page.chosen]
    doubtful: dict[int, Assignment] = {}
    for part in parts:
        place = bisect_left(rows, part, key=lambda row: row.run.values[0])
        beside = rows[place : place + 1]
        if place and bisect_left(labels, rows[place - 1].run.values[-1]) == bisect_left(labels, part):
            beside.append(rows[place - 1])
        if _NUMBER.fullmatch(words.pieces[part].text):
            beside = [row for row in beside if _may_have_fractions(page, row)]
        doubtful |= {row.row: row for row in beside}
    for row in doubtful.values():
        yield Veto((row.row,), page.findings(f.FIGURES_BROKEN, page.form.rows[row.row], row.run))


def _may_have_fractions(page: MatchedPage, row: Assignment) -> bool:
    """Whether a row may print figures with a decimal point, as sums of money have."""
    return not (money(page.form) | ratios(page.form)).isdisjoint(path for path, _ in row.cells)
