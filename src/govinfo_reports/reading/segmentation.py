"""What was brought into line with a form -> the tree that the parser would have given for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import frozen
from lark import Token, Tree

from govinfo_reports.forms import Path, section_of
from govinfo_reports.text.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from govinfo_reports.forms import Form

_LINE: Final = re.compile(r"[^\n]+")
_EDGE: Final = " \t\u00a0\u3000*#|\r"


@frozen
class Part:
    """One section of a page, as stretches of characters."""

    key: str
    heading: Span | None
    start: int
    end: int
    table: Span | None


def parts(form: Form, headings: Mapping[str, Span], tables: Mapping[str, Span], length: int) -> list[Part]:
    """Cut a page of *length* characters into its sections: by their *headings*, or else by their *tables*."""
    begins = {key: headings[key].start for key in form.sections if key in headings}
    for key in form.sections:
        if key in tables:
            begins.setdefault(key, tables[key].start)
    order = sorted(begins, key=begins.__getitem__)
    found = [Part(form.sections[0], None, 0, begins[order[0]] if order else length, None)]
    for place, key in enumerate(order):
        end = begins[order[place + 1]] if place + 1 < len(order) else length
        heading = headings.get(key)
        table = tables.get(key)
        if table:
            table = Span(max(table.start, heading.end if heading else 0), min(table.end, end))
        found.append(Part(key, heading, heading.end if heading else begins[key], end, table))
    return found


def tree(text: str, form: Form, found: list[Part], cells: Mapping[str, Token]) -> Tree[Token]:
    """Return the sections as a tree: heading, paragraphs, and the rows that have values."""
    nodes: list[Tree[Token]] = []
    paths: dict[str, list[str]] = {}
    for path in sorted(cells, key=lambda path: form.order.get(path, len(form.order))):
        paths.setdefault(section_of(path), []).append(path)
    for part in found:
        children: list[Tree[Token] | Token] = []
        if part.heading:
            children.append(_token("PROSE", text, part.heading.start, part.heading.end))
        middle = part.table or Span(part.end, part.end)
        children += [_prose(text, *line) for line in _lines(text, part.start, middle.start)]
        children += _rows(part.key, paths.get(part.key, []), cells)
        children += [_prose(text, *line) for line in _lines(text, middle.end, part.end)]
        nodes.append(Tree(part.key, children))
    return Tree("report", nodes)  # type: ignore[arg-type]


def _token(kind: str, text: str, start: int, end: int) -> Token:
    return Token(kind, text[start:end], start, end_pos=end)


def _prose(text: str, start: int, end: int) -> Tree[Token]:
    return Tree("paragraph", [_token("PROSE", text, start, end)])


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for line in _LINE.finditer(text, start, end):
        words = line.group().strip(_EDGE)
        if words.strip("-=─━+.:_| "):
            begin = line.start() + line.group().index(words)
            yield begin, begin + len(words)


def _rows(section: str, paths: list[str], cells: Mapping[str, Token]) -> list[Tree[Token]]:
    """Nest the values of a *section* along their *paths*."""
    root = Tree[Token](section, [])
    nodes = {section: root}
    for path in paths:
        _node(path, nodes).children.append(cells[path])
    return [child for child in root.children if isinstance(child, Tree)]


def _node(path: str, nodes: dict[str, Tree[Token]]) -> Tree[Token]:
    """Return the node of *path*, under those of the groups above it."""
    if path not in nodes:
        way = Path(path)
        nodes[path] = Tree(way.column, [])
        _node(way.row, nodes).children.append(nodes[path])
    return nodes[path]
