"""Figures of which only a part fits the sums: one that was struck out, or that of the next cell, may be in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from govinfo_reports.models import Cell

    from ._sums import Figures

_ENOUGH: Final = 2  # sums that agree


def joined_figures(figures: Figures, printed: Mapping[str, Cell]) -> Iterator[tuple[str, str]]:
    """Yield the path of each figure of which only a part fits all its sums, with that part.

    Where most sums of a page fail, it would prove nothing that a few fit.
    """
    if not figures.mostly_agree:
        return
    doubtful = {path for number in figures.failing for path in figures.sums[number].paths}
    for row in figures.form.rows if doubtful else ():
        for slot, behind in zip(row.slots, (*row.slots[1:], None), strict=True):
            path, digits = slot.path, printed[slot.path].text if slot.path in doubtful else ""
            if not digits.isdecimal() or not all(number in figures.failing for number in figures.sums_with([path])):
                continue
            for cut in range(1, len(digits)):
                first, rest = digits[:cut], digits[cut:]
                if _is_figure(rest) and figures.mended({path: int(first)}) >= _ENOUGH:
                    yield path, first
                elif _is_figure(rest) and figures.mended({path: int(rest)}) >= _ENOUGH:
                    yield path, rest
                elif (
                    _is_figure(rest)
                    and behind
                    and behind.path in figures.blank
                    and figures.mended({path: int(first), behind.path: int(rest)}) > _ENOUGH
                ):
                    yield path, f"{first}、{rest}"
                else:
                    continue
                break


def _is_figure(digits: str) -> bool:
    return digits == "0" or digits[0] != "0"
