"""A grammar file -> the problems with its names: those that it defines, uses and imports. They are found uncompiled."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govinfo_reports.forms import COLUMNS
from govinfo_reports.text.source import NOWHERE, Span

from . import _form_kinds as f
from . import _kinds as k
from ._packaged import import_line, packaged_files
from ._rule_faults import rule_faults
from ._text_faults import hint, text_faults

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from govinfo_reports.findings import Finding

    from ._source import Definition, Source

_RULE: Final = re.compile(r"_?[a-z][a-z0-9]*(?:_[a-z0-9]+)*|_?[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*")
#: Problems that leave other names undefined; reporting those names too would only distract.
_LEAVE_NAMES_UNKNOWN: Final = {kind.code for kind in (k.KEY, k.NO_FILE, k.NOT_THERE)}
_IGNORED: Final = re.compile(r"^[ \t]*%ignore[ \t]+(?P<name>\w+)", re.MULTILINE)
_PATTERNED: Final = frozenset({"CELL", "PROSE", "_NEXT"})


def syntax_faults(source: Source) -> list[Finding]:
    """Return the problems with the names of *source*."""
    if found := text_faults(source):
        return found  # half of the names would seem to be missing
    found = [*_keys(source), *_imports(source), *_definitions(source), *_circles(source)]
    if not _LEAVE_NAMES_UNKNOWN & {finding.code for finding in found}:
        found += _unknown(source)
    return found or rule_faults(source)


def _keys(source: Source) -> Iterator[Finding]:
    for definition in source.definitions:
        for name in (definition.name, *definition.aliases):
            if not _RULE.fullmatch(name.text):
                yield k.KEY.at(source.text, name.span, None, name=name.text)
        if definition.name.text not in _PATTERNED:
            for pattern in definition.patterns:
                yield f.PATTERN.at(source.text, pattern.span, None, pattern=pattern.text)


def _imports(source: Source) -> Iterator[Finding]:
    for taken in source.imports:
        file = taken.file.text.lstrip(".")
        other = source.imported(taken)
        if other is None:
            yield k.NO_FILE.at(source.text, taken.file.span, None, file=file, packaged=packaged_files())
            continue
        for name in taken.names:
            if name.text not in other.names:
                yield k.NOT_THERE.at(
                    source.text, name.span, None, file=file, name=name.text, **hint(name.text, other.names)
                )


def _definitions(source: Source) -> Iterator[Finding]:
    imported = {name.text: name for taken in source.imports for name in taken.names}
    seen = dict(imported)
    for definition in source.definitions:
        name = definition.name
        if definition.how:
            if name.text not in imported:
                yield k.NOTHING_TO_OVERRIDE.at(source.text, name.span, None, name=name.text)
        elif name.text in seen:
            line = seen[name.text].span.line_of(source.text)[0]
            yield k.TWICE.at(source.text, name.span, None, name=name.text, line=line)
        seen.setdefault(name.text, name)
    if "report" not in seen:
        yield k.NO_REPORT.at(source.text, NOWHERE, None)
    ignored = list(_IGNORED.finditer(source.bare))
    for match in ignored:
        if match["name"] not in source.names:
            near = hint(match["name"], source.names)
            yield k.UNKNOWN.at(source.text, Span(*match.span("name")), None, name=match["name"], **near)
    if not ignored:
        yield k.NO_IGNORE.at(source.text, Span(len(source.text.rstrip()), len(source.text.rstrip())), None)


def _circles(source: Source) -> Iterator[Finding]:
    """Find the first rule that contains itself, directly or through others."""
    parts = {own.name.text: [use.text for use in own.uses] for own in source.definitions}
    for definition in source.definitions:
        name = definition.name.text
        if way := _way_back(name, parts):
            yield f.CIRCLE.at(source.text, definition.name.span, None, name=name, way=" → ".join(way))
            return


def _way_back(name: str, parts: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the rules through which *name* leads back to itself; an empty list if it does not."""
    ways = [[name]]
    seen: set[str] = set()
    while ways:
        way = ways.pop()
        for part in parts.get(way[-1], ()):
            if part == name:
                return [*way, name]
            if part not in seen:
                seen.add(part)
                ways.append([*way, part])
    return []


def _unknown(source: Source) -> Iterator[Finding]:
    names = source.names
    reported: set[str] = set()
    for definition in source.definitions:
        for use in definition.uses:
            if use.text not in names and use.text not in reported:
                reported.add(use.text)
                if not use.text.isascii():
                    yield k.UNQUOTED.at(source.text, use.span, None, name=use.text)
                    continue
                near = _cell_rule(use.text, names) or import_line(use.text) or hint(use.text, names)
                details = near if near["hint_zh"] else _MISSING
                yield k.UNKNOWN.at(source.text, use.span, None, name=use.text, **details)


_MISSING: Final = {
    "hint_zh": "请为它写一条规则，或在这里删去它。",
    "hint_en": " Write a rule for it, or delete it here.",
}


def _cell_rule(name: str, known: Iterable[str]) -> dict[str, str]:
    """Return the details that tell how to write the cells of a column; an empty dict if it has no label."""
    if f"_{name}" not in known:
        return {}
    return {
        "hint_zh": f"一栏有两条规则，“_{name}”是栏名，还要一条：{name} : CELL",
        "hint_en": f" A column is two rules: “_{name}” is its label; add its cells, {name} : CELL",
    }


def unused_rules(source: Source) -> Iterator[Finding]:
    """Find rules that `report` does not lead to, such as a row that its group does not name."""
    by_name: dict[str, list[Definition]] = {}
    for definition in source.definitions:
        by_name.setdefault(definition.name.text, []).append(definition)
    wanted = ["report", *(name.text for taken in source.imports for name in taken.names)]
    reached: set[str] = set()
    while wanted:
        name = wanted.pop()
        if name not in reached:
            reached.add(name)
            wanted += [use.text for definition in by_name.get(name, ()) for use in definition.uses]
    twins = {f"_{name}" for name in reached}
    for name, definitions in by_name.items():
        if name not in reached | twins | {"themes", COLUMNS}:
            yield f.UNUSED.at(source.text, definitions[0].name.span, None, name=name)
