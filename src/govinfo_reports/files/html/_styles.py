"""A page's own style sheets -> what they say of each element, as far as it decides what a reader of the page sees."""

from __future__ import annotations

import re
from collections import Counter
from math import factorial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from selectolax.lexbor import SelectolaxError

from govinfo_reports.files.refusals import refusal

from ._declared import Declared, counting, declarations
from ._generated import Generated, generated
from ._media import holds
from ._sheets import rules, with_imports

if TYPE_CHECKING:
    from collections.abc import Callable

    from selectolax.lexbor import LexborHTMLParser, LexborNode

_RESTING: Final = re.compile(r":not\(:(?:hover|focus(?:-\w+)?|active|visited|target)\)")
_LIVE: Final = re.compile(r"::|:(?:hover|focus|active|visited|target|before|after|first-l|checked)")
_COSTLY: Final = 1_000_000_000  # selectors times characters of the page
_MATCHES: Final = 500_000  # elements that all selectors together select
_PAIRS: Final = 250_000_000  # siblings that selectors hold against one another
_STEPS: Final = 8  # from sibling to sibling in one selector
#: What selects an element by those that stand before or behind it.
_SIBLINGS: Final = re.compile(r"~(?!=)|:nth-")
#: What a rule that hides or shows an element says, as a rule.
_DECISIVE: Final = frozenset({"display", "visibility", "opacity", "font-size", "color", "content-visibility"})
_SHEET: Final = frozenset({"", "text/css"})


class Styles(dict[int, Declared]):
    """What is declared of the elements of a page, by their numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.put: dict[tuple[int, str], Generated] = {}
        """What is put ``before`` or ``after`` the words of an element."""
        self.whole = True
        """Whether all style sheets that the page names are at hand."""
        self.doubtful: set[int] = set()
        """Elements of which nobody can tell whether a rule that hides or shows them holds."""


class _Asked(NamedTuple):
    """A selector, what is declared of the elements that it selects, and what it wins over."""

    selector: str
    declared: Declared
    order: tuple[int, ...]
    doubtful: bool
    put: tuple[str, Generated] | None = None


def styles(tree: LexborHTMLParser, text: str, linked: Callable[[str], str]) -> Styles:
    """Return what the style sheets of the page *text* say of its elements, by the elements' numbers.

    *linked* gives the style sheet at an address, empty where it is not at hand. Rules for print, for narrow screens,
    and for what a mouse points at do not count.
    """
    found = Styles()
    sheets: list[str] = []
    for node in tree.css("style, link[rel~=stylesheet]"):
        given = _sheets(node, linked)
        found.whole = found.whole and (bool(given) or node.tag == "style")
        sheets += given
    if not sheets:
        return found
    held = [(rule, declarations(rule.said)) for rule in rules(sheets)]
    names = counting([text, *sheets], {name for _, declared in held for name in declared.values})
    asked: list[_Asked] = []
    for rule, declared in held:
        if not names.isdisjoint(declared.values):
            doubtful = rule.doubtful or ("var(" in rule.said and any("var(" in said for said in _shown_by(declared)))
            asked.append(_Asked(rule.selector, declared, rule.order, doubtful))
        if "content" in rule.said and (put := generated(rule.selector, rule.said)):
            asked.append(_Asked(put[0], declared, rule.order, rule.doubtful, put[1:]))
    if not any(each.put and each.put[1].speaks for each in asked):
        asked = [each for each in asked if not each.put]
    _match(tree, asked, len(text), found)
    return found


def _sheets(node: LexborNode, linked: Callable[[str], str]) -> list[str]:
    """Return the style sheets of an element that holds one, or leads to it: none where a browser does not use it."""
    given = node.attributes
    kind, media = (given.get("type") or "").strip().lower(), given.get("media") or ""
    if kind not in _SHEET or not holds(media) or "disabled" in given or "alternate" in (given.get("rel") or "").split():
        return []
    above = node.parent
    while above is not None and above.tag not in {"html", "head", "body"}:
        if above.tag == "noscript":
            return []
        above = above.parent
    sheet = node.text() if node.tag == "style" else linked(given.get("href") or "")
    return list(with_imports(sheet, linked)) if sheet else []


def _match(tree: LexborHTMLParser, asked: list[_Asked], size: int, found: Styles) -> None:
    """Put what is *asked* of the elements of a page of some *size* to what is *found*."""
    if len(asked) * size > _COSTLY:
        raise refusal("too_large", detail=f"{len(asked)} CSS")
    _refuse_long_rows(tree, [each.selector for each in asked])
    matches = 0
    for selector, declared, _, doubtful, put in sorted(asked, key=_order):
        if not (resting := _at_rest(selector)):
            continue
        try:
            nodes: list[Any] = tree.css(resting)
        except (SelectolaxError, ValueError):
            continue
        matches += len(nodes)
        if matches > _MATCHES:
            raise refusal("too_large", detail=f"CSS matches > {_MATCHES}")
        for node in nodes:
            number = node.mem_id
            if doubtful:
                if not _DECISIVE.isdisjoint(declared.values) or put:
                    found.doubtful.add(number)
                continue
            if put:
                found.put[number, put[0]] = put[1]
                continue
            below = found.get(number)
            found[number] = declared.over(below) if below else declared


def _at_rest(selector: str) -> str:
    """Return what a selector selects while nobody points at the page; empty where that is nothing."""
    if ":" in selector:
        selector = _RESTING.sub("", selector)
        if _LIVE.search(selector):
            return ""
    return selector


def _refuse_long_rows(tree: LexborHTMLParser, selectors: list[str]) -> None:
    """Refuse a page whose elements are too many to be held against their siblings by *selectors*."""
    asking = [selector for selector in map(_at_rest, selectors) if _SIBLINGS.search(selector)]
    if not asking:
        return
    elements: list[Any] = tree.css("*")
    rows = Counter(node.parent.mem_id for node in elements if node.parent is not None)
    steps = Counter(min(_STEPS, max(1, selector.count("~"))) for selector in asking)
    pairs = sum(
        times * often * row ** (many + 1) // factorial(many)
        for row, often in Counter(rows.values()).items()
        for many, times in steps.items()
    )
    if pairs > _PAIRS:
        raise refusal("too_large", detail=f"{len(asking)} CSS, {max(rows.values())} siblings")


def _shown_by(declared: Declared) -> list[str]:
    """Return the values that decide whether an element is seen; what a variable of the page holds is not looked up."""
    return [declared.values.get(name, "") for name in ("display", "visibility", "opacity")]


def _order(asked: _Asked) -> tuple[int, ...]:
    return asked.order
