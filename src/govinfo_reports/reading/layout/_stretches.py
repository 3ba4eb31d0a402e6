"""A page -> stretches of lines of one family each, chosen by what stands in the lines."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from govinfo_reports.text.patterns import lazy

from . import _latex, _separated, _stated, _wiki
from ._drawing import BORDERS
from ._piece import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ._piece import Line

_BORDER: Final = lazy(f"[{BORDERS}]")
_TYPED: Final = lazy(r"^\s*\+[-=+]{3,}\+\s*$")
_PAGE_NUMBER: Final = lazy(
    r"\s*(?:-\s*\d{1,3}\s*-|第\s*\d{1,3}\s*页(?:[,\s]*共\s*\d{1,3}\s*页)?|Page \d{1,3}|P\. ?\d{1,3})\s*"
)
_OPENS_NUMBER: Final = frozenset("-第P")  # looking at one letter is faster than asking the pattern
_NO_FAMILY: Final = frozenset({"", "rule"})
_DRAWN: Final = lazy(r"[-=─━═_*+~.\s]{3,}")
_BRIDGE: Final = 4
_LONGEST_CELL: Final = 400  # letters; a pipe in a longer stretch of words separates no cells
_LONGEST_NUMBER: Final = 120


def stretches(spelled: str, original: str) -> Iterator[tuple[str, list[Line]]]:
    """Yield the page as stretches of lines, each with the name of its family."""
    lines = lines_of(spelled)
    drawn = _BORDER.search(spelled) is not None
    # Every other line of a page of cells is like one before it, and most lines of a page of tabs have one: to ask once
    # about equal lines, and here about tabs, takes a third of the time.
    texts = {text for text, _ in lines}
    family_of = {text: "tabs" if "\t" in text else _family(text, drawn=drawn) for text in texts}
    families = [family_of[text] for text, _ in lines]
    plain = [text for text, family in family_of.items() if family == "lines"]
    _latex.claim(lines, families, original)
    _separated.claim(lines, families, original, plain)
    _stated.claim(lines, families, plain)
    _wiki.claim(lines, families, original)
    cuts = _cuts(families)
    ruled = "rule" in families
    for (first, family), (end, _) in pairwise([*cuts, (len(lines), "")]):
        own = lines[first:end]
        if ruled and family != "boxes":
            own = [line for line, name in zip(own, families[first:end], strict=True) if name != "rule"]
        yield family, own


def _family(text: str, *, drawn: bool) -> str:
    """Return the family of a line without tabs; *drawn*: whether the page has any character that draws borders."""
    if not text:
        return ""
    if "|" in text and len(text) - text.count(" ") < _LONGEST_CELL * text.count("|"):
        return "pipes"
    if drawn and not text.isascii() and _BORDER.search(text):
        return "boxes"
    if len(text) > 2 and text.isascii() and not text[0].isalnum() and _DRAWN.fullmatch(text):  # noqa: PLR2004 - fewer strokes draw no line
        return "boxes" if _TYPED.search(text) else "rule" if text.strip() else ""
    if not (bare := text.strip()):
        return ""
    return (
        "rule" if bare[0] in _OPENS_NUMBER and len(text) < _LONGEST_NUMBER and _PAGE_NUMBER.fullmatch(text) else "lines"
    )


def _cuts(families: list[str]) -> list[tuple[int, str]]:
    """Return where each stretch begins, and its family; short gaps inside a table do not cut it."""
    kinds = set(families) - _NO_FAMILY
    if len(kinds) <= 1:
        return [(0, next(iter(kinds), "lines"))]
    cuts: list[tuple[int, str]] = []
    current, last = "", -1
    for number, family in enumerate(families):
        if family == current:
            last = number
            continue
        if not family or family == "rule":
            continue
        if family == "lines" and current in {"pipes", "tabs"} and _goes_on(families, number, current, last):
            continue
        if family == "pipes" and current == "boxes":
            last = number
            continue
        cuts.append((number if cuts else 0, family))
        current, last = family, number
    return cuts or [(0, "lines")]


def _goes_on(families: list[str], number: int, current: str, last: int) -> bool:
    """Whether a bare line belongs to the table above it: another row of it follows soon."""
    if number - last == 1 and current == "tabs":
        return True
    return current == "pipes" and current in families[number + 1 : number + 1 + _BRIDGE]
