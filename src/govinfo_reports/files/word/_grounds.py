"""Shadings of a document -> the colour that words stand on: words of that same colour cannot be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ._names import VAL, W, value

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from ._styles import Styles

PAPER: Final = "FFFFFF"
#: What words stand on where nobody can tell: a pattern, a picture, the shape around a text box.
UNKNOWN: Final = ""
_CLEAR: Final = frozenset({"clear", "nil"})


def fill_of(shading: Element | None, behind: str) -> str:
    """Return the colour of a *shading*; what stands *behind* where it has none."""
    if shading is None:
        return behind
    fill = shading.get(f"{W}fill", "auto").upper()
    if shading.get(VAL, "clear") not in _CLEAR or (fill == "AUTO" and shading.get(f"{W}themeFill")):
        return UNKNOWN
    return behind if fill == "AUTO" else fill


def ground_of(cell: Element, table: Element, styles: Styles, behind: str) -> str:
    """Return what the words in a *cell* stand on; a style that shades some cells of its tables leaves that open."""
    properties = table.find(f"{W}tblPr")
    shaded = styles.shades(value(properties, "tblStyle"))
    of_table = UNKNOWN if shaded else fill_of(None if properties is None else properties.find(f"{W}shd"), behind)
    return fill_of(cell.find(f"{W}tcPr/{W}shd"), of_table)
