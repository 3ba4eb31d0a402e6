"""The styles of an XLSX file -> the number format and colours of each, and whether it draws rules around a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from .sheet_colours import Look, look_of
from .whole_numbers import listed

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

GENERAL: Final = "General"
_DATE: Final = "yyyy/m/d"
_MONTH: Final = 'yyyy"年"m"月"'
_DAY: Final = 'm"月"d"日"'
_TIME: Final = '上午/下午h"时"mm"分"'
_SECONDS: Final = '上午/下午h"时"mm"分"ss"秒"'
#: The formats that are known by number; those of dates are what Chinese systems show.
_KNOWN: Final[dict[int, str]] = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: _DATE, 15: "d-mmm-yy", 16: "d-mmm",
    17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: f"{_DATE} h:mm", 27: _MONTH,
    28: _DAY, 29: _DAY, 30: "m/d/yy", 31: 'yyyy"年"m"月"d"日"', 32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"', 34: _TIME,
    35: _SECONDS, 36: _MONTH, 37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;-#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 49: "@", 50: _MONTH, 51: _DAY, 52: _MONTH, 53: _DAY,
    54: _DAY, 55: _TIME, 56: _SECONDS, 57: _MONTH, 58: _DAY,
}  # fmt: skip
_EXACT: Final = {11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 47: "mm:ss.0", 48: "##0.0E+0"}
#: The formats that every file knows by number.
BUILT_IN: Final = _KNOWN | _EXACT


class Style(NamedTuple):
    """How cells look."""

    format: str = GENERAL
    ruled: bool = False
    """Whether it draws rules on opposite sides, as cells of tables have them."""
    look: Look = Look()


def styles_of(styles: Element | None) -> list[Style]:
    """Return the styles in the order in which cells name them by number."""
    formats: dict[str, str] = {str(number): code for number, code in BUILT_IN.items()}
    ruled: list[bool] = []
    fonts: list[Element] = []
    fills: list[Element] = []
    found: list[Style] = []
    for part in () if styles is None else styles:
        if part.tag.endswith("}numFmts"):
            formats |= {each.get("numFmtId", ""): each.get("formatCode", "") for each in part}
        elif part.tag.endswith("}borders"):
            ruled = [_is_ruled(each) for each in part]
        elif part.tag.endswith("}fonts"):
            fonts = list(part)
        elif part.tag.endswith("}fills"):
            fills = list(part)
        elif part.tag.endswith("}cellXfs"):
            looks: dict[tuple[str, str], Look] = {}
            for each in part:
                drawn = listed(ruled, each.get("borderId")) or False
                named = each.get("fontId", ""), each.get("fillId", "")
                if named not in looks:
                    looks[named] = look_of(listed(fonts, named[0]), listed(fills, named[1]))
                found.append(Style(formats.get(each.get("numFmtId", "0"), GENERAL), drawn, looks[named]))
    return found


def changes_of(styles: Element | None) -> list[Look]:
    """Return what the formats that hold under a condition say of colours, in the order in which they are numbered."""
    return [
        look_of(_named(each, "font"), _named(each, "fill"), partial=True)
        for part in (() if styles is None else styles)
        if part.tag.endswith("}dxfs")
        for each in part
    ]


def _named(parent: Element, name: str) -> Element | None:
    return next((part for part in parent if part.tag.endswith(f"}}{name}")), None)


def _is_ruled(border: Element) -> bool:
    sides = {side.tag.rpartition("}")[2] for side in border if side.get("style", "none") != "none"}
    return sides >= {"left", "right"} or sides >= {"top", "bottom"}
