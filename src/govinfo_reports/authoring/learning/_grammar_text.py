"""A form -> the text of a grammar file that describes it. A remark stands above the rule that it is about."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from govinfo_reports.authoring._source import source_of
from govinfo_reports.forms import COLUMNS, GRAMMARS, START

from ._grammar_rules import GrammarRules, either

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from govinfo_reports.forms import Form

_RULE: Final = "// " + "-" * 76
_QUOTED: Final = re.compile(r'"(?:[^"\\]|\\.)*"')
_NAME: Final = re.compile(r"\w+")


def grammar_text(form: Form, first_line: str, remarks: Mapping[str, Sequence[str]]) -> str:
    """Return the text of a grammar file for *form*.

    Args:
        form: the form.
        first_line: what the file is; it becomes a comment.
        remarks: by the path of a row or group, or the words of a label in a head, what to say above its rule.
    """
    rules = GrammarRules(form, remarks)
    lines = [f"// {first_line}", "", f"{START} : {' '.join(form.sections)}"]
    for section in form.sections:
        before = frozenset(rules.rules)
        rules.add_section(section)
        own = frozenset(rules.rules) - before - {section}
        lines += ["", _RULE, "", *_remarks(rules, section), f"{section} : {rules.rules[section]}"]
        lines += _lines(rules, section, own)
    if columns := rules.columns():
        lines += ["", _RULE, "", f"{COLUMNS} : " + f"\n{' ' * len(COLUMNS)} | ".join(columns)]
    headings = [name for name in rules.rules if _is_imported(rules, name)]
    shared = ["CELL", "PROSE", "_NEXT", "paragraph", *(["themes"] if form.themes else []), *headings]
    return "\n".join([*lines, "", f"%import .base ({', '.join(shared)})", "%ignore _NEXT", ""])


def _lines(rules: GrammarRules, section: str, names: frozenset[str]) -> Iterator[str]:
    """Yield the rules named *names*: those of the table as *section* uses them, then the columns."""
    order = list(dict.fromkeys(name for name in _used_by(rules, section) if name in names))
    columns = [name for name in order if rules.is_column(name)]
    for group in ([name for name in order if name not in columns], columns):
        shown = [name for name in group if not _is_imported(rules, name)]
        width = max(map(len, shown), default=0)
        yield from [""] * bool(shown)
        for name in shown:
            yield from _remarks(rules, name)
            mark = "!" if name.endswith("_heading") else ""
            yield f"{mark}{name:{width}} : {rules.rules[name]}"


def _used_by(rules: GrammarRules, name: str) -> Iterator[str]:
    for word in _NAME.findall(_QUOTED.sub("", rules.rules[name])):
        if word in rules.rules:
            yield word
            yield from _used_by(rules, word)
        if f"_{word}" in rules.rules and rules.is_column(word):
            yield f"_{word}"


def _remarks(rules: GrammarRules, name: str) -> list[str]:
    return [f"// {remark}" for remark in rules.above.get(name, ())]


def _is_imported(rules: GrammarRules, name: str) -> bool:
    return rules.rules[name] == _headings_of_base().get(name)


@cache
def _headings_of_base() -> Mapping[str, str]:
    """Return the headings that the shared file of the package has, each with its spellings in quotes."""
    shared = source_of(GRAMMARS / "base.lark").definitions
    return {
        own.name.text: either([word.text for word in own.labels])
        for own in shared
        if own.name.text.endswith("_heading")
    }
