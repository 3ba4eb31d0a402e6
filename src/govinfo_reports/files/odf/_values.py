"""The value of a cell that keeps no text -> what the spreadsheet shows of it.

Most programs write the text that a cell shows beside its value. Some do not, and leave it to the styles of data.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govinfo_reports.files.canonical import UNREAD
from govinfo_reports.files.sheet_formats import shown_number
from govinfo_reports.files.whole_numbers import whole

from ._names import NUMBER, OFFICE, STYLE

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from ._styles import Styles

_FIGURES: Final = frozenset({"float", "percentage", "currency"})
_KINDS: Final = frozenset(f"{NUMBER}{kind}-style" for kind in ("number", "percentage", "currency"))
_WORDS: Final = frozenset({f"{NUMBER}text", f"{NUMBER}currency-symbol"})
_PASSED: Final = frozenset({f"{STYLE}text-properties", f"{STYLE}map", f"{NUMBER}fill-character"})
_CONDITION: Final = re.compile(r"value\(\)(<=|>=|<|>|=|!=)(-?\d{1,15}(?:\.\d{1,15})?)")
_MOST: Final = 20  # digits on one side of the point


def shown_value(cell: Element, style: str | None, styles: Styles) -> str:
    """Return what a *cell* without text shows in its *style*; a mark that it was not read, where that is unknown."""
    kind = cell.get(f"{OFFICE}value-type", "")
    if kind == "string":
        return cell.get(f"{OFFICE}string-value", "")
    if kind == "boolean":
        return cell.get(f"{OFFICE}boolean-value", "").upper() or UNREAD
    stored = cell.get(f"{OFFICE}value", "")
    data = styles.data(style)
    if kind not in _FIGURES or data is None:
        return (shown_number(stored, "@") if kind == "float" else None) or UNREAD
    is_mapped = data.find(f"{STYLE}map") is not None  # then the style says how a sign is shown
    try:
        code = _code(_chosen(float(stored), data, styles))
    except ValueError:
        code = None
    if not code:
        return UNREAD if code is None else ""
    return shown_number(stored.lstrip("-") if is_mapped else stored, code) or UNREAD


def _chosen(number: float, data: Element, styles: Styles) -> Element | None:
    """Return the style that holds for a *number*: *data* itself, or one that it names; None where that is unknown."""
    for each in data.findall(f"{STYLE}map"):
        found = _CONDITION.fullmatch(each.get(f"{STYLE}condition", "").replace(" ", ""))
        if found is None:
            return None
        if _holds(number, found.group(1), float(found.group(2))):
            return styles.data_named(each.get(f"{STYLE}apply-style-name", ""))
    return data


def _code(data: Element | None) -> str | None:
    """Return how a spreadsheet's format says what a style of *data* says; None where it cannot."""
    if data is None or data.tag not in _KINDS:
        return None
    code = ""
    for part in data:
        if part.tag == f"{NUMBER}number":
            if (digits := _digits(part)) is None:
                return None
            code += digits
        elif part.tag in _WORDS and '"' not in (part.text or ""):
            code += "%" if part.text == "%" else f'"{part.text or ""}"'
        elif part.tag not in _PASSED:
            return None
    return code


def _holds(number: float, sign: str, bound: float) -> bool:
    return (
        (number == bound and sign in {"=", "<=", ">="})
        or (number < bound and sign in {"<", "<=", "!="})
        or (number > bound and sign in {">", ">=", "!="})
    )


def _digits(part: Element) -> str | None:
    """Return the digits of a format; none where a style scales its numbers, or sets words between their digits."""
    said = {name.removeprefix(NUMBER): value for name, value in part.attrib.items()}
    before_point, decimals = _few(said.get("min-integer-digits", "1")), _few(said.get("decimal-places", "0"))
    if len(part) or "display-factor" in said or before_point is None or decimals is None:
        return None
    grouped = said.get("grouping") == "true"
    if grouped and before_point > 1:
        return None
    if "decimal-places" not in said:
        return None if grouped or before_point > 1 else "General"
    kept = _few(said.get("min-decimal-places", ""))
    least = decimals if kept is None else min(kept, decimals)
    behind = "0" * least + "#" * (decimals - least)
    before = ("#,##0" if before_point else "#,###") if grouped else "0" * before_point or "#"
    return f"{before}.{behind}" if behind else before


def _few(said: str) -> int | None:
    """Return a number of digits; None where that is none, or more than a figure has."""
    digits = whole(said)
    return digits if digits is not None and digits <= _MOST else None
