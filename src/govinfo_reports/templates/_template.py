"""A grammar file -> one form of the report: what it prints, and a parser for pages that follow it."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import field, frozen
from lark import Lark
from lark.exceptions import GrammarError, LarkError
from lark.load_grammar import GrammarBuilder

from govinfo_reports.errors import BrokenTemplate
from govinfo_reports.forms import COLUMNS, START, Form, Label, describe
from govinfo_reports.lexing import PieceLexer, label_key
from govinfo_reports.spelling import numbering

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lark import Tree
    from lark.grammar import Rule
    from lark.lexer import Token
    from lark.load_grammar import Grammar

    from govinfo_reports.layout import Piece

_PACKAGED: Final = Path(__file__).parents[1] / "grammars"
#: Where the grammar files are: in the installed package, or beside `src` in a checkout.
GRAMMARS: Final = _PACKAGED if _PACKAGED.is_dir() else Path(__file__).parents[3] / "grammars"
_THEMES: Final = "themes"
_YEAR: Final = re.compile(r"\d{4}")


@frozen(order=True, slots=False, cache_hash=True)
class Template:
    """One form of the annual report, as its grammar file describes it."""

    name: str
    """The first fiscal year in which everybody had to use the form; for a local variant also whose it is."""
    path: Path = field(repr=False)

    def __str__(self) -> str:
        return self.name

    def __reduce__(self) -> tuple[type[Template], tuple[str, Path]]:
        return Template, (self.name, self.path)  # what is compiled stays in its process

    @cached_property
    def year(self) -> int:
        """The first fiscal year of the form.

        Raises:
            BrokenTemplate: the name of the file does not tell it.
        """
        if not (match := _YEAR.search(self.name)):
            raise BrokenTemplate(
                self.path,
                "文件名中没有年份，例如 template_2027.lark。",
                "Its name holds no year, as template_2027.lark does.",
            )
        return int(match.group())

    @cached_property
    def form(self) -> Form:
        """What the form prints, and where it has room for values."""
        try:
            return form_of(self._grammar)
        except (LarkError, RecursionError) as error:
            raise self._broken() from error

    @cached_property
    def lark(self) -> Lark:
        """The compiled grammar. Only a page that is read by this form needs it; telling forms apart does not."""
        try:
            return Lark(
                self._grammar,
                start=starts_of(self._grammar),
                parser="lalr",
                lexer=PieceLexer,
                source_path=str(self.path),
                maybe_placeholders=False,
            )
        except LarkError as error:
            raise self._broken() from error

    @cached_property
    def _grammar(self) -> Grammar:
        try:
            return grammar_of(self.path.read_text(encoding="utf-8"), self.path)
        except (LarkError, OSError, UnicodeDecodeError, AssertionError, RecursionError) as error:
            raise self._broken() from error

    def _broken(self) -> BrokenTemplate:
        return BrokenTemplate(
            self.path,
            "文件不能用作格式；运行 govinfo-reports template check 可查看逐条说明。",
            "It cannot be used as a form; `govinfo-reports template check` explains why, line by line.",
        )

    def prove(self) -> None:
        """Compile everything now, so that what is broken is known before the first page.

        Raises:
            BrokenTemplate: the file does not describe a form.
        """
        _ = self.year, self.form, self.lark

    def tree(self, pieces: Sequence[Piece]) -> Tree[Token]:
        """Return the parse tree of *pieces*.

        Raises:
            lark.UnexpectedInput: the page does not follow the form exactly.
        """
        return self.lark.parse(pieces, start=START)  # pyright: ignore[reportUnknownMemberType]  # a custom lexer takes any input

    @cached_property
    def marks(self) -> frozenset[str]:
        """The labels of the form as pages are compared with them, with and without their numbers."""
        return frozenset(
            mark
            for item in self.form.items
            if isinstance(item, Label)
            for spelling in item.spellings
            for key in [label_key(spelling)]
            for mark in (key, key[numbering(key) :])
        )


def form_of(grammar: Grammar) -> Form:
    """Return the form that *grammar* describes. It takes no tables of a parser for that.

    Raises:
        lark.exceptions.LarkError: the grammar describes none.
    """
    rules, literals = compiled(grammar)
    return describe(rules, literals)


def compiled(grammar: Grammar) -> tuple[list[Rule], dict[str, str]]:
    """Return the rules of *grammar*, taken apart, and the text of its literals by the names that Lark gives them."""
    starts = [*starts_of(grammar), *_there(grammar, COLUMNS)]
    if not _there(grammar, START):  # Lark compiles a grammar without it, to nothing
        message = f"there is no rule {START}"
        raise GrammarError(message)
    terminals, rules, _ = grammar.compile(starts, "*")  # pyright: ignore[reportUnknownMemberType]
    return rules, {term.name: term.pattern.value for term in terminals if term.pattern.type == "str"}


def starts_of(grammar: Grammar) -> list[str]:
    """Return the rules that a page is read by: the report, and the headings of its themes if it has some."""
    return [START, *_there(grammar, _THEMES)]


def _there(grammar: Grammar, name: str) -> list[str]:
    """Return the *name* of a rule if *grammar* has it."""
    defined = {definition[0] for definition in grammar.rule_defs}  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    return [name] if name in defined else []


def tells_year(path: Path) -> bool:
    """Whether the name of the file at *path* holds a year, as that of a template must."""
    return bool(_YEAR.search(path.stem))


def grammar_of(text: str, path: Path) -> Grammar:
    """Return the grammar that *text* holds, with what it imports: from beside *path*, else from the package.

    Raises:
        lark.exceptions.LarkError: the text is no grammar.
        OSError: a file that it imports is nowhere.
    """
    builder = GrammarBuilder(import_paths=[_beside_or_packaged])
    builder.load_grammar(text, str(path))
    return builder.build()


def _beside_or_packaged(folder: str | None, name: str) -> tuple[str, str]:
    for path in (Path(folder or GRAMMARS, name), GRAMMARS / name):
        if path.is_file():
            return str(path), path.read_text(encoding="utf-8")
    raise FileNotFoundError(name)
