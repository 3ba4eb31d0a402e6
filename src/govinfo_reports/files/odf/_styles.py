"""The styles of a document -> what they say of words, rows, columns, cells, sheets and lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from ._names import FO, NUMBER, STYLE, TABLE, TEXT, number

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

_DEPTH: Final = 20  # styles based on one another
_HIDDEN: Final = frozenset({"none", "true"})
#: The colour of paper, that of a ground which nobody can tell, and that of words which is never the ground's.
PAPER, UNKNOWN, AUTOMATIC = "#ffffff", "", "automatic"
_LEVELS: Final = frozenset({f"{TEXT}list-level-style-number", f"{TEXT}outline-level-style"})


@frozen
class Level:
    """How one level of a list is numbered."""

    format: str
    before: str
    behind: str
    start: int
    shown: int
    """How many levels a number has."""


class Styles:
    """The styles by family and name, those they are based on included."""

    def __init__(self, roots: Iterable[Element]) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self._data: dict[str, Element] = {}
        self._papers = set[str]()
        self._lists: dict[str, dict[int, Level]] = {}
        for root in roots:
            for each in root.iter():
                if each.tag == f"{STYLE}page-layout-properties":
                    self._papers.add(each.get(f"{FO}background-color", "").lower())
                elif each.tag.startswith(NUMBER) and f"{STYLE}name" in each.attrib:
                    self._data[each.get(f"{STYLE}name", "")] = each
                elif each.tag == f"{STYLE}style":
                    self._styles[each.get(f"{STYLE}family", ""), each.get(f"{STYLE}name", "")] = each
                elif each.tag in {f"{TEXT}list-style", f"{TEXT}outline-style"}:
                    self._lists[each.get(f"{STYLE}name", "")] = _levels(each)

    def said(self, family: str, name: str | None, attribute: str) -> str:
        """Return what a style says for an attribute of any of its properties; nothing where it says nothing."""
        for _ in range(_DEPTH):
            style = self._styles.get((family, name or ""))
            if style is None:
                break
            for properties in style:
                if (found := properties.get(attribute)) is not None:
                    return found
            name = style.get(f"{STYLE}parent-style-name")
        return ""

    def hides(self, family: str, name: str | None) -> bool:
        """Whether a style of words or paragraphs hides them."""
        return self.said(family, name, f"{TEXT}display") in _HIDDEN

    def raises(self, name: str | None) -> bool:
        """Whether a style raises words above their line."""
        position = self.said("text", name, f"{STYLE}text-position").partition(" ")[0]
        return position == "super" or (position.endswith("%") and position[:1].isdecimal() and position != "0%")

    def colour(self, family: str, name: str | None, around: str) -> str:
        """Return the colour of words that a style gives them; that *around* them where it gives none."""
        for _ in range(_DEPTH):
            style = self._styles.get((family, name or ""))
            for properties in () if style is None else style:
                if properties.get(f"{STYLE}use-window-font-color") == "true":
                    return AUTOMATIC
                if found := properties.get(f"{FO}color"):
                    return found.lower()
            name = None if style is None else style.get(f"{STYLE}parent-style-name")
        return around

    def ground(self, family: str, name: str | None, behind: str) -> str:
        """Return the colour that a style puts behind words; what stands *behind* where it puts none."""
        style = self._styles.get((family, name or ""))
        if style is not None and style.find(f"{STYLE}map") is not None:
            return UNKNOWN  # another style takes its place where a condition holds
        found = self.said(family, name, f"{FO}background-color").lower()
        return behind if found in {"", "transparent"} else found

    @property
    def paper(self) -> str:
        """The colour of the pages."""
        return PAPER if self._papers <= {"", "transparent", PAPER} else UNKNOWN

    def data(self, name: str | None) -> Element | None:
        """Return the style of data that a style of cells names; None where it names none."""
        for _ in range(_DEPTH):
            style = self._styles.get(("table-cell", name or ""))
            if style is None:
                break
            if (found := style.get(f"{STYLE}data-style-name")) is not None:
                return self.data_named(found)
            name = style.get(f"{STYLE}parent-style-name")
        return None

    def data_named(self, name: str) -> Element | None:
        """Return the style of data that has a *name*."""
        return self._data.get(name)

    def is_ruled(self, name: str | None) -> bool:
        """Whether a style draws rules around a cell."""
        sides = (self.said("table-cell", name, f"{FO}border{side}") for side in ("", "-left", "-top"))
        return any(side not in {"", "none"} for side in sides)

    def hides_sheet(self, name: str | None) -> bool:
        """Whether a style hides a sheet."""
        return self.said("table", name, f"{TABLE}display") == "false"

    def levels(self, name: str) -> dict[int, Level]:
        """Return the levels of a list."""
        return self._lists.get(name, {})


def _levels(style: Element) -> dict[int, Level]:
    return {
        number(each, f"{TEXT}level"): Level(
            each.get(f"{STYLE}num-format", ""),
            each.get(f"{STYLE}num-prefix", ""),
            each.get(f"{STYLE}num-suffix", ""),
            number(each, f"{TEXT}start-value"),
            number(each, f"{TEXT}display-levels"),
        )
        for each in style
        if each.tag in _LEVELS
    }
