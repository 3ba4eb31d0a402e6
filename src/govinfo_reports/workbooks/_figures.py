"""A cell of a report -> how Excel shows it: as a number with the printed digits, or as text."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.text.spelling import spell

if TYPE_CHECKING:
    from govinfo_reports.models import Cell

_LONGEST: Final = 15  # digits that a number of Excel keeps
_DECIMALS: Final = re.compile(r"\d\.(\d+)")
_THOUSANDS: Final = re.compile(r"\d,\d{3}")


@frozen
class Figure:
    """A number, and the format in which it looks as printed."""

    value: int | float
    format: str
    exact: bool
    """Whether the cell prints nothing beside the figure."""


def figure(cell: Cell) -> Figure | None:
    """Return the figure of *cell*; None where it has none, or one of which Excel would drop digits.

    >>> from govinfo_reports.models import Cell
    >>> from govinfo_reports.text.values import State
    >>> figure(Cell("1,234.50", Decimal("1234.50"), State.FIGURE))
    Figure(value=1234.5, format='#,##0.00', exact=True)
    """
    value = cell.value
    if value is None or len(Decimal(value).as_tuple().digits) > _LONGEST:
        return None
    printed = spell(cell.text)
    decimals = _DECIMALS.search(printed)
    places = len(decimals[1]) if decimals and isinstance(value, Decimal) else 0
    whole = "#,##0" if _THOUSANDS.search(printed) else "0"
    bare = printed.replace(",", "").strip() == str(value)
    return Figure(
        float(value) if isinstance(value, Decimal) else value, whole + "." * bool(places) + "0" * places, bare
    )
