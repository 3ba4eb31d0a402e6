"""The text of a grammar file -> Lark's grammar -> the form it describes."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from lark.exceptions import GrammarError
from lark.load_grammar import GrammarBuilder

from ._description import COLUMNS, START, describe

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lark.grammar import Rule
    from lark.load_grammar import Grammar

    from ._form import Form

_PACKAGED: Final = Path(__file__).parents[1] / "grammars"
#: The folder of the grammar files: inside the installed package, or beside `src` in a checkout.
GRAMMARS: Final = _PACKAGED if _PACKAGED.is_dir() else Path(__file__).parents[3] / "grammars"
_THEMES: Final = "themes"

__all__ = ["COLUMNS", "GRAMMARS", "START", "compiled", "form_of", "grammar_of", "starts_of", "texts_imported"]


def grammar_of(text: str, path: Path, brought: Mapping[str, str] = MappingProxyType({})) -> Grammar:
    """Return the grammar in *text*.

    Args:
        text: the text of the file.
        path: where the file lies. It imports others from that folder, or else from the package.
        brought: the texts of files that it imports, by their names, where they have come without their folder.

    Raises:
        lark.exceptions.LarkError: the text is not a grammar.
        OSError: a file that it imports was not found.
    """

    def find(folder: str | None, name: str) -> tuple[str, str]:
        return (name, brought[name]) if name in brought else _beside_or_packaged(folder, name)

    builder = GrammarBuilder(import_paths=[find])
    builder.load_grammar(text, str(path))
    return builder.build()


def texts_imported(text: str, path: Path, brought: Mapping[str, str] = MappingProxyType({})) -> dict[str, str]:
    """Return the texts of the files that *text* imports, by their names, apart from those in the package.

    The arguments and errors are those of `grammar_of`.
    """
    found: dict[str, str] = {}

    def find(folder: str | None, name: str) -> tuple[str, str]:
        place, own = (name, brought[name]) if name in brought else _beside_or_packaged(folder, name)
        if not Path(place).is_relative_to(GRAMMARS):
            found[name] = own
        return place, own

    GrammarBuilder(import_paths=[find]).load_grammar(text, str(path))
    return found


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
    starts = [*starts_of(grammar), *_if_defined(grammar, COLUMNS)]
    if not _if_defined(grammar, START):  # Lark would compile such a grammar to no rules at all
        message = f"there is no rule {START}"
        raise GrammarError(message)
    terminals, rules, _ = grammar.compile(starts, "*")  # pyright: ignore[reportUnknownMemberType]
    return rules, {term.name: term.pattern.value for term in terminals if term.pattern.type == "str"}


def starts_of(grammar: Grammar) -> list[str]:
    """Return the rules that a parser starts from: the report, and the headings of its themes if it has any."""
    return [START, *_if_defined(grammar, _THEMES)]


def _if_defined(grammar: Grammar, name: str) -> list[str]:
    """Return a list with the *name* of a rule, empty if *grammar* has no such rule."""
    defined = {definition[0] for definition in grammar.rule_defs}  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    return [name] if name in defined else []
