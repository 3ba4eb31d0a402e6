"""A template -> the parser that Lark makes of its grammar, over pieces of a page instead of characters."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lark import Lark
from lark.exceptions import LarkError

from govinfo_reports.forms import starts_of
from govinfo_reports.forms.precompiled import precompiled

from .lexing import PieceLexer
from .parser_data import OPTIONS, parser_from_data

if TYPE_CHECKING:
    from pathlib import Path

    from lark.load_grammar import Grammar

    from govinfo_reports.forms import Template


def parser_of(template: Template) -> Lark:
    """Return the LALR(1) parser of *template*. It is made on first use.

    Raises:
        BrokenTemplate: Lark cannot make a parser of the grammar.
    """
    if parser := precompiled(template.path, "parser", parser_from_data):
        return parser
    try:
        return _compiled(template.grammar, template.path)
    except LarkError as error:
        raise template.broken() from error


@lru_cache(maxsize=64)
def _compiled(grammar: Grammar, path: Path) -> Lark:
    return Lark(grammar, start=starts_of(grammar), lexer=PieceLexer, source_path=str(path), **OPTIONS)
