"""The styles of a document -> what they say of runs and paragraphs: hidden, raised, numbered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

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

    def under(self, above: Look) -> Look:
        """Return this look, with what it does not say taken from *above*."""
        if self is PLAIN or above is PLAIN:
            return above if self is PLAIN else self
        return Look(
            above.hidden if self.hidden is None else self.hidden,
            above.raised if self.raised is None else self.raised,
            above.struck if self.struck is None else self.struck,
        )


PLAIN: Final = Look()


def look_of(properties: Element | None) -> Look:
    """Return what the properties of a run say themselves."""
    if properties is None or not len(properties):
        return PLAIN
    hidden = raised = struck = None
    for each in properties:
        if each.tag == _VANISH:
            hidden = is_on(each)
        elif each.tag == _ALIGN:
            raised = each.get(VAL) == "superscript"
        elif each.tag == _POSITION:
            raised = (each.get(VAL) or "0").lstrip("+").isdecimal() and (each.get(VAL) or "0") != "0"
        elif each.tag in _STRIKES:
            struck = is_on(each)
    return PLAIN if hidden is raised is struck is None else Look(hidden, raised, struck)


_VANISH: Final = f"{W}vanish"
_ALIGN: Final = f"{W}vertAlign"
_POSITION: Final = f"{W}position"
_STRIKES: Final = frozenset({f"{W}strike", f"{W}dstrike"})


class Styles:
    """The styles by their names, those they are based on included."""

    def __init__(self, root: Element | None) -> None:
        found = [] if root is None else root.findall(f"{W}style")
        self._styles = {style.get(f"{W}styleId", ""): style for style in found}
        default = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._looks: dict[str | None, Look] = {}
        self._looks[None] = look_of(default)
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
