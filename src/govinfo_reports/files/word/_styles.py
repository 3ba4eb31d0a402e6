"""The styles of a document -> what they say of runs and paragraphs: hidden, raised, coloured, numbered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from ._grounds import PAPER, UNKNOWN, fill_of
from ._names import VAL, W, is_on, value

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_DEPTH: Final = 20  # styles based on one another


@frozen
class Look:
    """What is said of a run; None where nothing is."""

    hidden: bool | None = None
    raised: bool | None = None
    struck: bool | None = None
    colour: str | None = None
    ground: str | None = None
    """The colour behind its own words."""

    def under(self, above: Look) -> Look:
        """Return this look, with what it does not say taken from *above*."""
        if self is PLAIN or above is PLAIN:
            return above if self is PLAIN else self
        return Look(
            above.hidden if self.hidden is None else self.hidden,
            above.raised if self.raised is None else self.raised,
            above.struck if self.struck is None else self.struck,
            above.colour if self.colour is None else self.colour,
            above.ground if self.ground is None else self.ground,
        )

    def toggling(self, above: Look) -> Look:
        """Return this look of a style of letters in a paragraph whose style has the look *above*.

        To hide words twice shows them, and to strike them through twice does not strike them.
        """
        joined = self.under(above)
        if self.hidden and above.hidden:
            joined = evolve(joined, hidden=False)
        return evolve(joined, struck=False) if self.struck and above.struck else joined


PLAIN: Final = Look()


def look_of(properties: Element | None) -> Look:
    """Return what the properties of a run say themselves."""
    if properties is None or not len(properties):
        return PLAIN
    hidden = raised = struck = colour = ground = None
    for each in properties:
        if each.tag == _VANISH:
            hidden = is_on(each)
        elif each.tag == _ALIGN:
            raised = each.get(VAL) == "superscript"
        elif each.tag == _POSITION:
            raised = (each.get(VAL) or "0").lstrip("+").isdecimal() and (each.get(VAL) or "0") != "0"
        elif each.tag in _STRIKES:
            struck = is_on(each)
        elif each.tag == _COLOUR:
            colour = each.get(VAL, "").upper() or None
        elif each.tag == _SHADING:
            ground = None if (filled := fill_of(each, _CLEAR)) == _CLEAR else filled
        elif each.tag == _MARKER:
            ground = _MARKERS.get(each.get(VAL, ""), UNKNOWN)
    look = Look(hidden, raised, struck, colour, ground)
    return PLAIN if look == PLAIN else look


_VANISH: Final = f"{W}vanish"
_ALIGN: Final = f"{W}vertAlign"
_POSITION: Final = f"{W}position"
_COLOUR: Final = f"{W}color"
_SHADING: Final = f"{W}shd"
_CLEAR: Final = "clear"
_MARKER: Final = f"{W}highlight"
_MARKERS: Final = {"none": None, "white": PAPER}
_STRIKES: Final = frozenset({f"{W}strike", f"{W}dstrike"})


class Styles:
    """The styles by their names, those they are based on included."""

    def __init__(self, root: Element | None) -> None:
        found = [] if root is None else root.findall(f"{W}style")
        self._styles = {style.get(f"{W}styleId", ""): style for style in found}
        default = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._looks: dict[str | None, Look] = {}
        self._looks[None] = look_of(default)
        self._shadings: dict[str | None, Element | None] = {}
        self._shading: dict[str | None, bool] = {}
        self._lists: dict[str | None, tuple[str | None, str | None]] = {}
        self.usual = next((name for name, style in self._styles.items() if _is_default_of_paragraphs(style)), None)

    def look(self, name: str | None) -> Look:
        """Return what the style *name* says of runs."""
        if name not in self._looks:
            look = PLAIN
            for style in self._chain(name):
                look = look.under(look_of(style.find(f"{W}rPr")))
            self._looks[name] = look
        return self._looks[name]

    def ground(self, name: str | None, behind: str) -> str:
        """Return what the paragraphs of the style *name* stand on."""
        if name not in self._shadings:
            shadings = (style.find(f"{W}pPr/{W}shd") for style in self._chain(name))
            self._shadings[name] = next((each for each in shadings if each is not None), None)
        return fill_of(self._shadings[name], behind)

    def shades(self, name: str | None) -> bool:
        """Whether the style *name* of tables shades any of their cells."""
        if name not in self._shading:
            self._shading[name] = any(next(style.iter(_SHADING), None) is not None for style in self._chain(name))
        return self._shading[name]

    def numbering(self, name: str | None) -> tuple[str | None, str | None]:
        """Return the list and the level that the style *name* puts a paragraph in."""
        if name not in self._lists:
            self._lists[name] = self._list(name)
        return self._lists[name]

    def _list(self, name: str | None) -> tuple[str | None, str | None]:
        level = None
        for style in self._chain(name):
            properties = style.find(f"{W}pPr/{W}numPr")
            if properties is not None:
                level = level or value(properties, "ilvl")
                if (own := value(properties, "numId")) is not None:
                    return own, level
        return None, None

    def _chain(self, name: str | None) -> list[Element]:
        chain: list[Element] = []
        while name and (style := self._styles.get(name)) is not None and len(chain) < _DEPTH:
            chain.append(style)
            name = value(style, "basedOn")
        return chain


def _is_default_of_paragraphs(style: Element) -> bool:
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in {"1", "true", "on"}
