"""The colours of cells of XLSX: words of the colour of their cell cannot be seen.

A colour is told by its six digits or, where the file leaves it to a theme or a palette, by its number there. What
nobody can tell is never the colour of anything.
"""

from __future__ import annotations

import re
from math import isnan, nan
from typing import TYPE_CHECKING, Final

from attrs import frozen

from .sheet_names import column_of
from .whole_numbers import listed, whole

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

PAPER: Final = "FFFFFF"
UNKNOWN: Final = ""
_WHITE_IN_THEME: Final = "0"
_WHITE_IN_PALETTE: Final = frozenset({"1", "9"})
_AUTOMATIC: Final = frozenset({"64", "65", "81"})
_RANGE: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7})(?::([A-Z]{1,3})([0-9]{1,7}))?")
_HIGHEST: Final = 1_048_576
_FEW: Final = 100  # ranges with formats of their own on a sheet


@frozen
class Look:
    """What is said of the colour of words, and of what they stand on; None where nothing is."""

    colour: str | None = None
    ground: str | None = None

    @property
    def hides(self) -> bool:
        """Whether words cannot be seen."""
        return bool(self.colour) and self.colour == self.ground


def colour_of(colour: Element | None) -> str:
    """Return which colour an element says; an automatic one is none that a ground could have."""
    if colour is None or colour.get("auto") in {"1", "true"}:
        return UNKNOWN
    tint = (colour.get("tint") or "0").rstrip("0.") or "0"
    if (digits := colour.get("rgb")) is not None:
        return digits[-6:].upper() if tint == "0" else f"{digits} {tint}"
    if (theme := colour.get("theme")) is not None:
        return PAPER if theme == _WHITE_IN_THEME and tint == "0" else f"theme {theme} {tint}"
    number = colour.get("indexed", "64")
    if number in _AUTOMATIC:
        return UNKNOWN
    return PAPER if number in _WHITE_IN_PALETTE and tint == "0" else f"palette {number} {tint}"


def look_of(font: Element | None, fill: Element | None, *, partial: bool = False) -> Look:
    """Return what a font and a fill say; *partial* ones, which change others, say nothing where they name nothing."""
    colour = None if font is None else next((each for each in font if each.tag.endswith("}color")), None)
    said = None if colour is None else colour_of(colour)
    return Look(said, _ground_of(fill, partial=partial))


def _ground_of(fill: Element | None, *, partial: bool) -> str | None:
    pattern = None if fill is None else next(iter(fill), None)
    if pattern is None:
        return None if partial else PAPER
    if not pattern.tag.endswith("}patternFill"):
        return UNKNOWN
    kind = pattern.get("patternType", "solid" if partial else "none")
    colours = {each.tag.rpartition("}")[2]: each for each in pattern}
    if kind == "none":
        return PAPER
    if kind != "solid":
        return UNKNOWN
    return colour_of(colours.get("bgColor", colours.get("fgColor")) if partial else colours.get("fgColor"))


@frozen
class _Rule:
    """A format that holds for cells of some ranges under a condition."""

    ranges: Sequence[tuple[int, int, int, int]]
    operator: str
    bounds: Sequence[float]
    """Nothing where the condition is not a comparison with figures."""
    look: Look

    def covers(self, row: int, column: int) -> bool:
        return any(top <= row <= bottom and left <= column <= right for top, left, bottom, right in self.ranges)

    def holds(self, number: float) -> bool | None:
        """Return whether the condition holds for a cell with a *number*; None where that cannot be told."""
        first, last = (*self.bounds, *self.bounds)[:2] if self.bounds else (None, None)
        if first is None or last is None:
            return None
        match self.operator:
            case "equal" | "notEqual":
                return (number == first) == (self.operator == "equal")
            case "greaterThan" | "lessThanOrEqual":
                return (number > first) == (self.operator == "greaterThan")
            case "lessThan" | "greaterThanOrEqual":
                return (number < first) == (self.operator == "lessThan")
            case "between" | "notBetween":
                within = min(first, last) <= number <= max(first, last)
                return within == (self.operator == "between")
            case _:
                return None


class Colours:
    """What the colours of one sheet say of its cells."""

    def __init__(self, sheet: Element, changes: Sequence[Look]) -> None:
        self._open = any(each.tag.endswith("}tableParts") for each in sheet)
        self._rules: list[_Rule] = []
        rules: list[tuple[int, _Rule]] = []
        for part in sheet:
            if part.tag.endswith("}conditionalFormatting"):
                ranges = [_bounds(each) for each in part.get("sqref", "").split()[: _FEW + 1]]
                rules += [
                    (_priority(rule), _rule(rule, ranges, changes)) for rule in part if rule.tag.endswith("}cfRule")
                ]
        if sum(len(rule.ranges) for _, rule in rules) > _FEW:
            self._open = True
        else:
            self._rules = [rule for _, rule in sorted(rules, key=lambda each: each[0])]

    def hide(self, row: int, column: int, look: Look, stored: str | None) -> bool:
        """Whether words in a cell cannot be seen; *stored* is its figure, if it holds one.

        Where a table or a condition that cannot be told may change its colours, they can.
        """
        colour = ground = None
        for rule in self._rules:
            if not rule.covers(row, column):
                continue
            holds = None if stored is None else rule.holds(_number(stored))
            if holds is None:
                return False
            if holds:
                colour = rule.look.colour if colour is None else colour
                ground = rule.look.ground if ground is None else ground
        if ground is None:
            ground = UNKNOWN if self._open and look.ground == PAPER else look.ground
        return Look(look.colour if colour is None else colour, ground).hides


def _rule(rule: Element, ranges: Sequence[tuple[int, int, int, int]], changes: Sequence[Look]) -> _Rule:
    look = listed(changes, rule.get("dxfId")) or Look()
    formulas = [(each.text or "").strip() for each in rule if each.tag.endswith("}formula")]
    bounds = [_number(each) for each in formulas]
    is_told = rule.get("type") == "cellIs" and bool(bounds) and not any(map(isnan, bounds))
    return _Rule(ranges, rule.get("operator", ""), bounds if is_told else (), look)


def _priority(rule: Element) -> int:
    return whole(rule.get("priority")) or 0


def _bounds(range_: str) -> tuple[int, int, int, int]:
    """Return the first and the last row and column of a range, from 0; all of them where that cannot be told.

    >>> _bounds("B2:C10"), _bounds("A1")
    ((1, 1, 9, 2), (0, 0, 0, 0))
    """
    found = _RANGE.fullmatch(range_)
    if found is None:
        return 0, 0, _HIGHEST, _HIGHEST
    left, top, right, bottom = found.groups()
    return int(top) - 1, column_of(left), int(bottom or top) - 1, column_of(right or left)


def _number(words: str) -> float:
    """Return *words* as a number, and what is no number where they are none."""
    try:
        return float(words)
    except ValueError:
        return nan
