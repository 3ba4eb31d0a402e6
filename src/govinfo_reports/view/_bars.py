"""The values of one cell over the years -> the outlines of its bars, as SVG has them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from govinfo_reports.models import Absence
from govinfo_reports.text.values import State

if TYPE_CHECKING:
    from collections.abc import Sequence

#: How wide a year is drawn, with the gap behind it.
STEP: Final = 9
_WIDE: Final = 7
_HIGH: Final = 18
_FOOT: Final = 19
_BOX: Final = 6

Year = tuple[str, int | Decimal | None]
"""The state of the cell in a year, empty for a year without report, and its figure."""

#: What is drawn where a cell has no figure. What is not on the page is not drawn.
_INSTEAD: Final[dict[str, str]] = {
    State.BLANK: "blank",
    State.PLACEHOLDER: "placeholder",
    State.WORDS: "wording",
    Absence.NOT_READ: "unread",
    Absence.CUT_OFF: "unread",
}


def outlines(years: Sequence[Year], changes: Sequence[int]) -> list[tuple[str, str]]:
    """Return the outline of each kind of mark: bars, the last bar, and what stands for a year without a figure.

    Args:
        years: what each year has, from left to right.
        changes: the numbers of the years that have another form than the report before.
    """
    figures = [value for _, value in years if value is not None]
    top = max((*figures, 0))
    low = min((*figures, 0))
    drawn = {
        "ground": "".join(f"M{number * STEP} {_FOOT}.5h{STEP}" for number, (state, _) in enumerate(years) if state)
    }
    for number, (state, value) in enumerate(years):
        left = number * STEP + 1
        if value is not None:
            kind = "last" if number == len(years) - 1 else "bar"
            outline = _bar(left, value, top, low)
        elif state in _INSTEAD:
            kind = _INSTEAD[state]
            outline = outline_of(kind, left)
        else:
            continue
        drawn[kind] = drawn.get(kind, "") + outline
    if changes:
        drawn["change"] = "".join(f"M{number * STEP}.5 0v20" for number in changes)
    return list(drawn.items())


def _bar(left: int, value: int | Decimal, top: int | Decimal, low: int | Decimal) -> str:
    """Return a bar from nought to *value*; nought itself is a line."""
    each = Decimal(_HIGH) / (Decimal(top) - Decimal(low) or 1)
    ground = _FOOT + round(Decimal(low) * each)
    high = round(Decimal(value) * each) or (1 if value >= 0 else -1)
    return f"M{left} {ground}h{_WIDE}v{-high}h-{_WIDE}z"


def outline_of(kind: str, left: int) -> str:
    """Return what stands for a year without a figure, or a sample of a bar."""
    foot = _FOOT - _BOX
    return {
        "bar": f"M{left} {_FOOT}h{_WIDE}v-12h-{_WIDE}z",
        "last": f"M{left} {_FOOT}h{_WIDE}v-12h-{_WIDE}z",
        "blank": f"M{left}.5 {foot}.5h{_BOX}v{_BOX}h-{_BOX}z",
        "placeholder": f"M{left} {_FOOT}l{_BOX} -{_BOX}",
        "wording": f"M{left} {_FOOT - 4}h{_BOX}M{left} {_FOOT - 1}h{_BOX}",
        "unread": f"M{left} {_FOOT}l{_BOX} -{_BOX}M{left} {foot}l{_BOX} {_BOX}",
        "change": f"M{left + 3}.5 0v20",
    }[kind]
