"""`grammars/claims.lark` -> what its words mean: the keys of a report they name, and the classes they belong to."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from attrs import define, field

from govinfo_reports.forms.word_rules import START, word_rules
from govinfo_reports.text.spelling import spell

from ._key import Key
from ._kinds import Kind
from ._lexicon import Entry, Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from govinfo_reports.forms.word_rules import WordRule

_CLASSES: Final = "_grammar_words"
_COLUMNS: Final = "applicants"
_MONEY: Final = "money"


@define
class Wording:
    """The words of claims."""

    lexicon: Lexicon
    columns: Mapping[str, Key]
    """By word, the column it names: one kind of those who apply."""
    below: Mapping[str, tuple[Key, ...]]
    """By path, the keys that stand directly under it."""
    _classes: dict[str, frozenset[str]] = field(init=False, factory=dict[str, frozenset[str]])

    def words_in(self, name: str) -> frozenset[str]:
        """Return the words of the class *name*."""
        if name not in self._classes:
            self._classes[name] = frozenset(self.lexicon.spelled_out((name,)))
        return self._classes[name]


@cache
def wording() -> Wording:
    """Return the words of the grammar."""
    rules, literals = word_rules()
    return _Reader(rules, {name: spell(text).replace('"', "") for name, text in literals.items()}).wording()


@define
class _Reader:
    """Walks the rules as `forms` does for a template."""

    rules: Iterable[WordRule]
    literals: Mapping[str, str]
    expansions: dict[str, list[WordRule]] = field(init=False, factory=lambda: {})
    alternatives: dict[str, list[tuple[str, ...]]] = field(init=False, factory=lambda: {})
    """By the name of a rule, the names of what makes up its words, in each of its alternatives that has words."""
    said: dict[Key, Sequence[tuple[str, ...]]] = field(init=False, factory=lambda: {})
    """What makes up the words of each key."""

    def wording(self) -> Wording:
        for rule in self.rules:
            self.expansions.setdefault(rule.name, []).append(rule)
            parts = tuple(name for name in rule.symbols if name in self.literals or name.startswith("_"))
            self.alternatives.setdefault(rule.name, []).extend([parts] if parts else [])
        for section in self.expansions[START][0].symbols:
            if section != _CLASSES:
                self._walk(section, "", (), ())
        entries = [
            Entry(parts, Kind.APPLICANT if key.section == _COLUMNS else key)
            for key, alternatives in self.said.items()
            for parts in alternatives
        ]
        classes = (name for rule in self.expansions[_CLASSES] for name in rule.symbols)
        entries += (Entry((name,), Kind(name)) for name in classes if name in set(Kind))
        lexicon = Lexicon(entries, self.alternatives, self.literals)
        columns = {
            word: key
            for key, alternatives in self.said.items()
            if key.section == _COLUMNS
            for parts in alternatives
            for word in lexicon.spelled_out(parts)
        }
        below: dict[str, tuple[Key, ...]] = {}
        for key in self.said:
            if key.section != _COLUMNS:
                below[key.parent] = (*below.get(key.parent, ()), key)
        return Wording(lexicon, columns, below)

    def _walk(self, name: str, above: str, siblings: tuple[str, ...], parents: tuple[str, ...]) -> None:
        expansions = self.expansions[name]
        said = self.alternatives[name]
        path = f"{above}.{self._key(name)}".lstrip(".")
        children = tuple(dict.fromkeys(child for rule in expansions for child in self._children(rule)))
        meant = {
            tuple(f"{above}.{self._key(child)}" for child in self._children(rule) if child in siblings): None
            for rule in sorted(expansions, key=lambda rule: rule.order)
        }
        key = Key(
            path,
            tuple(meant) if all(meant) else ((path,),),
            parents,
            0 < len(said) < len(expansions) and "." in path,
            name in self.expansions[_MONEY][0].symbols,
        )
        if said:
            self.said[key] = (*self.said.get(key, ()), *said)
        for child in children:
            if child not in siblings:
                self._walk(child, path, children, (path, *parents) if said else parents)

    def _key(self, name: str) -> str:
        return next((rule.alias for rule in self.expansions[name] if rule.alias), name)

    def _children(self, rule: WordRule) -> list[str]:
        return [name for name in rule.symbols if name not in self.literals and not name.startswith("_")]
