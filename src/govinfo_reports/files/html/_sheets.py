"""The text of a style sheet -> its rules, as far as they hold for this browser, and which of them win."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ._conditions import met, parts
from ._media import holds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_COMMENT: Final = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_MARK: Final = re.compile(r"""[{}]|"[^"\n]*"|'[^'\n]*'""")
_IMPORT: Final = re.compile(
    r"""@import\s+(?:url\(\s*)?(?:"([^"\n]*)"|'([^'\n]*)'|(?<=\()([^"'()\s]*))\s*\)?([^;{}]*)(?:;|\Z)""", re.IGNORECASE
)
_IN_LAYER: Final = re.compile(r"\blayer(?:\(([^()]*)\))?")
_SUPPORTS: Final = re.compile(r"\bsupports\(((?:[^()]|\([^()]*\))*)\)")
_WEIGHT: Final = re.compile(r"(#)|([.\[:])|(?:^|[\s>+~(])(?=[a-z])", re.IGNORECASE)
_NO_WEIGHT: Final = re.compile(r":where\([^()]*\)|:(?:is|not|has)(?=\()|\\.")
_SIMPLE: Final = re.compile(r"[-\w.#\s>]*")
_LONGEST: Final = 200  # characters of a selector
_MOST: Final = 50  # selectors that a nested rule stands for
_DEEPEST: Final = 8  # layers in one another
_IMPORTS: Final = 3  # style sheets that import one another
_LAST: Final = 1 << 30  # the place of what stands in no layer, behind all layers
_DISPLAYS: Final = re.compile(
    r"none|block|inline|contents|flow-root|list-item|(?:inline-)?(?:block|flex|grid|table)|table-[a-z-]+|ruby|inherit|initial|unset"
    r"|revert|-webkit-(?:inline-)?(?:box|flex)"
)
#: How the names of properties begin that browsers know.
_KNOWN: Final = re.compile(
    r"accent|align|all|animation|appearance|aspect|backdrop|background|border|bottom|box|break|caret|clear|clip"
    r"|color|column|columns|contain|container|content|cursor|direction|display|filter|flex|float|font|gap|grid|height"
    r"|hyphens|image|inline|inset|isolation|justify|left|letter|line|list|margin|mask|max|min|mix|object|opacity"
    r"|order|outline|overflow|overscroll|padding|perspective|place|pointer|position|resize|right|rotate|row|scale"
    r"|scroll|scrollbar|shape|tab|table|text|top|touch|transform|transition|translate|unicode|user|vertical"
    r"|visibility|white|width|will|word|writing|z|zoom"
)


class Rule(NamedTuple):
    """One selector of a rule, and what is said of the elements that it selects."""

    selector: str
    said: str
    order: tuple[int, ...]
    """What wins over what: by layers, then by the weight of the selector."""
    doubtful: bool
    """Whether nobody can tell if the rule holds."""


class _Block(NamedTuple):
    """A block of a sheet that is open."""

    selectors: tuple[str, ...] | None = None
    holds: bool | None = True
    layer: tuple[int, ...] = ()
    said: tuple[list[str], ...] = ()
    """Where what is said before the rules inside it is kept."""


def with_imports(sheet: str, at: Callable[[str], str], depth: int = _IMPORTS) -> Iterator[str]:
    """Yield the style sheets that *sheet* imports, and itself; *at* gives the one at an address, or nothing."""
    sheet = _COMMENT.sub(" ", sheet)
    if "@import" in sheet and depth:
        for quoted, single, bare, conditions in _IMPORT.findall(sheet):
            if not (imported := at(quoted or single or bare)):
                continue
            media = conditions
            if layer := _IN_LAYER.search(media):
                imported, media = f"@layer {layer.group(1) or ''}{{{imported}}}", _IN_LAYER.sub(" ", media)
            if asked := _SUPPORTS.search(media):
                imported, media = f"@supports ({asked.group(1)}){{{imported}}}", _SUPPORTS.sub(" ", media)
            yield from with_imports(f"@media {media}{{{imported}}}" if media.strip() else imported, at, depth - 1)
    yield sheet


def rules(sheets: list[str]) -> Iterator[Rule]:
    """Yield the rules of *sheets* that hold for this browser, or of which that cannot be told."""
    layers: dict[tuple[str, ...], int] = {}
    for sheet in sheets:
        yield from _rules(sheet, layers)


def _rules(sheet: str, layers: dict[tuple[str, ...], int]) -> Iterator[Rule]:
    layered = "@layer" in sheet
    place, top = 0, _Block()
    above: list[_Block] = []
    for mark in _MARK.finditer(sheet):
        if (sign := mark.group()) not in "{}":
            continue
        words = sheet[place : mark.start()]
        place = mark.end()
        before, _, head = words.rpartition(";")
        if before and layered and "@layer" in before:
            _name_layers(before, top.layer, layers)
        if sign == "{":
            if before and top.said:
                top.said[0].append(before)
            above.append(top)
            top = _opened(head.strip(), top, layers)
        elif above:
            yield from _closed(top, words)
            top = above.pop()
    words = sheet[place:]
    while above:
        yield from _closed(top, words)
        top, words = above.pop(), ""


def _opened(head: str, above: _Block, layers: dict[tuple[str, ...], int]) -> _Block:
    """Return the block that begins behind *head*."""
    if not above.holds and above.holds is not None:
        return _Block(holds=False)
    if head[:1] != "@":
        return _Block(tuple(_nested(list(parts(head, ",")), above.selectors)), above.holds, above.layer, ([],))
    name, _, condition = head.replace("(", " (", 1).partition(" ")
    match name.lower():
        case "@media":
            held: bool | None = holds(condition)
        case "@supports":
            held = met(condition.lower(), _supported)
        case "@layer":
            return _Block(above.selectors, above.holds, _layer(condition.strip(), above.layer, layers), ([],))
        case "@container" | "@scope":
            held = None
        case _:
            held = False
    return _Block(above.selectors, held if held is not True else above.holds, above.layer, ([],))


def _closed(block: _Block, words: str) -> Iterator[Rule]:
    if block.selectors and (block.holds or block.holds is None):
        said = ";".join((*block.said[0], words)) if block.said and block.said[0] else words
        for selector in block.selectors:
            if len(selector) <= _LONGEST:
                yield Rule(selector, said, (*block.layer, _LAST, *_weight(selector)), block.holds is None)


def _nested(selectors: list[str], above: tuple[str, ...] | None) -> list[str]:
    """Return what *selectors* select inside a rule for those *above*."""
    if above is None:
        return selectors
    around = f":is({','.join(above)})" if len(above) > 1 else above[0] if above else ""
    if len(around) > _LONGEST:
        return []
    return [
        selector.replace("&", around) if "&" in selector else f"{around} {selector}"
        for selector in selectors[:_MOST]
        if len(selector) <= _LONGEST
    ]


def _name_layers(words: str, above: tuple[int, ...], layers: dict[tuple[str, ...], int]) -> None:
    for statement in words.split(";"):
        if statement.strip()[:6] == "@layer":
            for name in statement.strip()[6:].split(","):
                _layer(name.strip(), above, layers)


def _layer(name: str, above: tuple[int, ...], layers: dict[tuple[str, ...], int]) -> tuple[int, ...]:
    """Return the place of a layer among all: layers named first lose, and what stands in a layer inside of one."""
    place = above
    for step in name.split(".", _DEEPEST)[: max(0, _DEEPEST - len(above))]:
        key = (*map(str, place), step or f" {len(layers)}")
        place = (*place, layers.setdefault(key, len(layers)))
    return place


def _supported(text: str) -> bool | None:
    """Whether a browser knows a declaration; None where that cannot be told."""
    name, colon, value = (part.strip() for part in text.partition(":"))
    if text[:9] == "selector(" or name[:2] == "--":
        return True
    if not colon or name[:1] == "-":
        return None if not colon else name[:8] == "-webkit-"
    if name == "display":
        return _DISPLAYS.fullmatch(value) is not None
    return True if _KNOWN.fullmatch(name.partition("-")[0]) else None


def _weight(selector: str) -> tuple[int, int, int]:
    if _SIMPLE.fullmatch(selector) is None:
        selector = _NO_WEIGHT.sub("", selector)
    found = _WEIGHT.findall(selector)
    names = sum(bool(hash_) for hash_, _ in found)
    classes = sum(bool(mark) for _, mark in found)
    return names, classes, len(found) - names - classes
