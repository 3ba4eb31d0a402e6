"""An element of a cell -> whether its words have the very colour that they stand on, so that nobody sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ._colours import Colour, colour_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from ._kinds import Kinds

#: The properties that decide it.
PAINTED: Final = frozenset({"color", "-webkit-text-fill-color", "background", "background-color", "background-image"})
_WHITE: Final = Colour((255, 255, 255), 1.0)
_OTHER: Final = Colour((-1, -1, -1), 1.0)  # a picture, or a colour that this package does not know
_LIGHT: Final = 200  # of 255: darker words are not looked at
_DEEPEST: Final = 64  # elements around one


def is_sunk(node: LexborNode, kinds: Kinds, *, whole: bool) -> bool | None:
    """Whether the words of *node* have the colour that they stand on; None where a style sheet is missing to tell.

    Args:
        node: the element.
        kinds: what is declared of it, and of those around it.
        whole: whether all style sheets of the page are at hand.
    """
    colour: Colour | None = None
    around: LexborNode | None = node
    for _ in range(_DEEPEST):
        if around is None or around.tag in {"html", None}:
            break
        tag, given = around.tag or "", around.attributes
        style = kinds.of(tag, around, given)[0].values
        if colour is None:
            said = style.get("-webkit-text-fill-color") or style.get("color") or (tag == "font" and given.get("color"))
            colour = colour_of(said) if said else None
            if colour and (min(colour.parts) < _LIGHT or colour.seen < 1):
                return False
        ground = _ground(style, given)
        if ground:
            return colour == ground
        if tag == "table" and around.css_first("col[bgcolor], col[style], col[class], colgroup[style]"):
            return None if colour else False
        around = around.parent
    return False if colour != _WHITE else True if whole else None


def _ground(style: dict[str, str], given: dict[str, str | None]) -> Colour | None:
    """Return the colour that an element gives to what stands on it; None where it shows what is behind it."""
    if style.get("background-image", "none") != "none" or given.get("background"):
        return _OTHER
    said = style.get("background-color") or style.get("background")
    if said is None:
        said = given.get("bgcolor") or ""
    if said in {"", "none", "transparent", "inherit", "initial", "unset", "0", "0 0"}:
        return None
    found = colour_of(said)
    for word in () if found else said.split():
        found = found or colour_of(word)
    if found is None or "url(" in said or "gradient(" in said:
        return _OTHER
    return found if found.seen else None
