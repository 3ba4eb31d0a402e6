"""`grammars/claims.lark` -> its rules as plain data, which a wheel brings compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ._grammar import GRAMMARS, grammar_of
from .precompiled import precompiled

if TYPE_CHECKING:
    from collections.abc import Mapping

PATH: Final = GRAMMARS.resolve() / "claims.lark"
START: Final = "claims"
KIND: Final = "rules"
"""The kind of the data among those that a wheel brings."""


class WordRule(NamedTuple):
    """One alternative of a rule."""

    name: str
    alias: str | None
    order: int
    """Its number among the alternatives of the rule."""
    symbols: tuple[str, ...]
    """The names of the rules and literals that it is made of."""


class WordRules(NamedTuple):
    """The rules of the grammar, and the text of its literals by the names that Lark gives them."""

    rules: tuple[WordRule, ...]
    literals: Mapping[str, str]


def word_rules() -> WordRules:
    """Return the rules of the grammar: those that the wheel brings, or else compiled."""
    return precompiled(PATH, KIND, _from_data) or compiled_word_rules()


def compiled_word_rules() -> WordRules:
    """Return the rules of the grammar as Lark compiles them."""
    grammar = grammar_of(PATH.read_text(encoding="utf-8"), PATH)
    terminals, rules, _ = grammar.compile([START], "*")  # pyright: ignore[reportUnknownMemberType]
    return WordRules(
        tuple(
            WordRule(rule.origin.name, rule.alias, rule.order, tuple(symbol.name for symbol in rule.expansion))
            for rule in rules
        ),
        {term.name: term.pattern.value for term in terminals},
    )


def _from_data(data: Any) -> WordRules:  # noqa: ANN401 - whatever the file says
    rules, literals = data
    return WordRules(
        tuple(WordRule(name, alias, order, tuple(symbols)) for name, alias, order, symbols in rules), dict(literals)
    )
