"""A grammar that Lark can load -> its problems as a grammar: terminals under two names, and ambiguities."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lark import Lark
from lark.exceptions import GrammarError

from govinfo_reports.forms import compiled, key_of, starts_of
from govinfo_reports.reading.lexing import PieceLexer
from govinfo_reports.text.source import NOWHERE, Span

from . import _form_kinds as f
from . import _kinds as k
from ._source import plain_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lark.load_grammar import Grammar

    from govinfo_reports.findings import Finding

    from ._source import Source

_TERMINALS: Final = ("CELL", "PROSE")
_TERMINAL: Final = re.compile(r"Terminal\('(.*?)'\)|terminal (\S+)\.")
_DOUBLED: Final = re.compile(r"\b(\w+)[*+][ \t]+\1[*+]")
_RULE: Final = re.compile(r"<([^\s<>]++) : ([^<>]*+)>")


def doubled_terminals(source: Source, grammar: Grammar) -> Iterator[Finding]:
    """Find terminals that an imported file brings along under another name than the one used here."""
    defined = {definition[0] for definition in grammar.term_defs}  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    for name in sorted(defined):
        own = key_of(name)
        if own == name or own not in _TERMINALS:
            continue
        road = name.lstrip("_").partition("__")[0]
        taken = next((one for one in source.imports if one.file.text.lstrip(".") == road), None)
        place = taken.file.span if taken else NOWHERE
        file = taken.file.text.lstrip(".") if taken else ""
        kind = k.TWO_ROADS if own in defined else k.MISSING_IMPORT
        yield kind.at(source.text, place, None, name=own, file=file)


def ambiguities(source: Source, grammar: Grammar) -> Iterator[Finding]:
    """Find the first place where the grammar allows two readings."""
    try:
        Lark(grammar, start=starts_of(grammar), parser="lalr", lexer=PieceLexer, strict=True, maybe_placeholders=False)
    except GrammarError as error:
        yield _two_readings(source, grammar, str(error))


def _two_readings(source: Source, grammar: Grammar, words: str) -> Finding:
    _, literals = compiled(grammar)
    labels = {name: f"“{label}”" for name, label in literals.items()}
    match = _TERMINAL.search(words)
    terminal = next(filter(None, match.groups()), "") if match else ""
    rules = sorted(set(_RULE.findall(words.partition("\n\n")[0])))  # Lark tells them in any order
    ways = list(
        dict.fromkeys(" ".join(labels.get(part, plain_name(part)) for part in parts.split()) for _, parts in rules)
    )
    keys = [key_of(name) for name, _ in rules if not name.startswith("__")]
    parts = [part for _, parts in rules for part in parts.split()]
    keys += [key_of(part) for part in parts if part not in labels and not part.startswith("__")]
    label = labels.get(terminal, plain_name(terminal))
    doubled = _DOUBLED.search(source.text)
    span = Span(*doubled.span()) if doubled else source.place_of_rule(*keys)
    return f.TWO_READINGS.at(source.text, span, None, label=label, readings=" / ".join(ways))
