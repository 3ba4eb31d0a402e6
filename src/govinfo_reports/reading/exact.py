"""A page that follows its form in every piece -> its sections, by the parser that Lark makes of the grammar."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from govinfo_reports.arguments import require
from govinfo_reports.forms import START, Template, template_at
from govinfo_reports.text.patterns import lazy
from govinfo_reports.text.source import Span
from govinfo_reports.text.spelling import numbering, spell

from .building import build
from .headings import HeadingCandidates, find_headings
from .margins import are_explained
from .parsers import parser_of
from .plans import Plans
from .result import ParseResult

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lark import Lark, Tree
    from lark.lexer import Token

    from govinfo_reports.forms import Form

    from .layout import Piece
    from .outline import SectionOutline

_LEAD: Final = 8  # characters of a line that may number it
_GOES_ON: Final = lazy(r"\n[ \u3000\u00a0]*(\d[\d,.]*)[ \u3000\u00a0][^\s\d|,;&/+-]")


def read_exactly(text: str, found: Sequence[Piece], template: Template) -> ParseResult | None:
    """Return what is read of the page *text* with the pieces *found*; None if it does not follow *template* exactly.

    Nor is it read where blank cells stand around values that nothing explains, see `margins`.
    """
    plans, repeats = _plans(parser_of(template), template.form), tuple[Span, ...]()
    outline = plans.outline(found)
    if outline is None and (copies := plans.merged.copies(found)):
        repeats = tuple([Span(found[number].start, found[number].end) for number in sorted(copies)])
        found = [piece for number, piece in enumerate(found) if number not in copies]
        outline = plans.outline(found)
    if outline is None or not are_explained(found, template.form, outline):
        return None
    if _goes_on_in_words(text, outline) or not _begin_where_they_should(text, template.form, outline):
        return None
    read = build(outline, text, template.form, {}, {})
    return ParseResult(template, *read, (), len(template.form.items), repeats=repeats)


@lru_cache(maxsize=64)
def _plans(parser: Lark, form: Form) -> Plans:
    return Plans(parser, form)


def _goes_on_in_words(text: str, outline: Sequence[SectionOutline]) -> bool:
    """Whether a line begins with a figure that was read, and goes on in words: the form knows them as prose."""
    # A line feed leads to each line; to try the pattern everywhere took three times as long.
    starts = {line.start(1) - 1 for line in _GOES_ON.finditer(f"\n{text}")}
    return bool(starts) and any(span.start in starts for part in outline for span in part.places)


def _begin_where_they_should(text: str, form: Form, outline: Sequence[SectionOutline]) -> bool:
    """Whether no sub-section was read as a section: the parser also accepts a heading without its number."""
    pairs = zip((None, *outline), outline, strict=False)
    if all(_is_numbered(part, text) or _follows_table(part, before, text) for before, part in pairs):
        return True
    heads = {part.key: part.heading for part in outline if part.heading}
    tables = {
        part.key: Span(min([span.start for span in part.places]), max([span.end for span in part.places]))
        for part in outline
        if part.places
    }
    found = find_headings(HeadingCandidates.of(text, form), tables)
    return all(key in found and found[key].span.end == heading.end for key, heading in heads.items())


def _is_numbered(part: SectionOutline, text: str) -> bool:
    """Whether the heading of a section has a number, or the section has no heading."""
    return part.heading is None or numbering(spell(part.heading.of(text))) > 0


def _follows_table(part: SectionOutline, before: SectionOutline | None, text: str) -> bool:
    """Whether a heading stands right behind the table of the section *before*, and no other line may be the heading.

    Sub-sections stand in sections without tables. To look for all headings of a page takes a fifth of its reading.
    """
    if before is None or not before.places:
        return False
    last = max(place.end for place in before.places)
    lines = (span.of(text) for span in part.prose)
    return all(span.end <= last for span in before.prose) and not any(numbering(spell(line[:_LEAD])) for line in lines)


def tree_of(template: Template, pieces: Sequence[Piece]) -> Tree[Token]:
    """Return the parse tree of *pieces*.

    Raises:
        lark.UnexpectedInput: the page does not follow the form exactly.
        BrokenTemplate: Lark cannot make a parser of the grammar.
    """
    return parser_of(template).parse(pieces, start=START)  # pyright: ignore[reportUnknownMemberType]  # a custom lexer takes any input


def load_template(path: str | Path) -> Template:
    """Return the template in the file at *path*. It is compiled at once, rather than at the first page.

    >>> from govinfo_reports.forms import GRAMMARS
    >>> load_template(GRAMMARS / "variants" / "hubei_2020.lark").name
    'hubei_2020'

    Raises:
        UnknownTemplate: there is no such file.
        BrokenTemplate: the file does not describe a form. `check_template` explains why.
    """
    require((str, Path), path, "load_template", "the path of a grammar file")
    template = template_at(path)
    _ = template.year, template.form, parser_of(template)
    return template
