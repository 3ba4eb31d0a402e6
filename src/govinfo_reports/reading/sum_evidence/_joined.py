"""Figures of which only a part fits the sums: one that was struck out, or that of the next cell, may be in them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from govinfo_reports.models import Cell

    from ._sums import Figures

_ENOUGH: Final = 2  # sums that agree


def joined_figures(figures: Figures, printed: Mapping[str, Cell]) -> dict[str, str]:
    """Return the path of each figure of which only a part fits all its sums, with that part.

    Where most sums of a page fail, it would prove nothing that a few fit; nor does it where two figures could mend the
    same sum.
    """
    if not figures.mostly_agree:
        return {}
    found: dict[str, str] = {}
    for row in figures.form.rows if figures.failing else ():
        for slot, behind in zip(row.slots, (*row.slots[1:], None), strict=True):
            cell = printed.get(slot.path)
            if cell is None or cell.value is None or len(cell.text) == 1:
                continue  # one digit has no parts, and most cells have no more
            numbers = figures.sums_with([slot.path])
            if not numbers or not figures.failing.issuperset(numbers):
                continue
            blank = behind.path if behind and behind.path in figures.blank else None
            if part := _part(figures, slot.path, cell.text, blank):
                found[slot.path] = part
    shared = Counter(number for path in found for number in figures.sums_with([path]))
    return {path: part for path, part in found.items() if all(shared[each] == 1 for each in figures.sums_with([path]))}


def _part(figures: Figures, path: str, digits: str, blank: str | None) -> str | None:
    """Return the part of a figure that fits its sums; or both parts, where one is that of the *blank* cell behind."""
    for cut in range(1, len(digits)) if digits.isdecimal() else ():
        first, rest = digits[:cut], digits[cut:]
        if not _is_figure(rest):
            continue
        for part in (first, rest):
            if figures.mended({path: int(part)}) >= _ENOUGH:
                return part
        if blank and figures.mended({path: int(first), blank: int(rest)}) > _ENOUGH:
            return f"{first}、{rest}"
    return None


def _is_figure(digits: str) -> bool:
    return digits == "0" or digits[0] != "0"
