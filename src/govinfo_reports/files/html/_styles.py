"""A page's own style sheets -> what they say of each element, as far as it decides what a reader of the page sees."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from attrs import frozen
from selectolax.lexbor import SelectolaxError

from govinfo_reports.files.refusals import refusal

from ._elements import hides, unseen_by

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from collections.abc import Set as AbstractSet

    from selectolax.lexbor import LexborHTMLParser

#: The properties that decide whether something is seen, or where it stands in a table.
PROPERTIES: Final = frozenset({
    "display", "visibility", "opacity", "font-size", "left", "top", "text-indent", "clip", "mso-hide",
    "vertical-align", "white-space", "grid-template-columns", "grid-column", "grid-row", "clip-path",
    "content-visibility", "color", "transform", "overflow", "overflow-x", "overflow-y", "height", "max-height", "width",
    "max-width", "padding-top", "padding-bottom",
})  # fmt: skip
#: Those that nearly every rule sets, and values of them that hide: they count where a page has such a value. Each value
#: is looked for in small letters, and by a word that it begins with: other searches take longer than the page. So do
#: small letters of a text that is Chinese; those of its bytes do not.
_COMMON: Final = (
    ({"color"}, (re.compile(rb"color(?<![-\w]color)\s*:\s*(?:transparent|rgba\()"),)),
    ({"transform"}, (re.compile(rb"scale"),)),
    (
        {
            *("overflow", "overflow-x", "overflow-y", "height", "max-height", "width", "max-width"),
            *("padding-top", "padding-bottom"),
        },
        (re.compile(rb"height\s*:\s*0"), re.compile(rb"width\s*:\s*0")),
    ),
)
_COMMENT: Final = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_SCREEN: Final = 1280  # pixels: the width of the window in which the page is looked at
_WIDTH: Final = re.compile(r"(min|max)-width\s*:\s*(\d{1,5})")
_WEIGHT: Final = re.compile(r"(#)|([.\[:])|(?:^|[\s>+~])(?=[a-z])", re.IGNORECASE)
_LIVE: Final = re.compile(r"::|:(?:hover|focus|active|visited|target|before|after|first-l|checked|has)")
_LONGEST: Final = 200  # characters of a selector
_COSTLY: Final = 1_000_000_000  # selectors times characters of the page
_BRACE: Final = re.compile(r"[{}]")


@frozen(eq=False)
class Declared:
    """What is declared of an element, and which of it is important."""

    values: dict[str, str]
    firm: set[str]

    def over(self, other: Declared) -> Declared:
        """Return what holds where this is declared over *other*."""
        kept = {name: value for name, value in other.values.items() if name in other.firm and name not in self.firm}
        return Declared({**other.values, **self.values, **kept}, self.firm | other.firm)

    @cached_property
    def hides(self) -> bool:
        """Whether it hides an element with all that is in it."""
        return hides(self.values)

    @cached_property
    def unseen(self) -> frozenset[str]:
        """For which reasons the words of an element are not seen, where those around it are."""
        return unseen_by(self.values, frozenset())


#: What an element is of which nothing is declared.
PLAIN: Final = Declared({}, set())
Styles = dict[int, Declared]


class _Rule(NamedTuple):
    selector: str
    declared: Declared
    weight: tuple[int, int, int]


@lru_cache(maxsize=4096)
def declarations(style: str) -> Declared:
    """Return those declarations of *style* that matter here; a later one, or one that is important, wins."""
    found, firm = dict[str, str](), set[str]()
    for declaration in style.split(";"):
        name, colon, value = declaration.partition(":")
        name = name.strip().lower()
        if not colon or name not in PROPERTIES:
            continue
        bare, important, _ = value.strip().lower().partition("!")
        if important or name not in firm:
            found[name] = bare.strip()
        if important:
            firm.add(name)
    return Declared(found, firm)


def styles(tree: LexborHTMLParser, text: str, linked: Callable[[str], str]) -> Styles:
    """Return what the style sheets of the page *text* say of its elements, by the elements' numbers.

    *linked* gives the style sheet at an address, empty where it is not at hand. Rules for print, for narrow screens,
    and for what a mouse points at do not count.
    """
    sheets: list[str] = []
    for node in tree.css("style, link[rel~=stylesheet]"):
        given = node.attributes
        if _for_screens(given.get("media") or ""):
            sheets.append(node.text() if node.tag == "style" else linked(given.get("href") or ""))
    sheets = [_COMMENT.sub(" ", sheet) for sheet in sheets if sheet]
    if not sheets:
        return {}
    lowered = [words.encode(errors="replace").lower() for words in (text, *sheets)]
    counting = PROPERTIES.difference(
        *(names for names, hiding in _COMMON if not any(each.search(words) for each in hiding for words in lowered))
    )
    rules = [rule for sheet in sheets for rule in _rules(sheet, counting)]
    return _matched(tree, rules, len(text)) if rules else {}


def _rules(sheet: str, counting: AbstractSet[str]) -> Iterator[_Rule]:
    """Yield the rules of a style sheet that set a property that is *counting*."""
    heads: list[tuple[str, bool]] = []  # the blocks that are open, and whether they are for this screen
    place = 0
    for mark in _BRACE.finditer(sheet):
        words = sheet[place : mark.start()]
        place = mark.end()
        if mark.group() == "{":
            head = words.rpartition(";")[2].strip()
            shown = not heads or heads[-1][1]
            heads.append((head, shown and (head[:1] != "@" or (head[:6] == "@media" and _for_screens(head[6:])))))
        elif heads:
            head, shown = heads.pop()
            if shown and head[:1] != "@" and not counting.isdisjoint((declared := declarations(words)).values):
                for selector in head.split(","):
                    yield _Rule(selector.strip(), declared, _weight(selector))


def _for_screens(media: str) -> bool:
    """Whether a query of media holds for a screen of usual width."""
    return any(_holds(query) for query in media.lower().split(","))


def _holds(query: str) -> bool:
    negated = query.strip().startswith("not ")
    if any(medium in query for medium in ("print", "speech", "braille")):
        return negated
    widths = ((side, int(width)) for side, width in _WIDTH.findall(query))
    return negated != all(width <= _SCREEN if side == "min" else width >= _SCREEN for side, width in widths)


def _weight(selector: str) -> tuple[int, int, int]:
    found = _WEIGHT.findall(selector)
    names = sum(bool(hash_) for hash_, _ in found)
    classes = sum(bool(mark) for _, mark in found)
    return names, classes, len(found) - names - classes


def _matched(tree: LexborHTMLParser, rules: list[_Rule], size: int) -> Styles:
    if len(rules) * size > _COSTLY:
        raise refusal("too_large", detail=f"{len(rules)} CSS")
    found: Styles = {}
    for rule in sorted(rules, key=lambda rule: rule.weight):
        if not rule.selector or len(rule.selector) > _LONGEST or _LIVE.search(rule.selector):
            continue
        try:
            nodes: list[Any] = tree.css(rule.selector)
        except (SelectolaxError, ValueError):
            continue
        for node in nodes:
            below = found.get(node.mem_id)
            found[node.mem_id] = rule.declared.over(below) if below else rule.declared
    return found
