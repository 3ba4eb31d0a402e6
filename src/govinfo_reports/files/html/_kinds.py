"""The tag and the style of an element -> what it is.

Most elements of a page are like others of it: what they are is found once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define, field

from ._declared import PLAIN, declarations
from ._elements import role_of
from ._hiding import is_hidden

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from ._declared import Declared
    from ._styles import Styles

    #: What is declared of an element, what kind of block it is (None where it stands in a line), whether it is hidden.
    Kind = tuple[Declared, str | None, bool]
    _Attributes = dict[str, str | None]

#: Attributes that say themselves what an element is: each that has one is looked at.
_TELLING: Final = frozenset({"hidden", "open", "popover", "role"})


@define
class Kinds:
    """The kinds of the elements of one page, by their tags, their own styles and what its style sheets say of them."""

    styles: Styles
    _known: dict[tuple[str, str | None, Declared | None], Kind] = field(factory=lambda: {}, init=False)

    def of(self, tag: str, node: LexborNode, given: _Attributes) -> Kind:
        """Return what an element with this *tag* and the attributes *given* is."""
        below = self.styles.get(node.mem_id) if self.styles else None
        key = tag, given.get("style"), below
        kind = self._known.get(key)
        if kind is None or (given and not _TELLING.isdisjoint(given)):
            kind = _kind(tag, given, below)
            if _TELLING.isdisjoint(given) and kind[0].values.get("display") != "none":  # its class may yet show it
                self._known[key] = kind
        return kind


def _kind(tag: str, given: _Attributes, below: Declared | None) -> Kind:
    declared = below or PLAIN
    if text := given.get("style"):
        own = declarations(text)
        declared = own.over(below) if below else own
    return declared, role_of(tag, given, declared.values), is_hidden(tag, given, declared)
