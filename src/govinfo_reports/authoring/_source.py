"""The text of a grammar file -> its rules, labels and imports, each with its place."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from govinfo_reports.forms import GRAMMARS, key_of
from govinfo_reports.text.source import NOWHERE, Span

if TYPE_CHECKING:
    from pathlib import Path

_STATEMENT: Final = re.compile(
    r"^[ \t]*(?P<how>%override[ \t]+|%extend[ \t]+)?(?P<marks>[!?]*)(?P<name>[^\s:\"%|/!?()：“”]+?)(?:\.-?\d+)?[ \t]*:"
    r"(?P<body>[^\n]*(?:\n[ \t]*\|[^\n]*)*)",
    re.MULTILINE,
)
_IMPORT: Final = re.compile(r"^[ \t]*%import[ \t]+(?P<file>[.\w]+)[ \t]*(?:\((?P<names>[^)\n]*)\))?", re.MULTILINE)
_PART: Final = re.compile(
    r'(?://|\#)[^\n]*|"(?P<label>(?:[^"\\\n]|\\.)*)"|/(?P<regex>(?:[^/\\\n]|\\.)+)/[a-z]*|(?P<alias>->)|(?P<name>\w+)'
)


@frozen
class Word:
    """A name or a label, with its place."""

    text: str
    span: Span


@frozen
class Definition:
    """One rule, as its author wrote it."""

    name: Word
    how: str
    """``%override``, ``%extend`` or empty."""
    keeps: bool
    """Whether a ``!`` before the name keeps its labels in the report."""
    body: Span
    uses: tuple[Word, ...]
    """The names on its right-hand side."""
    labels: tuple[Word, ...]
    aliases: tuple[Word, ...]
    patterns: tuple[Word, ...]

    @property
    def keys(self) -> set[str]:
        """The keys that it can give to values."""
        return {self.name.text.lstrip("_"), *(alias.text for alias in self.aliases)}


@frozen
class Import:
    """The names that a file imports from another one."""

    file: Word
    names: tuple[Word, ...]


@frozen(slots=False)
class Source:
    """A grammar file, as its author wrote it."""

    path: Path
    text: str = field(repr=False)

    @cached_property
    def definitions(self) -> tuple[Definition, ...]:
        """Its rules and terminals, in order."""
        return tuple(map(self._definition, _STATEMENT.finditer(self.bare)))

    @cached_property
    def bare(self) -> str:
        """The text with blanks in place of its comments, so that all places stay the same."""
        return _PART.sub(lambda part: " " * len(part[0]) if part[0].startswith(("//", "#")) else part[0], self.text)

    @cached_property
    def outside(self) -> str:
        """The text with blanks in place of its comments, labels and patterns."""
        return _PART.sub(lambda part: part[0] if part["name"] or part["alias"] else " " * len(part[0]), self.text)

    def _definition(self, match: re.Match[str]) -> Definition:
        parts: dict[str, list[Word]] = {"name": [], "label": [], "alias": [], "regex": []}
        renamed = False
        for part in _PART.finditer(self.bare, *match.span("body")):
            if part.lastgroup == "alias":
                renamed = True
            elif part.lastgroup:
                kind = "alias" if renamed and part.lastgroup == "name" else part.lastgroup
                parts[kind].append(Word(part[part.lastgroup], Span(*part.span())))
                renamed = False
        return Definition(
            Word(match["name"], Span(*match.span("name"))),
            (match["how"] or "").strip(),
            "!" in match["marks"],
            Span(*match.span("body")),
            *(tuple(parts[kind]) for kind in ("name", "label", "alias", "regex")),
        )

    @cached_property
    def imports(self) -> tuple[Import, ...]:
        """Its imports, in order."""
        return tuple(map(self._import, _IMPORT.finditer(self.bare)))

    def _import(self, match: re.Match[str]) -> Import:
        file = match["file"]
        if match["names"] is None:
            file, _, name = file.rpartition(".")
            names = [Word(name, Span(match.end("file") - len(name), match.end("file")))]
        else:
            listed = re.compile(r"\w+").finditer(self.bare, *match.span("names"))
            names = [Word(own[0], Span(*own.span())) for own in listed]
        return Import(Word(file, Span(*match.span("file"))), tuple(names))

    @cached_property
    def names(self) -> dict[str, Word]:
        """Each name that the file defines or imports."""
        taken = {name.text: name for taken in self.imports for name in taken.names}
        return {definition.name.text: definition.name for definition in self.definitions} | taken

    def imported(self, taken: Import) -> Source | None:
        """Return the file that an import names: beside this one, or else in the package; None if there is none."""
        name = taken.file.text.lstrip(".").replace(".", "/") + ".lark"
        for path in (self.path.parent / name, GRAMMARS / name):
            if path.is_file():
                return source_of(path)
        return None

    def place_of(self, label: str, key: str) -> Span:
        """Return where the *label* of a *key* is written; if it is imported, the place of the import."""
        named = [own for own in self.definitions if key in own.keys]
        for definition in (*named, *self.definitions):
            for word in definition.labels:
                if word.text == label:
                    return word.span
        if named:
            return named[0].name.span
        imported = [name.span for taken in self.imports for name in taken.names if name.text.lstrip("_") == key]
        return imported[0] if imported else NOWHERE

    def place_of_rule(self, *keys: str) -> Span:
        """Return where the first of *keys* that this file knows is defined, or else used or imported."""
        for key in keys:
            named = [own.name for own in self.definitions if own.name.text in {key, f"_{key}"}]
            uses = [use for own in self.definitions for use in own.uses if use.text in {key, f"_{key}"}]
            taken = [name for one in self.imports for name in one.names if name.text.lstrip("_") == key]
            if found := [*named, *uses, *taken]:
                return found[0].span
        return NOWHERE


def source_of(path: Path) -> Source:
    """Return the grammar file at *path*."""
    return Source(path, path.read_text(encoding="utf-8"))


def plain_name(name: str) -> str:
    """Return a name as its author knows it; an ellipsis for a name that Lark made up for a repetition."""
    return "…" if name.startswith("__") else key_of(name)
