"""A grammar file -> the problems that its author should mend, each with its line and a caret."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lark.exceptions import LarkError, UnexpectedInput

from govinfo_reports.arguments import require
from govinfo_reports.errors import why_unread
from govinfo_reports.findings import Severity
from govinfo_reports.forms import form_of, grammar_of, key_of, packaged, tells_year, template_at
from govinfo_reports.text.source import NOWHERE, Span

from . import _kinds as k
from ._form_faults import form_faults
from ._grammar_faults import ambiguities, doubled_terminals
from ._label_faults import label_faults
from ._name_faults import name_faults
from ._source import Source, source_of
from ._syntax_faults import syntax_faults, unused_rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govinfo_reports.findings import Finding

_UNDECODABLE: Final = (
    "内容不是 UTF-8 编码的文本；请另存为 UTF-8 文本后再试。",
    "The content is no text in UTF-8; save it as UTF-8 text and try again.",
)
_UNNAMED: Final = Path("template.lark")  # where a text without a file would lie, for the files that it imports
_PLACE: Final = re.compile(r"line (\d+),? column (\d+)")
_MADE_UP: Final = re.compile(r"\b_?[a-z]\w*?__\w+|__\w+")


def check_template(template: str | Path) -> list[Finding]:
    """Return the problems in a grammar, in the order of its lines; none if all is well.

    A template with errors cannot be used; one with warnings can.

    Args:
        template: the path of the file, or its text: a string of several lines.
    """
    require((str, Path), template, "check_template", "the path of a grammar file, or its text")
    if isinstance(template, str) and "\n" in template:
        return _in_order(_problems(Source(_UNNAMED, template)))
    path = Path(template)
    try:
        source = source_of(path)
    except (OSError, UnicodeDecodeError) as error:
        zh, en = why_unread(error) if isinstance(error, OSError) else _UNDECODABLE
        return [k.UNREADABLE.at("", NOWHERE, None, name=path.name, zh=zh, en=en)]
    return _in_order([*_named(source), *_problems(source)])


def _in_order(found: list[Finding]) -> list[Finding]:
    return sorted(dict.fromkeys(found), key=lambda finding: (finding.span, finding.code))


def _named(source: Source) -> Iterator[Finding]:
    """Find what is wrong with the name of the file."""
    if not tells_year(source.path):
        yield k.NO_YEAR.at(source.text, NOWHERE, None, name=source.path.name)
        return
    template = template_at(source.path)
    if any(own.name == template.name and own.path != template.path for own in packaged()):
        yield k.NAME_TAKEN.at(source.text, NOWHERE, None, name=template.name, year=template.year)


def _problems(source: Source) -> list[Finding]:
    found = syntax_faults(source)
    if _stops(found):
        return found
    try:
        grammar = grammar_of(source.text, source.path)
        found += doubled_terminals(source, grammar)
        if _stops(found):
            return found
        form = form_of(grammar)
    except (LarkError, OSError, AssertionError) as error:
        return [*found, _refused(source, error)]
    found += [*form_faults(source, form), *name_faults(source, form), *label_faults(source, form)]
    found += unused_rules(source)
    if not _stops(found):
        found += ambiguities(source, grammar)
    return found


def _stops(found: list[Finding]) -> bool:
    """Whether an error was found that makes it pointless to look for more."""
    return any(finding.severity is Severity.ERROR for finding in found)


def _refused(source: Source, error: Exception) -> Finding:
    """Explain why Lark rejects the file, without the names that Lark makes up."""
    place = _PLACE.search(str(error))
    line, column = (error.line, error.column) if isinstance(error, UnexpectedInput) else (0, 0)
    if place and line < 1:
        line, column = int(place[1]), int(place[2])
    if line > 0:
        lines = source.text.splitlines(keepends=True)
        start = sum(map(len, lines[: line - 1])) + max(column - 1, 0)
        return k.SYNTAX.at(source.text, Span(start, start + 1), None)
    words = _MADE_UP.sub(lambda name: "…" if name[0].startswith("__") else key_of(name[0]), str(error).split("\n")[0])
    return k.UNEXPLAINED.at(source.text, NOWHERE, None, why=words)
