"""A grammar file -> what keeps its lines from being rules at all: quotes, marks, and what a line opens with."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from govinfo_reports.findings import Message
from govinfo_reports.text.source import Span

from . import _kinds as k

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govinfo_reports.findings import Finding

    from ._source import Source

_BOM: Final = "\ufeff"
_QUOTES: Final = dict.fromkeys("“”‘’「」『』＂'", '"')
_PLAIN: Final[dict[str, str | Message]] = {
    **_QUOTES,
    **dict(zip("：｜（）！％＊＋？", ":|()!%*+?", strict=True)),
    **dict.fromkeys(("→", "=>", "－＞", "—>", "–>"), "->"),
    "\u3000": Message("空格", "blank"),
}
_NAMES: Final = {"\u3000": Message("全角空格", "full-width blank")}
_MARK: Final = re.compile("|".join(map(re.escape, sorted(_PLAIN, key=len, reverse=True))))
_NEEDLESS: Final = re.compile(r"[,，、;；。]")
_DIRECTIVES: Final = ("import", "override", "extend", "ignore")
_LIST: Final = r"\([ \t]*+\w++(?:[ \t]*+,[ \t]*+\w++)*+[ \t]*+\)"
_IMPORTED: Final = re.compile(rf"%import[ \t]++(?:common)?\.[\w.]++[ \t]*+(?:{_LIST}|->[ \t]*+\w++)?+")
_GROUP: Final = re.compile(r"\([^()]*+\)")
_REMARK: Final = re.compile(r"--|;|/\*|<!--|'")
_INSIDE: Final = re.compile(r"[\u4e00-\u9fff][^\"\n|:]*+\"")
_OPENED: Final = re.compile(r"[!?]*+(?P<name>\w++(?:[ \t]++\w++)*+)[ \t]*+(?P<then>[:.(]?)")


def text_faults(source: Source) -> list[Finding]:
    """Return the problems in the lines of *source*, each at its place."""
    if source.text.startswith(_BOM):
        return [k.BOM.at(source.text, Span(0, 1), None)]
    if quoted := list(_quotes_inside(source)):
        return quoted  # behind them, what is a label and what is not has changed places
    return [*_marks(source), *_lone_quotes(source), *_lines(source), *_bodies(source)]


def _quotes_inside(source: Source) -> Iterator[Finding]:
    """Find straight quotes inside of labels, where the form prints curly ones."""
    for own in source.definitions:
        for label in own.labels:
            if match := _INSIDE.match(source.text, label.span.end):
                yield k.QUOTE_INSIDE.at(source.text, Span(label.span.end - 1, match.end()), None)
                return


def _marks(source: Source) -> Iterator[Finding]:
    """Find full-width punctuation and wrong quotes outside of quotes, as Chinese keyboards type them."""
    for match in _MARK.finditer(source.outside):
        mark = match[0]
        details = {"mark": _NAMES.get(mark, mark), "plain": _PLAIN[mark]}
        yield k.FULL_WIDTH.at(source.text, Span(*match.span()), None, **details)


def _lone_quotes(source: Source) -> Iterator[Finding]:
    """Find quotes that close nothing."""
    place = source.outside.find('"')
    while place >= 0:
        yield k.LONE_QUOTE.at(source.text, Span(place, place + 1), None)
        end = source.outside.find("\n", place)
        place = source.outside.find('"', end) if end >= 0 else -1


def _lines(source: Source) -> Iterator[Finding]:
    """Find lines that open with what opens no rule and no directive, and marks that no rule has."""
    start = 0
    listing = False  # inside the list of an import, which is one problem, however many lines it takes
    for line in source.outside.split("\n"):
        bare = line.strip()
        indent = len(line) - len(line.lstrip())
        if bare.startswith("%"):
            yield from _directive(source, bare, start + indent)
            listing = bare.count("(") > bare.count(")")
        elif not listing:
            indent *= ":" in bare  # a line without one goes on from the line before, or tries to
            yield from _rule(source, line.rstrip()[indent:], start + indent)
        listing = listing and ")" not in bare
        start += len(line) + 1


def _rule(source: Source, line: str, start: int) -> Iterator[Finding]:
    """Explain marks that no rule has, and a line that opens with a name but no colon, or with several names."""
    if _REMARK.match(line):
        yield k.REMARK.at(source.text, _moved((0, 1), start), None)
        return
    word = "".join(re.split(r"[\s.(]", line, maxsplit=1)[:1])
    if word in _DIRECTIVES and not re.match(rf"{word}[ \t]*+:", line):
        yield k.NO_PERCENT.at(source.text, _moved((0, len(word)), start), None, name=word)
        return
    for match in _NEEDLESS.finditer(line):
        yield k.NEEDLESS.at(source.text, _moved(match.span(), start), None, mark=match[0])
    opened = _OPENED.match(line)
    if not opened or _MARK.match(line, opened.end()):
        return
    name = opened["name"]
    first = name.split()[0]
    if opened["then"]:
        if name != first:
            yield k.KEY.at(source.text, _moved(opened.span("name"), start), None, name=name)
        elif (second := line.find(":", opened.end())) >= 0:
            yield k.SECOND_COLON.at(source.text, _moved((second, second + 1), start), None)
    elif not line.startswith("-", opened.end()):  # a hyphen is a part of a name that cannot be used
        begin = opened.start("name")
        yield k.NO_COLON.at(source.text, _moved((begin, begin + len(first)), start), None, name=first)


def _directive(source: Source, line: str, start: int) -> Iterator[Finding]:
    name = "".join(line[1:].split()[:1])
    if name not in _DIRECTIVES:
        span = _moved((0, len(name) + 1), start)
        yield k.DIRECTIVE.at(source.text, span, None, name=f"%{name}", **hint(name, _DIRECTIVES))
    elif name == "import" and not _IMPORTED.fullmatch(line) and not _MARK.search(line):
        yield k.IMPORT.at(source.text, _moved((0, len(line)), start), None)


def _moved(span: tuple[int, int], by: int) -> Span:
    return Span(span[0] + by, span[1] + by)


def _bodies(source: Source) -> Iterator[Finding]:
    """Find empty labels, brackets that do not pair, and spellings that need brackets."""
    for own in source.definitions:
        for label in own.labels:
            if not label.text.strip():
                yield k.EMPTY_LABEL.at(source.text, label.span, None)
        body = source.outside[own.body.start : own.body.end]
        if body.count("(") != body.count(")"):
            yield k.LONE_BRACKET.at(source.text, own.name.span, None, name=own.name.text)
            continue
        ways = _GROUP.sub("", body).split("|")
        named = [way for way in ways if way.split()]
        if own.labels and named and len(ways) > 1:
            yield k.BARE_SPELLINGS.at(source.text, own.name.span, None, name=own.name.text)


def hint(name: str, known: Iterable[str]) -> dict[str, str]:
    """Return the details that name the nearest of the *known* names; empty ones if none is near."""
    names = {one.casefold(): one for one in known}
    near = get_close_matches(name.casefold(), names, n=1)
    return {
        "hint_zh": f"是不是“{names[near[0]]}”？" if near else "",
        "hint_en": f" Did you mean “{names[near[0]]}”?" if near else "",
    }
