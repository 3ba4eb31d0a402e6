"""The files of precompiled grammars that a wheel brings, and what may be wrong with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govinfo_reports.forms import grammar_of, precompiled
from govinfo_reports.forms.form_data import form_from_data
from govinfo_reports.reading import parsers
from govinfo_reports.reading.parser_data import parser_from_data

if TYPE_CHECKING:
    from collections.abc import Callable

    import lark

    import govinfo_reports as gr

#: What may happen to a file of data. Each takes its bytes and returns others.
DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "cut off": lambda data: data[:-2],
    "empty": lambda _: b"",
    "another figure": lambda data: data.replace(b"0", b"1", 1),
    "another label": lambda data: data.replace("总计".encode(), "合计".encode(), 1).replace(b'"key"', b'"kay"', 1),
    "no JSON": lambda data: data + b"]",
    "other JSON": lambda _: b"[]",
    "too deep": lambda _: b"[" * 100_000,
    "a pickle": lambda _: b"\x80\x04\x95\x0b\x00\x00\x00\x00\x00\x00\x00\x8c\x07builtins\x94.",
    "no text": lambda _: b"\xff\xfe",
}


def compiled_parser(template: gr.Template) -> lark.Lark:
    """Return the parser of *template* as Lark compiles it."""
    return parsers._compiled(grammar_of(template.path.read_text(encoding="utf-8"), template.path), template.path)  # noqa: SLF001 - the other side of the law


def rules_and_terminals(parser: lark.Lark) -> object:
    """Return the rules and the terminals of a parser."""
    rules = [(rule.origin, rule.expansion, rule.alias, rule.order) for rule in parser.rules]
    patterns = [
        (each.name, each.pattern.type, each.pattern.value, set(each.pattern.flags)) for each in parser.terminals
    ]
    return rules, patterns


def forget() -> None:
    """Forget what was read of the files, as another process would begin without it."""
    precompiled._loaded.cache_clear()  # noqa: SLF001 - no user forgets them
    precompiled._hashes.cache_clear()  # noqa: SLF001 - no user forgets them


def brings(template: gr.Template) -> list[bool]:
    """Return whether the files are believed for the form of *template*, and for its parser."""
    kinds = [("form", form_from_data), ("parser", parser_from_data)]
    return [precompiled.precompiled(template.path, what, make) is not None for what, make in kinds]
