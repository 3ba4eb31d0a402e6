"""Declarations of a style -> what they say of one element, as far as it decides what a reader of the page sees."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import Final

from attrs import frozen

from ._hiding import hides, moves, shuts, unseen_by

#: The properties that decide whether something is seen, or where it stands in a table.
_ALWAYS: Final = frozenset({
    "display", "visibility", "opacity", "font-size", "left", "top", "text-indent", "clip", "mso-hide",
    "vertical-align", "white-space", "grid-template-columns", "grid-column", "grid-row", "clip-path",
    "content-visibility",
})  # fmt: skip
#: Those that many rules set, and values of them that hide: they count where a page has such a value. Each value is
#: looked for in small letters, and by one word that it begins with: searches for one of several words take twenty
#: times as long. So do small letters of a text that is Chinese; those of its bytes do not.
_FAMILIES: Final = (
    (
        {"color", "-webkit-text-fill-color", "text-shadow", "background-clip", "-webkit-background-clip"},
        [rb"color\s*:\s*(?:transparent|(?:rgb|hsl)a?\(|var\(|#(?:[\da-f]{3}|[\da-f]{6})0)"],
    ),
    (
        {"color", "background", "background-color", "background-image"},
        [rb"color(?<![-\w]color)\s*[:=]\s*[\"']?(?:#[def]|white|rgb|hsl|var\()"],
    ),
    ({"transform", "translate", "scale", "position"}, [rb"scale", rb"translate", rb"rotate"]),
    (
        {
            *("overflow", "overflow-x", "overflow-y", "height", "max-height", "width", "max-width", "position"),
            *("padding-top", "padding-bottom", "min-height", "min-width", "flex", "flex-grow", "float"),
        },
        [word + rb"\s*:\s*(?:\.?0|[12]px|var\()" for word in (b"height", b"width")],
    ),
    ({"position", "float"}, [rb"text-indent\s*:\s*(?:-|\d{3}%)"]),
    (
        {"right", "margin-left", "margin-top", "position"},
        [word + rb"\s*:\s*-\d{3}" for word in (b"right", b"margin-left", b"margin-top")],
    ),
    ({"font"}, [rb"font\s*:\s*(?:[a-z]+\s+){0,3}(?:\.?0|var\()"]),
    ({"filter"}, [rb"opacity\("]),
    ({"animation", "animation-name", "animation-fill-mode"}, [rb"@keyframes", rb"@-webkit-keyframes"]),
    ({"unicode-bidi", "direction"}, [rb"bidi-override", rb"isolate-override"]),
    ({"all"}, [rb"all(?<!\wall)\s*:"]),
)
_TRIGGERS: Final = [(frozenset(names), [*map(re.compile, triggers)]) for names, triggers in _FAMILIES]
PROPERTIES: Final = _ALWAYS.union(*(names for names, _ in _TRIGGERS))
_FONT: Final = re.compile(r"(?:^|\s)((?:\d{1,6}\.?\d{0,6}|\.\d{1,6})(?:[a-z]{1,4}|%)?)(?=[\s/]|$)")


@frozen(eq=False)
class Declared:
    """What is declared of an element, and which of it is important."""

    values: dict[str, str]
    firm: set[str]

    def over(self, other: Declared) -> Declared:
        """Return what holds where this is declared over *other*."""
        kept = {name: value for name, value in other.values.items() if name in other.firm and name not in self.firm}
        below = kept if "all" in self.values else other.values
        return Declared({**below, **self.values, **kept}, self.firm | other.firm)

    @cached_property
    def hides(self) -> bool:
        """Whether it hides an element with all that is in it."""
        return hides(self.values)

    @cached_property
    def shuts(self) -> bool:
        """Whether it hides a box with all that is in it."""
        return shuts(self.values)

    @cached_property
    def moves(self) -> bool:
        """Whether it hides a box or a cell with all that is in it."""
        return moves(self.values)

    @cached_property
    def unseen(self) -> frozenset[str]:
        """For which reasons the words of an element are not seen, where those around it are."""
        return unseen_by(self.values, frozenset())


#: What an element is of which nothing is declared.
PLAIN: Final = Declared({}, set())


def counting(texts: list[str], said: set[str]) -> frozenset[str]:
    """Return the properties that count on a page of which these are the *texts*, and whose rules set those *said*."""
    asked = [(names, triggers) for names, triggers in _TRIGGERS if not names.isdisjoint(said)]
    small = [text.encode(errors="replace").lower() for text in texts] if asked else []
    found = [names for names, triggers in asked if any(trigger.search(text) for text in small for trigger in triggers)]
    return _ALWAYS.union(*found)


@lru_cache(maxsize=4096)
def declarations(style: str) -> Declared:
    """Return those declarations of *style* that matter here; a later one, or one that is important, wins."""
    found, firm = dict[str, str](), set[str]()
    for declaration in style.split(";"):
        name, colon, value = declaration.partition(":")
        name = name.strip().lower()
        if not colon or (name not in PROPERTIES and name[:2] != "--"):
            continue
        bare, important, _ = value.strip().lower().partition("!")
        if important or name not in firm:
            found[name] = bare.strip()
            if name == "font" and (size := _FONT.search(bare)):
                found["font-size"] = size.group(1)
            elif name == "all":
                found = {"all": bare.strip()}
        if important:
            firm.add(name)
    return Declared(found, firm)
