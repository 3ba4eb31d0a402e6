"""Cells that were read -> what is to be said of how their figures are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports import findings as f
from govinfo_reports.forms import money, ratios, row_of, signed
from govinfo_reports.text.signs import NEGATIVE
from govinfo_reports.text.spelling import spell
from govinfo_reports.text.units import LARGE, MONEY
from govinfo_reports.text.values import State, is_spaced

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from govinfo_reports.findings import Finding
    from govinfo_reports.forms import Form
    from govinfo_reports.models import Cell


_OF_MONEY: Final = frozenset({*MONEY, *LARGE})
_ZEROS: Final = "0０"


def check_cells(
    text: str, form: Form, cells: Sequence[tuple[str, Cell]], named: Collection[str | None]
) -> Iterator[Finding]:
    """Yield what is doubtful in how the page *text* prints the figures in *cells*, which were read from it by path.

    A gap inside a figure may be the one between two, and a zero before it may be another; a minus where nothing can be
    less than none may be the mark of the cell before. A cell of words holds no figure; those that are *named* have
    their finding already.
    """
    slots = form.slots
    for path, cell in cells:
        printed = cell.text
        if (printed.isdecimal() and (printed[0] not in _ZEROS or len(printed) == 1)) or path not in slots:
            continue  # nearly all figures are plain digits, of which nothing is in doubt
        if cell.value is None:
            if cell.state is not State.WORDS or path in named:
                continue
            kind = f.NOT_A_FIGURE
        elif is_spaced(printed):
            kind = f.FIGURE_SPACED
        elif (cell.value < 0 or spell(printed)[0] in NEGATIVE) and path not in signed(form):
            kind = f.MINUS_DOUBTFUL
        elif cell.value != int(cell.value) and path not in money(form) | ratios(form):
            kind = f.FRACTION_DOUBTFUL
        elif cell.unit in _OF_MONEY and path not in money(form):
            kind = f.UNIT_DOUBTFUL
        elif printed[:2].isdecimal() and printed[0] in _ZEROS:
            kind = f.ZERO_BEFORE
        else:
            continue
        row = form.row_labels.get(row_of(path), path)
        details = {"row": row, "column": form.slots[path].column, "words": printed, "value": cell.value}
        yield kind.at(text, cell.span, path, **details)
