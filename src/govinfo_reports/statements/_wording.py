"""`grammars/claims.lark` -> what its words mean: the keys of a report they name, and the classes they belong to."""

from __future__ import annotations

from functools import cache, cached_property
from itertools import product
from typing import TYPE_CHECKING, Final

from attrs import define, field, frozen
from lark import Lark

from govinfo_reports.forms import GRAMMARS, row_of, section_of
from govinfo_reports.text.spelling import spell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lark.grammar import Rule

_START: Final = "claims"
_CLASSES: Final = "_grammar_words"
_COLUMNS: Final = "applicants"
_MONEY: Final = "money"
ELSEWHERE: Final = "elsewhere"


@frozen(slots=False)
class Key:
    """Something that the prose can speak of."""

    path: str
    readings: tuple[tuple[str, ...], ...]
    """The paths whose figures it may mean; the figures of one reading are added up."""
    parents: tuple[str, ...] = ()
    """What it belongs to and what has words of its own, the nearest first."""
    elided: bool = False
    """Whether it is meant where only its parent is named."""
    money: bool = False
    """Whether its figures are sums of money."""

    @cached_property
    def counted(self) -> bool:
        """Whether the tables count it."""
        return not self.path.endswith(f".{ELSEWHERE}")

    @property
    def claimable(self) -> bool:
        """Whether a claim can be about it; a section as a whole is only spoken of."""
        return self.counted and ("." in self.path or not self.parents)

    @cached_property
    def parent(self) -> str:
        """The path of what it stands under."""
        return row_of(self.path)

    @cached_property
    def section(self) -> str:
        """The section of the report it stands in."""
        return section_of(self.path)

    @cached_property
    def ambiguous(self) -> bool:
        """Whether the word leaves open what it counts."""
        return len(self.readings) > 1 and any(len(reading) > 1 for reading in self.readings)


@define(slots=False)
class Wording:
    """The words of claims."""

    keys: Mapping[str, tuple[Key, ...]]
    """By word, what it names."""
    columns: Mapping[str, Key]
    """By word, the column it names: one kind of those who apply."""
    classes: Mapping[str, frozenset[str]]
    """By name, the words of a class."""
    below: Mapping[str, tuple[Key, ...]] = field(init=False)
    """By path, the keys that stand directly under it."""

    def __attrs_post_init__(self) -> None:
        below: dict[str, dict[Key, None]] = {}
        for keys in self.keys.values():
            for key in keys:
                below.setdefault(key.parent, {})[key] = None
        self.below = {path: tuple(keys) for path, keys in below.items()}


@cache
def wording() -> Wording:
    """Return the words of the grammar."""
    path = GRAMMARS / f"{_START}.lark"
    lark = Lark(path.read_text(encoding="utf-8"), start=_START, parser=None, lexer="basic")
    literals = {term.name: term.pattern.value for term in lark.terminals}
    return _Reader(lark.rules, literals).wording()


@define
class _Reader:
    """Walks the rules as `forms` does for a template; a rule's words are the products of what it is made of."""

    rules: Iterable[Rule]
    literals: Mapping[str, str]
    expansions: dict[str, list[Rule]] = field(init=False, factory=lambda: {})
    found: dict[str, dict[Key, None]] = field(init=False, factory=lambda: {})

    def wording(self) -> Wording:
        for rule in self.rules:
            self.expansions.setdefault(rule.origin.name, []).append(rule)
        for section in self._names(self.expansions[_START][0]):
            if section != _CLASSES:
                self._walk(section, "", (), ())
        classes = {
            name: frozenset(self._words(name))
            for rule in self.expansions[_CLASSES]
            for name in self._names(rule)
            if name != _MONEY
        }
        columns = {word: key for word, keys in self.found.items() for key in keys if key.section == _COLUMNS}
        keys = {word: tuple(keys) for word, keys in self.found.items() if word not in columns}
        return Wording(keys, columns, classes)

    def _walk(self, name: str, above: str, siblings: tuple[str, ...], parents: tuple[str, ...]) -> None:
        expansions = self.expansions[name]
        path = f"{above}.{self._key(name)}".lstrip(".")
        children = tuple(dict.fromkeys(child for rule in expansions for child in self._children(rule)))
        meant = {
            tuple(f"{above}.{self._key(child)}" for child in self._children(rule) if child in siblings): None
            for rule in sorted(expansions, key=lambda rule: rule.order)
        }
        words = {word for rule in expansions for word in self._said(rule)}
        key = Key(
            path,
            tuple(meant) if all(meant) else ((path,),),
            parents,
            any(not list(self._said(rule)) for rule in expansions) and bool(words) and "." in path,
            name in self._names(self.expansions[_MONEY][0]),
        )
        for word in words:
            self.found.setdefault(word, {})[key] = None
        for child in children:
            if child not in siblings:
                self._walk(child, path, children, (path, *parents) if words else parents)

    def _key(self, name: str) -> str:
        return next((rule.alias for rule in self.expansions[name] if rule.alias), name)

    @staticmethod
    def _names(rule: Rule) -> list[str]:
        return [symbol.name for symbol in rule.expansion]

    def _children(self, rule: Rule) -> list[str]:
        return [name for name in self._names(rule) if name not in self.literals and not name.startswith("_")]

    def _said(self, rule: Rule) -> Iterator[str]:
        """Yield the words of one alternative; nothing if it has none."""
        parts = [list(self._words(n)) for n in self._names(rule) if n in self.literals or n.startswith("_")]
        if parts:
            yield from ("".join(part) for part in product(*parts))

    def _words(self, name: str) -> Iterator[str]:
        if name in self.literals:
            yield spell(self.literals[name]).replace('"', "")
            return
        for rule in self.expansions[name]:
            yield from self._said(rule)
