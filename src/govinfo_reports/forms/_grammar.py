"""The text of a grammar file -> Lark's grammar -> the form it describes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from lark.exceptions import GrammarError
from lark.load_grammar import GrammarBuilder

from ._description import COLUMNS, START, describe

if TYPE_CHECKING:
    from lark.grammar import Rule
    from lark.load_grammar import Grammar

    from ._form import Form

_PACKAGED: Final = Path(__file__).parents[1] / "grammars"
#: The folder of the grammar files: inside the installed package, or beside `src` in a checkout.
GRAMMARS: Final = _PACKAGED if _PACKAGED.is_dir() else Path(__file__).parents[3] / "grammars"
_THEMES: Final = "themes"

__all__ = ["COLUMNS", "GRAMMARS", "START", "compiled", "form_of", "grammar_of", "starts_of"]


def grammar_of(text: str, path: Path) -> Grammar:
    """Return the grammar in *text*. It imports files from the folder of *path*, or else from the package.

    Raises:
        lark.exceptions.LarkError: the text is not a grammar.
        OSError: a file that it imports was not found.
    """
    builder = GrammarBuilder(import_paths=[_beside_or_packaged])
    builder.load_grammar(text, str(path))
    return builder.build()


def _beside_or_packaged(folder: str | None, name: str) -> tuple[str, str]:
    for path in (Path(folder or GRAMMARS, name), GRAMMARS / name):
        if path.is_file():
            return str(path), path.read_text(encoding="utf-8")
    raise FileNotFoundError(name)


def form_of(grammar: Grammar) -> Form:
    """Return the form that *grammar* describes, without building a parser.

    Raises:
        lark.exceptions.LarkError: the grammar does not describe a form.
    """
    rules, literals = compiled(grammar)
    return describe(rules, literals)


def compiled(grammar: Grammar) -> tuple[list[Rule], dict[str, str]]:
    """Return the compiled rules of *grammar*, and the text of its literals by the names that Lark gives them."""
    starts = [*starts_of(grammar), *_there(grammar, COLUMNS)]
    if not _there(grammar, START):  # Lark would compile such a grammar to no rules at all
        message = f"there is no rule {START}"
        raise GrammarError(message)
    terminals, rules, _ = grammar.compile(starts, "*")  # pyright: ignore[reportUnknownMemberType]
    return rules, {term.name: term.pattern.value for term in terminals if term.pattern.type == "str"}


def starts_of(grammar: Grammar) -> list[str]:
    """Return the rules that a parser starts from: the report, and the headings of its themes if it has any."""
    return [START, *_there(grammar, _THEMES)]


def _there(grammar: Grammar, name: str) -> list[str]:
    """Return a list with the *name* of a rule, empty if *grammar* has no such rule."""
    defined = {definition[0] for definition in grammar.rule_defs}  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    return [name] if name in defined else []
