"""A grammar file -> rules whose parts are right but stand in the wrong place. They are found uncompiled."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.forms import COLUMNS, START
from govinfo_reports.text.source import Span

from . import _rule_kinds as k

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govinfo_reports.findings import Finding, FindingKind

    from ._source import Definition, Source, Word

_CELL: Final = "CELL"
_PARAGRAPH: Final = "paragraph"
_REPEATED: Final = re.compile(r"\b(?P<name>\w++)[ \t]*+(?P<mark>[*+~])")
_ARROW: Final = re.compile(r"->[ \t]*+(?P<key>\w++)?+(?P<more>[ \t]*+[^\s|)])?+")


@frozen
class _Known:
    """What the rules are that a file defines or imports, by their names."""

    cells: frozenset[str]
    """Cells of a column, and groups of such cells that give no key."""
    heads: frozenset[str]
    """Labels of columns, and heads made of them."""
    rows: frozenset[str]
    """Rows and groups with a label."""


def rule_faults(source: Source) -> list[Finding]:
    """Return the problems with the order of the parts of the rules of *source*."""
    known = _known(source)
    found: list[Finding] = []
    for own in source.definitions:
        if own.name.text == COLUMNS or own.patterns:
            continue
        found += [*_empty(source, own), *_aliases(source, own), *_repeated(source, own)]
        found += [*_mixed(source, own, known), *_labelled_cells(source, own)]
    return found


def _known(source: Source) -> _Known:
    files = [source, *(other for taken in source.imports if (other := source.imported(taken)))]
    rules = {own.name.text: own for file in reversed(files) for own in file.definitions}
    cells = {name for name, own in rules.items() if [use.text for use in own.uses] == [_CELL] and not own.labels}
    heads = {name for name, own in rules.items() if name.startswith("_") and own.labels and not own.uses}
    while True:
        more = {name for name, own in rules.items() if _made_of(name, own, cells)} - cells
        others = {name for name, own in rules.items() if _made_of(name, own, heads) and not own.keeps} - heads
        if not more | others:
            break
        cells |= more
        heads |= others
    rows = {name for name, own in rules.items() if not name.startswith("_") and own.labels and own.uses}
    return _Known(frozenset(cells), frozenset(heads), frozenset(rows))


def _made_of(name: str, own: Definition, parts: set[str]) -> bool:
    return name.startswith("_") and bool(own.uses) and all(use.text in parts for use in own.uses)


def _empty(source: Source, own: Definition) -> Iterator[Finding]:
    if not own.uses and not own.labels:
        yield k.EMPTY_RULE.at(source.text, own.name.span, None, name=own.name.text)


def _aliases(source: Source, own: Definition) -> Iterator[Finding]:
    """Find arrows without a key behind them, and with more than a key."""
    for match in _ARROW.finditer(source.bare, own.body.start, own.body.end):
        arrow = Span(match.start(), match.start() + len("->"))
        if arrow.of(source.outside).strip() and (not match["key"] or match["more"]):
            yield k.ARROW.at(source.text, arrow, None)


def _repeated(source: Source, own: Definition) -> Iterator[Finding]:
    """Find marks of repetition behind anything but prose, and prose without them."""
    found = _REPEATED.finditer(source.outside, own.body.start, own.body.end)
    marked = {match.start("name"): match["mark"] for match in found}
    for use in own.uses:
        mark = marked.get(use.span.start, "")
        if use.text == _PARAGRAPH and mark != "*":
            yield k.ONE_PARAGRAPH.at(source.text, use.span, None)
        elif use.text != _PARAGRAPH and mark:
            yield k.REPEATED.at(source.text, use.span, None, name=use.text, mark=mark)


def _mixed(source: Source, own: Definition, known: _Known) -> Iterator[Finding]:
    """Find heads in rows, cells in heads, and labels behind their cells."""
    name = own.name.text
    last = max((word.span.start for word in own.labels), default=-1)
    heads = [use for use in own.uses if use.text in known.heads]
    if not name.startswith("_") and own.labels and heads and len(heads) == len(own.uses):
        yield _instead(source, heads[0], k.HEAD_IN_ROW, known.cells, name=name)
    for use in own.uses:
        if use.text not in known.cells:
            continue
        if use.span.start < last and not name.startswith("_"):
            yield k.LABEL_LAST.at(source.text, use.span, None, name=name, column=use.text)
            return
        if _stands_over_rows(source, own, known) and (name.startswith("_") or use.text.startswith("_")):
            yield _instead(source, use, k.CELL_IN_HEAD, known.heads, name=name)
            return


def _stands_over_rows(source: Source, own: Definition, known: _Known) -> bool:
    """Whether a rule is a part of a table, or a section: it has rows and no key of a row."""
    sections = {use.text for rule in source.definitions if rule.name.text == START for use in rule.uses}
    holds = any(use.text in known.rows for use in own.uses)
    return holds and (own.name.text.startswith("_") or own.name.text in sections)


def _instead(source: Source, use: Word, kind: FindingKind, known: frozenset[str], name: str) -> Finding:
    """Return a finding of a *kind* that names what is meant: the cells of a head, or the head of cells."""
    bare = use.text.removeprefix("_").removesuffix("_head")
    near = (one for one in (bare, f"_{bare}", f"_{bare}_head") if one != use.text and one in known)
    return kind.at(source.text, use.span, None, name=name, use=use.text, instead=next(near, bare))


def _labelled_cells(source: Source, own: Definition) -> Iterator[Finding]:
    """Find cells beside a label: of a row, whose column has no name, or of a column."""
    if own.labels and any(use.text == _CELL for use in own.uses):
        yield k.LABELLED_CELL.at(source.text, own.name.span, None, name=own.name.text)
