"""Rows of wikis -> pieces: cells that begin with a pipe (MediaWiki, AsciiDoc), or that stand between two (MoinMoin)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports.text.patterns import lazy

from ._piece import Line, Piece, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BETWEEN: Final = lazy(r"\|\||!!")
_ATTRIBUTES: Final = lazy(r"[^|=]*+=[^|]*+\|(?!\|)")
_MARKUP: Final = ("{|", "|}", "|+")
_NEW_ROW: Final = "|-"
_ASCIIDOC: Final = "|==="
_ENOUGH: Final = 3


def claim(lines: Sequence[Line], families: list[str], original: str) -> None:
    """Name the lines of MediaWiki's and AsciiDoc's tables, and those of MoinMoin's where they are some."""
    if f"\n{_ASCIIDOC}\n" in original:
        edges = [number for number, (text, _) in enumerate(lines) if text.rstrip() == _ASCIIDOC]
        for first, last in zip(edges[::2], edges[1::2], strict=False):
            families[first : last + 1] = ["wiki"] * (last + 1 - first)
    if "{|" in original:
        inside = False
        for number, (text, _) in enumerate(lines):
            inside = inside or text.startswith("{|")
            if inside:
                families[number] = "wiki"
            inside = inside and not text.startswith("|}")
    if original.count("||") > _ENOUGH:
        rows = [number for number, (text, _) in enumerate(lines) if families[number] == "pipes" and _is_doubled(text)]
        if len(rows) >= _ENOUGH:
            for number in rows:
                families[number] = "wiki"


def _is_doubled(text: str) -> bool:
    """Whether all pipes of a row come in twos, and some words stand between them."""
    bare = text.strip()
    if not (bare.startswith("||") and bare.endswith("||")):
        return False
    inside = bare.replace("||", "")
    return "|" not in inside and bool(inside.strip())


def read(lines: Sequence[Line], original: str, row: int) -> Iterator[Piece]:
    """Yield the pieces of *lines*."""
    if any(text.rstrip() == _ASCIIDOC for text, _ in lines):
        yield from _asciidoc(lines, row)
        return
    del original
    doubled = any(_is_doubled(text) for text, _ in lines)
    for text, start in lines:
        bare = text.strip()
        if not bare or bare.startswith(_MARKUP):
            continue
        if bare.startswith(_NEW_ROW):
            row += 1
            continue
        first = len(text) - len(text.lstrip())
        end = len(text.rstrip())
        if doubled:
            row += 1
            first, end = first + 2, end - 2
        elif bare[0] in "|!":
            first += 1
        for begin, stop in _cells(text, first, end):
            attributes = _ATTRIBUTES.match(text, begin, stop)
            cell = attributes.end() if attributes else begin
            yield trimmed(text[cell:stop], start + cell, row)


def _cells(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    for between in _BETWEEN.finditer(text, begin, end):
        yield begin, between.start()
        begin = between.end()
    yield begin, end


def _asciidoc(lines: Sequence[Line], row: int) -> Iterator[Piece]:
    """Yield the cells of AsciiDoc's tables: a row is a line, or all lines up to a blank one."""
    apart = any(not text.strip() for text, _ in lines)
    for text, start in lines:
        bare = text.strip()
        if not bare or bare == _ASCIIDOC or not apart:
            row += 1
        if not bare or bare == _ASCIIDOC:
            continue
        begin = text.find("|") + 1
        for end in [*(place for place in range(begin, len(text)) if text[place] == "|"), len(text)]:
            yield trimmed(text[begin:end], start + begin, row)
            begin = end + 1
